import { type Condition, decide, decideLine } from '../../core/condition.ts'
import { type Context, isList } from '../../slot-types/slot-type.ts'
import { idOf, idOfPart, type ValueKind } from './kinds.ts'
import { type Needed, type Needs, neededAfter } from './needs.ts'
import type { Work } from './work.ts'

// What may be known when. A dialog is explored with one value for all those that its conditions treat alike.

/** One way a dialog may have gone: what its slots hold; a slot that is not in it holds nothing. */
export type FlowPath = ReadonlyMap<string, ValueKind>

/** A slot as far as the flow of its dialog hangs on it. */
export interface FlowSlot {
  readonly name: string
  readonly required: boolean
  readonly hasDefault: boolean
  /** Whether it is looked up before anything is asked. */
  readonly isKnownFirst: boolean
  readonly when?: Condition
  /** How it is worked out, if it is no slot. */
  readonly calculated?: CalculatedInFlow
  /** One value for each kind that a condition distinguishes; undefined where there are too many. */
  readonly kinds: readonly ValueKind[] | undefined
}

/** The first case whose `when` is true, if all that it needs is known. */
interface CalculatedInFlow {
  readonly cases: readonly {
    readonly when?: Condition
    readonly needs: readonly string[]
    readonly lists: readonly string[]
  }[]
  /** Whether there may be no number all the same. */
  readonly mayFail: boolean
}

/**
 * When a text is said: while a slot is asked, when one was just filled, when its value is to be confirmed, when everything is known, before anything is, or at any time.
 */
export type Point =
  /** `isEarly`: before its turn, because a value was refused; of the slots before it any may be empty. */
  | { readonly type: 'asking' | 'filled' | 'confirming'; readonly slot: string; readonly isEarly?: boolean }
  | { readonly type: 'complete' | 'opening' | 'anytime' }

/** Beyond so many paths we say so, rather than keep the author waiting or guess. */
const mostPaths = 20_000
/** The same of paths that are looked at before those that go on alike are merged. */
const mostTried = 200_000

/**
 * Every path of these slots, in the order written, that leads to the point, one for all that agree in what is needed; undefined where there
 * are too many.
 */
export type Explore = (point: Point, slots: readonly FlowSlot[], needs: Needs) => readonly FlowPath[] | undefined

/** How a path goes on with a slot: it stays empty, may be filled, is filled, is being asked, was asked, or is done with. */
type Step = 'empty' | 'any' | 'filled' | 'asking' | 'asked' | 'done'

/** The paths so far, once one slot more has been taken into them. */
interface ExploredSlot {
  readonly slot: FlowSlot
  readonly step: Step
  readonly neededId: string
  readonly paths: readonly FlowPath[] | undefined
}

/** Explores one dialog. What leads to a slot mostly begins with what led to the one before it, and is not explored again. */
export function explorePaths(context: Context, work: Work): Explore {
  const last = new Map<Point['type'], readonly ExploredSlot[]>()
  return (point, slots, needs) => {
    const explored = exploredTo(point, slots, needs, last.get(point.type) ?? [], context, work)
    last.set(point.type, explored)
    return explored.length === 0 ? [new Map()] : explored.at(-1)?.paths
  }
}

function exploredTo(
  point: Point,
  slots: readonly FlowSlot[],
  needs: Needs,
  last: readonly ExploredSlot[],
  context: Context,
  work: Work,
): readonly ExploredSlot[] {
  work.add(slots.length)
  const places = new Map(slots.map(({ name }, index) => [name, index]))
  const at = 'slot' in point ? (places.get(point.slot) ?? -1) : -1
  const steps = slots.map(({ isKnownFirst }, index) => stepAt(index, at, point, isKnownFirst))
  const needed = neededAfter(slots, needs)
  const isSameAs = (slot: FlowSlot, index: number, before: ExploredSlot | undefined) =>
    before?.slot === slot && before.step === steps[index] && before.neededId === needed[index]?.id
  const differs = slots.findIndex((slot, index) => !isSameAs(slot, index, last[index]))
  const explored = last.slice(0, differs === -1 ? slots.length : differs)
  let paths = explored.length === 0 ? [new Map()] : explored.at(-1)?.paths
  const isOpen = (name: string) => {
    const step = steps[places.get(name) ?? -1]
    return step === 'any' || step === 'empty' || step === 'asking'
  }
  for (const [index, slot] of slots.entries()) {
    const [step, need] = [steps[index], needed[index]]
    if (index < explored.length || step === undefined || need === undefined) continue
    paths = paths && continueAll(slot, step, isOpen, paths, need, context, work)
    explored.push({ slot, step, neededId: need.id, paths })
  }
  return explored
}

/** The step of the slot at an index; `at`: where the slot of the point is, if it has one. */
function stepAt(index: number, at: number, point: Point, isKnownFirst: boolean): Step {
  const { type } = point
  switch (type) {
    case 'opening':
      return isKnownFirst ? 'asked' : 'empty'
    case 'anytime':
      return 'any'
    case 'filled':
      return index === at ? 'filled' : 'any'
    case 'asking':
    case 'confirming':
      if (index === at) return type === 'asking' ? 'asking' : 'filled'
      return 'isEarly' in point || (at !== -1 && index > at) ? 'any' : 'asked'
    case 'complete':
      return 'done'
    default:
      return type satisfies never
  }
}

function continueAll(
  slot: FlowSlot,
  step: Step,
  isOpen: (name: string) => boolean,
  paths: readonly FlowPath[],
  needed: Needed,
  context: Context,
  work: Work,
): readonly FlowPath[] | undefined {
  const { kinds } = slot
  if (kinds === undefined || paths.length * (kinds.length + 1) > mostTried) return undefined
  const merged = new Map<string, FlowPath>()
  for (const known of paths) {
    work.add((known.size + needed.groups.length + needed.spoken.length + 1) * kinds.length)
    for (const next of continueWith(slot, kinds, step, isOpen, known, context)) {
      const key = keyOf(next, needed, context)
      if (!merged.has(key)) merged.set(key, next)
    }
    if (merged.size > mostPaths || work.isTooMuch()) return undefined
  }
  return [...merged.values()]
}

/** The same text for paths that agree in all that is still needed: which conditions can still be true, what is filled, and has a unit. */
function keyOf(path: FlowPath, { groups, spoken }: Needed, context: Context): string {
  const known = knownIn(path)
  const verdicts = groups.map((lines) => (lines.some((line) => decideLine(line, known, context) === false) ? '0' : '1'))
  return [...verdicts, ...spoken.map((name) => (hasUnit(path, name) ? '2' : path.has(name) ? '1' : '0'))].join('')
}

function continueWith(
  slot: FlowSlot,
  kinds: readonly ValueKind[],
  step: Step,
  isOpen: (name: string) => boolean,
  known: FlowPath,
  context: Context,
): readonly FlowPath[] {
  if (slot.calculated !== undefined) return calculate(slot.name, slot.calculated, kinds, isOpen, known, context)
  const withAny = () => kinds.map((kind) => new Map(known).set(slot.name, kind))
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

/** A number that is known, that is not, or either, where that hangs on what may still be said. */
function calculate(
  name: string,
  { cases, mayFail }: CalculatedInFlow,
  kinds: readonly ValueKind[],
  isOpen: (name: string) => boolean,
  known: FlowPath,
  context: Context,
): readonly FlowPath[] {
  const withAny = () => kinds.map((kind) => new Map(known).set(name, kind))
  const either = () => [known, ...withAny()]
  for (const { when, needs, lists } of cases) {
    const now = { ...knownIn(known), isSettled: (other: string) => !isOpen(other) }
    const verdict = when === undefined || decide(when, now, context)
    if (verdict === undefined) return either()
    if (!verdict) continue
    if (!needs.every((need) => known.has(need))) return [known]
    return mayFail || lists.some((list) => !known.has(list) && isOpen(list)) ? either() : withAny()
  }
  return [known]
}

/** Whether a unit came with what a slot holds in a path. */
export function hasUnit(path: FlowPath, slot: string): boolean {
  const value = path.get(slot)?.value
  return typeof value === 'object' && !isList(value)
}

/** What is known in a path, where what is not in it will stay unknown. */
export function knownIn(path: FlowPath): Parameters<typeof decide>[1] {
  return {
    value: (slot) => path.get(slot)?.value,
    isSettled: () => true,
    isWithin: (slot, limits) => path.get(slot)?.onClock.get(idOf(limits)),
    holds: (line) => path.get(line.slot)?.onClock.get(idOfPart(line)),
  }
}
