import type { Temporal } from 'temporal-polyfill'
import type { Rule } from '../languages/language.ts'
import { compareMoments, type Moment, momentOf, wallClock } from './moment.ts'
import { rangeOf } from './moment-bound.ts'
import { momentType } from './moment-type.ts'
import type { Circumstances, Limits } from './slot-type.ts'
import { daysOf, pick, type Span, timesOf } from './span.ts'

/**
 * A date and a time: `2026-11-23T19:30:00+09:00`. A time alone is one of the day that was said before, or else the next such
 * time; a date alone takes the time that was said before, or else is refused, so that the time is asked.
 */
export const datetimeType = momentType('datetime', ({ span, before }, limits, circumstances) => {
  const whole = complete(span, before, limits, circumstances)
  return typeof whole === 'string' ? whole : pick(whole, rangeOf(limits, 'datetime', circumstances), limits.interval)
})

function complete(span: Span, before: Span | undefined, limits: Limits, circumstances: Circumstances): Span | Rule {
  const days = daysOf(span) ?? (before && daysOf(before))
  const times = timesOf(span) ?? (before && timesOf(before))
  if (daysOf(span) !== undefined && timesOf(span) !== undefined) return span
  if (times === undefined) return 'type'
  if (days === undefined) return next(times, circumstances) ?? 'type'
  const day = pick(days, rangeOf(limits, 'date', circumstances), limits.interval)
  if (typeof day === 'string') return day
  return on(day, times) ?? 'type'
}

/** These times today, or tomorrow where they are over. */
function next(times: Span, circumstances: Circumstances): Span | undefined {
  const clock = wallClock(circumstances)
  const now = momentOf(clock)
  const today = on({ date: clock.toPlainDate() }, times)
  if (now === undefined || today === undefined || compareMoments(today.end, now) >= 0) return today
  return on({ date: clock.toPlainDate().add({ days: 1 }) }, times)
}

/** These times on that day; a span that ends before it starts ends on the day after. */
function on({ date }: Moment, times: Span): Span | undefined {
  if (date === undefined) return undefined
  const isOvernight = compareMoments(times.end, times.start) < 0
  const start = at(date, times.start)
  const end = at(isOvernight ? date.add({ days: 1 }) : date, times.end)
  return start && end && { start, end }
}

function at(date: Temporal.PlainDate, { seconds = 0 }: Moment): Moment | undefined {
  return momentOf(date.toPlainDateTime().add({ seconds }))
}
