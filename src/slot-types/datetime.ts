import type { Temporal } from 'temporal-polyfill'
import type { Rule } from '../languages/language.ts'
import { isExceptedMoment } from './calendar/excepted-moments.ts'
import { otherHalf } from './half-day.ts'
import { compareMoments, type Moment, momentOf, secondsOfDay, wallClock } from './moment.ts'
import { brokenBound } from './moment-bound.ts'
import { momentType } from './moment-type.ts'
import { pick } from './pick.ts'
import type { Context, Exception, Limits } from './slot-type.ts'
import { daysOf, isSpan, type MomentSpan, timesOf } from './span.ts'

const others = ['2525-07-19T12:34:56+09:00', '1900-01-01T00:00:00+09:00', '2999-12-31T00:00:00+09:00'] as const

const hour = 3600

/**
 * A date and a time: `2026-11-23T19:30:00+09:00`. A time alone is one of the day that was said before, or else the next such
 * time; a date alone takes the time that was said before, or else is refused, so that the time is asked.
 */
export const datetimeType = momentType(
  'datetime',
  others,
  ({ span, before }, limits, context) => {
    const whole = dayWithin(span, before) ?? complete(span, before, limits, context)
    return typeof whole === 'string' ? whole : pick(whole, 'datetime', limits, context)
  },
  combine,
)

/** The day that was said once and the times that were said once, so that neither must be said again. */
function combine(span: MomentSpan | undefined, before: MomentSpan | undefined): MomentSpan | undefined {
  if (span === undefined || before === undefined) return before
  const part = dayWithin(span, before)
  if (part !== undefined) return part
  const day = dayOf(daysOf(span) ?? daysOf(before))
  const times = timesOf(span) ?? timesOf(before)
  return day && times && on(day, times)
}

/** A day that was chosen of a span over days, as far as the span covers it: of "today 16:00 to tomorrow 17:00", tomorrow until 17:00. */
function dayWithin(span: MomentSpan, before: MomentSpan | undefined): MomentSpan | undefined {
  const day = timesOf(span) === undefined ? dayOf(daysOf(span)) : undefined
  const days = before && timesOf(before) && daysOf(before)
  if (day === undefined || before === undefined || days === undefined || dayOf(days) !== undefined) return undefined
  const [start, end] = [at(day, { seconds: 0 }), at(day, { seconds: secondsOfDay })]
  if (compareMoments(before.end, start) < 0 || compareMoments(before.start, end) >= 0) return undefined
  return {
    start: compareMoments(before.start, start) > 0 ? before.start : start,
    end: compareMoments(before.end, end) < 0 ? before.end : end,
  }
}

function dayOf(days: MomentSpan | undefined): Temporal.PlainDate | undefined {
  return days && compareMoments(days.start, days.end) === 0 ? days.start.date : undefined
}

function complete(
  span: MomentSpan,
  before: MomentSpan | undefined,
  limits: Limits,
  context: Context,
): MomentSpan | Rule {
  if (daysOf(span) !== undefined && timesOf(span) !== undefined) return span
  const days = daysOf(span) ?? (before && daysOf(before))
  const times = timesOf(span) ?? (before && timesOf(before))
  if (times === undefined) return isOneDay(days, limits) ? 'incomplete' : 'interval'
  if (days === undefined) return next(times, limits, context)
  const day = pick(days, 'date', limits, context)
  if (typeof day === 'string') return day
  if (day.date === undefined) return 'type'
  return daysOf(span) === undefined ? onDaySaid(day.date, times, before, limits, context) : on(day.date, times)
}

/** Whether days come to one: then only the time is missing. */
function isOneDay(days: MomentSpan | undefined, { interval = 'refuse' }: Limits): boolean {
  return interval !== 'refuse' || dayOf(days) !== undefined
}

/**
 * The next of these times. An hour of a clock that has twelve is the next such hour, in either half of the day: "three" in the morning
 * is this afternoon. Where what is to come is too late, for something that has happened, it is the last one.
 */
function next(times: MomentSpan, limits: Limits, context: Context): MomentSpan {
  const now = momentOf(wallClock(context))
  const all = halvesOf(times).flatMap((half) => [-1, 0, 1].map((days) => on(now.date.add({ days }), half)))
  const isTaken = ({ start }: MomentSpan) => limits.except?.some((one) => isExcepted(start, one)) !== true
  const inOrder = all.toSorted((a, b) => compareMoments(a.start, b.start))
  const coming = inOrder.filter(({ end }) => compareMoments(end, now) >= 0)
  const found = coming.find(isTaken) ?? soonest(times, context)
  if (isSpan(times) || brokenBound(found.start, limits, 'datetime', context) !== 'max') return found
  const isAllowed = (one: MomentSpan) => isTaken(one) && isWithin(one, limits, context)
  return inOrder.findLast((one) => !coming.includes(one) && isAllowed(one)) ?? found
}

/** These times today, or tomorrow where they are over. */
function soonest(times: MomentSpan, context: Context): MomentSpan {
  const now = momentOf(wallClock(context))
  const today = on(now.date, times)
  return compareMoments(today.end, now) >= 0 ? today : on(now.date.add({ days: 1 }), times)
}

/**
 * A time of the day that was said before. One that is over by now may be an hour of the other half of that day; and where what it replaces
 * is to come, it is of the next day.
 */
function onDaySaid(
  date: Temporal.PlainDate,
  times: MomentSpan,
  before: MomentSpan | undefined,
  limits: Limits,
  context: Context,
): MomentSpan {
  const now = momentOf(wallClock(context))
  const isOver = ({ end }: MomentSpan) => compareMoments(end, now) < 0
  const asSaid = on(date, times)
  if (isSpan(times) || !isOver(asSaid)) return asSaid
  const isChanged = before !== undefined && timesOf(before) !== undefined && !isSpan(before)
  const isNew = ({ start }: MomentSpan) => !isChanged || compareMoments(start, before.start) !== 0
  const other = halvesOf(times)
    .map((half) => on(date, half))
    .find((one) => !isOver(one) && isNew(one) && isWithin(one, limits, context))
  if (other !== undefined) return other
  return isChanged && !isOver(before) ? soonest(times, context) : asSaid
}

/** A time of day, and the same in the other half of the day where what was said may mean that; nobody says hour zero of that one. */
function halvesOf(times: MomentSpan): readonly MomentSpan[] {
  const { seconds = 0 } = times.start
  const other = isSpan(times) || seconds < hour ? undefined : otherHalf(times)
  return other === undefined ? [times] : [times, other]
}

function isExcepted(moment: Moment, { moments }: Exception): boolean {
  return moments !== undefined && isExceptedMoment(moments, moment)
}

function isWithin({ start }: MomentSpan, limits: Limits, context: Context): boolean {
  return brokenBound(start, limits, 'datetime', context) === undefined
}

/** These times on that day; a span that ends before it starts ends on the day after. */
function on(date: Temporal.PlainDate, times: MomentSpan): MomentSpan {
  const isOvernight = compareMoments(times.end, times.start) < 0
  return { start: at(date, times.start), end: at(isOvernight ? date.add({ days: 1 }) : date, times.end) }
}

function at(date: Temporal.PlainDate, { seconds = 0 }: Moment): Moment {
  return momentOf(date.toPlainDateTime().add({ seconds }))
}
