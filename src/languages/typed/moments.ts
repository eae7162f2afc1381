import { hourOf, readClock, readHalf } from './clock.ts'
import { readCalendar, readDay } from './days.ts'
import { readLengthAtStart } from './lengths.ts'
import { dayUnits, type Half, type Part, type PartAtStart, type TypedMoment, wordPart } from './parts.ts'

// Days and times as people type them, in any of the languages: `내일 오후 3시`, `明日の夜7時半`, `next Friday at 3pm`.

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
  const isPastMidnight = half === 'night' && time !== undefined && time.hour < 5
  const settledParts = { ...read, ...(time && { time }), ...(isPastMidnight && { isPastMidnight }) }
  if (length === undefined) return settledParts
  return Object.keys(read).length === 0 ? { length } : undefined
}
