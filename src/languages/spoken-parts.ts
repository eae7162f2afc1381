import {
  type MomentTypeName,
  momentTypeNames,
  type SlotTypeName,
  type SpokenDuration,
  type SpokenTime,
} from './language.ts'

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

export function isMoment(type: SlotTypeName): type is MomentTypeName {
  return momentTypeNames.some((name) => name === type)
}

const plain = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 20, signDisplay: 'negative' })

/** A number in plain digits, as speech engines read it best: no grouping, no exponent, no minus before a zero. */
export function sayDigits(n: number): string {
  return plain.format(n)
}
