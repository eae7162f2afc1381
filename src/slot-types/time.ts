import type { Rule } from '../languages/language.ts'
import { compareMoments, type Moment, secondsOfDay } from './moment.ts'
import { momentRangeOf } from './moment-bound.ts'
import { type MomentReading, momentType } from './moment-type.ts'
import { pick } from './pick.ts'
import type { Context, Limits } from './slot-type.ts'
import { isSpan, type MomentSpan, timesOf } from './span.ts'

/** A time of day: `19:30:00`, up to `24:00:00`. Of a date and a time it takes the time. */
export const timeType = momentType('time', ['12:34:56', '00:00:00', '23:59:59'], choose, keepSpan)

function choose({ span }: MomentReading, limits: Limits, context: Context): Moment | Rule {
  const times = timesOf(span)
  if (times === undefined) return 'type'
  const picked = pick(times, 'time', limits, context)
  if (typeof picked === 'string') return picked
  return isLateMidnight(picked, limits, context) ? endOfDay : ofOneDay(picked)
}

/** A span that was too vague is kept until an hour comes. */
function keepSpan(span: MomentSpan | undefined, before: MomentSpan | undefined): MomentSpan | undefined {
  return span === undefined && before !== undefined && isSpan(before) ? before : undefined
}

/** A time of the next day, where a span was cut to bounds over midnight. */
function ofOneDay({ seconds = 0 }: Moment): Moment {
  return { seconds: seconds > secondsOfDay ? seconds - secondsOfDay : seconds }
}

const endOfDay: Moment = { seconds: secondsOfDay }

/** Midnight, where the bounds leave only that at the end of the day: from six in the evening on. */
function isLateMidnight({ seconds }: Moment, limits: Limits, context: Context): boolean {
  const { min, max = endOfDay } = momentRangeOf(limits, 'time', context)
  if (seconds !== 0 || min === undefined) return false
  return compareMoments({ seconds }, min) < 0 && compareMoments(endOfDay, max) === 0
}
