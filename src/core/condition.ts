import { bare } from '../slot-types/keeping.ts'
import { numberType } from '../slot-types/number.ts'
import type { Bound, Context, Limited, Limits, Said, SlotType, Value, ValuePart } from '../slot-types/slot-type.ts'
import { type Fact, factsOf, isList, type SlotValue } from '../slot-types/slot-type.ts'
import { textType } from '../slot-types/text.ts'
import type { ConditionSource, WhenSource } from './dialog.ts'
import { splitName } from './names.ts'

/** A `when`: any of these groups, every line of which must be true. */
export interface Condition {
  readonly anyOf: readonly (readonly ConditionLine[])[]
}

/** One line of a `when`: what the slot must hold. A slot nobody declared holds nothing. */
export interface ConditionLine {
  readonly slot: string
  readonly is: Test
  /** The part of the value that it asks about, with its name. */
  readonly part?: ValuePart & { readonly name: string }
  /** As it is written, where it asks about a fact, which is compiled to the choices of which that is true, or about a unit. */
  readonly written?: { readonly slot: string; readonly is: Test }
}

type Test =
  | { readonly type: 'oneOf' | 'noneOf'; readonly values: readonly Value[]; readonly slotType?: SlotType }
  | { readonly type: 'given' | 'unit'; readonly given: boolean }
  | { readonly type: 'within'; readonly slotType: SlotType; readonly limits: ConditionRange }

/** Bounds of a condition; an open one does not belong to it. */
export interface ConditionRange extends Pick<Limits, 'min' | 'max'> {
  readonly isMinOpen?: boolean
  readonly isMaxOpen?: boolean
}

/** What is known of the slots while a condition is looked at. */
export interface Known {
  value(slot: string): SlotValue | undefined
  /** The items of a slot, for sums. */
  items?(slot: string): readonly ReadonlyMap<string, SlotValue>[]
  /** Whether a slot without a value will stay without one. */
  isSettled(slot: string): boolean
  /** Whether the slot's value is within limits that hang on the clock, where there is no clock to look at. */
  isWithin?(slot: string, limits: ConditionRange): boolean | undefined
  /** Whether a line about a part of a value is true, where no value decides it. */
  holds?(line: ConditionLine): boolean | undefined
}

/** A slot as a condition must know it, to read the values that are written for it. */
export interface Comparable extends Limited {
  /** The number or text that it always is: a fact of the file. */
  readonly constant?: Fact
  /** Whether it may hold several values, and at most how many. */
  readonly mostValues?: number
  /** Whether its value is nobody's business. */
  readonly isPrivate?: boolean
  /** Whether they are items, which have slots of their own. */
  readonly isItems?: boolean
}

/** `undefined`: it cannot be decided yet. */
export type Verdict = boolean | undefined

export function compileCondition(
  source: WhenSource,
  slots: ReadonlyMap<string, Comparable>,
  context: Context,
): Condition {
  const groups = Array.isArray(source) ? source : [source]
  return {
    anyOf: groups.map((group) =>
      Object.entries(group).flatMap(([name, written]) => compileLines(name, written, slots, context)),
    ),
  }
}

/** Decides in Kleene's three values: what is not known yet decides nothing, unless the rest decides without it. */
export function decide(condition: Condition, known: Known, context: Context): Verdict {
  const groups = condition.anyOf.map((lines) => every(lines.map((line) => decideLine(line, known, context))))
  if (groups.includes(true)) return true
  return groups.includes(undefined) ? undefined : false
}

/** Two moments that no value may hang on. */
const anyMoments = [0, 1_000_000_000_000]

/** A value as an author writes it in a `when` or as a `default`; undefined where it is none, or hangs on the clock. */
export function normaliseWritten(
  written: Said['value'],
  { type, limits: { min, max, ...limits } }: Comparable,
  context: Context,
): Value | undefined {
  const [read, later] = anyMoments.map((now) => type.normalise({ value: written }, limits, { ...context, now }))
  if (read?.type !== 'value' || later?.type !== 'value') return undefined
  return isSameValue(read.value, later.value, type) ? read.value : undefined
}

function every(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(false)) return false
  return verdicts.includes(undefined) ? undefined : true
}

/** What one line says. */
export function decideLine(line: ConditionLine, known: Known, context: Context): Verdict {
  const { slot, is, part } = line
  const value = known.value(slot)
  if (value !== undefined && part !== undefined) {
    const { part: _, ...whole } = line
    const own = isList(value) ? value.map(part.of) : part.of(value)
    return known.holds?.(line) ?? decideLine(whole, { ...known, value: () => own }, context)
  }
  if (value === undefined) return known.isSettled(slot) ? 'given' in is && !is.given : undefined
  if (isList(value)) return decideList(value, is, () => known.isSettled(slot))
  switch (is.type) {
    case 'given':
      return is.given
    case 'unit':
      return (typeof value === 'object') === is.given
    case 'oneOf':
      return is.values.some((wanted) => isSameValue(wanted, value, is.slotType))
    case 'noneOf':
      return !is.values.some((unwanted) => isSameValue(unwanted, value, is.slotType))
    case 'within':
      return known.isWithin?.(slot, is.limits) ?? isWithin(value, is.limits, is.slotType, context)
    default:
      return is satisfies never
  }
}

/** The same of several values: what is not among them may still come, unless that is settled. No bounds are asked of a list. */
function decideList(values: readonly Value[], is: Test, isSettled: () => boolean): Verdict {
  if ('given' in is) return is.type === 'given' && is.given
  if (is.type === 'within') return false
  const isAmong = is.values.some((one) => values.some((value) => isSameValue(one, value, is.slotType)))
  if (!isAmong && !isSettled()) return undefined
  return isAmong === (is.type === 'oneOf')
}

function isWithin(value: Value, limits: ConditionRange, { bounds }: SlotType, context: Context): boolean {
  if (bounds?.broken(value, limits, context) !== undefined) return false
  const { min, max, isMinOpen, isMaxOpen } = limits
  const isOn = (bound: Bound | undefined) =>
    bound !== undefined && bounds?.broken(value, { min: bound, max: bound }, context) === undefined
  return !(isMinOpen && isOn(min)) && !(isMaxOpen && isOn(max))
}

/** Whether the same value may make a line true at one time, and false at another. */
export function lineHangsOnClock({ is }: ConditionLine): boolean {
  if (is.type !== 'within') return false
  const { bounds } = is.slotType
  return [is.limits.min, is.limits.max].some((bound) => bound !== undefined && bounds?.moves(bound) === true)
}

function compileLines(
  name: string,
  written: ConditionSource,
  slots: ReadonlyMap<string, Comparable>,
  context: Context,
): ConditionLine[] {
  const { slot, fact } = splitName(name)
  if (fact === undefined) return compileTests(written, slots.get(slot), slots, context).map((is) => ({ slot, is }))
  if (fact === 'unit') return [compileUnitTest(slot, written)]
  const part = slots.get(slot)?.type.parts?.get(fact)
  if (part !== undefined) {
    const tests = compileTests(written, { type: part.type, limits: {} }, slots, context)
    return tests.map((is) => ({ slot, is, part: { ...part, name: fact } }))
  }
  const facts = factsOf(slots.get(slot)?.limits).get(fact)
  const tests = compileTests(written, facts && comparableOf(facts), slots, context)
  return tests.map((is) => compileFactTest(slot, fact, is, facts, context))
}

/** All that can be asked about a unit is whether it came with the value. */
function compileUnitTest(slot: string, written: ConditionSource): ConditionLine {
  const given = typeof written === 'object' && !Array.isArray(written) ? written.given : undefined
  if (given === undefined) return { slot, is: { type: 'oneOf', values: [] } }
  return { slot, is: { type: 'unit', given }, written: { slot: `${slot}.unit`, is: { type: 'given', given } } }
}

/** What is asked about a fact, as what it comes to: one of the choices of which it is true. */
function compileFactTest(
  slot: string,
  fact: string,
  is: Test,
  facts: ReadonlyMap<string, Fact> = new Map(),
  context: Context,
): ConditionLine {
  const written = { slot: `${slot}.${fact}`, is }
  if (is.type === 'given') return { slot, is, written }
  const choices = [...facts].filter(([, value]) =>
    decideLine(written, { value: () => value, isSettled: () => true }, context),
  )
  return { slot, is: { type: 'oneOf', values: choices.map(([choice]) => choice) }, written }
}

/** Facts as a condition compares them: numbers, or texts. */
export function comparableOf(facts: ReadonlyMap<string, Fact>): Comparable {
  return { type: [...facts.values()].every((one) => typeof one === 'number') ? numberType : textType, limits: {} }
}

function compileTests(
  written: ConditionSource,
  slot: Comparable | undefined,
  slots: ReadonlyMap<string, Comparable>,
  context: Context,
): Test[] {
  if (slot === undefined) return [{ type: 'oneOf', values: [] }]
  const slotType = slot.type
  const values = (list: Said['value'] | readonly Said['value'][]) =>
    [list].flat().flatMap((value) => normaliseWritten(value, slot, context) ?? [])
  if (typeof written !== 'object' || Array.isArray(written))
    return [{ type: 'oneOf', values: values(written), slotType }]
  const tests: Test[] = []
  if (written.given !== undefined) tests.push({ type: 'given', given: written.given })
  if (written.not !== undefined) tests.push({ type: 'noneOf', values: values(written.not), slotType })
  if ([written.min, written.max, written.over, written.under].some((bound) => bound !== undefined))
    tests.push(compileBounds(written, slot, slots))
  return tests
}

type WrittenBounds = { readonly [K in 'min' | 'max' | 'over' | 'under']?: string | number }

/** A bound that is none for the slot's type is never kept. */
function compileBounds(
  { min: atLeast, max: atMost, over, under }: WrittenBounds,
  { type }: Comparable,
  slots: ReadonlyMap<string, Comparable>,
): Test {
  const read = (bound: string | number | undefined) =>
    bound === undefined ? undefined : type.bounds?.read(slots.get(String(bound))?.constant ?? bound)
  const [low, high] = [over ?? atLeast, under ?? atMost]
  const [min, max] = [read(low), read(high)]
  if ((min === undefined) !== (low === undefined) || (max === undefined) !== (high === undefined)) {
    return { type: 'oneOf', values: [] }
  }
  const limits = {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(over === undefined ? {} : { isMinOpen: true }),
    ...(under === undefined ? {} : { isMaxOpen: true }),
  }
  return { type: 'within', slotType: type, limits }
}

/** The same, where either may be none. */
export function isSameOrNone(
  a: SlotValue | undefined,
  b: SlotValue | undefined,
  { type }: Pick<Comparable, 'type'>,
): boolean {
  return a === undefined || b === undefined ? a === b : isSameValue(a, b, type)
}

/** Whether two values are the same to a person: the unit does not count. Of several all, in their order. */
export function isSameValue(a: SlotValue, b: SlotValue, type?: SlotType): boolean {
  if (isList(a)) return isList(b) && a.length === b.length && a.every((one, at) => isSameValue(one, b[at] ?? '', type))
  if (isList(b)) return false
  return type?.isSame?.(a, b) ?? bare(a) === bare(b)
}
