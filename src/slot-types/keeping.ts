import type { Rule } from '../languages/language.ts'
import type { Normalised, Said, Value } from './slot-type.ts'

/** The longest unit that is kept, in characters. */
const longestUnit = 50

export function keep(value: Value): Normalised {
  return { type: 'value', value }
}

/** Keeps the value, unless it breaks a bound. */
export function keepUnless(broken: 'min' | 'max' | undefined, value: Value): Normalised {
  return broken === undefined ? keep(value) : reject(broken)
}

export function reject(rule: Rule, known?: Said): Normalised {
  return known === undefined ? { type: 'refused', rule } : { type: 'refused', rule, known }
}

/** The value with the unit that came with it, if there was one. */
export function withUnit(value: string | number, unit = ''): Value {
  const known = unit.trim()
  return known === '' || known.length > longestUnit ? value : { value, unit: known }
}

/** A value as if it were said again. */
export function saidAgain(value: Value): Said {
  return typeof value === 'object' ? value : { value }
}

/** A value without its unit. */
export function bare(value: Value): Said['value'] {
  return typeof value === 'object' ? value.value : value
}
