import { compareMoments, type Moment, readMoment, speakMoment, writeMoment } from './moment.ts'
import type { Context } from './slot-type.ts'

/** From one moment to another. Both have the same parts, and are equal where no span was said. */
export interface MomentSpan {
  readonly start: Moment
  readonly end: Moment
}

/** Reads a moment, or an interval as ISO 8601 writes it: `18:00:00/24:00:00`. Only times of day may end before they start: from ten in the evening to two. */
export function readSpan(text: string, timezone: string): MomentSpan | undefined {
  const [first = '', last = first, ...more] = text.trim().split('/')
  const start = readMoment(first, timezone)
  const end = last === first ? start : readMoment(last, timezone)
  if (start === undefined || end === undefined || more.length > 0) return undefined
  if (partsOf(start) !== partsOf(end)) return undefined
  const isReversed = start.date !== undefined && compareMoments(end, start) < 0
  return isReversed ? { start: end, end: start } : { start, end }
}

/** Whether it is more than one moment. */
export function isSpan({ start, end }: MomentSpan): boolean {
  return compareMoments(start, end) !== 0
}

/** The days of a span, where it has any; one that ends at midnight ends with the day before. */
export function daysOf({ start, end }: MomentSpan): MomentSpan | undefined {
  if (start.date === undefined || end.date === undefined) return undefined
  const endsAtMidnight = end.seconds === 0 && compareMoments({ date: start.date }, { date: end.date }) < 0
  return { start: { date: start.date }, end: { date: endsAtMidnight ? end.date.subtract({ days: 1 }) : end.date } }
}

/** The times of day of a span, where it has any. */
export function timesOf({ start, end }: MomentSpan): MomentSpan | undefined {
  if (start.seconds === undefined || end.seconds === undefined) return undefined
  return { start: { seconds: start.seconds }, end: { seconds: end.seconds } }
}

/** ISO 8601, as `readSpan` reads it. */
export function writeSpan({ start, end }: MomentSpan, timezone: string): string {
  const [from, to] = [writeMoment(start, timezone), writeMoment(end, timezone)]
  return from === to ? from : `${from}/${to}`
}

/** As a person would say it: one moment, or from one to the other. */
export function speakSpan({ start, end }: MomentSpan, context: Context): string {
  const [from, to] = [speakMoment(start, context), speakMoment(end, context)]
  return from === to ? from : context.language.saySpan(from, to)
}

function partsOf({ date, seconds }: Moment): string {
  return `${date !== undefined} ${seconds !== undefined}`
}
