import { roundTo } from '../core/calculate/arithmetic.ts'
import { type Arithmetic, isMistake, parseArithmetic } from '../core/calculate/expression.ts'
import { compileLimits } from '../core/compile/compile-limits.ts'
import { compileFacts, namesOfDialog } from '../core/compile/names-of-dialog.ts'
import { type Comparable, compileCondition, decide, type Known } from '../core/condition.ts'
import { splitName } from '../core/names.ts'
import { readChoices } from '../core/shorthand.ts'
import { nightsOf, readPeriodLength } from '../slot-types/period-length.ts'
import type { Context } from '../slot-types/slot-type.ts'
import type { CalculationModel, DialogModel, FactModel, SlotModel } from './model.ts'
import { typeOf } from './types-of-slots.ts'

// Between which numbers an expression must lie, as far as the bounds of slots tell that.

/** Both ends belong to it. */
interface NumberRange {
  readonly low: number
  readonly high: number
}

const anything: NumberRange = { low: -Infinity, high: Infinity }

interface NamesInRange {
  readonly dialog: DialogModel
  readonly facts: readonly FactModel[]
  readonly context: Context
}

/** The divisors in a case of a calculation of which bounds and conditions leave it open that they are zero. */
export function zeroDivisorsIn({ cases }: CalculationModel, at: number, names: NamesInRange): readonly Arithmetic[] {
  const is = cases[at]?.source.is
  const parsed = typeof is === 'string' ? parseArithmetic(is) : undefined
  if (parsed === undefined || isMistake(parsed)) return []
  return divisorsIn(parsed).filter((divisor) => {
    const { low, high } = rangeOfExpression(divisor, names, new Set())
    return low <= 0 && high >= 0 && !isGuarded(divisor, cases.slice(0, at + 1), names)
  })
}

/** Whether the last of these cases cannot be the one while a slot is zero: its `when` is false then, or that of one before it is true. */
function isGuarded(divisor: Arithmetic, cases: CalculationModel['cases'], names: NamesInRange): boolean {
  if (divisor.type !== 'name') return false
  const known: Known = { value: (name) => (name === divisor.name ? 0 : undefined), isSettled: () => false }
  const comparables = comparablesOf(names)
  const verdicts = cases.map(({ source: { when } }) =>
    when === undefined ? undefined : decide(compileCondition(when, comparables, names.context), known, names.context),
  )
  return verdicts.at(-1) === false || verdicts.slice(0, -1).includes(true)
}

function comparablesOf({ dialog, facts }: NamesInRange): ReadonlyMap<string, Comparable> {
  return namesOfDialog(
    compileFacts(new Map(facts.map(({ name, value }) => [name, value]))),
    dialog.slots.map((slot) => [slot.name, compileLimits(typeOf(slot) === undefined ? {} : slot.source)]),
    dialog.calculations.map(({ name }) => name),
  )
}

function divisorsIn(expression: Arithmetic): readonly Arithmetic[] {
  switch (expression.type) {
    case 'number':
    case 'name':
      return []
    case 'call':
      return expression.values.flatMap(divisorsIn)
    case 'operation': {
      const { operator, left, right } = expression
      return [...divisorsIn(left), ...divisorsIn(right), ...(operator === '/' ? [right] : [])]
    }
    default:
      return expression satisfies never
  }
}

/** `within`: the calculations that it is already a part of. */
function rangeOfExpression(expression: Arithmetic, names: NamesInRange, within: ReadonlySet<string>): NumberRange {
  const inner = (one: Arithmetic) => rangeOfExpression(one, names, within)
  switch (expression.type) {
    case 'number':
      return { low: expression.value, high: expression.value }
    case 'name':
      return rangeOfName(expression.name, names, within)
    case 'operation':
      return operate(expression.operator, inner(expression.left), inner(expression.right))
    case 'call': {
      const ranges = expression.values.map(inner)
      // There may be none.
      if (expression.name === 'count' || expression.name === 'sum')
        return { low: expression.name === 'count' || (ranges[0]?.low ?? -1) >= 0 ? 0 : -Infinity, high: Infinity }
      if (expression.name === 'round') return rounded(ranges[0] ?? anything, ranges[1]?.low ?? 0)
      const choose = expression.name === 'min' ? Math.min : Math.max
      return { low: choose(...ranges.map(({ low }) => low)), high: choose(...ranges.map(({ high }) => high)) }
    }
    default:
      return expression satisfies never
  }
}

function operate(operator: '+' | '-' | '*' | '/', a: NumberRange, b: NumberRange): NumberRange {
  switch (operator) {
    case '+':
      return around([a.low + b.low, a.high + b.high])
    case '-':
      return around([a.low - b.high, a.high - b.low])
    case '*':
      return around([a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high])
    case '/':
      return b.low <= 0 && b.high >= 0
        ? anything
        : around([a.low, a.high].flatMap((one) => [one / b.low, one / b.high]))
    default:
      return operator satisfies never
  }
}

/** What is not known, such as no times without bounds, may be anything. */
function around(ends: readonly number[]): NumberRange {
  if (ends.some(Number.isNaN)) return anything
  return { low: Math.min(...ends), high: Math.max(...ends) }
}

function rounded({ low, high }: NumberRange, decimals: number): NumberRange {
  const at = (end: number) => (Number.isFinite(end) ? (roundTo(end, decimals) ?? end) : end)
  return { low: at(low), high: at(high) }
}

function rangeOfName(name: string, names: NamesInRange, within: ReadonlySet<string>): NumberRange {
  const constant = names.facts.find((fact) => fact.name === name)
  if (constant !== undefined) return around([Number(constant.value)])
  const calculation = names.dialog.calculations.find((one) => one.name === name)
  if (calculation !== undefined) return within.has(name) ? anything : rangeOfCalculation(calculation, names, within)
  const { slot, fact } = splitName(name)
  const owner = names.dialog.slots.find((one) => one.name === slot)
  if (owner === undefined) return anything
  if (fact === undefined) return rangeOfSlot(owner)
  return fact === 'nights' || fact === 'days' ? rangeOfLength(owner, fact) : around(factsOf(owner, fact))
}

function rangeOfCalculation({ name, cases }: CalculationModel, names: NamesInRange, within: ReadonlySet<string>) {
  const ranges = cases.map(({ source: { is } }) => {
    if (typeof is === 'number') return { low: is, high: is }
    const parsed = parseArithmetic(is)
    return isMistake(parsed) ? anything : rangeOfExpression(parsed, names, new Set([...within, name]))
  })
  return around(ranges.flatMap(({ low, high }) => [low, high]))
}

function rangeOfSlot({ source }: SlotModel): NumberRange {
  if (source.choices !== undefined) return around(readChoices(source.choices).map(({ value }) => Number(value)))
  const { min, max } = source
  return { low: typeof min === 'number' ? min : -Infinity, high: typeof max === 'number' ? max : Infinity }
}

/** How long a period may be. */
function rangeOfLength({ source }: SlotModel, unit: 'nights' | 'days'): NumberRange {
  const [min, max] = [source.length?.min, source.length?.max].map((one) => {
    const read = one === undefined ? undefined : readPeriodLength(one)
    return read && nightsOf(read) + (unit === 'days' ? 1 : 0)
  })
  return { low: min ?? (unit === 'days' ? 1 : 0), high: max ?? Infinity }
}

function factsOf({ source }: SlotModel, name: string): readonly number[] {
  const facts = readChoices(source.choices ?? []).map(({ facts: known }) => Number(known.get(name)))
  return facts.length === 0 ? [-Infinity, Infinity] : facts
}
