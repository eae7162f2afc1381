import type { Rule } from '../languages/language.ts'
import { compareMoments, type Moment, readMoment } from './moment.ts'
import type { IntervalPolicy } from './slot-type.ts'

/** From one moment to another. Both tell the same parts, and are equal where no span was said. */
export interface Span {
  readonly start: Moment
  readonly end: Moment
}

/** What a span is cut to; it tells the same parts as the span. */
export interface Range {
  readonly min?: Moment | undefined
  readonly max?: Moment | undefined
}

/** Reads a moment, or an interval as ISO 8601 writes it: `18:00:00/24:00:00`. */
export function readSpan(text: string, timezone: string): Span | undefined {
  const [first = '', last = first, ...more] = text.trim().split('/')
  const start = readMoment(first, timezone)
  const end = readMoment(last, timezone)
  if (start === undefined || end === undefined || more.length > 0) return undefined
  return tells(start) === tells(end) ? { start, end } : undefined
}

/** Whether it ends before it starts, which only times of day may do: from ten in the evening to two. */
export function isReversed({ start, end }: Span): boolean {
  return start.date !== undefined && compareMoments(end, start) < 0
}

/** The one moment that a span stands for: of what `min` and `max` leave of it, its start or its end; else the rule against it. */
export function pick(span: Span, range: Range, policy: IntervalPolicy = 'refuse'): Moment | Rule {
  if (compareMoments(span.start, span.end) === 0) return span.start
  const { min, max } = range
  const isOvernight = compareMoments(span.end, span.start) < 0
  if (!isOvernight && min !== undefined && compareMoments(span.end, min) < 0) return 'min'
  if (!isOvernight && max !== undefined && compareMoments(span.start, max) > 0) return 'max'
  const { start, end } = isOvernight ? span : { start: later(span.start, min), end: earlier(span.end, max) }
  if (policy === 'start' || compareMoments(start, end) === 0) return start
  return policy === 'end' ? end : 'interval'
}

function later(moment: Moment, min = moment): Moment {
  return compareMoments(moment, min) < 0 ? min : moment
}

function earlier(moment: Moment, max = moment): Moment {
  return compareMoments(moment, max) > 0 ? max : moment
}

function tells({ date, seconds }: Moment): string {
  return `${date !== undefined} ${seconds !== undefined}`
}

/** The days of a span, where it tells any; one that ends at midnight ends with the day before. */
export function daysOf({ start, end }: Span): Span | undefined {
  if (start.date === undefined || end.date === undefined) return undefined
  const endsAtMidnight = end.seconds === 0 && compareMoments({ date: start.date }, { date: end.date }) < 0
  return { start: { date: start.date }, end: { date: endsAtMidnight ? end.date.subtract({ days: 1 }) : end.date } }
}

/** The times of day of a span, where it tells any. */
export function timesOf({ start, end }: Span): Span | undefined {
  if (start.seconds === undefined || end.seconds === undefined) return undefined
  return { start: { seconds: start.seconds }, end: { seconds: end.seconds } }
}
