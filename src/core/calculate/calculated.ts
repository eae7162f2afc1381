import { bare } from '../../slot-types/keeping.ts'
import { type Context, isList, listOfValues, type SlotValue, type Value } from '../../slot-types/slot-type.ts'
import { decide, type Known } from '../condition.ts'
import type { ReadFact } from '../limits/known-values.ts'
import type { Calculation, Calculations, Formula, Scope } from './compile-calculations.ts'

/** A number; that there will be none; or that it hangs on what has not been said yet. */
type Result = number | 'none' | 'open'

/** What is known, with what can be worked out of it. Each is worked out when it is asked for, and once. */
export function withCalculated(known: Known, calculations: Calculations, context: Context): Known {
  if (calculations.size === 0) return known
  const results = new Map<string, Result>()
  const resultOf = (calculation: Calculation): Result => {
    const before = results.get(calculation.name)
    if (before !== undefined) return before
    const result = calculate(calculation, all, context)
    results.set(calculation.name, result)
    return result
  }
  const all: Known = {
    ...known,
    value(name) {
      const calculation = calculations.get(name)
      if (calculation === undefined) return known.value(name)
      const result = resultOf(calculation)
      return typeof result === 'number' ? result : undefined
    },
    isSettled(name) {
      const calculation = calculations.get(name)
      return calculation === undefined ? known.isSettled(name) : resultOf(calculation) !== 'open'
    },
  }
  return all
}

/** The numbers that are known, by the name of their calculation. */
export function calculatedIn(known: Known, calculations: Calculations, context: Context): ReadonlyMap<string, number> {
  const { value } = withCalculated(known, calculations, context)
  return new Map(
    [...calculations.keys()].flatMap((name) => {
      const number = value(name)
      return typeof number === 'number' ? [[name, number] as const] : []
    }),
  )
}

function calculate({ cases }: Calculation, known: Known, context: Context): Result {
  for (const { when, is } of cases) {
    const verdict = when === undefined || decide(when, known, context)
    if (verdict === undefined) return 'open'
    if (verdict) return evaluate(is, known)
  }
  return 'none'
}

function evaluate({ needs, lists, evaluate: formula }: Formula, known: Known): Result {
  const missing = needs.filter((name) => known.value(name) === undefined)
  if (missing.some((name) => known.isSettled(name))) return 'none'
  if (missing.length > 0) return 'open'
  // What may still come to a list is not in its sum.
  if (lists.some((name) => !known.isSettled(name))) return 'open'
  return formula(scopeOf(known)) ?? 'none'
}

function scopeOf(known: Known): Scope {
  const scope: Scope = {
    number(name, fact) {
      const value = known.value(name)
      return value === undefined || isList(value) ? undefined : numberOf(value, fact)
    },
    rows(list) {
      const items = known.items?.(list) ?? []
      if (items.length > 0) return items.map((item) => itemRow(item, scope))
      return listOfValues(known.value(list)).map((value) => rowOf(list, value, scope))
    },
  }
  return scope
}

/** One of the values of a slot, beside all else that is known. */
function rowOf(list: string, value: Value, known: Scope): Scope {
  return { ...known, number: (name, fact) => (name === list ? numberOf(value, fact) : known.number(name, fact)) }
}

/** One of the items of a slot, likewise. */
function itemRow(item: ReadonlyMap<string, SlotValue>, known: Scope): Scope {
  return {
    ...known,
    number(name, fact) {
      const value = item.get(name)
      return value === undefined || isList(value) ? known.number(name, fact) : numberOf(value, fact)
    },
  }
}

function numberOf(value: Value, fact: ReadFact | undefined): number | undefined {
  const number = Number(fact === undefined ? bare(value) : fact(value))
  return Number.isNaN(number) ? undefined : number
}
