import type { Rule } from '../languages/language.ts'
import { compareMoments, type Moment, secondsOfDay } from './moment.ts'
import { type MomentRange, momentRangeOf, type Scale } from './moment-bound.ts'
import type { Context, Limits } from './slot-type.ts'
import type { MomentSpan } from './span.ts'

/** The one moment that a span stands for: of what `min` and `max` leave of it, its start or its end; else the rule against it. */
export function pick(span: MomentSpan, scale: Scale, limits: Limits, context: Context): Moment | Rule {
  if (compareMoments(span.start, span.end) === 0) return span.start
  const cut = cutTo(span, scale, limits, context)
  if (typeof cut === 'string') return cut
  if (limits.interval === 'start' || compareMoments(cut.start, cut.end) === 0) return cut.start
  return limits.interval === 'end' ? cut.end : 'interval'
}

/** A night, from ten to two, is left whole: it is not clear on which side of midnight the bounds are meant. */
function cutTo(span: MomentSpan, scale: Scale, limits: Limits, context: Context): MomentSpan | Rule {
  if (compareMoments(span.end, span.start) < 0) return span
  const { min, max } = momentRangeOf(limits, scale, context)
  if (scale === 'time' && isTomorrow(span, { min, max })) return cutTo(moveDay(span), scale, limits, context)
  if (min !== undefined && compareMoments(span.end, min) < 0) return 'min'
  if (max !== undefined && compareMoments(span.start, max) > 0) return 'max'
  return { start: later(span.start, min), end: earlier(span.end, max) }
}

function later(moment: Moment, min = moment): Moment {
  return compareMoments(moment, min) < 0 ? min : moment
}

function earlier(moment: Moment, max = moment): Moment {
  return compareMoments(moment, max) > 0 ? max : moment
}

/** Whether a span of times lies in what bounds over midnight leave of the next day. */
function isTomorrow({ start, end }: MomentSpan, { min, max }: MomentRange): boolean {
  if (min === undefined || (max?.seconds ?? 0) <= secondsOfDay) return false
  return compareMoments(end, min) < 0 && (start.seconds ?? 0) + secondsOfDay <= (max?.seconds ?? 0)
}

function moveDay({ start, end }: MomentSpan): MomentSpan {
  const move = ({ seconds = 0 }: Moment) => ({ seconds: seconds + secondsOfDay })
  return { start: move(start), end: move(end) }
}
