import type { Comparable, Condition } from '../core/condition.ts'
import { decide } from '../core/condition.ts'
import type { Circumstances, Value } from '../slot-types/slot-type.ts'

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
export function coursesTo(
  point: Point,
  slots: readonly FlowSlot[],
  circumstances: Circumstances,
): readonly Course[] | undefined {
  let courses: Course[] = [new Map()]
  const at = 'slot' in point ? slots.findIndex(({ name }) => name === point.slot) : -1
  for (const [index, slot] of slots.entries()) {
    if (courses.length * (slot.values.length + 1) > mostCourses) return undefined
    const place = index === at ? 'itself' : at === -1 || index < at ? 'before' : 'after'
    courses = courses.flatMap((course) => continueWith(slot, course, point, place, circumstances))
  }
  return courses
}

function continueWith(
  slot: FlowSlot,
  course: Course,
  point: Point,
  place: 'before' | 'itself' | 'after',
  circumstances: Circumstances,
): Course[] {
  const without = [course]
  const withAny = slot.values.map((value) => new Map(course).set(slot.name, value))
  const isApplying = slot.when === undefined || decide(slot.when, knownIn(course), circumstances) === true
  if (place === 'itself') return point.type === 'filled' ? withAny : isApplying ? without : []
  switch (point.type) {
    case 'opening':
      return without
    case 'anytime':
    case 'filled':
      return [...without, ...withAny]
    case 'asking':
      if (place === 'after') return [...without, ...withAny]
      if (!isApplying) return without
      return slot.required ? withAny : [...without, ...withAny]
    case 'complete':
      if (!isApplying) return without
      return slot.required || slot.hasDefault ? withAny : [...without, ...withAny]
    default:
      return point satisfies never
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
