import { numberType } from '../../slot-types/number.ts'
import type { Fact } from '../../slot-types/slot-type.ts'
import { type Comparable, comparableOf } from '../condition.ts'

// What texts, conditions and calculations of a dialog may name.

export type Comparables = ReadonlyMap<string, Comparable>

export const noComparables: Comparables = new Map()

/** What is calculated, as it is compared and spoken. */
const anyNumber: Comparable = { type: numberType, limits: {} }

/** The facts of all files, as what conditions, texts and calculations know by name. */
export function compileFacts(facts: ReadonlyMap<string, Fact>): Comparables {
  if (facts.size === 0) return noComparables
  return new Map(
    [...facts].map(([name, constant]) => [name, { ...comparableOf(new Map([[name, constant]])), constant }]),
  )
}

/** Everything that has a name in a dialog: the facts of the file, its slots, and what it calculates. */
export function namesOfDialog(
  facts: Comparables,
  slots: readonly (readonly [string, Comparable])[],
  calculated: readonly string[],
): Comparables {
  return new Map([...facts, ...slots, ...calculated.map((name) => [name, anyNumber] as const)])
}

/** The same, where these are private. */
export function withPrivate(comparables: Comparables, names: readonly string[]): Comparables {
  if (names.length === 0) return comparables
  return new Map(
    [...comparables].map(([name, one]) => [name, names.includes(name) ? { ...one, isPrivate: true } : one]),
  )
}
