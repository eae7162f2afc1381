import type { Comparable, Condition } from '../../core/condition.ts'
import { decide } from '../../core/condition.ts'
import type { Context, Value } from '../../slot-types/slot-type.ts'

// What may be known when. A dialog is explored with one value for all those that its conditions treat alike.

/** One way a dialog may have gone: what its slots hold; a slot that is not in it holds nothing. */
export type FlowPath = ReadonlyMap<string, Value>

/** A slot as far as the flow of its dialog hangs on it; `values`: one for each kind of value that a condition tells apart. */
export interface FlowSlot {
  readonly name: string
  readonly required: boolean
  readonly hasDefault: boolean
  /** Whether it is looked up before anything is asked. */
  readonly isKnownFirst: boolean
  readonly when?: Condition
  readonly values: readonly Value[]
}

/**
 * When a text is said: while a slot is asked, when one was just filled, when everything is known, before anything is, or at any time.
 */
export type Point =
  | { readonly type: 'asking' | 'filled'; readonly slot: string }
  | { readonly type: 'complete' | 'opening' | 'anytime' }

/** Beyond so many paths we say nothing, rather than keep the author waiting or guess. */
const mostPaths = 20_000

/** Every path of these slots, in the order written, that leads to the point; undefined where there are too many. */
export type Explore = (point: Point, slots: readonly FlowSlot[]) => readonly FlowPath[] | undefined

/** How a path goes on with a slot: it stays empty, may be filled, is filled, is being asked, was asked, or is done with. */
type Step = 'empty' | 'any' | 'filled' | 'asking' | 'asked' | 'done'

/** The paths so far, once one slot more has been taken into them. */
interface ExploredSlot {
  readonly slot: FlowSlot
  readonly step: Step
  readonly paths: readonly FlowPath[] | undefined
}

/** Explores one dialog. What leads to a slot mostly begins with what led to the one before it, and is not explored again. */
export function explorePaths(context: Context): Explore {
  const last = new Map<Point['type'], readonly ExploredSlot[]>()
  return (point, slots) => {
    const explored = exploredTo(point, slots, last.get(point.type) ?? [], context)
    last.set(point.type, explored)
    return explored.length === 0 ? [new Map()] : explored.at(-1)?.paths
  }
}

function exploredTo(
  point: Point,
  slots: readonly FlowSlot[],
  last: readonly ExploredSlot[],
  context: Context,
): readonly ExploredSlot[] {
  const at = 'slot' in point ? slots.findIndex(({ name }) => name === point.slot) : -1
  const steps = slots.map(({ isKnownFirst }, index) => stepAt(index, at, point, isKnownFirst))
  const differs = slots.findIndex((slot, index) => last[index]?.slot !== slot || last[index].step !== steps[index])
  const explored = last.slice(0, differs === -1 ? slots.length : differs)
  let paths = explored.length === 0 ? [new Map()] : explored.at(-1)?.paths
  for (const [index, slot] of slots.entries()) {
    const step = steps[index]
    if (index < explored.length || step === undefined) continue
    paths = paths && continueAll(slot, step, paths, context)
    explored.push({ slot, step, paths })
  }
  return explored
}

/** The step of the slot at an index; `at`: where the slot of the point is, if it has one. */
function stepAt(index: number, at: number, { type }: Point, isKnownFirst: boolean): Step {
  switch (type) {
    case 'opening':
      return isKnownFirst ? 'asked' : 'empty'
    case 'anytime':
      return 'any'
    case 'filled':
      return index === at ? 'filled' : 'any'
    case 'asking':
      return index === at ? 'asking' : at === -1 || index < at ? 'asked' : 'any'
    case 'complete':
      return 'done'
    default:
      return type satisfies never
  }
}

function continueAll(
  slot: FlowSlot,
  step: Step,
  paths: readonly FlowPath[],
  context: Context,
): readonly FlowPath[] | undefined {
  if (paths.length * (slot.values.length + 1) > mostPaths) return undefined
  return paths.flatMap((known) => continueWith(slot, step, known, context))
}

function continueWith(slot: FlowSlot, step: Step, known: FlowPath, context: Context): readonly FlowPath[] {
  const withAny = () => slot.values.map((value) => new Map(known).set(slot.name, value))
  const isApplying = () => slot.when === undefined || decide(slot.when, knownIn(known), context) === true
  switch (step) {
    case 'empty':
      return [known]
    case 'any':
      return [known, ...withAny()]
    case 'filled':
      return withAny()
    case 'asking':
      return isApplying() ? [known] : []
    case 'asked':
      if (!isApplying()) return [known]
      return slot.required ? withAny() : [known, ...withAny()]
    case 'done':
      if (!isApplying()) return [known]
      return slot.required || slot.hasDefault ? withAny() : [known, ...withAny()]
    default:
      return step satisfies never
  }
}

/** What is known in a path, where what is not in it will stay unknown. */
export function knownIn(known: FlowPath): Parameters<typeof decide>[1] {
  return { value: (slot) => known.get(slot), isSettled: () => true }
}

/** One value for each kind that the conditions on a slot tell apart. */
export function distinctValues(
  name: string,
  { type, limits }: Comparable,
  conditions: readonly Condition[],
  context: Context,
): readonly Value[] {
  if (type.answers !== undefined) return type.answers
  const tests = conditions.flatMap(({ anyOf }) => anyOf.flat()).filter((line) => line.slot === name)
  const compared = tests.flatMap(({ is }) =>
    'values' in is ? is.values : is.type === 'within' ? around(is.limits, type) : [],
  )
  if (limits.spoken !== undefined) return distinctChoices([...limits.spoken.keys()], compared)
  const candidates = [...compared, ...around(limits, type), ...type.others]
  const allowed = candidates.filter((value) => type.bounds?.broken(value, limits, context) === undefined)
  const apart = compared.length === 0 ? allowed.slice(0, 1) : allowed
  return apart.length === 0 ? [type.others[0]] : apart
}

/** The choices that are compared, and one that stands for all the others. */
function distinctChoices(choices: readonly string[], compared: readonly Value[]): readonly Value[] {
  const other = choices.find((choice) => !compared.includes(choice))
  return choices.filter((choice) => choice === other || compared.includes(choice))
}

/** Values on the bounds, and on either side of each. */
function around({ min, max }: Comparable['limits'], { bounds }: Comparable['type']): readonly Value[] {
  return [min, max].flatMap((bound) => (bound === undefined ? [] : (bounds?.around(bound) ?? [])))
}
