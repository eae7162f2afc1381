import { compareMoments, type Moment, secondsOfDay } from './moment.ts'
import { momentRangeOf } from './moment-bound.ts'
import { momentType } from './moment-type.ts'
import { pick } from './pick.ts'
import type { Context, Limits } from './slot-type.ts'
import { timesOf } from './span.ts'

/** A time of day: `19:30:00`, up to `24:00:00`. Of a date and a time it takes the time. */
export const timeType = momentType('time', ['12:34:56', '00:00:00', '23:59:59'], ({ span }, limits, context) => {
  const times = timesOf(span)
  if (times === undefined) return 'type'
  const picked = pick(times, 'time', limits, context)
  return typeof picked !== 'string' && isLateMidnight(picked, limits, context) ? endOfDay : picked
})

const endOfDay: Moment = { seconds: secondsOfDay }

/** Midnight, where the bounds leave only that at the end of the day: from six in the evening on. */
function isLateMidnight({ seconds }: Moment, limits: Limits, context: Context): boolean {
  const { min, max = endOfDay } = momentRangeOf(limits, 'time', context)
  if (seconds !== 0 || min === undefined) return false
  return compareMoments({ seconds }, min) < 0 && compareMoments(endOfDay, max) <= 0
}
