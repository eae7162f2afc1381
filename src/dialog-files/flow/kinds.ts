import { compileLasting } from '../../core/compile/compile-limits.ts'
import {
  type Comparable,
  type Condition,
  type ConditionLine,
  type ConditionRange,
  lineHangsOnClock,
} from '../../core/condition.ts'
import { takenChoices } from '../../core/limits/exceptions.ts'
import { saidAgain } from '../../slot-types/keeping.ts'
import type { Bounds, Context, End, Limits, SlotValue, Value } from '../../slot-types/slot-type.ts'

// The values of a slot, distinguished as its dialog's conditions distinguish them.

/** All values that the conditions on a slot treat alike. */
export interface ValueKind {
  /** One of them. */
  readonly value: SlotValue
  /** The limits that hang on the clock and hold for it, and those that do not, by `idOf`: no value decides that. */
  readonly onClock: ReadonlyMap<string, boolean>
}

/** Beyond so many a slot is not explored. */
const mostKinds = 2_000

/** One kind for each way in which these conditions on a slot may come out; undefined where there are too many. */
export function kindsOf(
  comparable: Comparable,
  lines: readonly ConditionLine[],
  context: Context,
  speaksUnit = false,
): readonly ValueKind[] | undefined {
  if (comparable.mostValues !== undefined) return listsOf(comparable, comparable.mostValues, lines, context)
  const ofParts = lines.filter(({ part }) => part !== undefined)
  if (ofParts.length > 0) return kindsByParts(comparable, ofParts, context)
  const bareValues = distinctValues(
    comparable,
    lines.filter((line) => !lineHangsOnClock(line)),
    context,
  )
  const tellsUnits = speaksUnit || lines.some(({ is }) => is.type === 'unit')
  const values = tellsUnits ? bareValues.flatMap(withAndWithoutUnit) : bareValues
  const verdicts = verdictsOnClock(lines.filter(lineHangsOnClock), comparable.type.bounds)
  if (verdicts === undefined || values.length * verdicts.length > mostKinds) return undefined
  return values.flatMap((value) => verdicts.map((onClock) => ({ value, onClock })))
}

function withAndWithoutUnit(value: Value): readonly Value[] {
  return typeof value === 'object' || typeof value === 'boolean' ? [value] : [value, { value, unit: someUnit }]
}

const someUnit = '\u{10FFFD}'

/** Any value, with the unit that came with it and without one. */
export const withUnitAndWithout: readonly ValueKind[] = withAndWithoutUnit(someUnit).map((value) => {
  return { value, onClock: new Map() }
})

/** Of parts that are numbers one value for each that differs; what is asked of the others is true or not, each for itself. */
function kindsByParts(
  { type, limits }: Comparable,
  lines: readonly ConditionLine[],
  context: Context,
): readonly ValueKind[] | undefined {
  const { min, max, except, named, ...lasting } = limits
  const values = lines.flatMap(({ part, is }) => {
    const numbers =
      'values' in is ? is.values : is.type === 'within' ? around(is.limits, part?.type.bounds, context) : []
    return numbers.flatMap((one) => part?.valueWith?.(Number(one)) ?? [])
  })
  const candidates = [...new Set([...values, ...type.others])]
  const allowed = candidates.filter((value) => type.normalise(saidAgain(value), lasting, context).type === 'value')
  const free = [...new Set(lines.filter(({ part }) => part?.valueWith === undefined).map(idOfPart))]
  if (allowed.length * 2 ** free.length > mostKinds) return undefined
  let verdicts: readonly ValueKind['onClock'][] = [nothingOnClock]
  for (const id of free) verdicts = verdicts.flatMap((all) => [true, false].map((holds) => new Map(all).set(id, holds)))
  return (allowed.length === 0 ? type.others.slice(0, 1) : allowed).flatMap((value) =>
    verdicts.map((onClock) => ({ value, onClock })),
  )
}

/** The same text for lines that ask the same of a part. */
export function idOfPart({ part, is }: ConditionLine): string {
  const asked = is.type === 'within' ? idOf(is.limits) : 'values' in is ? JSON.stringify(is.values) : String(is.given)
  return `${part?.name} ${is.type} ${asked}`
}

/** One list for each set of values that conditions ask about; with another value beside them, where there is one. */
function listsOf(
  comparable: Comparable,
  mostValues: number,
  lines: readonly ConditionLine[],
  context: Context,
): readonly ValueKind[] | undefined {
  const compared = [...new Set(lines.flatMap(({ is }) => ('values' in is ? is.values : [])))]
  if (2 ** compared.length > mostKinds) return undefined
  const others = distinctValues(comparable, lines, context).filter((value) => !compared.includes(value))
  let lists: readonly (readonly Value[])[] = [[]]
  for (const value of compared) lists = lists.flatMap((list) => [list, [...list, value]])
  return lists
    .map((list) => (list.length < mostValues ? [...list, ...others.slice(0, 1)] : list))
    .filter((list) => list.length > 0 && list.length <= mostValues)
    .map((value) => ({ value, onClock: nothingOnClock }))
}

const nothingOnClock: ValueKind['onClock'] = new Map()

/** The lines of all conditions, by the slot that they are on. */
export function linesBySlot(conditions: readonly Condition[]): ReadonlyMap<string, readonly ConditionLine[]> {
  const bySlot = new Map<string, ConditionLine[]>()
  for (const line of conditions.flatMap(({ anyOf }) => anyOf.flat())) {
    const others = bySlot.get(line.slot)
    if (others === undefined) bySlot.set(line.slot, [line])
    else others.push(line)
  }
  return bySlot
}

/** The same text for limits that are the same. */
export function idOf({ min, max, isMinOpen = false, isMaxOpen = false }: ConditionRange): string {
  return JSON.stringify([min, max, isMinOpen, isMaxOpen])
}

/** One value for each kind that these lines, none of which hangs on the clock, tell apart. */
function distinctValues(
  { type, limits }: Comparable,
  lines: readonly ConditionLine[],
  context: Context,
): readonly Value[] {
  if (type.answers !== undefined) return type.answers
  // A value may have been said a while ago: it is not certain to be within a bound that hangs on the clock.
  const lasting = compileLasting({ type, limits })
  const compared = lines.flatMap(({ is }) =>
    'values' in is ? is.values : is.type === 'within' ? around(is.limits, type.bounds, context) : [],
  )
  if (limits.spoken !== undefined)
    return distinctChoices(
      takenChoices({ type, limits }, context).map(({ value }) => value),
      compared,
    )
  const candidates = [...compared, ...around(lasting, type.bounds, context), ...type.others]
  const allowed = candidates.filter((value) => type.bounds?.broken(value, lasting, context) === undefined)
  const apart = [...new Set(compared.length === 0 ? allowed.slice(0, 1) : allowed)]
  return apart.length === 0 ? [type.others[0]] : apart
}

/** The choices that are compared, and one that stands for all the others. */
function distinctChoices(choices: readonly string[], compared: readonly Value[]): readonly Value[] {
  const other = choices.find((choice) => !compared.includes(choice))
  return choices.filter((choice) => choice === other || compared.includes(choice))
}

function around({ min, max }: Limits, bounds: Bounds | undefined, context: Context): readonly Value[] {
  return [min, max].flatMap((bound) => (bound === undefined ? [] : (bounds?.around(bound, context) ?? [])))
}

/** Every way in which these limits may hold and not hold for one value; undefined where there are too many. */
function verdictsOnClock(
  lines: readonly ConditionLine[],
  bounds: Bounds | undefined,
): readonly ValueKind['onClock'][] | undefined {
  const limits = new Map(lines.flatMap(({ is }) => (is.type === 'within' ? [[idOf(is.limits), is.limits]] : [])))
  let ways: readonly { readonly verdicts: ValueKind['onClock']; readonly ends: Ends }[] = [
    { verdicts: new Map(), ends: [] },
  ]
  for (const [id, limit] of limits) {
    ways = ways.flatMap(({ verdicts, ends }) =>
      [true, false].flatMap((holds) => {
        const all = [...ends, ...endsOf(limit, holds)]
        return isPossible(all, bounds) ? [{ verdicts: new Map(verdicts).set(id, holds), ends: all }] : []
      }),
    )
    if (ways.length > mostKinds) return undefined
  }
  return ways.map(({ verdicts }) => verdicts)
}

/** Where a value must lie, because limits hold for it or do not. */
type Ends = readonly { readonly type: 'low' | 'high'; readonly end: End }[]

/** Outside of two bounds is on one side or the other: that says nothing. */
function endsOf({ min, max, isMinOpen = false, isMaxOpen = false }: ConditionRange, holds: boolean): Ends {
  if (!holds && min !== undefined && max !== undefined) return []
  const [fromMin, fromMax] = holds ? (['low', 'high'] as const) : (['high', 'low'] as const)
  return [
    ...(min === undefined ? [] : [{ type: fromMin, end: { bound: min, isOpen: holds === isMinOpen } }]),
    ...(max === undefined ? [] : [{ type: fromMax, end: { bound: max, isOpen: holds === isMaxOpen } }]),
  ]
}

function isPossible(ends: Ends, bounds: Bounds | undefined): boolean {
  const [lows, highs] = (['low', 'high'] as const).map((side) => ends.filter(({ type }) => type === side))
  return !lows?.some((low) => highs?.some((high) => bounds?.isNothingBetween?.(low.end, high.end) === true))
}
