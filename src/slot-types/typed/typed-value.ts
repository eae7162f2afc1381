import { Temporal } from 'temporal-polyfill'
import { withoutCourtesy } from '../../languages/typed/courtesies.ts'
import { readTypedMoment } from '../../languages/typed/moments.ts'
import { readTypedCount } from '../../languages/typed/numbers.ts'
import type { TypedLength } from '../../languages/typed/parts.ts'
import type { Context, Limited, Said } from '../slot-type.ts'
import { dayOf, durationOf } from './typed-day.ts'
import { periodIn } from './typed-period.ts'

/** A value as people type it, as the platform would send it: `내일`, `3pm`, `二杯`; what is only polite is left out. `now` is when, `before` what was not enough. */
export function typedValues(
  slot: Limited,
  written: string,
  { timezone }: Pick<Context, 'timezone'>,
  now: number | undefined,
  before?: Said,
): readonly string[] {
  const clock = now === undefined ? undefined : clockAt(now, timezone)
  const plain = withoutCourtesy(written)
  const texts = plain === undefined ? [written] : [written, plain]
  const read = texts.flatMap((text) => platformValue(slot, text, clock, before) ?? [])
  return plain === undefined ? read : [...read, plain]
}

/** The same of words without anything that is only polite. */
export function typedValue(slot: Limited, written: string, { timezone, now }: Context): string | undefined {
  return platformValue(slot, written, clockAt(now, timezone), undefined)
}

function clockAt(now: number, timezone: string): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timezone).toPlainDateTime()
}

function platformValue(
  { type: { name: type }, limits }: Limited,
  text: string,
  clock: Temporal.PlainDateTime | undefined,
  before: Said | undefined,
): string | undefined {
  switch (type) {
    case 'number':
    case 'integer':
      return numberIn(text)
    case 'date':
    case 'time':
    case 'datetime':
      return clock && momentIn(text, type, clock)
    case 'period':
      return clock && periodIn(text, limits, clock.toPlainDate(), before)
    case 'choice':
      // A time may be the choice that covers it.
      return limits.covers && clock && momentIn(text, 'time', clock)
    case 'duration':
      return lengthIn(readTypedMoment(text)?.length)
    default:
      return undefined
  }
}

/** A number, and what is counted: `두 잔`, `2잔`, `二杯`, `two cups`. */
function numberIn(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim().toLowerCase()
  // "a lot" and "a few" are no numbers.
  if (/^an?\s/u.test(plain)) return undefined
  const number = readTypedCount(plain)
  return number === undefined ? undefined : String(number)
}

function momentIn(text: string, type: 'date' | 'time' | 'datetime', clock: Temporal.PlainDateTime): string | undefined {
  const moment = readTypedMoment(text)
  if (moment === undefined) return undefined
  const { fromNow, time: hours } = moment
  if (fromNow !== undefined) {
    const then = clock.add(durationOf(fromNow)).round({ smallestUnit: 'minute', roundingMode: 'floor' })
    if (type === 'date') return then.toPlainDate().toString()
    return type === 'time' ? then.toPlainTime().toString() : then.toString()
  }
  const day = dayOf(moment, clock.toPlainDate())
  const hour = hours && `${two(hours.hour)}:${two(hours.minute)}:00`
  if (day === undefined) return type === 'date' ? undefined : hour
  return hour === undefined || type === 'date'
    ? day.toString()
    : type === 'time'
      ? undefined
      : `${day.add({ days: moment.isPastMidnight ? 1 : 0 }).toString()}T${hour}`
}

function lengthIn(length: TypedLength | undefined): string | undefined {
  return length === undefined || length.count < 0 ? undefined : durationOf(length).toString()
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
