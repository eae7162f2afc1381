import { namesIn } from '../../core/calculate/compile-calculations.ts'
import { type Arithmetic, type ExpressionMistake, isMistake, parseArithmetic } from '../../core/calculate/expression.ts'
import { splitName } from '../../core/names.ts'
import type { Mistake } from '../../diagnostics/codes.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import { type Context, timeless } from '../../slot-types/slot-type.ts'
import { atPart, atValue, below, type Location, mayBeIncomplete } from '../location.ts'
import type { CalculationModel, DialogModel, FactModel, SlotModel } from '../model.ts'
import { zeroDivisorsIn } from '../ranges.ts'
import { isNumeric, numericFactsOf } from '../types-of-slots.ts'
import type { Check } from './check.ts'

/** Expressions of `calculate` that are none, that name what there is not, or what is no number, or that may divide by zero. */
export const checkCalculations: Check = function* ({ dialogs, facts, settings }) {
  const context = timeless(settings)
  for (const dialog of dialogs) {
    for (const [index, calculation] of dialog.calculations.entries()) {
      const names = { dialog, calculation, facts, before: dialog.calculations.slice(0, index), context }
      for (const [at, { source, isAt }] of calculation.cases.entries()) {
        if (typeof source.is === 'string') yield* checkExpression(source.is, isAt, at, names)
      }
      yield* checkDefaultCase(calculation)
    }
  }
}

/** What an expression may name. */
interface Names {
  readonly dialog: DialogModel
  readonly calculation: CalculationModel
  readonly before: readonly CalculationModel[]
  readonly facts: readonly FactModel[]
  readonly context: Context
}

function* checkExpression(written: string, location: Location, at: number, names: Names): Iterable<Diagnostic> {
  const parsed = parseArithmetic(written)
  if (isMistake(parsed)) {
    yield reportMistake(parsed, written, location)
    return
  }
  yield* checkTotals(parsed, location, written, names)
  const wrong: number[] = []
  for (const { name, start, within } of placedNames(parsed)) {
    const mistake = checkName(name, names, within)
    if (mistake === undefined) continue
    wrong.push(start)
    yield atPart(location, name, { start }, mistake)
  }
  for (const divisor of zeroDivisorsIn(names.calculation, at, names)) {
    // What is no number is not zero.
    if (wrong.some((start) => divisor.start <= start && start < divisor.end)) continue
    const text = written.slice(divisor.start, divisor.end)
    yield atPart(location, text, divisor, { code: 'may-divide-by-zero', args: { written: text } })
  }
}

type Call = Extract<Arithmetic, { type: 'call' }>
type Total = Call & { readonly name: 'sum' | 'count' }

/** Names with the `sum` or `count` that they are in. */
function placedNames(expression: Arithmetic, within?: Total['name']): readonly PlacedName[] {
  switch (expression.type) {
    case 'number':
      return []
    case 'name':
      return [{ ...expression, within }]
    case 'operation':
      return [expression.left, expression.right].flatMap((one) => placedNames(one, within))
    case 'call':
      return expression.values.flatMap((one) => placedNames(one, isTotal(expression) ? expression.name : within))
    default:
      return expression satisfies never
  }
}

interface PlacedName {
  readonly name: string
  readonly start: number
  readonly within?: Total['name'] | undefined
}

function isTotal(expression: Arithmetic): expression is Total {
  return expression.type === 'call' && (expression.name === 'sum' || expression.name === 'count')
}

function totalsIn(expression: Arithmetic): readonly Total[] {
  if (isTotal(expression)) return [expression]
  if (expression.type === 'call') return expression.values.flatMap(totalsIn)
  return expression.type === 'operation' ? [expression.left, expression.right].flatMap(totalsIn) : []
}

/** A `sum` or `count` of no slot that takes several values, or of two. */
function* checkTotals(
  parsed: Arithmetic,
  location: Location,
  written: string,
  { dialog }: Names,
): Iterable<Diagnostic> {
  for (const total of totalsIn(parsed)) {
    const owners = new Set(namesIn(total).map(({ name }) => splitName(name).slot))
    const named = dialog.slots.filter(({ name }) => owners.has(name))
    if (named.length < owners.size || named.some((slot) => slot.mayBeIncomplete('many'))) continue
    const lists = named.filter(({ source }) => source.many === true)
    const isCounted = total.name === 'sum' || total.values[0]?.type === 'name'
    if (lists.length === 1 && isCounted) continue
    const text = written.slice(total.start, total.end)
    yield atPart(location, text, total, { code: 'bad-total', args: { name: total.name, lists: lists.length } })
  }
}

function reportMistake({ problem, written, start, suggestion }: ExpressionMistake, whole: string, at: Location) {
  const args = { written, problem, ...(suggestion === undefined ? {} : { suggestion }) }
  const mistake: Mistake =
    problem === 'comma' && suggestion !== undefined
      ? { code: 'grouped-number', args: { written, instead: suggestion } }
      : { code: 'bad-expression', args }
  return written === '' || whole === '' ? atValue(at, mistake) : atPart(at, written, { start }, mistake)
}

function checkName(name: string, names: Names, within: PlacedName['within']): Mistake | undefined {
  const { dialog, calculation, before, facts } = names
  const { slot: owner, fact } = splitName(name)
  const constant = facts.find((one) => one.name === name)
  if (constant !== undefined)
    return typeof constant.value === 'number' ? undefined : { code: 'not-a-number', args: { name, facts: [] } }
  if (before.some((one) => one.name === name)) return undefined
  if (dialog.calculations.some((one) => one.name === name))
    return { code: 'calculated-later', args: { name: calculation.name, uses: name } }
  const slot = dialog.slots.find((one) => one.name === owner)
  if (slot === undefined) return reportUnknown(name, names)
  if (slot.item !== undefined)
    return { code: 'outside-item', args: { slot: owner, list: slot.item, where: 'calculation' } }
  if (slot.source.slots !== undefined && fact !== undefined && within !== undefined)
    return checkOfItem(slot, fact, dialog)
  if (slot.source.many === true && within === undefined) return { code: 'not-summed', args: { name } }
  if (within === 'count') return undefined
  return checkNumber(slot, fact, owner)
}

/** What a sum works out of a slot of each item: `items.amount`, `items.menu.price`. */
function checkOfItem(list: SlotModel, path: string, { slots }: DialogModel): Mistake | undefined {
  const { slot, fact } = splitName(path)
  const own = slots.filter(({ item }) => item === list.name)
  const named = own.find(({ name }) => name === slot)
  if (named === undefined) {
    const known = own.map(({ name }) => `${list.name}.${name}`)
    const name = `${list.name}.${path}`
    return { code: 'unknown-name', args: { name, known, ...didYouMean(name, known) } }
  }
  return checkNumber(named, fact, `${list.name}.${slot}`)
}

/** What is wrong with a slot, or a fact of its choices, that is to be a number; `path`: how the slot is named, `items.menu`. */
function checkNumber(slot: SlotModel, fact: string | undefined, path: string): Mistake | undefined {
  const { all, numbers, isUnsure } = numericFactsOf(slot)
  if (fact === undefined) {
    if (isNumeric(slot) !== false) return undefined
    return { code: 'not-a-number', args: { name: path, facts: numbers.map((one) => `${path}.${one}`) } }
  }
  if (isUnsure || numbers.includes(fact)) return undefined
  if (all.includes(fact)) return { code: 'not-a-number', args: { name: `${path}.${fact}`, facts: [] } }
  return { code: 'unknown-fact', args: { slot: slot.name, fact, known: all, ...didYouMean(fact, all) } }
}

// A program may write thousands; what was meant is near.
const mostKnown = 500

function reportUnknown(name: string, { dialog, before, facts }: Names): Mistake | undefined {
  if (!dialog.knowsSlots || mayBeIncomplete(below(dialog.location, 'slots', splitName(name).slot))) return undefined
  const known = unique([
    ...dialog.slots.filter((slot) => isNumeric(slot) !== false).map((slot) => slot.name),
    ...dialog.slots.flatMap((slot) => numericFactsOf(slot).numbers.map((fact) => `${slot.name}.${fact}`)),
    ...before.slice(-mostKnown).map((one) => one.name),
    ...facts.filter(({ value }) => typeof value === 'number').map((one) => one.name),
  ])
  const apart = takenApart(name, known)
  return { code: 'unknown-name', args: { name, known, ...(apart ?? didYouMean(name, known)) } }
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)]
}

/** `amount-1` is a name: what it was meant to be, if its parts are known. */
function takenApart(name: string, known: readonly string[]): { readonly suggestion: string } | undefined {
  const isPart = (part: string) => known.includes(part) || /^\d+$/u.test(part)
  for (let at = name.indexOf('-', 1); at !== -1; at = name.indexOf('-', at + 1)) {
    const [left, right] = [name.slice(0, at), name.slice(at + 1)]
    if (isPart(left) && isPart(right)) return { suggestion: `${left} - ${right}` }
  }
  return undefined
}

/** A case without a `when` ends the list. */
function* checkDefaultCase({ cases }: CalculationModel): Iterable<Diagnostic> {
  for (const { source, location } of cases.slice(0, -1))
    if (source.when === undefined) yield atValue(location, { code: 'default-case-not-last', args: {} })
}
