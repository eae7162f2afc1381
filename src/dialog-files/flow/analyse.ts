import { type CalculationCaseSource, compileFormula } from '../../core/calculate/compile-calculations.ts'
import { compileLimits } from '../../core/compile/compile-limits.ts'
import { compileFacts, namesOfDialog } from '../../core/compile/names-of-dialog.ts'
import { type Comparable, type ConditionLine, compileCondition, decide } from '../../core/condition.ts'
import type { SlotSource, SpeechSource, WhenSource } from '../../core/dialog.ts'
import { readerOf } from '../../core/limits/known-values.ts'
import { hangsOnSlots } from '../../core/limits/named-bounds.ts'
import { splitName } from '../../core/names.ts'
import { type Placeholder, parseTemplate, placeholdersOf } from '../../core/template.ts'
import type { Context, Fact } from '../../slot-types/slot-type.ts'
import type { Path } from '../../yaml/tree.ts'
import { keepsUnit } from '../keeps-unit.ts'
import { kindsOf, linesBySlot } from './kinds.ts'
import type { Needs } from './needs.ts'
import { type Explore, explorePaths, type FlowPath, type FlowSlot, hasUnit, knownIn, type Point } from './paths.ts'
import { measureWork, type Work } from './work.ts'

// A flow analysis of one dialog: what may still be unknown when a text is said, which case is never said,
// which slot is never asked. It is exact for the values that the conditions tell apart.

/** A text of a dialog, where it is, and when it is said. */
export interface Text {
  readonly path: Path
  readonly source: SpeechSource
  readonly point: Point
  /** Whether a turn would fall silent without it, or help not help. */
  readonly isNeeded: boolean
  /** What is true whenever it is said. */
  readonly when?: WhenSource | undefined
}

/** What the analysis found. `path`: a way in which the dialog comes to it. */
export type Finding =
  | {
      readonly type: 'unknown-placeholder'
      readonly path: Path
      readonly placeholder: Placeholder
      readonly known: FlowPath
    }
  | { readonly type: 'says-nothing'; readonly path: Path; readonly known: FlowPath }
  | { readonly type: 'unreachable-case'; readonly path: Path }
  /** The case without a `when`, where those above it are always true. */
  | { readonly type: 'redundant-case'; readonly path: Path }
  /** There are too many paths to it: nothing is known of it. */
  | { readonly type: 'not-proved'; readonly path: Path }

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

function isAsked({ required, prompt, lookUp }: SlotSource): boolean {
  return prompt !== undefined || (required !== false && lookUp === undefined)
}

/** Whether there is no path in which a slot is asked, or kept. */
export function isNeverAsked(slot: string, flow: Flow): boolean {
  const paths = pathsFor({ type: 'asking', slot }, [slot], nothing, flow)
  return typeof paths === 'object' && paths.length === 0
}

/** What a text may name that is not known when it is said, when it says nothing, and what of it is never said. */
export function findInText(text: Text, flow: Flow): readonly Finding[] {
  const spoken = new Set(placeholdersIn(text.source, flow).map(({ slot }) => slot))
  const together = findWith(text, spoken, flow)
  const findings = together === 'too-many' ? findOneByOne(text, spoken, flow) : together
  return findings.filter((finding) => finding.type !== 'says-nothing' || text.isNeeded)
}

/** The same for each placeholder alone: many need not be looked at together. */
function findOneByOne(text: Text, spoken: ReadonlySet<string>, flow: Flow): readonly Finding[] {
  const [cases, ...placeholders] = [[], ...[...spoken].map((one) => [one])].map((few) =>
    findWith(text, new Set(few), flow),
  )
  if (cases === undefined || cases === 'too-many') return [{ type: 'not-proved', path: text.path }]
  const found = placeholders.flatMap((findings) =>
    findings === 'too-many' ? [] : findings.filter(({ type }) => type === 'unknown-placeholder'),
  )
  const isProved = !placeholders.includes('too-many')
  return [...cases, ...found, ...(isProved ? [] : [{ type: 'not-proved', path: text.path } as const])]
}

/** What there is to find where only these of its placeholders are looked at. */
function findWith(text: Text, spoken: ReadonlySet<string>, flow: Flow) {
  const { path, source, point, when } = text
  const whens = [...whensIn(source), ...(when === undefined ? [] : [when])]
  if (flow.work.isTooMuch()) return spoken.size === 0 && whens.length === 0 ? [] : 'too-many'
  const asked = 'slot' in point ? [point.slot] : []
  const named = [...asked, ...spoken, ...whens.flatMap(slotsIn)]
  const conditions = whens.map((when) => compileCondition(when, flow.comparables, flow.context))
  const paths = pathsFor(point, named, { conditions, spoken }, flow)
  if (paths === 'too-many') return spoken.size === 0 && whens.length === 0 ? [] : paths
  if (paths === 'unsure' || paths.length === 0) return []
  const said = when === undefined ? paths : pathsWhere(when, paths, flow)
  if (said.length === 0) return [{ type: 'unreachable-case', path: path.slice(0, -1) }] satisfies readonly Finding[]
  const found = findIn(source, path, said, flow, spoken)
  return point.type === 'asking' && !('isEarly' in point) ? withoutSaidEarly(found, text, point, flow) : found
}

function pathsWhere(when: WhenSource, paths: readonly FlowPath[], flow: Flow): readonly FlowPath[] {
  const condition = compileCondition(when, flow.comparables, flow.context)
  return paths.filter((path) => decide(condition, knownIn(path), flow.context) === true)
}

/** A slot of which a value was refused may be asked before its turn: a case may then be said that never is in its turn. */
function withoutSaidEarly(
  found: readonly Finding[],
  text: Text,
  point: Extract<Point, { slot: string }>,
  flow: Flow,
): readonly Finding[] {
  const isNever = ({ type }: Finding) => type === 'unreachable-case' || type === 'redundant-case'
  if (!found.some(isNever)) return found
  const early = findWith({ ...text, point: { ...point, isEarly: true } }, new Set(), flow)
  const never = early === 'too-many' ? [] : early.filter(isNever).map(({ path }) => path.join('\n'))
  return found.filter((finding) => !isNever(finding) || never.includes(finding.path.join('\n')))
}

const nothing: Needs = { conditions: [], spoken: new Set() }

function findIn(
  source: SpeechSource,
  path: Path,
  paths: readonly FlowPath[],
  flow: Flow,
  spoken: ReadonlySet<string>,
): readonly Finding[] {
  const further = (part: SpeechSource, ...steps: Path) => findIn(part, [...path, ...steps], paths, flow, spoken)
  if (typeof source === 'string') return findPlaceholders(source, path, paths, flow, spoken)
  if (Array.isArray(source)) {
    return source.flatMap((part, at) => {
      if (typeof part === 'string') return further(part, at)
      return part.text === undefined ? [] : further(part.text, at, 'text')
    })
  }
  const { oneOf, brief, verbose, cases } = source
  return [
    ...(oneOf ?? []).flatMap((option, at) => further(option, 'oneOf', at)),
    ...(brief === undefined ? [] : further(brief, 'brief')),
    ...(verbose === undefined ? [] : further(verbose, 'verbose')),
    ...(cases === undefined ? [] : findInCases(cases, path, paths, flow, spoken)),
  ]
}

type Cases = NonNullable<Exclude<SpeechSource, string | readonly unknown[]>['cases']>

function findInCases(
  cases: Cases,
  path: Path,
  paths: readonly FlowPath[],
  flow: Flow,
  spoken: ReadonlySet<string>,
): readonly Finding[] {
  let left = paths
  const findings = cases.flatMap(({ when, say }, at): readonly Finding[] => {
    const condition = when === undefined ? undefined : compileCondition(when, flow.comparables, flow.context)
    const isTrue = (known: FlowPath) =>
      condition === undefined || decide(condition, knownIn(known), flow.context) === true
    const taken = left.filter(isTrue)
    left = left.filter((known) => !isTrue(known))
    if (taken.length === 0) {
      return [{ type: condition === undefined ? 'redundant-case' : 'unreachable-case', path: [...path, 'cases', at] }]
    }
    return findIn(say, [...path, 'cases', at, 'say'], taken, flow, spoken)
  })
  const silent = left[0]
  return silent === undefined ? findings : [...findings, { type: 'says-nothing', path, known: silent }]
}

function findPlaceholders(
  text: string,
  path: Path,
  paths: readonly FlowPath[],
  flow: Flow,
  spoken: ReadonlySet<string>,
): readonly Finding[] {
  flow.work.add(text.length)
  return placeholdersIn(text, flow).flatMap((placeholder): readonly Finding[] => {
    if (!spoken.has(placeholder.slot)) return []
    const known = paths.find((one) => !isFilled(placeholder, one))
    if (known === undefined) return []
    const reasons = relevantTo([placeholder.slot], flow)
    return [
      {
        type: 'unknown-placeholder',
        path,
        placeholder,
        known: new Map([...known].filter(([slot]) => reasons.has(slot))),
      },
    ]
  })
}

/** Whether what a placeholder speaks is known in a path. Of several values some may have no unit. */
function isFilled({ slot, aspect }: Placeholder, path: FlowPath): boolean {
  return path.has(slot) && (aspect !== 'unit' || hasUnit(path, slot))
}

/** The paths that lead to a point, over the slots that it hangs on; or that there are too many, or that not enough is known of these. */
function pathsFor(
  point: Point,
  named: readonly string[],
  needs: Needs,
  flow: Flow,
): readonly FlowPath[] | 'too-many' | 'unsure' {
  if (flow.work.isTooMuch()) return 'too-many'
  const relevant = relevantTo(named, flow)
  const steps = [...relevant]
    .flatMap((name) => flow.places.get(name) ?? [])
    .sort((a, b) => a - b)
    .flatMap((place) => flow.steps[place] ?? [])
  const isAsked = (name: string) => point.type === 'asking' && point.slot === name
  const isSure = ({ name }: FlowSlot) =>
    isAsked(name) ? flow.slots.get(name)?.isWhenSure === true : isSureOf(name, flow)
  return steps.every(isSure) ? (flow.explore(point, steps, needs) ?? 'too-many') : 'unsure'
}

/** These slots, and those that whether they are asked hangs on. */
function relevantTo(named: readonly string[], { slots, calculations, work }: Flow): ReadonlySet<string> {
  const relevant = new Set(named)
  for (const name of relevant) {
    const others = calculations.get(name)?.names ?? slotsIn(slots.get(name)?.source.when)
    for (const other of others) relevant.add(other)
  }
  work.add(relevant.size * 4)
  return relevant
}

function isSureOf(name: string, { slots, calculations }: Flow): boolean {
  return (slots.get(name) ?? calculations.get(name))?.isSure === true
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
  return {
    name,
    // Where a look-up fails, its default is taken at once.
    required:
      (source.required ?? true) ||
      (source.lookUp !== undefined && source.default !== undefined && !hangsOnSlots(comparable.limits)),
    isKnownFirst: isBeforeAll && source.lookUp !== undefined,
    // A default that breaks a bound of another slot's is not taken.
    hasDefault: source.default !== undefined && !hangsOnSlots(comparable.limits),
    ...(source.when === undefined ? {} : { when: compileCondition(source.when, comparables, context) }),
    kinds: kindsOf(comparable, lines.get(name) ?? [], context, speaksUnit),
  }
}

/** The placeholders in a speech that name a slot of the dialog of which enough is known. */
function placeholdersIn(source: SpeechSource, flow: Flow): readonly Placeholder[] {
  const placeholders = textsIn(source).flatMap((text) =>
    placeholdersOf(parseTemplate(text, flow.context.language).template),
  )
  return placeholders.filter((placeholder) => isKnown(placeholder.slot, flow) && isSpeakable(placeholder, flow))
}

/** The slots whose units a speech speaks. */
function unitsIn(source: SpeechSource, { language }: Context): readonly string[] {
  const texts = textsIn(source).filter((text) => text.includes('.unit'))
  const placeholders = texts.flatMap((text) => placeholdersOf(parseTemplate(text, language).template))
  return placeholders.flatMap(({ slot, aspect }) => (aspect === 'unit' ? slot : []))
}

/** A fact that the choices have not is reported by itself, and so is a unit that there can never be. */
function isSpeakable({ slot, aspect, fact = '' }: Placeholder, { comparables, slots }: Flow): boolean {
  if (aspect === 'unit') return keepsUnit(slots.get(slot)?.source)
  return aspect !== 'fact' || readerOf(comparables.get(slot), fact) !== undefined
}

/** Whether a slot, and every one that it hangs on, is there and certain; where that takes too long, only the slot itself. */
function isKnown(slot: string, flow: Flow): boolean {
  if (flow.work.isTooMuch()) return isSureOf(slot, flow)
  return [...relevantTo([slot], flow)].every((name) => isSureOf(name, flow))
}

function textsIn(source: SpeechSource): readonly string[] {
  if (typeof source === 'string') return [source]
  if (Array.isArray(source)) return source.flatMap((part) => (typeof part === 'string' ? part : (part.text ?? [])))
  const { oneOf = [], brief, verbose, cases = [] } = source
  const says = [...oneOf, ...cases.map(({ say }) => say), ...(verbose === undefined ? [] : [verbose])]
  return [...says.flatMap(textsIn), ...(brief === undefined ? [] : [brief])]
}

function whensIn(source: SpeechSource): readonly WhenSource[] {
  if (typeof source !== 'object' || Array.isArray(source)) return []
  return (source.cases ?? []).flatMap(({ when }) => (when === undefined ? [] : [when]))
}

/** The slots and calculations that a `when` hangs on. */
function slotsIn(when: WhenSource | undefined): readonly string[] {
  return [when ?? []].flat().flatMap((group) => Object.keys(group).map((name) => splitName(name).slot))
}
