import { type DayUnit, type PartAtStart, startsWithWord } from './parts.ts'

/** Days by name, the longer names first where one begins another. */
const days: readonly (readonly [word: string, count: number, unit: DayUnit])[] = [
  ['the day after tomorrow', 2, 'day'],
  ['day after tomorrow', 2, 'day'],
  ['tomorrow', 1, 'day'],
  ['yesterday', -1, 'day'],
  ['today', 0, 'day'],
  ['tonight', 0, 'day'],
  ['next week', 1, 'week'],
  ['this week', 0, 'week'],
  ['next month', 1, 'month'],
  ['next year', 1, 'year'],
  ['오늘', 0, 'day'],
  ['내일모레', 2, 'day'],
  ['모레', 2, 'day'],
  ['글피', 3, 'day'],
  ['내일', 1, 'day'],
  ['그저께', -2, 'day'],
  ['그제', -2, 'day'],
  ['어제', -1, 'day'],
  ['다다음 주', 2, 'week'],
  ['다다음주', 2, 'week'],
  ['다음 주', 1, 'week'],
  ['다음주', 1, 'week'],
  ['이번 주', 0, 'week'],
  ['이번주', 0, 'week'],
  ['다음 달', 1, 'month'],
  ['다음달', 1, 'month'],
  ['내년', 1, 'year'],
  ['今日', 0, 'day'],
  ['本日', 0, 'day'],
  ['きょう', 0, 'day'],
  ['今夜', 0, 'day'],
  ['今晩', 0, 'day'],
  ['明々後日', 3, 'day'],
  ['しあさって', 3, 'day'],
  ['明後日', 2, 'day'],
  ['あさって', 2, 'day'],
  ['明日', 1, 'day'],
  ['あした', 1, 'day'],
  ['一昨日', -2, 'day'],
  ['おととい', -2, 'day'],
  ['昨日', -1, 'day'],
  ['きのう', -1, 'day'],
  ['再来週', 2, 'week'],
  ['来週', 1, 'week'],
  ['今週', 0, 'week'],
  ['来月', 1, 'month'],
  ['来年', 1, 'year'],
]

const weekdays: readonly (readonly string[])[] = [
  ['월요일', '月曜日', '月曜', 'monday', 'mon'],
  ['화요일', '火曜日', '火曜', 'tuesday', 'tue'],
  ['수요일', '水曜日', '水曜', 'wednesday', 'wed'],
  ['목요일', '木曜日', '木曜', 'thursday', 'thu'],
  ['금요일', '金曜日', '金曜', 'friday', 'fri'],
  ['토요일', '土曜日', '土曜', 'saturday', 'sat'],
  ['일요일', '日曜日', '日曜', 'sunday', 'sun'],
]

const months = 'january february march april may june july august september october november december'.split(' ')

export function readDay(text: string): PartAtStart | undefined {
  const next = /^(?:next|다음|来)\s?/u.exec(text)?.[0] ?? ''
  const weekday = weekdays.findIndex((names) => names.some((name) => startsWithWord(text.slice(next.length), name)))
  if (weekday !== -1) {
    const name = weekdays[weekday]?.find((one) => startsWithWord(text.slice(next.length), one)) ?? ''
    const week = next === '' ? {} : { fromToday: { count: 1, unit: 'week' as const } }
    return { found: { weekday: weekday + 1, ...week }, length: next.length + name.length }
  }
  const day = days.find(([word]) => startsWithWord(text, word))
  if (day === undefined) {
    const now = ['지금', '현재', '現在', '今', 'now'].find((word) => startsWithWord(text, word))
    return now === undefined ? undefined : { found: { fromNow: { count: 0, unit: 'minute' } }, length: now.length }
  }
  const [word, count, unit] = day
  const half = /^(?:tonight|今夜|今晩)$/u.test(word) ? { half: 'night' as const } : {}
  return { found: { fromToday: { count, unit }, ...half }, length: word.length }
}

/** `2026-12-31`, `12월 3일`, `December 3rd`, `the 3rd of December`. */
export function readCalendar(text: string): PartAtStart | undefined {
  const [full, year, numbered, dayOfYear] =
    /^(\d{4})\s?[-/.년年]\s?(\d{1,2})\s?[-/.월月]\s?(\d{1,2})(?:\s?[일日])?/u.exec(text) ?? []
  if (full !== undefined) return dated(full, Number(numbered), Number(dayOfYear), Number(year))
  const [short, month, day] = /^(\d{1,2})\s?[월月]\s?(\d{1,2})\s?[일日]/u.exec(text) ?? []
  if (short !== undefined) return dated(short, Number(month), Number(day))
  const [first, name, nameDay, nameYear] =
    /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?(?![\d:])/u.exec(text) ?? []
  if (first !== undefined && monthOf(name) > 0) return dated(first, monthOf(name), Number(nameDay), nameYear)
  const [second, dayFirst, last, lastYear] =
    /^(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3,9})\.?(?: (\d{4}))?/u.exec(text) ?? []
  return second === undefined || monthOf(last) === 0
    ? undefined
    : dated(second, monthOf(last), Number(dayFirst), lastYear)
}

function monthOf(name = ''): number {
  return name.length < 3 ? 0 : months.findIndex((month) => month === name || month.slice(0, 3) === name) + 1
}

function dated(written: string, month: number, day: number, year?: number | string): PartAtStart | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  return { found: { date: { ...(year !== undefined && { year: Number(year) }), month, day } }, length: written.length }
}
