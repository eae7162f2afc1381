import { Temporal } from 'temporal-polyfill'
import { dateType } from './date.ts'
import { integerType } from './integer.ts'
import { keep, reject } from './keeping.ts'
import { isWritable, readMoment, speakMoment } from './moment.ts'
import { countsDays, nightsOf } from './period-length.ts'
import {
  type Bounds,
  type Context,
  daysOfPeriod,
  type Limits,
  type Normalised,
  type Said,
  type SlotType,
  type Value,
  type ValuePart,
} from './slot-type.ts'
import { daysOf, readSpan } from './span.ts'

type Day = Temporal.PlainDate

/** What is known of a period: its days as far as they were said, or how long it is. */
interface Known {
  readonly start?: Day | undefined
  readonly end?: Day | undefined
  readonly length?: Temporal.Duration
}

/** What was said, as far as it says which of them it is; `day`: the first or the last one. */
interface Heard extends Known {
  readonly day?: Day
}

/** What stands where an end is not known, as in ISO 8601-2: `2026-12-03/..`. */
const open = '..'

const calendarLength = /^P(?=\d)(?:\d{1,3}Y)?(?:\d{1,4}M)?(?:\d{1,4}W)?(?:\d{1,5}D)?$/u

const startOf: ValuePart = { type: dateType, of: (value) => String(value).split('/')[0] ?? '' }
const endOf: ValuePart = { type: dateType, of: (value) => String(value).split('/')[1] ?? '' }
const nights: ValuePart = { type: integerType, of: nightsIn, valueWith: lastingNights }
const days: ValuePart = {
  type: integerType,
  of: (value) => nightsIn(value) + 1,
  valueWith: (count) => lastingNights(count - 1),
}

/** How many nights lie between its days. */
function nightsIn(value: Value): number {
  const [start, end] = [startOf, endOf].map((part) => Temporal.PlainDate.from(String(part.of(value))))
  return start === undefined || end === undefined ? 0 : start.until(end).days
}

function lastingNights(count: number): Value {
  const start = Temporal.PlainDate.from('2525-07-19')
  return `${start}/${start.add({ days: Math.max(0, Math.min(count, 1_000_000)) })}`
}

/** From one day to another: `2026-12-03/2026-12-06`, three nights or four days. What was said of it is kept until the rest comes. */
export const periodType: SlotType = {
  name: 'period',
  rules: ['type', 'min', 'max', 'except', 'length', 'incomplete'],
  parts: new Map([
    ['start', startOf],
    ['end', endOf],
    ['nights', nights],
    ['days', days],
  ]),
  days: daysOfPeriod,
  data: {
    write: (value) => ({ start: startOf.of(value), end: endOf.of(value) }),
    read(fields) {
      const [start, end] = [fields.get('start'), fields.get('end')]
      return typeof start === 'string' && typeof end === 'string' ? { value: `${start}/${end}` } : undefined
    },
  },
  ...(dateType.bounds && { bounds: boundsOf(dateType.bounds) }),
  others: ['2525-07-19/2525-07-22', '1900-01-01/1900-01-02', '2999-12-30/2999-12-31'],
  input: 'date',
  sample: () => '2026-12-03/2026-12-06',
  normalise(said, limits, context, just) {
    const before = just?.before && knownIn(just.before, context)
    const heard = readHeard(said, context)
    const known = heard === undefined ? before : join(heard, before ?? {}, limits, context)
    const isHalf = known !== undefined && (known.start === undefined || known.end === undefined)
    if (known === undefined || (heard === undefined && !isHalf)) return reject('type')
    return keepWhole(known, limits, context)
  },
  isPart: (said, context) => readHeard(said, context) !== undefined,
  missingOf: (said, context) => (knownIn(said, context)?.start === undefined ? 'start' : 'end'),
  speak: (value, _limits, context) => speakKnown(knownIn({ value: String(value) }, context), context) ?? '',
  speakRefused: (said, context) => speakKnown(knownIn(said, context), context),
}

/** `min` is asked of the first day, `max` of the last. */
function boundsOf(ofDays: Bounds): Bounds {
  return {
    ...ofDays,
    around: (bound, context) => ofDays.around(bound, context).map((day) => `${String(day)}/${String(day)}`),
    broken: (value, { min, max }, context) =>
      ofDays.broken(startOf.of(value), min === undefined ? {} : { min }, context) ??
      ofDays.broken(endOf.of(value), max === undefined ? {} : { max }, context),
  }
}

function keepWhole(known: Known, limits: Limits, context: Context): Normalised {
  const { start, end } = known
  if (![start, end].every((date) => date === undefined || isWritable({ date }))) return reject('type')
  const written = write(known)
  const whole = start !== undefined && end !== undefined
  // The first day alone may be too early already, and the last one too late.
  const rule = brokenRule({ start: start ?? end, end: end ?? start }, limits, context)
  if (rule !== undefined) return reject(rule, whole ? { value: written } : undefined)
  if (!whole) return reject('incomplete', { value: written })
  return isTooLong(start.until(end).days, limits) ? reject('length', { value: written }) : keep(written)
}

function brokenRule({ start, end }: Known, limits: Limits, context: Context): 'min' | 'max' | undefined {
  return start === undefined || end === undefined
    ? undefined
    : periodType.bounds?.broken(`${start}/${end}`, limits, context)
}

function isTooLong(count: number, { length }: Limits): boolean {
  const [min, max] = [length?.min, length?.max].map((one) => one && nightsOf(one))
  return (min !== undefined && count < min) || (max !== undefined && count > max)
}

function readHeard({ value }: Said, { timezone }: Context): Heard | undefined {
  const text = String(value).trim()
  if (calendarLength.test(text)) return { length: Temporal.Duration.from(text) }
  const [first = '', last, ...more] = text.split('/')
  if (more.length > 0) return undefined
  if (last === undefined) return given('day', dayIn(first, timezone))
  if (last === open) return given('start', dayIn(first, timezone))
  if (first === open) return given('end', dayIn(last, timezone))
  if (calendarLength.test(last)) {
    const start = dayIn(first, timezone)
    return start && { start, length: Temporal.Duration.from(last) }
  }
  const span = readSpan(text, timezone)
  const said = span && daysOf(span)
  return said?.start.date && said.end.date && { start: said.start.date, end: said.end.date }
}

function given(part: 'day' | 'start' | 'end', day: Day | undefined): Heard | undefined {
  return day && { [part]: day }
}

function dayIn(text: string, timezone: string): Day | undefined {
  return readMoment(text, timezone)?.date
}

/** What is known of what was refused, or kept: a day alone is the first. */
function knownIn(said: Said, context: Context): Known | undefined {
  const heard = readHeard(said, context)
  return heard?.day === undefined ? heard : { start: heard.day }
}

/** What was said, with what was known before. */
function join(heard: Heard, before: Known, limits: Limits, context: Context): Known {
  const { day, start, end, length } = heard
  if (day !== undefined) return joinDay(day, before, limits, context)
  if (start !== undefined && end !== undefined) return { start, end }
  if (start !== undefined && length !== undefined) return lasting({ start }, length, limits)
  if (length !== undefined) return lasting(before, length, limits)
  return start !== undefined
    ? joinEnds(start, before.end, { start }, before, limits)
    : joinEnds(before.start, end, { end }, before, limits)
}

/** A day alone is the one that is missing. Of a period that was taken it is a new first day: until when is asked. */
function joinDay(day: Day, before: Known, limits: Limits, context: Context): Known {
  const { start, end } = before
  if (start !== undefined && end !== undefined) {
    if (start.equals(day) || end.equals(day)) return { start, end }
    const isRefused = isTooLong(start.until(end).days, limits) || brokenRule(before, limits, context) !== undefined
    return isRefused && isBefore(start, day) ? { start, end: day } : { start: day }
  }
  if (start === undefined) return joinEnds(day, end, { start: day }, before, limits)
  return isBefore(day, start) ? { start } : { start, end: day }
}

/** A day that lies on the wrong side of the other one leaves that open. */
function joinEnds(start: Day | undefined, end: Day | undefined, said: Known, before: Known, limits: Limits): Known {
  if (start !== undefined && end !== undefined && !isBefore(end, start)) return { start, end }
  return before.length === undefined ? said : lasting(said, before.length, limits)
}

/** From the day that is known on, or until it, for so long: in nights, or in days where that is how the author counts. */
function lasting(known: Known, length: Temporal.Duration, limits: Limits): Known {
  const { start, end } = known
  const lessOne = { days: countsDays(limits) ? 1 : 0 }
  if (start !== undefined) return ordered(start, start.add(length).subtract(lessOne), { start })
  if (end !== undefined) return ordered(end.subtract(length).add(lessOne), end, { end })
  return { length }
}

function ordered(start: Day, end: Day, otherwise: Known): Known {
  return isBefore(end, start) ? otherwise : { start, end }
}

function isBefore(one: Day, other: Day): boolean {
  return Temporal.PlainDate.compare(one, other) < 0
}

function write({ start, end, length }: Known): string {
  if (start === undefined && end === undefined) return length?.toString() ?? ''
  return `${start ?? open}/${end ?? open}`
}

/** Both days, or the one that is known. */
function speakKnown(known: Known | undefined, context: Context): string | undefined {
  const [start, end] = [known?.start, known?.end].map((date) => date && speakMoment({ date }, context))
  return start !== undefined && end !== undefined ? context.language.saySpan(start, end) : (start ?? end)
}
