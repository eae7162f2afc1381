import type { CharacterWords, SpokenDuration, SpokenTime } from './language.ts'

// What every language needs to take a value apart before it says it.

const units = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const

/** A name for each unit of a duration. */
export type UnitNames = Readonly<Record<(typeof units)[number], string>>

/** So many of one unit. */
export interface SpokenUnit {
  readonly unit: keyof UnitNames
  readonly count: number
}

/** The units of a duration that are heard, the largest first: nothing that is 0, unless all is. */
export function unitsOf(duration: SpokenDuration): SpokenUnit[] {
  const heard = units.map((unit) => ({ unit, count: duration[unit] })).filter(({ count }) => count !== 0)
  return heard.length === 0 ? [{ unit: 'seconds', count: 0 }] : heard
}

/** Whether a clock counts it, and not a calendar. */
export function isOfClock(unit: keyof UnitNames): boolean {
  return unit === 'hours' || unit === 'minutes' || unit === 'seconds'
}

/** Whether it is this hour sharp. */
export function isSharp(time: SpokenTime, hour: number): boolean {
  return time.hour === hour && time.minute === 0 && time.second === 0
}

/** A number in plain digits, as speech engines read it best: no grouping, no exponent, no minus before a zero. */
export function sayDigits(n: number): string {
  // Not by Intl, whose tables take 7 MB of memory.
  const written = String(n)
  if (!written.includes('e')) return written
  if (Math.abs(n) >= 1) return BigInt(n).toString()
  const digits = n.toFixed(20).replace(/\.?0+$/u, '')
  return digits === '-0' ? '0' : digits
}

const currencies = ['JPY', 'KRW', 'USD', 'EUR'] as const

/** The name of a currency, of those that CLOVA sends by their code of ISO 4217. */
export function moneyIn(unit: string, [yen, won, dollars, euros]: readonly [string, string, string, string]) {
  const names = new Map<string, string>(currencies.map((code, at) => [code, [yen, won, dollars, euros][at] ?? code]))
  return names.get(unit.toUpperCase())
}

/** The digits by all their words, from 0 on; the longer words first. */
export function wordsOfDigits(words: readonly (readonly string[])[]): CharacterWords['digits'] {
  const pairs = words.flatMap((ofOne, digit) => ofOne.map((word) => [String(digit), word] as const))
  return pairs.sort(([, a], [, b]) => b.length - a.length)
}

/** Groups of characters, each digit by its word. */
export function sayCharactersWith(digits: readonly string[], groups: readonly string[], pause: string): string {
  return groups.map((group) => group.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit)).join(pause)
}
