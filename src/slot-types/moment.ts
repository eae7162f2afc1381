import { Temporal } from 'temporal-polyfill'
import type { Context } from './slot-type.ts'

// Dates and times as CLOVA sends them (CEK guide, built-in slot types): 2018-08-10, 03:00:00, 2018-08-10T03:00:00+09:00.

/** A moment as far as it was said, in the extension's timezone: a day, a time of day, or both. */
export interface Moment {
  readonly date?: Temporal.PlainDate
  /** Seconds since midnight. Beside a date less than a day; alone up to `secondsOfDay`, for 24:00. */
  readonly seconds?: number
  /** The offset from UTC, `-05:00`, of a local time that exists twice, where it is the second one. */
  readonly offset?: string
}

/** The time, and where. */
export type Clock = Pick<Context, 'now' | 'timezone'>

export const secondsOfDay = 86_400

const date = /(?<date>[1-9]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))/u.source
const time = /(?<hour>[01]?\d|2[0-4]):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d)(?:\.\d+)?)?/u.source
const offset = /(?<offset>Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)/u.source
const dateAndTime = new RegExp(`^${date}(?:T${time}${offset}?)?$`, 'u')
const timeAlone = new RegExp(`^${time}${offset}?$`, 'u')

/** The moment that a text names, or undefined where it names none: another form, or a day that does not exist. */
export function readMoment(text: string, timezone: string): Moment | undefined {
  const groups = (dateAndTime.exec(text) ?? timeAlone.exec(text))?.groups
  if (groups === undefined) return undefined
  const seconds = groups.hour === undefined ? undefined : secondsOf(groups.hour, groups.minute, groups.second)
  if (seconds !== undefined && seconds > secondsOfDay) return undefined
  if (groups.date === undefined) return seconds === undefined ? undefined : { seconds }
  const day = readDay(groups.date)
  if (day === undefined || seconds === undefined) return day && { date: day }
  const moment = inTimezone(day.toPlainDateTime().add({ seconds }), groups.offset, timezone)
  return isWritable(moment) ? moment : undefined
}

/** Whether its year has the four digits that a date is written in. */
export function isWritable({ date }: Moment): boolean {
  return date === undefined || (date.year >= 1000 && date.year <= 9999)
}

/** The day and the time that a clock shows. */
export function momentOf(clock: Temporal.PlainDateTime): Required<Pick<Moment, 'date' | 'seconds'>> {
  return { date: clock.toPlainDate(), seconds: secondsOf(clock.hour, clock.minute, clock.second) }
}

/** What the clock on the wall shows, to the minute: it is still seven o'clock half a minute after seven. */
export function wallClock({ now, timezone }: Clock): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(now)
    .toZonedDateTimeISO(timezone)
    .toPlainDateTime()
    .round({ smallestUnit: 'minute', roundingMode: 'floor' })
}

/** Negative where `one` comes before `other`, as far as both are given: a moment is neither before nor after its day. */
export function compareMoments(one: Moment, other: Moment): number {
  const days = one.date && other.date ? Temporal.PlainDate.compare(one.date, other.date) : 0
  if (days !== 0) return days
  return one.seconds === undefined || other.seconds === undefined ? 0 : one.seconds - other.seconds
}

/** ISO 8601 as it is kept: `2026-11-23`, `19:30:00`, or both with the offset of the timezone. */
export function writeMoment({ date, seconds, offset }: Moment, timezone: string): string {
  if (date === undefined) return writeTime(seconds ?? 0)
  if (seconds === undefined) return date.toString()
  const clock = date.toPlainDateTime().add({ seconds })
  if (offset !== undefined) return `${clock.toString()}${offset}`
  return clock.toZonedDateTime(timezone).toString({ timeZoneName: 'never' })
}

/** As a person would say it; the year only where it is another one. */
export function speakMoment({ date, seconds }: Moment, context: Context): string {
  const { language } = context
  const spokenTime = seconds === undefined ? undefined : timeOf(seconds)
  if (date === undefined) return spokenTime === undefined ? '' : language.sayTime(spokenTime)
  const { year, month, day } = date
  const spokenDate = year === wallClock(context).year ? { month, day } : { year, month, day }
  return spokenTime === undefined ? language.sayDate(spokenDate) : language.sayDatetime(spokenDate, spokenTime)
}

/** A time of day as a person would say it. */
export function speakTime(seconds: number, { language }: Pick<Context, 'language'>): string {
  return language.sayTime(timeOf(seconds))
}

/** The day of a moment: by its name in the week, or as today, tomorrow and so on, else with its date. */
export function speakDay({ date }: Moment, as: 'weekday' | 'relative', context: Context): string {
  if (date === undefined) return ''
  const { nextDays, weekdays, sayDayOfWeek } = context.language
  const weekday = weekdays[date.dayOfWeek - 1] ?? ''
  if (as === 'weekday') return weekday
  const { days } = wallClock(context).toPlainDate().until(date)
  return nextDays[days] ?? sayDayOfWeek(speakMoment({ date }, context), weekday)
}

/** A time with another offset is moved to the timezone; with the timezone's own, it stays what it says. */
function inTimezone(clock: Temporal.PlainDateTime, offset: string | undefined, timezone: string): Moment {
  if (offset === undefined) return momentOf(clock)
  const there = clock.toZonedDateTime(timezone).toString({ timeZoneName: 'never' })
  if (there === `${clock.toString()}${offset}`) return momentOf(clock)
  const moved = clock.toZonedDateTime(offset === 'Z' ? 'UTC' : offset).withTimeZone(timezone)
  const local = moved.toPlainDateTime()
  const isSecond = local.toZonedDateTime(timezone).offset !== moved.offset
  return isSecond ? { ...momentOf(local), offset: moved.offset } : momentOf(local)
}

function readDay(text: string): Temporal.PlainDate | undefined {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  const date = Temporal.PlainDate.from({ year, month, day })
  return date.day === day ? date : undefined
}

function secondsOf(hour: string | number, minute: string | number = 0, second: string | number = 0): number {
  return Number(hour) * 3600 + Number(minute) * 60 + Number(second)
}

function timeOf(seconds: number) {
  const time = seconds === secondsOfDay ? seconds : ((seconds % secondsOfDay) + secondsOfDay) % secondsOfDay
  return { hour: Math.floor(time / 3600), minute: Math.floor(time / 60) % 60, second: time % 60 }
}

function writeTime(seconds: number): string {
  const { hour, minute, second } = timeOf(seconds)
  return [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':')
}
