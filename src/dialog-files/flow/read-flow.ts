import { type CalculationCaseSource, compileFormula } from '../../core/calculate/compile-calculations.ts'
import { compileLimits } from '../../core/compile/compile-limits.ts'
import { compileFacts, namesOfDialog } from '../../core/compile/names-of-dialog.ts'
import { type Comparable, type ConditionLine, compileCondition } from '../../core/condition.ts'
import type { SlotSource, SpeechSource, WhenSource } from '../../core/dialog.ts'
import { hangsOnSlots } from '../../core/limits/named-bounds.ts'
import { parseTemplate, placeholdersOf } from '../../core/template.ts'
import type { Context, Fact } from '../../slot-types/slot-type.ts'
import type { Path } from '../../yaml/tree.ts'
import { kindsOf, linesBySlot } from './kinds.ts'
import { type Explore, explorePaths, type FlowSlot, type Point } from './paths.ts'
import { textsIn, whensIn } from './source-parts.ts'
import { measureWork, type Work } from './work.ts'

// What a dialog is made of, ready to be analysed: its slots and calculations in the order in which they come to be known.

/** A text of a dialog, where it is, and when it is said. */
export interface Text {
  readonly path: Path
  readonly source: SpeechSource
  readonly point: Point
  /** Whether a turn would fall silent without it, or help not help. */
  readonly isNeeded: boolean
  /** What is true whenever it is said. */
  readonly when?: WhenSource | undefined
  /** The name by which it knows a value of a slot that no other text knows: `value`, `before`. */
  readonly own?: { readonly name: string; readonly slot: string } | undefined
}

/** A dialog, ready to be analysed. */
export interface Flow {
  readonly slots: Slots
  readonly calculations: CalculationsInFlow
  readonly comparables: ReadonlyMap<string, Comparable>
  /** The slots as the paths take them, in the order written. */
  readonly steps: readonly FlowSlot[]
  /** Where each of them is in that order. */
  readonly places: ReadonlyMap<string, number>
  readonly work: Work
  readonly explore: Explore
  readonly context: Context
}

/** A slot as it is meant. Nothing is said of what hangs on something that is not known for sure. */
export interface SlotInFlow {
  readonly source: SlotSource
  /** Whether it is known when it is asked. */
  readonly isWhenSure: boolean
  /** Whether it is known what it may hold, too. */
  readonly isSure: boolean
}

type Slots = ReadonlyMap<string, SlotInFlow>

/** A calculation as it is meant. */
export interface CalculationInFlow {
  readonly cases: readonly CalculationCaseSource[]
  /** The slots and calculations that it names. */
  readonly names: ReadonlySet<string>
  /** Whether it is known what it is. */
  readonly isSure: boolean
  /** Whether it may be unknown where all is known: it divides by what may be zero. */
  readonly mayFail: boolean
}

type CalculationsInFlow = ReadonlyMap<string, CalculationInFlow>

/** What a dialog is made of besides its texts. */
export interface DialogInFlow {
  readonly slots: Slots
  readonly calculations: CalculationsInFlow
  readonly facts: ReadonlyMap<string, Fact>
}

/** Prepares the analysis of a dialog: its slots as they are meant, and all its texts. */
export function readFlow({ slots, calculations, facts }: DialogInFlow, texts: readonly Text[], context: Context): Flow {
  const comparables = namesOfDialog(
    compileFacts(facts),
    [...slots].map(([name, { source, isSure }]) => [name, compileLimits(isSure ? source : {})]),
    [...calculations.keys()],
  )
  const whens = [
    ...[...slots.values()].map(({ source }) => source.when),
    ...[...calculations.values()].flatMap(({ cases }) => cases.map(({ when }) => when)),
    ...texts.flatMap(({ source, when }) => [...whensIn(source), when]),
  ]
  const conditions = whens.flatMap((when) => (when === undefined ? [] : compileCondition(when, comparables, context)))
  const lines = linesBySlot(conditions)
  const all = [...slots]
  const firstAsked = all.findIndex(([, { source }]) => isAsked(source))
  const spokenUnits = new Set(texts.flatMap(({ source }) => unitsIn(source, context)))
  const asked = all.map(([name, slot], at) => {
    const is = { isBeforeAll: at < firstAsked, speaksUnit: spokenUnits.has(name) }
    return readSlot(name, slot, is, comparables, lines, context)
  })
  const calculated = [...calculations].map(([name, one]) => readCalculation(name, one, comparables, lines, context))
  const steps = placeCalculations(asked, calculated, calculations)
  const places = new Map(steps.map(({ name }, index) => [name, index]))
  const work = measureWork()
  return { slots, calculations, comparables, steps, places, work, explore: explorePaths(context, work), context }
}

function isAsked({ required, prompt, lookUp }: SlotSource): boolean {
  return prompt !== undefined || (required !== false && lookUp === undefined)
}

function readSlot(
  name: string,
  { source }: SlotInFlow,
  { isBeforeAll, speaksUnit }: { readonly isBeforeAll: boolean; readonly speaksUnit: boolean },
  comparables: ReadonlyMap<string, Comparable>,
  lines: ReadonlyMap<string, readonly ConditionLine[]>,
  context: Context,
): FlowSlot {
  const comparable = comparables.get(name) ?? compileLimits({})
  // A default that breaks a bound of another slot's is not taken, nor one that a service rejected.
  const hasDefault = source.default !== undefined && !hangsOnSlots(comparable.limits) && source.checkedBy === undefined
  return {
    name,
    // Where a look-up fails, its default is taken at once.
    required: (source.required ?? true) || (source.lookUp !== undefined && hasDefault),
    isKnownFirst: isBeforeAll && source.lookUp !== undefined,
    hasDefault,
    ...(source.when === undefined ? {} : { when: compileCondition(source.when, comparables, context) }),
    kinds: kindsOf(comparable, lines.get(name) ?? [], context, speaksUnit),
  }
}

function readCalculation(
  name: string,
  { cases, mayFail }: CalculationInFlow,
  comparables: ReadonlyMap<string, Comparable>,
  lines: ReadonlyMap<string, readonly ConditionLine[]>,
  context: Context,
): FlowSlot {
  const compiled = cases.map(({ when, is }) => ({
    ...(when === undefined ? {} : { when: compileCondition(when, comparables, context) }),
    ...namesNeeded(is, comparables),
  }))
  return {
    name,
    required: false,
    isKnownFirst: false,
    hasDefault: false,
    kinds: kindsOf(comparables.get(name) ?? compileLimits({}), lines.get(name) ?? [], context),
    calculated: { cases: compiled, mayFail },
  }
}

function namesNeeded(is: CalculationCaseSource['is'], comparables: ReadonlyMap<string, Comparable>) {
  const { needs, lists } = compileFormula(is, comparables)
  return { needs, lists }
}

/** Each calculation behind the last slot that it hangs on, in the order written. */
function placeCalculations(
  slots: readonly FlowSlot[],
  calculated: readonly FlowSlot[],
  calculations: CalculationsInFlow,
): readonly FlowSlot[] {
  const placed = new Set<string>()
  const take = () =>
    calculated.filter(({ name }) => {
      const isDue = !placed.has(name) && [...(calculations.get(name)?.names ?? [])].every((other) => placed.has(other))
      if (isDue) placed.add(name)
      return isDue
    })
  const first = take()
  return [...first, ...slots.flatMap((slot) => [placed.add(slot.name) && slot, ...take()])]
}

/** The slots whose units a speech speaks. */
function unitsIn(source: SpeechSource, { language }: Context): readonly string[] {
  const texts = textsIn(source).filter((text) => text.includes('.unit'))
  const placeholders = texts.flatMap((text) => placeholdersOf(parseTemplate(text, language).template))
  return placeholders.flatMap(({ slot, aspect }) => (aspect === 'unit' ? slot : []))
}
