import { readTypedMoment } from '../languages/typed/moments.ts'
import { readTypedNumber } from '../languages/typed/numbers.ts'
import type { TypedLength, TypedMoment } from '../languages/typed/parts.ts'
import type { Bounds } from '../slot-types/slot-type.ts'

// Bounds are written in a few English forms, whatever the language of the extension. Who writes them as people say them is shown the form.

/** A bound as people say it in the form that it has, where there is one for the type: `오늘 + 30일`, `2時間後`, `6 pm`, `10명`. */
export function suggestBound(written: string, bounds: Bounds, key?: string): string | undefined {
  return candidatesFor(written, key).find((candidate) => bounds.read(candidate) !== undefined)
}

function candidatesFor(written: string, key: string | undefined): readonly string[] {
  const moment = readTypedMoment(written) ?? readSum(written)
  if (moment === undefined) return fromNumber(written)
  const { time, isPastMidnight, ...day } = moment
  // Until twelve at night is until the end of the day.
  const isEndOfDay = key === 'max' && isPastMidnight === true && time?.hour === 0 && time.minute === 0
  if (!isEndOfDay) return fromMoment(moment)
  return Object.keys(day).length === 0 ? ['24:00'] : fromMoment(day)
}

/** `today+3`: days, of a day. */
function readSum(written: string): TypedMoment | undefined {
  return /[+-]\s*\d+$/u.test(written) ? readTypedMoment(`${written} days`) : undefined
}

function fromMoment(moment: TypedMoment): readonly string[] {
  const { date, fromToday, weekday, time, fromNow, length, isPastMidnight } = moment
  if (length !== undefined) return fromLength(length)
  if (fromNow !== undefined) return [sum('now', fromNow)]
  const clock = time === undefined ? undefined : `${two(time.hour)}:${two(time.minute)}`
  if (date !== undefined) {
    const day = date.year === undefined ? undefined : `${date.year}-${two(date.month)}-${two(date.day)}`
    // Of the night of the 24th, twelve is on the 25th: which is meant, its author knows.
    return day === undefined || isPastMidnight ? [] : [clock === undefined ? day : `${day}T${clock}`]
  }
  if (fromToday !== undefined && weekday === undefined && clock === undefined) {
    const isTomorrow = fromToday.count === 1 && fromToday.unit === 'day'
    return [...(isTomorrow ? ['tomorrow'] : []), sum('today', fromToday)]
  }
  return clock === undefined || weekday !== undefined || fromToday !== undefined ? [] : [clock]
}

/** A length alone is one, or counted from now or today. Hours are counted from now: half past three plus two hours is no day. */
function fromLength(length: TypedLength): readonly string[] {
  const bases = /^(?:day|week|month|year)$/u.test(length.unit) ? ['today', 'now'] : ['now']
  const sums = bases.map((base) => sum(base, length))
  return length.count < 0 ? sums : [writeTypedLength(length), ...sums]
}

function sum(base: string, { count, unit }: TypedLength): string {
  return count === 0 ? base : `${base} ${count < 0 ? '-' : '+'} ${writeTypedLength({ count: Math.abs(count), unit })}`
}

/** A length as authors write it: `30 minutes`. */
export function writeTypedLength({ count, unit }: TypedLength): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

/** `10명`, `ten`, `at least 3`: the number; for times of day the hour. */
function fromNumber(written: string): readonly string[] {
  const text = written.normalize('NFKC').trim().toLowerCase()
  const bare = text.replace(/^(?:at least|at most|from|up to|min\.?|max\.?|[<>]=?|최소|최대|以上|以下)\s*/u, '')
  const number = readTypedNumber(bare)
  if (number === undefined || !/^\s?[^\d\s.,:+/-]{0,8}\+?$/u.test(bare.slice(number.length))) return []
  const isBare = bare.length === number.length
  return [
    String(number.number),
    ...(isBare && number.number <= 24 ? [`${two(number.number)}:00`] : []),
    ...(isBare ? [`${number.number} minutes`] : []),
  ]
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** A suggestion, if there is one, as an argument of a message. */
export function suggested(suggestion: string | undefined): { readonly suggestion?: string } {
  return suggestion === undefined ? {} : { suggestion }
}
