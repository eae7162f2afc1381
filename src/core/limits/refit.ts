import type { Rule } from '../../languages/language.ts'
import { saidAgain } from '../../slot-types/keeping.ts'
import { type Context, isList, type Said, type SlotValue, type Value } from '../../slot-types/slot-type.ts'
import type { Dialog, Slot } from '../dialogs.ts'
import { without, withoutName } from '../state/without.ts'
import { exceptionOf } from './exceptions.ts'
import { lastingLimitsNow, limitsNow } from './named-bounds.ts'
import { readWithin } from './read-within.ts'

// A value that was within its bounds is looked at again when the slot that one of them names holds another value.

/** What of an open dialog hangs on such bounds. */
interface Bounded {
  readonly dialog: Pick<Dialog, 'bounded' | 'slotsByName'>
  readonly values: ReadonlyMap<string, SlotValue>
  readonly skipped: ReadonlySet<string>
  readonly unconfirmed: ReadonlySet<string>
  readonly refused: ReadonlyMap<string, Refused>
  readonly looked: ReadonlySet<string>
  readonly unfit: ReadonlySet<string>
}

type Refused = { readonly said: Said; readonly isReported: boolean } & (
  | { readonly rule: Rule }
  | { readonly reason: string }
)

export interface Refitted<O> {
  readonly open: O
  /** Slots whose value fits no more. */
  readonly refused: readonly { readonly slot: string; readonly rule: Rule }[]
  /** Slots whose value was refused, and fits by now. */
  readonly taken: readonly { readonly slot: Slot; readonly before: SlotValue | undefined }[]
}

const none: readonly never[] = []

/** The dialog with what its bounds allow now: a value that fits no more is refused, one that was refused and fits by now is taken. */
export function refit<O extends Bounded>(open: O, context: Context, before = open.values): Refitted<O> {
  if (open.dialog.bounded.length === 0) return { open, refused: none, taken: none }
  const refused: Refitted<O>['refused'][number][] = []
  const taken: Refitted<O>['taken'][number][] = []
  let kept = open
  for (const slot of open.dialog.bounded) {
    // It is looked up again.
    if (kept.looked.has(slot.name)) continue
    const rule = brokenRuleOf(slot, kept, before, context)
    if (rule !== undefined) {
      // What was said since is reported already.
      if (!kept.refused.has(slot.name)) refused.push({ slot: slot.name, rule })
      kept = refuseValue(kept, slot, rule)
    }
    const value = rule === undefined ? fittingValue(slot, kept, context) : undefined
    if (value === undefined) continue
    taken.push({ slot, before: kept.values.get(slot.name) })
    kept = takeValue(kept, slot, value)
  }
  return { open: kept, refused, taken }
}

/** The default of a slot, unless it breaks a bound that names another slot, or a service rejected it. */
export function fittingDefault(
  slot: Slot,
  open: Pick<Bounded, 'dialog' | 'values' | 'unfit'>,
  context: Context,
): SlotValue | undefined {
  const { type } = slot
  if (open.unfit.has(slot.name)) return undefined
  if (slot.default === undefined || isList(slot.default)) return slot.default
  const lasting = lastingLimitsNow(slot, open)
  const isBroken =
    type.bounds?.broken(slot.default, lasting, context) !== undefined ||
    exceptionOf(slot.default, { type, limits: lasting }, context) !== undefined
  return isBroken ? undefined : slot.default
}

/** The rule that a value breaks by now. What hangs on the clock is looked at again only where the day became another. */
function brokenRuleOf(
  slot: Slot,
  open: Bounded,
  before: Bounded['values'],
  context: Context,
): 'min' | 'max' | 'except' | undefined {
  const value = open.values.get(slot.name)
  if (value === undefined || isList(value)) return undefined
  const { type, limits } = slot
  const isOtherDay = limits.on !== undefined && before.get(limits.on) !== open.values.get(limits.on)
  const now = isOtherDay ? limitsNow(slot, open) : lastingLimitsNow(slot, open)
  const broken = type.bounds?.broken(value, now, context)
  if (broken !== undefined || limits.on === undefined) return broken
  return exceptionOf(value, { type, limits: now }, context) === undefined ? undefined : 'except'
}

function refuseValue<O extends Bounded>(open: O, { name }: Slot, rule: Rule): O {
  const value = open.values.get(name)
  if (value === undefined || isList(value)) return open
  // What was said last is the one that is asked about.
  const refused = open.refused.get(name) ?? { said: saidAgain(value), rule, isReported: false }
  return {
    ...open,
    values: without(open.values, name),
    unconfirmed: withoutName(open.unconfirmed, name),
    refused: new Map(open.refused).set(name, refused),
  }
}

/** What was refused by a bound that another slot gives, where it is within it now. */
function fittingValue(slot: Slot, open: Bounded, context: Context): Value | undefined {
  const why = open.refused.get(slot.name)
  if (why === undefined || !('rule' in why) || !mayFitLater(slot, why.rule)) return undefined
  const read = readWithin(why.said, slot.type, limitsNow(slot, open), context)
  return read.type === 'value' ? read.value : undefined
}

/** Whether a value that was refused by a rule may be taken once another slot holds another value. */
export function mayFitLater({ limits: { named, on } }: Slot, rule: Rule): boolean {
  if (rule === 'except') return on !== undefined
  return (rule === 'min' || rule === 'max') && (on !== undefined || named?.[rule] !== undefined)
}

function takeValue<O extends Bounded>(open: O, { name, confirm }: Slot, value: Value): O {
  return {
    ...open,
    values: new Map(open.values).set(name, value),
    skipped: withoutName(open.skipped, name),
    unconfirmed: confirm === undefined ? open.unconfirmed : new Set(open.unconfirmed).add(name),
    refused: without(open.refused, name),
  }
}
