import { languages } from '../languages/index.ts'
import { readHalf } from '../languages/typed/clock.ts'
import { readTypedMoment } from '../languages/typed/moments.ts'
import { englishWeekdays, readExceptedMoments } from '../slot-types/calendar/excepted-moments.ts'

// Days and hours are written in English and in digits. Who writes them as they are said is shown the same as it is read.

/** The days of the week as people write them: in full, without the last character (月曜, 월요), the first alone, or `mon`. */
const weekdays: readonly (readonly [word: string, weekday: string])[] = englishWeekdays.flatMap((weekday, at) => {
  const native = [languages.ko, languages.ja].flatMap(({ weekdays: names }) => names[at] ?? [])
  const forms = native.flatMap((name) => [name, name.slice(0, -1), name.slice(0, 1)])
  return [`${weekday}s`, weekday, weekday.slice(0, 3), ...forms].map((word) => [word, weekday] as const)
})
const longestFirst = weekdays.toSorted(([a], [b]) => b.length - a.length)

/** `매주 일요일`, `12월 25일`, `오후 1시~2시` as `sunday`, `12-25`, `13:00-14:00`; undefined where nothing of the kind is meant. */
export function suggestException(written: string): string | undefined {
  const text = written.normalize('NFKC').toLowerCase().trim()
  const said = text.replace(/^(?:every|매주|毎週|each)\s*/u, '').replace(/(?:마다|은|는)$/u, '')
  const [word, weekday] = longestFirst.find(([one]) => said.startsWith(one)) ?? []
  const rest = word === undefined ? said : said.slice(word.length).replace(/^[の의,.\s]+/u, '')
  const { day, hours } = splitDay(word === undefined ? rest : '', rest)
  const on = weekday ?? day ?? ''
  const span = spanIn(hours, on !== '')
  const candidate = [on, span].filter((part) => part !== '').join(' ')
  const isAll = candidate !== '' && (hours === '' || span !== '')
  return isAll && candidate !== text && readExceptedMoments(candidate) !== undefined ? candidate : undefined
}

const calendar = /^(?:(\d{4})\s?[年년./-]\s?)?(\d{1,2})\s?[月월./-]\s?(\d{1,2})\s?[日일]?(?=$|[\sの의])/u

function splitDay(text: string, rest: string): { readonly day?: string; readonly hours: string } {
  const [whole, year, month = '', day = ''] = calendar.exec(text) ?? []
  if (whole === undefined) return { hours: rest }
  const parts = [...(year === undefined ? [] : [year]), month.padStart(2, '0'), day.padStart(2, '0')]
  return { day: parts.join('-'), hours: text.slice(whole.length).replace(/^[の의\s]+/u, '') }
}

const between = /[-~〜–—]|부터|에서|から|より|\bto\b|\buntil\b/u

/** `오후 1시부터 2시까지` as `13:00-14:00`; the end is in the half of the day that the start is in, where it says none. `onDay`: of the day before it. */
function spanIn(text: string, onDay: boolean): string {
  const parts = text.split(between).map((part) => part.trim())
  const [start = '', end, ...more] = parts.filter((part) => part !== '')
  if (end === undefined || more.length > 0) return ''
  const half = start.slice(0, readHalf(start)?.length ?? 0)
  const from = clockIn(start)
  const to = clockIn(end) !== undefined && readHalf(end) === undefined ? clockIn(`${half} ${end}`) : clockIn(end)
  // What begins past midnight in the night after a day is on another day.
  if (from === undefined || to === undefined || (onDay && from.isPastMidnight)) return ''
  // From eleven in the morning to one.
  const isNextHalf = half !== '' && readHalf(end) === undefined && to.hour < from.hour && to.hour + 12 > from.hour
  const last = isNextHalf ? to.hour + 12 : to.hour === 0 && to.isPastMidnight ? 24 : to.hour
  return `${two(from.hour)}:${two(from.minute)}-${two(last)}:${two(to.minute)}`
}

interface Clock {
  readonly hour: number
  readonly minute: number
  readonly isPastMidnight: boolean
}

/** A time of day alone. */
function clockIn(text: string): Clock | undefined {
  const { time, isPastMidnight = false, ...others } = readTypedMoment(text) ?? {}
  return time === undefined || Object.keys(others).length > 0 ? undefined : { ...time, isPastMidnight }
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
