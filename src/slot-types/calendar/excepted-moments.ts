import { type Moment, readMoment, secondsOfDay } from '../moment.ts'
import type { ExceptedMoments } from '../slot-type.ts'
import { readTimeSpan } from './time-span.ts'

// What `except` says of dates and times: `saturday`, `2026-12-25`, `12-25`, `13:00-14:00`, or a day and a span: `saturday 13:00-18:00`.

/** From Monday to Sunday. */
export const englishWeekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

const days = new RegExp(`(?<weekday>${englishWeekdays.join('|')})|(?<date>(?:\\d{4}-)?\\d{2}-\\d{2})`, 'u').source
const form = new RegExp(`^(?:${days})?\\s*(?<hours>\\d.*)?$`, 'iu')

/** Reads what is written; undefined where it is none of these. */
export function readExceptedMoments(written: string): ExceptedMoments | undefined {
  const { weekday, date, hours } = form.exec(written.trim())?.groups ?? {}
  if (weekday === undefined && date === undefined && hours === undefined) return undefined
  const times = hours === undefined ? undefined : readTimes(hours)
  if ((hours !== undefined && times === undefined) || (date !== undefined && !isDay(date))) return undefined
  return {
    ...(weekday === undefined ? {} : { weekday: englishWeekdays.indexOf(weekday.toLowerCase()) + 1 }),
    ...(date === undefined ? {} : { date }),
    ...(times === undefined ? {} : { times }),
  }
}

/** A day of the calendar, in a year or in each year, the 29th of February too. */
function isDay(date: string): boolean {
  return readMoment(date.length === 5 ? `2000-${date}` : date, 'UTC') !== undefined
}

/** A span whose end is earlier runs over midnight; one that ends where it starts is none. */
function readTimes(hours: string): ExceptedMoments['times'] {
  const times = readTimeSpan(hours)
  return times?.start === times?.end ? undefined : times
}

/** Whether a moment lies in it. A time of day alone lies on the `day`; where that is not known, what is said of days says nothing. */
export function isExceptedMoment({ times, ...on }: ExceptedMoments, { date, seconds }: Moment): boolean {
  if (times === undefined) return isOnDay(on, date)
  if (seconds === undefined) return false
  const { start, end } = times
  if (start < end) return start <= seconds && seconds < end && isOnDay(on, date)
  // What began the day before ends on this day.
  if (start <= seconds && seconds < secondsOfDay) return isOnDay(on, date)
  return seconds < end && isOnDay(on, date?.subtract({ days: 1 }))
}

function isOnDay({ weekday, date }: Omit<ExceptedMoments, 'times'>, day: Moment['date']): boolean {
  if (weekday === undefined && date === undefined) return true
  if (day === undefined) return false
  return weekday === undefined ? day.toString().endsWith(date ?? '') : day.dayOfWeek === weekday
}
