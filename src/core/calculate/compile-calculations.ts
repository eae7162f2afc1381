import type { Context } from '../../slot-types/slot-type.ts'
import { type Comparable, type Condition, compileCondition } from '../condition.ts'
import type { CalculationSource } from '../dialog.ts'
import { type ReadFact, readerOf } from '../limits/known-values.ts'
import { splitName } from '../names.ts'
import { divide, limited, roundTo } from './arithmetic.ts'
import { type Arithmetic, isMistake, parseArithmetic } from './expression.ts'

/** A number that a dialog works out of what it knows. */
export interface Calculation {
  readonly name: string
  /** The first whose `when` is true is the one; without any there is no number. */
  readonly cases: readonly CalculationCase[]
}

interface CalculationCase {
  readonly when?: Condition
  readonly is: Formula
}

/** An expression, ready to be worked out. */
export interface Formula {
  /** The slots and earlier calculations that it names, and those that hold several values, which may be none. */
  readonly needs: readonly string[]
  readonly lists: readonly string[]
  /** Undefined where it divides by zero, or is too large for a number. */
  evaluate(scope: Scope): number | undefined
}

/** Where an expression finds its numbers. */
export interface Scope {
  /** The number that a slot or a calculation is; of a choice or a period, by its fact, or by its own name. */
  number(name: string, fact?: ReadFact): number | undefined
  /** The same for each of the values of a slot. */
  rows(list: string): readonly Scope[]
}

export type Calculations = ReadonlyMap<string, Calculation>

/** The cases of a calculation, as they are meant. */
export function readCases(source: CalculationSource): readonly CalculationCaseSource[] {
  return typeof source === 'object' ? source.cases : [{ is: source }]
}

export type CalculationCaseSource = Extract<CalculationSource, { cases: unknown }>['cases'][number]

/** Compiles the calculations of a dialog, which has been checked. */
export function compileCalculations(
  sources: readonly (readonly [string, CalculationSource])[],
  comparables: ReadonlyMap<string, Comparable>,
  context: Context,
): Calculations {
  return sources.length === 0 ? none : compileAll(sources, comparables, context)
}

const none: Calculations = new Map()

/** The calculations that hang on what is private, and are as private. */
export function privateCalculations(calculations: Calculations, privateSlots: readonly string[]): readonly string[] {
  const isPrivate = new Set(privateSlots)
  return [...calculations.values()].flatMap(({ name, cases }) => {
    const names = cases.flatMap(({ when, is: { needs, lists } }) => [
      ...needs,
      ...lists,
      ...(when?.anyOf ?? []).flatMap((lines) => lines.map(({ slot }) => slot)),
    ])
    if (!names.some((one) => isPrivate.has(one))) return []
    isPrivate.add(name)
    return [name]
  })
}

function compileAll(
  sources: readonly (readonly [string, CalculationSource])[],
  comparables: ReadonlyMap<string, Comparable>,
  context: Context,
): Calculations {
  return new Map(
    sources.map(([name, source]) => [
      name,
      {
        name,
        cases: readCases(source).map(({ when, is }) => ({
          ...(when === undefined ? {} : { when: compileCondition(when, comparables, context) }),
          is: compileFormula(is, comparables),
        })),
      },
    ]),
  )
}

/** An expression, where what is none has no number. */
export function compileFormula(source: number | string, comparables: ReadonlyMap<string, Comparable>): Formula {
  if (typeof source === 'number') return { needs: [], lists: [], evaluate: () => source }
  const parsed = parseArithmetic(source)
  if (isMistake(parsed)) return { needs: [], lists: [], evaluate: () => undefined }
  const names = [...new Set(namesIn(parsed).flatMap(({ name }) => needOf(name, comparables)))]
  const lists = names.filter((name) => isListed(name, comparables))
  return {
    needs: names.filter((name) => !lists.includes(name)),
    lists,
    evaluate: compileExpression(parsed, comparables),
  }
}

/** Every name in an expression, in order. */
export function namesIn(expression: Arithmetic): readonly Extract<Arithmetic, { type: 'name' }>[] {
  switch (expression.type) {
    case 'number':
      return []
    case 'name':
      return [expression]
    case 'operation':
      return [...namesIn(expression.left), ...namesIn(expression.right)]
    case 'call':
      return expression.values.flatMap(namesIn)
    default:
      return expression satisfies never
  }
}

function needOf(name: string, comparables: ReadonlyMap<string, Comparable>): readonly string[] {
  return comparables.get(name)?.constant === undefined ? [splitName(name).slot] : []
}

function isListed(name: string, comparables: ReadonlyMap<string, Comparable>): boolean {
  return comparables.get(name)?.mostValues !== undefined
}

function compileExpression(expression: Arithmetic, comparables: ReadonlyMap<string, Comparable>): Formula['evaluate'] {
  switch (expression.type) {
    case 'number':
      return () => expression.value
    case 'name':
      return compileName(expression.name, comparables)
    case 'operation': {
      const [left, right] = [expression.left, expression.right].map((one) => compileExpression(one, comparables))
      const { operator } = expression
      return (scope) => {
        const [a, b] = [left?.(scope), right?.(scope)]
        return a === undefined || b === undefined ? undefined : operate(operator, a, b)
      }
    }
    case 'call': {
      const values = expression.values.map((one) => compileExpression(one, comparables))
      const { name } = expression
      if (name === 'sum' || name === 'count') return compileTotal(name, expression, comparables)
      return (scope) => {
        const numbers = values.map((value) => value(scope))
        return numbers.every((one) => one !== undefined) ? call(name, numbers) : undefined
      }
    }
    default:
      return expression satisfies never
  }
}

/** What there is of a slot's values: their number, or the sum of what is worked out of each. */
function compileTotal(
  name: 'sum' | 'count',
  expression: Extract<Arithmetic, { type: 'call' }>,
  comparables: ReadonlyMap<string, Comparable>,
): Formula['evaluate'] {
  const list = namesIn(expression)
    .map((one) => splitName(one.name).slot)
    .find((one) => isListed(one, comparables))
  const [each] = expression.values.map((one) => compileExpression(one, comparables))
  if (list === undefined || each === undefined) return () => undefined
  if (name === 'count') return (scope) => scope.rows(list).length
  return (scope) => {
    let total: number | undefined = 0
    for (const row of scope.rows(list)) {
      const number = each(row)
      total = number === undefined || total === undefined ? undefined : limited(total + number)
    }
    return total
  }
}

function compileName(name: string, comparables: ReadonlyMap<string, Comparable>): Formula['evaluate'] {
  const constant = comparables.get(name)?.constant
  if (typeof constant === 'number') return () => constant
  const { slot, fact } = slotOfItem(splitName(name), comparables)
  const read = fact === undefined ? undefined : (readerOf(comparables.get(slot), fact) ?? nothing)
  return (scope) => scope.number(slot, read)
}

/** What no choice has. */
const nothing: ReadFact = () => undefined

/** `items.menu.price` is `menu.price` of each item. */
function slotOfItem(name: ReturnType<typeof splitName>, comparables: ReadonlyMap<string, Comparable>) {
  const isOfItem = name.fact !== undefined && comparables.get(name.slot)?.isItems === true
  return isOfItem ? splitName(name.fact) : name
}

function operate(operator: Extract<Arithmetic, { type: 'operation' }>['operator'], a: number, b: number) {
  switch (operator) {
    case '+':
      return limited(a + b)
    case '-':
      return limited(a - b)
    case '*':
      return limited(a * b)
    case '/':
      return divide(a, b)
    default:
      return operator satisfies never
  }
}

function call(name: 'min' | 'max' | 'round', numbers: readonly number[]): number | undefined {
  switch (name) {
    case 'min':
      return Math.min(...numbers)
    case 'max':
      return Math.max(...numbers)
    case 'round':
      return roundTo(numbers[0] ?? 0, numbers[1] ?? 0)
    default:
      return name satisfies never
  }
}
