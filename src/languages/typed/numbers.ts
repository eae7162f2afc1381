import { englishNumbering } from '../numbers/en.ts'
import { japaneseNumbering } from '../numbers/ja.ts'
import { koreanNumbering } from '../numbers/ko.ts'
import { type NumberAtStart, readNumberAtStart } from '../numbers/numbering.ts'

const numberings = [koreanNumbering, japaneseNumbering, englishNumbering]

/** The whole number that a text begins with, in any of the languages: `3`, `３`, `두`, `二十`, `two`; undefined for none. */
export function readTypedNumber(text: string): NumberAtStart | undefined {
  return numberings
    .flatMap((numbering) => readNumberAtStart(text, numbering) ?? [])
    .filter(({ number }) => Number.isSafeInteger(number))
    .reduce<NumberAtStart | undefined>((best, one) => (best && best.length >= one.length ? best : one), undefined)
}

const counters: ReadonlySet<string> = new Set(numberings.flatMap((numbering) => [...numbering.counters]))

/** A number that may be followed by what is counted: `두 잔`, `2잔`, `二杯`, `two cups`. */
export function readTypedCount(text: string): number | undefined {
  const read = readTypedNumber(text)
  if (read === undefined) return undefined
  const counted = text.slice(read.length)
  if (!/^\s?[^\d\s.,:;+/-]{0,12}$/u.test(counted)) return undefined
  // 조금 is "a little", and no trillion.
  const isNumber =
    counted === '' || counted.startsWith(' ') || counters.has(counted) || /\d$/u.test(read.words.at(-1) ?? '')
  return isNumber ? read.number : undefined
}
