import { readCalendar, readDay } from './days.ts'
import { readLengthAtStart } from './lengths.ts'
import { readTypedNumber } from './numbers.ts'
import { startsWithWord, type TypedLength, type TypedMoment } from './parts.ts'

// From one day to another as people type it, in any of the languages: `12월 3일부터 2박`, `明日から二泊三日`, `December 3 to 6`.

/** A day of a period, each part of it where it was typed: of `the 3rd` only the day of the month. */
export interface TypedDay extends Pick<TypedMoment, 'fromToday' | 'weekday' | 'date'> {
  readonly dayOfMonth?: number
}

/** What was typed of a period. `day`: one of its days, nobody knows which. */
export interface TypedPeriod {
  readonly day?: TypedDay
  readonly start?: TypedDay
  readonly end?: TypedDay
  readonly nights?: number
  readonly length?: TypedLength
}

/** What a text begins with, and its characters. */
type PieceAtStart = { readonly length: number } & (
  | { readonly type: 'day'; readonly day: TypedDay }
  /** A number that is a day of the month, or how many days: `3일`; `isBare`: without a word for either; `isOrdinal`: a day alone, `3rd`. */
  | { readonly type: 'number'; readonly number: number; readonly isBare: boolean; readonly isOrdinal: boolean }
  | { readonly type: 'nights'; readonly nights: number }
  | { readonly type: 'length'; readonly days: TypedLength }
  /** From Saturday to Sunday, so many weeks from this one. */
  | { readonly type: 'weekend'; readonly weeks: number }
  /** What says which day the next one is, or the one before it was. */
  | { readonly type: 'before' | 'behind'; readonly end: 'start' | 'end' }
  | { readonly type: 'filler' }
)

/** What was read so far: `next` is which day the next one is, unless a word behind it says another; `rest`: the last one, or how long. */
interface Reading {
  readonly period: TypedPeriod
  readonly current?: TypedDay
  /** The number that `current` is, where it may be how many days as well. */
  readonly number?: Extract<PieceAtStart, { type: 'number' }>
  readonly next: 'day' | 'start' | 'end' | 'rest'
}

const wordsBefore = [
  ['start', ['from', 'starting', 'beginning', 'between']],
  ['end', ['to', 'until', 'till', 'through', 'thru', 'and', '~', '〜', '-', '–', '—']],
] as const

const wordsBehind = [
  ['start', ['부터', '에서', 'から', 'より']],
  ['end', ['까지', 'まで']],
] as const

/** The longer names first where one begins another. */
const weekends: readonly (readonly [word: string, weeks: number])[] = [
  ['next weekend', 1],
  ['this weekend', 0],
  ['weekend', 0],
  ['다음 주말', 1],
  ['다음 주 주말', 1],
  ['이번 주말', 0],
  ['이번 주 주말', 0],
  ['주말', 0],
  ['来週末', 1],
  ['来週の週末', 1],
  ['今週末', 0],
  ['今週の週末', 0],
  ['週末', 0],
]

/** What is between the parts and says nothing. */
const fillers = 'for on the of in coming 동안 간 에 으로 로 の間 間 の に で , 、'.split(' ')

/** Characters. What is longer is no period. */
const longest = 60

/** Days. */
const most = 10_000

/** What a text says of a period; undefined where it says anything else. */
export function readTypedPeriod(written: string): TypedPeriod | undefined {
  if (written.length > longest) return undefined
  let rest = written.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
  let reading: Reading | undefined = { period: {}, next: 'day' }
  while (rest !== '') {
    const piece = readPiece(rest)
    reading = piece && reading && add(piece, reading)
    if (piece === undefined || reading === undefined) return undefined
    rest = rest.slice(piece.length).trimStart()
  }
  const { period } = (reading && place(reading, reading.next)) ?? {}
  return period === undefined || Object.keys(period).length === 0 ? undefined : ended(period)
}

/** A day with a length is the first one. */
function ended({ day, ...period }: TypedPeriod): TypedPeriod | undefined {
  if (day === undefined) return period
  if (period.nights === undefined && period.length === undefined) return { ...period, day }
  return period.start === undefined && period.end === undefined ? { ...period, start: day } : undefined
}

function add(piece: PieceAtStart, reading: Reading): Reading | undefined {
  switch (piece.type) {
    case 'filler':
      return reading
    case 'before': {
      const placed = place(reading, piece.end === 'end' && reading.next === 'day' ? 'start' : reading.next)
      return placed && { ...placed, next: piece.end }
    }
    case 'behind': {
      const placed = place(reading, piece.end)
      return placed && { ...placed, next: piece.end === 'start' ? 'rest' : 'day' }
    }
    case 'weekend':
      return addWeekend(piece.weeks, reading)
    case 'nights':
      return withLength(reading, { nights: piece.nights })
    case 'length':
      return withLength(reading, { length: piece.days })
    case 'number':
      return addNumber(piece, reading)
    case 'day':
      return isApart(piece.day, reading.current)
        ? { ...reading, current: { ...reading.current, ...piece.day } }
        : undefined
    default:
      return piece satisfies never
  }
}

function addWeekend(weeks: number, { period, current }: Reading): Reading | undefined {
  if (current !== undefined || Object.keys(period).length > 0) return undefined
  const fromToday = { count: weeks, unit: 'week' } as const
  return { period: { start: { weekday: 6, fromToday }, end: { weekday: 7, fromToday } }, next: 'day' }
}

/** Behind `다음 달` a number is a day of it, behind another day how many days, else either. */
function addNumber(piece: Extract<PieceAtStart, { type: 'number' }>, reading: Reading): Reading | undefined {
  const { current } = reading
  const { number } = piece
  if (current !== undefined && current.fromToday?.unit !== 'month')
    return piece.isBare || piece.isOrdinal ? undefined : withLength(reading, { length: { count: number, unit: 'day' } })
  if (number < 1 || number > 31 || current?.dayOfMonth !== undefined) return undefined
  return { ...reading, current: { ...current, dayOfMonth: number }, ...(current === undefined && { number: piece }) }
}

function withLength(reading: Reading, length: Pick<TypedPeriod, 'nights' | 'length'>): Reading | undefined {
  const placed = place(reading, reading.next === 'rest' ? 'end' : reading.next)
  if (placed === undefined || placed.period.nights !== undefined || placed.period.length !== undefined) return undefined
  return { ...placed, period: { ...placed.period, ...length } }
}

/** Puts the day that was read where it belongs. */
function place({ period, current, number }: Reading, as: Reading['next']): Reading | undefined {
  if (current === undefined) return { period, next: 'day' }
  if (as === 'rest') {
    const isLength =
      number !== undefined && !number.isBare && !number.isOrdinal && number.number <= (numberOf(period.start) ?? 31)
    if (isLength) return withLength({ period, next: 'day' }, { length: { count: number.number, unit: 'day' } })
    return place({ period, current, next: 'day' }, 'end')
  }
  // A bare number is a day only beside another.
  if (as === 'day' && number?.isBare) return undefined
  return period[as] === undefined ? { period: { ...period, [as]: current }, next: 'day' } : undefined
}

function numberOf(day: TypedDay | undefined): number | undefined {
  return day?.date?.day ?? day?.dayOfMonth
}

function isApart(day: TypedDay, current: TypedDay = {}): boolean {
  return !Object.keys(day).some((key) => Object.hasOwn(current, key))
}

function readPiece(text: string): PieceAtStart | undefined {
  return (
    readWord(text, 'before', wordsBefore) ??
    readWord(text, 'behind', wordsBehind) ??
    readNights(text) ??
    readWeekend(text) ??
    readOneDay(text) ??
    readNumber(text) ??
    readFiller(text)
  )
}

function readWord(
  text: string,
  type: 'before' | 'behind',
  words: typeof wordsBefore | typeof wordsBehind,
): PieceAtStart | undefined {
  for (const [end, spelt] of words) {
    const word = spelt.find((one) => startsWithWord(text, one))
    if (word !== undefined) return { type, end, length: word.length }
  }
  return undefined
}

function readWeekend(text: string): PieceAtStart | undefined {
  const [word, weeks] = weekends.find(([one]) => startsWithWord(text, one)) ?? []
  return word === undefined || weeks === undefined ? undefined : { type: 'weekend', weeks, length: word.length }
}

function readFiller(text: string): PieceAtStart | undefined {
  const word = fillers.find((one) => startsWithWord(text, one))
  return word === undefined ? undefined : { type: 'filler', length: word.length }
}

/** `2박`, `二泊三日`, `three nights`: the nights say it all. */
function readNights(text: string): PieceAtStart | undefined {
  const nights = readCount(text, /^\s?(?:박|泊|nights?(?![a-z]))\s?/u)
  if (nights === undefined || nights.number > most) return undefined
  const days = readCount(text.slice(nights.length), /^\s?(?:일|日)/u)
  return { type: 'nights', nights: nights.number, length: nights.length + (days?.length ?? 0) }
}

/** A number and what it counts. */
function readCount(text: string, unit: RegExp): { readonly number: number; readonly length: number } | undefined {
  const read = readTypedNumber(text)
  const counted = read && unit.exec(text.slice(read.length))?.[0]
  return read && counted !== undefined ? { number: read.number, length: read.length + counted.length } : undefined
}

function readOneDay(text: string): PieceAtStart | undefined {
  const { found, length } = readCalendar(text) ?? readLengthAtStart(text) ?? readDay(text) ?? {}
  if (found === undefined || length === undefined) return undefined
  const { date, weekday, fromToday, length: days } = found
  if (days !== undefined) return isOfDays(days) ? readDays(text, days, length) : undefined
  if (date === undefined && weekday === undefined && fromToday === undefined) return undefined
  return {
    type: 'day',
    day: { ...(date && { date }), ...(weekday && { weekday }), ...(fromToday && { fromToday }) },
    length,
  }
}

function isOfDays({ count, unit }: TypedLength): boolean {
  return count >= 0 && count <= most && (unit === 'day' || unit === 'week' || unit === 'month')
}

/** `3일` may be a day of the month, `3일간` and 사흘 are not. */
function readDays(text: string, days: TypedLength, length: number): PieceAtStart {
  const isEither =
    /[일日]$/u.test(text.slice(0, length)) && days.unit === 'day' && !/^\s?(?:간|동안)/u.test(text.slice(length))
  return isEither
    ? { type: 'number', number: days.count, isBare: false, isOrdinal: false, length }
    : { type: 'length', days, length }
}

/** `3rd`, and a number alone. */
function readNumber(text: string): PieceAtStart | undefined {
  const [whole, digits = '', ordinal] = /^(\d{1,2})(st|nd|rd|th)?(?![\p{L}\d:.])/u.exec(text) ?? []
  if (whole === undefined) return undefined
  const isOrdinal = ordinal !== undefined
  return { type: 'number', number: Number(digits), isBare: !isOrdinal, isOrdinal, length: whole.length }
}
