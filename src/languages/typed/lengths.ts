import { readTypedNumber } from './numbers.ts'
import { dayUnits, type Part, type PartAtStart, startsWithWord, type TypedLength, type Unit } from './parts.ts'

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
  ['hr', 'hour'],
  ['h', 'hour'],
  ['分間', 'minute'],
  ['분', 'minute'],
  ['分', 'minute'],
  ['minutes', 'minute'],
  ['minute', 'minute'],
  ['mins', 'minute'],
  ['min.', 'minute'],
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

/** Units. A longer length is none: no calendar goes so far. */
const most = 100_000

const ahead = ['뒤', '후', '있다가', '이내', '後', '以内', '先', 'from now', 'from today', 'later', 'ahead']
const back = ['전', '前', 'ago', 'before']

/** `30분`, `in 3 days`, `2時間後`, `+ 30 days`. */
export function readLengthAtStart(text: string): PartAtStart | undefined {
  const sign = /^(?:in |[+-] ?)/u.exec(text)?.[0] ?? ''
  const named = namedLengths.find(([word]) => startsWithWord(text.slice(sign.length), word))
  const number = named === undefined ? readTypedNumber(text.slice(sign.length)) : undefined
  if (named === undefined && number === undefined) return undefined
  let at = sign.length + (named?.[0].length ?? number?.length ?? 0)
  let length: TypedLength | undefined = named && { count: named[1], unit: named[2] }
  if (length === undefined) {
    at += text.charAt(at) === ' ' ? 1 : 0
    const unit = units.find(([word]) => startsWithWord(text.slice(at), word))
    if (unit === undefined || number === undefined) return undefined
    at += unit[0].length
    if (number.number > most) return undefined
    length = { count: number.number, unit: unit[1] }
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
