import type { Context } from '../slot-types/slot-type.ts'
import { withCalculated } from './calculate/calculated.ts'
import { decide, type Verdict } from './condition.ts'
import type { Slot } from './dialogs.ts'
import { isEnded } from './lists/ended.ts'
import { itemsIn, valueIn } from './lists/items.ts'
import { noNames, type OpenDialog } from './session.ts'
import { without, withoutName } from './state/without.ts'

/** What each `when` of a dialog says now, by the name of its slot. `undefined`: it hangs on what has not been said yet. */
export type Verdicts = ReadonlyMap<string, Verdict>

const noVerdicts: Verdicts = new Map()

/** Decides every `when` of a dialog. It looks back only, so that one pass in the order written is enough. */
export function verdictsOf(open: OpenDialog, context: Context): Verdicts {
  if (open.dialog.conditional.length === 0) return noVerdicts
  const verdicts = new Map<string, Verdict>()
  for (const slot of open.dialog.conditional) verdicts.set(slot.name, verdictOf(slot, open, verdicts, context))
  return verdicts
}

/** Whether a slot is to be asked and kept now. */
export function applies(slot: Slot, verdicts: Verdicts): Verdict {
  return slot.when === undefined || verdicts.get(slot.name)
}

/** The same once its turn has come: everything before it is decided, so that no value means no value. */
export function appliesNow(slot: Slot, open: OpenDialog, context: Context): boolean {
  if (slot.when === undefined) return true
  const known = { value: valueIn(open), items: itemsIn(open), isSettled: () => true }
  return decide(slot.when, withCalculated(known, open.dialog.calculations, context), context) === true
}

/** The slots that do not apply as it is now, if no more is said: nobody gets what was said for them. */
export function idleSlots(open: OpenDialog, context: Context): ReadonlySet<string> {
  const { conditional, calculations } = open.dialog
  if (conditional.length === 0) return noNames
  const idle = new Set<string>()
  const valueNow = valueIn(open)
  const value = (name: string) => (idle.has(name) ? undefined : valueNow(name))
  const known = { value, items: itemsIn(open), isSettled: () => true }
  for (const { name, when } of conditional) {
    const isDenied = when !== undefined && decide(when, withCalculated(known, calculations, context), context) !== true
    if (isDenied) idle.add(name)
  }
  return idle
}

/** The dialog without what was said for slots that a `when` denies for certain, and the names of those. */
export function dropDenied(
  open: OpenDialog,
  context: Context,
): { readonly open: OpenDialog; readonly dropped: readonly string[] } {
  if (open.dialog.conditional.length === 0) return { open, dropped: [] }
  const verdicts = new Map<string, Verdict>()
  const dropped: string[] = []
  let kept = open
  for (const slot of open.dialog.conditional) {
    const verdict = verdictOf(slot, kept, verdicts, context)
    verdicts.set(slot.name, verdict)
    if (verdict !== false || !(kept.values.has(slot.name) || kept.refused.has(slot.name) || kept.items.has(slot.name)))
      continue
    dropped.push(slot.name)
    kept = { ...emptied(kept, slot.name), refused: without(kept.refused, slot.name) }
  }
  return { open: kept, dropped }
}

/** The dialog without the value of a slot. */
export function emptied(open: OpenDialog, name: string): OpenDialog {
  return {
    ...open,
    values: without(open.values, name),
    unconfirmed: withoutName(open.unconfirmed, name),
    ended: withoutName(open.ended, name),
    items: without(open.items, name),
    spans: without(open.spans, name),
  }
}

/** What a `when` says, given what those before it say: a slot that is denied, or was skipped, will stay without a value. */
function verdictOf(slot: Slot, open: OpenDialog, before: Verdicts, context: Context): Verdict {
  if (slot.when === undefined) return true
  const { skipped, dialog } = open
  const isSkipped = ({ many }: Slot) => many?.items !== undefined && skipped.has(many.items.first.name)
  const isUndecided = (name: string) => before.has(name) && before.get(name) === undefined
  const isSettled = (name: string) => {
    const other = dialog.slotsByName.get(name)
    if (other === undefined || skipped.has(name) || before.get(name) === false || isSkipped(other)) return true
    return isEnded(other, open) && !isUndecided(name)
  }
  const valueNow = valueIn(open)
  // What is only kept until a `when` is decided decides no other.
  const value = (name: string) => (before.has(name) && before.get(name) !== true ? undefined : valueNow(name))
  const known = { value, items: itemsIn(open), isSettled }
  return decide(slot.when, withCalculated(known, dialog.calculations, context), context)
}
