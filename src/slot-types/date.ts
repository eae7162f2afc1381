import { momentType } from './moment-type.ts'
import { pick } from './pick.ts'
import { daysOf } from './span.ts'

/** A day of the calendar: `2026-11-23`. Of a date and a time it takes the date. */
export const dateType = momentType('date', ['2525-07-19', '1900-01-01', '2999-12-31'], ({ span }, limits, context) => {
  const days = daysOf(span)
  return days === undefined ? 'type' : pick(days, 'date', limits, context)
})
