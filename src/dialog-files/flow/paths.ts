import type { Comparable, Condition } from '../../core/condition.ts'
import { decide } from '../../core/condition.ts'
import type { Circumstances, Value } from '../../slot-types/slot-type.ts'

// What may be known when. A dialog is explored by standing one value in for all that its conditions treat alike.

/** One way a dialog may have gone: what its slots hold; a slot that is not in it holds nothing. */
export type Course = ReadonlyMap<string, Value>

/** A slot as far as the flow of its dialog hangs on it; `values`: one for each kind of value that a condition tells apart. */
export interface FlowSlot {
  readonly name: string
  readonly required: boolean
  readonly hasDefault: boolean
  readonly when?: Condition
  readonly values: readonly Value[]
}

/**
 * When a text is said: while a slot is asked, when one was just filled, when everything is known, before anything is, or at any time.
 */
export type Point =
  | { readonly type: 'asking' | 'filled'; readonly slot: string }
  | { readonly type: 'complete' | 'opening' | 'anytime' }

/** Beyond so many courses we say nothing, rather than keep the author waiting or guess. */
const mostCourses = 20_000

/** Every course of these slots, in the order written, that leads to the point; undefined where there are too many. */
export type Explore = (point: Point, slots: readonly FlowSlot[]) => readonly Course[] | undefined

/** How a course goes on with a slot: it stays empty, may be filled, is filled, is being asked, was asked, or is done with. */
type Step = 'empty' | 'any' | 'filled' | 'asking' | 'asked' | 'done'

/** The courses so far, once one slot more has been taken into them. */
interface Stage {
  readonly slot: FlowSlot
  readonly step: Step
  readonly courses: readonly Course[] | undefined
}

/** Explores one dialog. What leads to a slot mostly begins with what led to the one before it, and is not explored again. */
export function exploring(circumstances: Circumstances): Explore {
  const last = new Map<Point['type'], readonly Stage[]>()
  return (point, slots) => {
    const stages = stagesTo(point, slots, last.get(point.type) ?? [], circumstances)
    last.set(point.type, stages)
    return stages.length === 0 ? [new Map()] : stages.at(-1)?.courses
  }
}

function stagesTo(
  point: Point,
  slots: readonly FlowSlot[],
  last: readonly Stage[],
  circumstances: Circumstances,
): readonly Stage[] {
  const at = 'slot' in point ? slots.findIndex(({ name }) => name === point.slot) : -1
  const steps = slots.map((_, index) => stepAt(index, at, point))
  const differs = slots.findIndex((slot, index) => last[index]?.slot !== slot || last[index].step !== steps[index])
  const stages = last.slice(0, differs === -1 ? slots.length : differs)
  let courses = stages.length === 0 ? [new Map()] : stages.at(-1)?.courses
  for (const [index, slot] of slots.entries()) {
    const step = steps[index]
    if (index < stages.length || step === undefined) continue
    courses = courses && continueAll(slot, step, courses, circumstances)
    stages.push({ slot, step, courses })
  }
  return stages
}

/** The step of the slot at an index; `at`: where the slot of the point is, if it has one. */
function stepAt(index: number, at: number, { type }: Point): Step {
  switch (type) {
    case 'opening':
      return 'empty'
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
  courses: readonly Course[],
  circumstances: Circumstances,
): readonly Course[] | undefined {
  if (courses.length * (slot.values.length + 1) > mostCourses) return undefined
  return courses.flatMap((course) => continueWith(slot, step, course, circumstances))
}

function continueWith(slot: FlowSlot, step: Step, course: Course, circumstances: Circumstances): readonly Course[] {
  const withAny = () => slot.values.map((value) => new Map(course).set(slot.name, value))
  const isApplying = () => slot.when === undefined || decide(slot.when, knownIn(course), circumstances) === true
  switch (step) {
    case 'empty':
      return [course]
    case 'any':
      return [course, ...withAny()]
    case 'filled':
      return withAny()
    case 'asking':
      return isApplying() ? [course] : []
    case 'asked':
      if (!isApplying()) return [course]
      return slot.required ? withAny() : [course, ...withAny()]
    case 'done':
      if (!isApplying()) return [course]
      return slot.required || slot.hasDefault ? withAny() : [course, ...withAny()]
    default:
      return step satisfies never
  }
}

/** What is known in a course, where what is not in it will stay unknown. */
export function knownIn(course: Course): Parameters<typeof decide>[1] {
  return { value: (slot) => course.get(slot), isSettled: () => true }
}

/** One value for each kind that the conditions on a slot tell apart. */
export function valuesToTell(
  name: string,
  { type, limits }: Comparable,
  conditions: readonly Condition[],
  circumstances: Circumstances,
): readonly Value[] {
  if (type.answers !== undefined) return type.answers
  const tests = conditions.flatMap(({ anyOf }) => anyOf.flat()).filter((line) => line.slot === name)
  const compared = tests.flatMap(({ is }) =>
    'values' in is ? is.values : is.type === 'within' ? around(is.limits, type) : [],
  )
  if (limits.spoken !== undefined) return choicesToTell([...limits.spoken.keys()], compared)
  const candidates = [...compared, ...around(limits, type), ...type.others]
  const allowed = candidates.filter((value) => type.bounds?.broken(value, limits, circumstances) === undefined)
  const told = compared.length === 0 ? allowed.slice(0, 1) : allowed
  return told.length === 0 ? [type.others[0]] : told
}

/** The choices that are compared, and one that stands for all the others. */
function choicesToTell(choices: readonly string[], compared: readonly Value[]): readonly Value[] {
  const other = choices.find((choice) => !compared.includes(choice))
  return choices.filter((choice) => choice === other || compared.includes(choice))
}

/** Values on the bounds, and on either side of each. */
function around({ min, max }: Comparable['limits'], { bounds }: Comparable['type']): readonly Value[] {
  return [min, max].flatMap((bound) => (bound === undefined ? [] : (bounds?.around(bound) ?? [])))
}
