import { Temporal } from 'temporal-polyfill'
import type { MomentTypeName } from '../languages/language.ts'
import { readLength, writeLength } from './length.ts'
import {
  type Clock,
  compareMoments,
  isWritable,
  type Moment,
  momentOf,
  readMoment,
  secondsOfDay,
  wallClock,
  writeMoment,
} from './moment.ts'
import type { Bound, End, Limits, Value } from './slot-type.ts'

// `min` and `max` of dates and times: a value, `today`, `tomorrow` or `now`, or one of these and a length of time: `today + 30 days`.

/** What a type keeps of a moment: its day, its time of day, or both. */
export type Scale = MomentTypeName

const sum = /^(?<from>today|tomorrow|now|\d\S*?)(?:\s*(?<sign>[+-])\s*(?<length>\d+\s*[a-z]+))?$/u

/** Reads a bound; undefined where it is none for this scale: a date for times, a time for dates, days after a time. */
export function readBound(written: string | number, scale: Scale): Bound | undefined {
  const groups = sum.exec(String(written).trim())?.groups
  if (groups?.from === undefined || !fits(groups.from, scale)) return undefined
  if (groups.length === undefined) return { from: groups.from }
  const length = readLength(groups.length)
  if (length === undefined || (scale === 'time' && !length.startsWith('PT'))) return undefined
  return { from: groups.from, plus: groups.sign === '-' ? `-${length}` : length }
}

/** A bound as authors write it: `today + 30 days`. */
export function writeBound(bound: Bound): string {
  if (typeof bound === 'number') return String(bound)
  const { from, plus } = bound
  if (plus === undefined) return from
  return plus.startsWith('-') ? `${from} - ${writeLength(plus.slice(1))}` : `${from} + ${writeLength(plus)}`
}

/** The moment that a bound stands for, and the next ones before and after it, unless it hangs on the clock. */
export function around(bound: Bound, scale: Scale, { timezone }: Clock): readonly Value[] {
  if (typeof bound === 'number' || hangsOnClock(bound)) return []
  const moment = resolve(bound, scale, { timezone, now: 0 })
  return nextTo(moment, scale).flatMap((one) => (isWritable(one) ? [writeMoment(one, timezone)] : []))
}

function nextTo({ date, seconds }: Moment, scale: Scale): readonly Moment[] {
  if (date === undefined) return [-1, 0, 1].map((after) => ({ seconds: intoDay((seconds ?? 0) + after) }))
  if (scale === 'date') return [-1, 0, 1].map((days) => ({ date: date.add({ days }) }))
  const [first, last] = seconds === undefined ? [0, secondsOfDay - 1] : [seconds, seconds]
  return [first - 1, first, last, last + 1].map((at) => momentOf(date.toPlainDateTime().add({ seconds: at })))
}

/** The moment that a bound stands for now. A time may come to lie before 0:00 or after 24:00. */
export function resolve(bound: Bound, scale: Scale, clock: Clock): Moment {
  if (typeof bound === 'number') return {}
  if (scale === 'time' && bound.day !== undefined) return { seconds: secondsFrom(bound.day, bound, clock) }
  const base = baseOf(bound.from, scale, clock)
  return bound.plus === undefined ? base : add(base, bound.plus)
}

/** How long after the beginning of a day it is; negative where it is before. */
function secondsFrom(day: string, { from, plus }: Exclude<Bound, number>, clock: Clock): number {
  const { date, seconds = 0 } = resolve({ from, ...(plus === undefined ? {} : { plus }) }, 'datetime', clock)
  const begin = readMoment(day, clock.timezone)?.date
  return date === undefined || begin === undefined ? 0 : begin.until(date).days * secondsOfDay + seconds
}

/**
 * Whether one bound lies above the other whatever the clock says. What hangs on the clock and what does not cannot be
 * compared; two that hang on it are, on clocks that show every length of a month and of a year.
 */
export function isAlwaysAbove(bound: Bound, other: Bound, scale: Scale): boolean {
  if (hangsOnClock(bound) !== hangsOnClock(other)) return false
  const clocks = hangsOnClock(bound) ? decidingClocks() : [{ timezone: 'UTC', now: 0 }]
  return clocks.every((clock) => compareMoments(resolve(bound, scale, clock), resolve(other, scale, clock)) > 0)
}

/** Whether no day, or no moment, lies between two bounds that hang on the clock, whatever it shows. */
export function isNothingBetween(low: End, high: End, scale: Scale): boolean {
  if (!hangsOnClock(low.bound) || !hangsOnClock(high.bound)) return false
  return decidingClocks().every((clock) => {
    const [from, to] = [low, high].map(({ bound }) => resolve(bound, scale, clock))
    if (from === undefined || to === undefined) return false
    return scale === 'date' ? isNoDayBetween(from, to, low, high) : isNoMomentBetween(from, to, low, high)
  })
}

function isNoDayBetween(from: Moment, to: Moment, low: End, high: End): boolean {
  const first = from.date?.add({ days: low.isOpen ? 1 : 0 })
  const last = to.date?.subtract({ days: high.isOpen ? 1 : 0 })
  return compareMoments({ ...(first && { date: first }) }, { ...(last && { date: last }) }) > 0
}

/** After a day is the day after it; after a moment is still that day. */
function isNoMomentBetween(from: Moment, to: Moment, low: End, high: End): boolean {
  const order = compareMoments(from, to)
  if (order !== 0) return order > 0
  const isAfter = low.isOpen && (from.seconds === undefined || to.seconds !== undefined)
  return isAfter || (high.isOpen && (to.seconds === undefined || from.seconds !== undefined))
}

/** The bound that a moment breaks, if any. */
export function brokenBound(moment: Moment, limits: Limits, scale: Scale, clock: Clock): 'min' | 'max' | undefined {
  const { min, max } = limits
  if (scale === 'time') return brokenTime(moment.seconds ?? 0, timeRangeOf(limits, clock), limits)
  if (min !== undefined && compareMoments(moment, resolve(min, scale, clock)) < 0) return 'min'
  if (max !== undefined && isAfter(moment, resolve(max, scale, clock))) return 'max'
  return undefined
}

/** Midnight, at which a day ends, is still of that day: what is said as 24:00 is kept as 0:00 of the next. */
function isAfter(moment: Moment, max: Moment): boolean {
  const isItsMidnight =
    moment.seconds === 0 &&
    max.seconds === undefined &&
    max.date !== undefined &&
    moment.date?.equals(max.date.add({ days: 1 }))
  return compareMoments(moment, max) > 0 && isItsMidnight !== true
}

/** What a span is cut to; it has the same parts as the span. */
export interface MomentRange {
  readonly min?: Moment | undefined
  readonly max?: Moment | undefined
}

/** The bounds as the ends of a span: one that is only a day begins and ends with it. */
export function momentRangeOf(limits: Limits, scale: Scale, clock: Clock): MomentRange {
  const { min, max } = limits
  if (scale === 'time') return timeRangeOf(limits, clock)
  return {
    min: min === undefined ? undefined : filled(resolve(min, scale, clock), scale, 0),
    max: max === undefined ? undefined : filled(resolve(max, scale, clock), scale, lastMinute),
  }
}

const lastMinute = secondsOfDay - 60

/**
 * Times of day from `min` to `max`. A `max` that is earlier is one of the next day, beyond 24:00; so is what comes to lie there
 * late in the evening. A bound that hangs on the clock and one that does not are both of today.
 */
function timeRangeOf({ min, max }: Limits, clock: Clock): MomentRange {
  const from = min === undefined ? undefined : secondsAt(min, clock)
  const to = max === undefined ? undefined : secondsAt(max, clock)
  // Of a day that is known nothing lies beyond it.
  if (isOnDay(min) || isOnDay(max)) return { min: momentAt(from), max: momentAt(to && Math.min(to, secondsOfDay)) }
  if (min === undefined || from === undefined) return { max: momentAt(to) }
  if (max !== undefined && to !== undefined && hangsOnClock(min) === hangsOnClock(max)) {
    const start = intoDay(from)
    return { min: momentAt(start), max: momentAt(start + (to < from ? to - from + secondsOfDay : to - from)) }
  }
  if (from <= secondsOfDay) return { min: momentAt(from), max: momentAt(to) }
  const base = typeof min === 'number' ? undefined : secondsAt({ from: min.from }, clock)
  return { min: momentAt(intoDay(from)), max: momentAt(to ?? base) }
}

/** Whether times of day run over midnight, whatever the clock says: from 18:00 to 02:00. */
export function isOvernight({ min, max }: Limits): boolean {
  if (min === undefined || max === undefined || hangsOnClock(min) || hangsOnClock(max)) return false
  const clock = { timezone: 'UTC', now: 0 }
  return secondsAt(max, clock) < secondsAt(min, clock)
}

/** Of a time that lies between the end of a range over midnight and its beginning, the nearer of them is broken. */
function brokenTime(seconds: number, { min, max }: MomentRange, limits: Limits): 'min' | 'max' | undefined {
  const from = min?.seconds ?? Number.NEGATIVE_INFINITY
  const to = max?.seconds ?? Number.POSITIVE_INFINITY
  const isOvernight = Number.isFinite(to) && to > secondsOfDay
  if (from <= seconds && seconds <= to) return undefined
  if (isOvernight && seconds + secondsOfDay <= to) return undefined
  if (limits.max === undefined) return 'min'
  if (!isOvernight) return seconds < from ? 'min' : 'max'
  return seconds + secondsOfDay - to < from - seconds ? 'max' : 'min'
}

function isOnDay(bound: Bound | undefined): boolean {
  return typeof bound === 'object' && bound.day !== undefined
}

function secondsAt(bound: Bound, clock: Clock): number {
  return resolve(bound, 'time', clock).seconds ?? 0
}

function momentAt(seconds: number | undefined): Moment | undefined {
  return seconds === undefined ? undefined : { seconds }
}

function intoDay(seconds: number): number {
  return ((seconds % secondsOfDay) + secondsOfDay) % secondsOfDay
}

function filled(moment: Moment, scale: Scale, seconds: number): Moment {
  if (moment.date === undefined) return moment
  return scale === 'date' ? { date: moment.date } : { seconds, ...moment }
}

function baseOf(from: string, scale: Scale, clock: Clock): Moment {
  if (!isClockWord(from)) return readMoment(from, clock.timezone) ?? {}
  const { date, seconds } = momentOf(wallClock(clock))
  if (scale === 'time') return { seconds }
  if (from === 'now') return { date, seconds }
  return { date: from === 'today' ? date : date.add({ days: 1 }) }
}

function add({ date, seconds }: Moment, plus: string): Moment {
  if (date === undefined) return { seconds: (seconds ?? 0) + Temporal.Duration.from(plus).total('seconds') }
  if (seconds === undefined && !plus.includes('T')) return { date: date.add(plus) }
  const clock = date.toPlainDateTime().add({ seconds: seconds ?? 0 })
  return momentOf(clock.add(plus))
}

export function hangsOnClock(bound: Bound): boolean {
  return typeof bound === 'object' && isClockWord(bound.from)
}

export function isClockWord(from: string): from is 'now' | 'today' | 'tomorrow' {
  return from === 'now' || from === 'today' || from === 'tomorrow'
}

/** The first and the last minute of the first day of each month of a year before a leap year. */
function decidingClocks(): Clock[] {
  const months = Array.from({ length: 12 }, (_, month) => month + 1)
  return months.flatMap((month) =>
    [0, lastMinute].map((seconds) => {
      const clock = Temporal.PlainDateTime.from({ year: 2023, month, day: 1 }).add({ seconds })
      return { timezone: 'UTC', now: clock.toZonedDateTime('UTC').epochMilliseconds }
    }),
  )
}

function fits(from: string, scale: Scale): boolean {
  if (from === 'now') return true
  if (isClockWord(from)) return scale !== 'time'
  const moment = readMoment(from, 'UTC')
  return moment !== undefined && (scale === 'time') === (moment.date === undefined)
}
