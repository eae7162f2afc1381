import { momentType } from './moment-type.ts'
import { pick } from './pick.ts'
import { timesOf } from './span.ts'

/** A time of day: `19:30:00`, up to `24:00:00`. Of a date and a time it takes the time. */
export const timeType = momentType('time', ['12:34:56', '00:00:00', '23:59:59'], ({ span }, limits, circumstances) => {
  const times = timesOf(span)
  return times === undefined ? 'type' : pick(times, 'time', limits, circumstances)
})
