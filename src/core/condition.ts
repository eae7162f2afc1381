import type { Circumstances, Limits, Said, SlotType, Value } from '../slot-types/slot-type.ts'
import type { ConditionSource, WhenSource } from './dialog.ts'

/** A `when`: any of these groups, every line of which must hold. */
export interface Condition {
  readonly anyOf: readonly (readonly Line[])[]
}

/** One line of a `when`: what the slot must hold. A slot nobody declared holds nothing. */
export interface Line {
  readonly slot: string
  readonly is: Test
}

type Test =
  | { readonly type: 'oneOf'; readonly values: readonly Value[] }
  | { readonly type: 'noneOf'; readonly values: readonly Value[] }
  | { readonly type: 'given'; readonly given: boolean }
  | { readonly type: 'within'; readonly slotType: SlotType; readonly limits: Limits }

/** What is known of the slots while a condition is looked at. */
export interface Known {
  value(slot: string): Value | undefined
  /** Whether a slot without a value will stay without one. */
  isSettled(slot: string): boolean
}

/** A slot as a condition must know it, to read the values that are written for it. */
export interface Comparable {
  readonly type: SlotType
  readonly limits: Limits
}

/** `undefined`: it cannot be decided yet. */
export type Verdict = boolean | undefined

export function compileCondition(
  source: WhenSource,
  slots: ReadonlyMap<string, Comparable>,
  circumstances: Circumstances,
): Condition {
  const groups = Array.isArray(source) ? source : [source]
  return {
    anyOf: groups.map((group) =>
      Object.entries(group).flatMap(([slot, written]) =>
        compileTests(written, slots.get(slot), circumstances).map((is) => ({ slot, is })),
      ),
    ),
  }
}

/** Decides in Kleene's three values: what is not known yet decides nothing, unless the rest decides without it. */
export function decide(condition: Condition, known: Known, circumstances: Circumstances): Verdict {
  const groups = condition.anyOf.map((lines) => every(lines.map((line) => test(line, known, circumstances))))
  if (groups.includes(true)) return true
  return groups.includes(undefined) ? undefined : false
}

/** Every value that a condition compares a slot with: for the checks. */
export function normaliseWritten(
  written: Said['value'],
  slot: Comparable,
  circumstances: Circumstances,
): Value | undefined {
  const { min, max, ...limits } = slot.limits
  const read = slot.type.normalise({ value: written }, limits, circumstances)
  return read.type === 'value' ? read.value : undefined
}

function every(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(false)) return false
  return verdicts.includes(undefined) ? undefined : true
}

function test({ slot, is }: Line, known: Known, circumstances: Circumstances): Verdict {
  const value = known.value(slot)
  if (value === undefined) return known.isSettled(slot) ? is.type === 'given' && !is.given : undefined
  switch (is.type) {
    case 'given':
      return is.given
    case 'oneOf':
      return is.values.some((wanted) => isSame(wanted, value))
    case 'noneOf':
      return !is.values.some((unwanted) => isSame(unwanted, value))
    case 'within':
      return is.slotType.broken?.(value, is.limits, circumstances) === undefined
    default:
      return is satisfies never
  }
}

function compileTests(written: ConditionSource, slot: Comparable | undefined, circumstances: Circumstances): Test[] {
  if (slot === undefined) return [{ type: 'oneOf', values: [] }]
  const values = (list: Said['value'] | readonly Said['value'][]) =>
    [list].flat().flatMap((value) => normaliseWritten(value, slot, circumstances) ?? [])
  if (typeof written !== 'object' || Array.isArray(written)) return [{ type: 'oneOf', values: values(written) }]
  const tests: Test[] = []
  if (written.given !== undefined) tests.push({ type: 'given', given: written.given })
  if (written.not !== undefined) tests.push({ type: 'noneOf', values: values(written.not) })
  if (written.min !== undefined || written.max !== undefined) tests.push(compileBounds(written, slot))
  return tests
}

/** A bound that is none for the slot's type is never kept. */
function compileBounds(written: { min?: string | number; max?: string | number }, { type }: Comparable): Test {
  const min = written.min === undefined ? undefined : type.bound?.(written.min)
  const max = written.max === undefined ? undefined : type.bound?.(written.max)
  if ((min === undefined) !== (written.min === undefined) || (max === undefined) !== (written.max === undefined)) {
    return { type: 'oneOf', values: [] }
  }
  const limits = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
  return { type: 'within', slotType: type, limits }
}

/** Whether two values are the same to a person: the unit does not count. */
export function isSame(a: Value, b: Value): boolean {
  return bare(a) === bare(b)
}

/** A value without its unit. */
export function bare(value: Value): string | number | boolean {
  return typeof value === 'object' ? value.value : value
}
