import { readNumberAtStart } from './numbers.ts'

// Days and times as people type them, in any of the languages: `내일 오후 3시`, `明日の夜7時半`, `next Friday at 3pm`.

const dayUnits = ['day', 'week', 'month', 'year'] as const
type DayUnit = (typeof dayUnits)[number]
type Unit = DayUnit | 'hour' | 'minute' | 'second'

/** A number of units. */
export interface TypedLength {
  readonly count: number
  readonly unit: Unit
}

/** What was typed of a moment, each part where it was. */
export interface TypedMoment {
  /** So far from today: tomorrow is 1 day. Of a day of the week it says in which week. */
  readonly fromToday?: { readonly count: number; readonly unit: DayUnit }
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday?: number
  readonly date?: { readonly year?: number; readonly month: number; readonly day: number }
  readonly time?: { readonly hour: number; readonly minute: number }
  /** So far from now. */
  readonly fromNow?: TypedLength
  /** A length alone: `30일`, `2 hours`. */
  readonly length?: TypedLength
}

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

/** Lengths of days that have a name of their own. */
const namedLengths: readonly (readonly [word: string, count: number, unit: Unit])[] = [
  ['일주일', 1, 'week'],
  ['하루', 1, 'day'],
  ['이틀', 2, 'day'],
  ['사흘', 3, 'day'],
  ['나흘', 4, 'day'],
  ['닷새', 5, 'day'],
  ['열흘', 10, 'day'],
  ['보름', 15, 'day'],
  ['반 시간', 30, 'minute'],
  ['반시간', 30, 'minute'],
  ['半時間', 30, 'minute'],
  ['half an hour', 30, 'minute'],
  ['half a day', 12, 'hour'],
]

/** Units behind a number, the longer first where one begins another. */
const units: readonly (readonly [word: string, unit: Unit])[] = [
  ['시간', 'hour'],
  ['時間', 'hour'],
  ['hours', 'hour'],
  ['hour', 'hour'],
  ['hrs', 'hour'],
  ['h', 'hour'],
  ['分間', 'minute'],
  ['분', 'minute'],
  ['分', 'minute'],
  ['minutes', 'minute'],
  ['minute', 'minute'],
  ['mins', 'minute'],
  ['min', 'minute'],
  ['秒間', 'second'],
  ['초', 'second'],
  ['秒', 'second'],
  ['seconds', 'second'],
  ['second', 'second'],
  ['주일', 'week'],
  ['주', 'week'],
  ['週間', 'week'],
  ['週', 'week'],
  ['weeks', 'week'],
  ['week', 'week'],
  ['개월', 'month'],
  ['달', 'month'],
  ['か月', 'month'],
  ['ヶ月', 'month'],
  ['ヵ月', 'month'],
  ['ケ月', 'month'],
  ['カ月', 'month'],
  ['months', 'month'],
  ['month', 'month'],
  ['일', 'day'],
  ['日間', 'day'],
  ['日', 'day'],
  ['days', 'day'],
  ['day', 'day'],
  ['년', 'year'],
  ['年', 'year'],
  ['years', 'year'],
  ['year', 'year'],
]

const morning = ['오전', '아침', '새벽', '午前', '朝', 'in the morning', 'morning']
const afternoon = ['오후', '저녁', '낮', '午後', '夕方', 'in the afternoon', 'in the evening', 'afternoon', 'evening']

/** Around midnight: twelve is midnight, and two is past it. */
const night = ['밤', '夜', 'at night']

/** What is between the parts and says nothing. */
const fillers = [
  'の',
  'に',
  'で',
  'から',
  'まで',
  '에',
  '부터',
  '까지',
  '으로',
  '로',
  ',',
  '、',
  'on',
  'at',
  'the',
  'of',
  'by',
  'until',
  'from',
  'coming',
  '쯤',
  '이후',
  '以降',
  '頃',
  'ごろ',
  '정도',
]

const ahead = ['뒤', '후', '있다가', '이내', '後', '以内', '先', 'from now', 'from today', 'later', 'ahead']
const back = ['전', '前', 'ago', 'before']

/** Characters. What is longer is no day and no time. */
const longest = 60

/** What a text says of a day and a time; undefined where it says anything else. */
export function readTypedMoment(written: string): TypedMoment | undefined {
  if (written.length > longest) return undefined
  let rest = written.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
  let read: TypedMoment = {}
  let half: Half | undefined
  let isAny = false
  while (rest !== '') {
    const part = readPart(rest)
    if (part === undefined) return undefined
    const { length, half: heard, ...found } = fromBase(read, part.found)
    if (Object.keys(found).some((key) => Object.hasOwn(read, key) && !isBase(read, key))) return undefined
    if (length !== undefined && read.length !== undefined) return undefined
    read = { ...read, ...found, ...(length && { length }) }
    half = heard ?? half
    isAny ||= Object.keys(part.found).length > 0
    rest = rest.slice(part.length).trimStart()
  }
  return isAny ? settled(read, half) : undefined
}

/** Whether `today` or `now` was said, from which a length counts. */
function isBase(read: TypedMoment, key: string): boolean {
  return (key === 'fromToday' || key === 'fromNow') && read[key]?.count === 0
}

/** `오늘부터 30일`, `now + 30분`: a length behind `today` or `now` counts from there. */
function fromBase(read: TypedMoment, part: Part): Part {
  const { length, fromToday, ...found } = part
  const far = length ?? fromToday
  if (far === undefined) return part
  if (read.fromNow?.count === 0) return { ...found, fromNow: far }
  const unit = dayUnits.find((one) => one === far.unit)
  return length !== undefined && read.fromToday?.count === 0 && unit !== undefined
    ? { ...found, fromToday: { count: far.count, unit } }
    : part
}

type Part = Partial<TypedMoment> & { readonly half?: Half }

type Half = 'am' | 'pm' | 'night'

interface PartAtStart {
  readonly found: Part
  readonly length: number
}

function readPart(text: string): PartAtStart | undefined {
  return (
    readCalendar(text) ??
    readClock(text) ??
    readDay(text) ??
    readLengthAtStart(text) ??
    readHalf(text) ??
    wordPart(text, fillers, {})
  )
}

function settled({ length, ...read }: TypedMoment, half: Part['half']): TypedMoment | undefined {
  const time = read.time && half ? { ...read.time, hour: hourOf(read.time.hour, half) } : read.time
  if (half !== undefined && time === undefined) return undefined
  const settledParts = { ...read, ...(time && { time }) }
  if (length === undefined) return settledParts
  return Object.keys(read).length === 0 ? { length } : undefined
}

function hourOf(hour: number, half: Half): number {
  if (half === 'am' || (half === 'night' && (hour === 12 || hour < 5))) return hour === 12 ? 0 : hour
  return hour < 12 ? hour + 12 : hour
}

function readHalf(text: string): PartAtStart | undefined {
  return (
    wordPart(text, morning, { half: 'am' }) ??
    wordPart(text, afternoon, { half: 'pm' }) ??
    wordPart(text, night, { half: 'night' })
  )
}

/** A word that a text begins with: behind a Latin one no letter may follow. */
function wordPart(text: string, words: readonly string[], found: Part): PartAtStart | undefined {
  const word = words.find((one) => startsWithWord(text, one))
  return word === undefined ? undefined : { found, length: word.length }
}

function startsWithWord(text: string, word: string): boolean {
  return text.startsWith(word) && !(/[a-z]$/u.test(word) && /^[a-z]/u.test(text.slice(word.length)))
}

function readDay(text: string): PartAtStart | undefined {
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
function readCalendar(text: string): PartAtStart | undefined {
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

/** `15:30`, `3pm`, `3시 반`, `七時半`, `noon`, `half past 3`. */
function readClock(text: string): PartAtStart | undefined {
  const named = /^(?:(noon|midday|정오|正午)|(midnight|자정|零時))(?![a-z])/u.exec(text)
  if (named !== null) return timed(named[0], named[1] === undefined ? 0 : 12, 0)
  const [whole, hours, minutes, half] =
    /^(\d{1,2})[:.](\d{2})(?::\d{2})?(?!\d)(?:\s?([ap])\.?m\.?(?![a-z]))?/u.exec(text) ?? []
  if (whole !== undefined) return timed(whole, Number(hours), Number(minutes), half)
  const [sharp, hour, letter] = /^(\d{1,2})\s?([ap])\.?m\.?(?![a-z])/u.exec(text) ?? []
  if (sharp !== undefined) return timed(sharp, Number(hour), 0, letter)
  const [bare, bareHour] = /^at (\d{1,2})(?![\d:.]|\s?[a-z])/u.exec(text) ?? []
  if (bare !== undefined) return timed(bare, Number(bareHour), 0)
  const past = /^half past /u.exec(text)?.[0] ?? ''
  const number = readNumberAtStart(text.slice(past.length))
  if (number === undefined) return undefined
  const behind = text.slice(past.length + number.length)
  if (past !== '') return timed(past + text.slice(past.length, past.length + number.length), number.value, 30)
  const oclock = /^\s?o['’]?clock/u.exec(behind)?.[0]
  if (oclock !== undefined) return timed(text.slice(0, number.length) + oclock, number.value, 0)
  const unit = /^\s?(?:시|時)(?!간|間)/u.exec(behind)?.[0]
  if (unit === undefined) return undefined
  const [rest = '', halfHour] = /^\s?(반|半)/u.exec(behind.slice(unit.length)) ?? []
  const before = text.slice(0, number.length) + unit
  if (halfHour !== undefined) return timed(before + rest, number.value, 30)
  const gap = /^\s?/u.exec(behind.slice(unit.length))?.[0] ?? ''
  const minute = readNumberAtStart(behind.slice(unit.length + gap.length))
  const sign = minute && /^\s?(?:분|分)/u.exec(behind.slice(unit.length + gap.length + minute.length))?.[0]
  if (minute === undefined || sign === undefined) return timed(before, number.value, 0)
  return timed(text.slice(0, before.length + gap.length + minute.length + sign.length), number.value, minute.value)
}

function timed(written: string, hour: number, minute: number, half?: string): PartAtStart | undefined {
  if (hour > 24 || minute > 59) return undefined
  const time = { hour: half === undefined ? hour : hourOf(hour, half === 'a' ? 'am' : 'pm'), minute }
  return { found: { time }, length: written.length }
}

/** `30분`, `in 3 days`, `2時間後`, `+ 30 days`. */
function readLengthAtStart(text: string): PartAtStart | undefined {
  const sign = /^(?:in |[+-] ?)/u.exec(text)?.[0] ?? ''
  const named = namedLengths.find(([word]) => startsWithWord(text.slice(sign.length), word))
  const number = named === undefined ? readNumberAtStart(text.slice(sign.length)) : undefined
  if (named === undefined && number === undefined) return undefined
  let at = sign.length + (named?.[0].length ?? number?.length ?? 0)
  let length: TypedLength | undefined = named && { count: named[1], unit: named[2] }
  if (length === undefined) {
    at += text.charAt(at) === ' ' ? 1 : 0
    const unit = units.find(([word]) => startsWithWord(text.slice(at), word))
    if (unit === undefined || number === undefined) return undefined
    at += unit[0].length
    length = { count: number.value, unit: unit[1] }
    const [halfMore] = /^\s?(?:반|半)/u.exec(text.slice(at)) ?? []
    if (halfMore !== undefined && length.unit === 'hour') {
      at += halfMore.length
      length = { count: length.count * 60 + 30, unit: 'minute' }
    }
  }
  const isBack = sign.startsWith('-')
  const gap = text.charAt(at) === ' ' ? 1 : 0
  const direction = [...ahead, ...back].find((word) => startsWithWord(text.slice(at + gap), word))
  if (direction !== undefined) at += gap + direction.length
  const signed = { ...length, count: isBack || back.includes(direction ?? '') ? -length.count : length.count }
  if (sign.startsWith('in') || direction !== undefined) return { found: fromHere(signed), length: at }
  return { found: { length: signed }, length: at }
}

function fromHere({ count, unit }: TypedLength): Part {
  const dayUnit = dayUnits.find((one) => one === unit)
  return dayUnit === undefined ? { fromNow: { count, unit } } : { fromToday: { count, unit: dayUnit } }
}
