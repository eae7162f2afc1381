import { Temporal } from 'temporal-polyfill'

// AMAZON.DATE and AMAZON.TIME ("Slot Type Reference" of the Alexa Skills Kit), as the core reads dates and times: ISO 8601, a span as "start/end".

/** When and where a request was said. */
export interface SaidWhen {
  /** milliseconds since 1970-01-01T00:00Z */
  readonly now: number
  /** IANA name, "Asia/Tokyo" */
  readonly timezone: string
}

/** The parts of the day. Where they begin and end is ours: Amazon names none. */
const dayParts: ReadonlyMap<string, string> = new Map([
  ['MO', '06:00:00/12:00:00'],
  ['AF', '12:00:00/18:00:00'],
  ['EV', '18:00:00/22:00:00'],
  ['NI', '20:00:00/24:00:00'],
])

/** The first month of each season, as weather services of the northern hemisphere count them. */
const seasons: ReadonlyMap<string, number> = new Map([
  ['SP', 3],
  ['SU', 6],
  ['FA', 9],
  ['WI', 12],
])

/** What of AMAZON.DATE or AMAZON.TIME was sent, in ISO 8601; what is neither stays as it is. */
export function readAmazonMoment(sent: string, when: SaidWhen): string {
  return dayParts.get(sent) ?? readDays(sent, when) ?? sent
}

/** How the slots are called in which a date-time comes. */
export const datetimeEndings = ['_date', '_time'] as const

/** The slots in which a date-time comes: Alexa has no type for both. */
export function halvesOf(slot: string): { readonly date: string; readonly time: string } {
  const [date, time] = datetimeEndings
  return { date: `${slot}${date}`, time: `${slot}${time}` }
}

/** A day and a time of that day, each of which may be a span. */
export function joinHalves(days: string, times: string): string {
  const [firstDay = '', lastDay = firstDay] = days.split('/')
  const [start = '', end = start] = times.split('/')
  const [from, to] = [`${firstDay}T${start}`, `${lastDay}T${end}`]
  return from === to ? from : `${from}/${to}`
}

function readDays(sent: string, { now, timezone }: SaidWhen): string | undefined {
  const today = () => Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timezone).toPlainDate()
  if (sent === 'PRESENT_REF') return today().toString()
  const yearless = /^XXXX-(\d\d)-(\d\d)$/.exec(sent)
  if (yearless !== null) return nextDay(Number(yearless[1]), Number(yearless[2]), today())
  const [, year, rest = ''] = /^(\d{4}|\d{3}X)(?:-(.+))?$/.exec(sent) ?? []
  if (year === undefined) return undefined
  if (year.endsWith('X')) return rest === '' ? readDecade(year) : undefined
  return readPartOfYear(Number(year), rest)
}

function readDecade(written: string): string {
  return spanOf(firstDayOf(Number(written.replace('X', '0'))), { years: 10 })
}

function readPartOfYear(year: number, part: string): string | undefined {
  if (part === '') return spanOf(firstDayOf(year), { years: 1 })
  const season = seasons.get(part)
  if (season !== undefined) return spanOf(firstDayOf(year, season), { months: 3 })
  const [, quarter] = /^Q([1-4])$/.exec(part) ?? []
  if (quarter !== undefined) return spanOf(firstDayOf(year, Number(quarter) * 3 - 2), { months: 3 })
  const [, month] = /^(0[1-9]|1[0-2])(?:-XX)?$/.exec(part) ?? []
  if (month !== undefined) return spanOf(firstDayOf(year, Number(month)), { months: 1 })
  const [, week, weekend] = /^W(\d\d?)(-WE)?$/.exec(part) ?? []
  return week === undefined ? undefined : readWeek(year, Number(week), weekend !== undefined)
}

/** A week of ISO 8601: the first has the year's first Thursday in it, and so the 4th of January. */
function readWeek(year: number, week: number, isWeekend: boolean): string | undefined {
  const fourth = firstDayOf(year).with({ day: 4 })
  const monday = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: week - 1 })
  if (week < 1 || monday.yearOfWeek !== year) return undefined
  return isWeekend ? spanOf(monday.add({ days: 5 }), { days: 2 }) : spanOf(monday, { weeks: 1 })
}

function firstDayOf(year: number, month = 1): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month, day: 1 })
}

function spanOf(first: Temporal.PlainDate, length: Temporal.DurationLike): string {
  return `${first}/${first.add(length).subtract({ days: 1 })}`
}

/** The next such day, today among them: the 29th of February may be eight years off. */
function nextDay(month: number, day: number, today: Temporal.PlainDate): string | undefined {
  for (let year = today.year; year <= today.year + 8; year += 1) {
    const found = dayOn(year, month, day)
    if (found !== undefined && Temporal.PlainDate.compare(found, today) >= 0) return found.toString()
  }
  return undefined
}

function dayOn(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return undefined
  }
}
