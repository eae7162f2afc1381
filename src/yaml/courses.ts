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
  if (type.name === 'yesno') return [true, false]
  const tests = conditions.flatMap(({ anyOf }) => anyOf.flat()).filter((line) => line.slot === name)
  const compared = tests.flatMap(({ is }) =>
    'values' in is ? is.values : is.type === 'within' ? around(is.limits) : [],
  )
  if (limits.spoken !== undefined) return choicesToTell([...limits.spoken.keys()], compared)
  const candidates = [...compared, ...around(limits), stranger(type.name), ...extremes(type.name)]
  const allowed = candidates.filter((value) => type.broken?.(value, limits, circumstances) === undefined)
  const told = compared.length === 0 ? allowed.slice(0, 1) : allowed
  return told.length === 0 ? [stranger(type.name)] : told
}

/** The choices that are compared, and one that stands for all the others. */
function choicesToTell(choices: readonly string[], compared: readonly Value[]): readonly Value[] {
  const other = choices.find((choice) => !compared.includes(choice))
  return choices.filter((choice) => choice === other || compared.includes(choice))
}

/** A bound, and what is just on either side of it. */
function around({ min, max }: Comparable['limits']): readonly Value[] {
  return [min, max].flatMap((bound): Value[] => {
    if (bound === undefined) return []
    if (typeof bound === 'number') return [bound - 1, bound, bound + 1]
    return bound.from === 'today' || bound.from === 'now' ? [] : [bound.from]
  })
}

/** A value that no author names. */
function stranger(type: string): Value {
  switch (type) {
    case 'number':
    case 'integer':
      return 7919
    case 'date':
      return '2525-07-19'
    case 'time':
      return '12:34:56'
    case 'datetime':
      return '2525-07-19T12:34:56+09:00'
    case 'duration':
      return 'PT7919S'
    default:
      return '\u{10FFFD}'
  }
}

function extremes(type: string): readonly Value[] {
  switch (type) {
    case 'number':
    case 'integer':
      return [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 0, 1]
    case 'date':
      return ['1900-01-01', '2999-12-31']
    case 'time':
      return ['00:00:00', '23:59:59']
    case 'datetime':
      return ['1900-01-01T00:00:00+09:00', '2999-12-31T00:00:00+09:00']
    case 'duration':
      return ['PT0S', 'P100Y']
    default:
      return []
  }
}
