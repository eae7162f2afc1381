import type { Context, Value } from '../slot-types/slot-type.ts'
import { applies, appliesNow, type Verdicts, verdictsOf } from './applicability.ts'
import { calculatedIn } from './calculate/calculated.ts'
import type { Slot } from './dialogs.ts'
import type { OpenDialog } from './session.ts'

/** Whether a slot is still to be asked; an undecided `when` is taken by what is known, for its turn has come. */
export function isMissing(slot: Slot, open: OpenDialog, context: Context, verdicts: Verdicts): boolean {
  if (!isUnanswered(slot, open)) return false
  return applies(slot, verdicts) ?? appliesNow(slot, open, context)
}

/** The same of a slot that applies. */
export function isUnanswered(slot: Slot, open: OpenDialog): boolean {
  return !hasGoodValue(slot, open) && isToBeAsked(slot, open)
}

/** Whether a slot needs no question: it has a value, and no other was refused since. */
function hasGoodValue({ name }: Slot, { values, refused }: OpenDialog): boolean {
  return values.has(name) && !refused.has(name)
}

function isToBeAsked(slot: Slot, { skipped, refused }: OpenDialog): boolean {
  if (skipped.has(slot.name)) return false
  if (slot.lookUp !== undefined && slot.prompt === undefined) return refused.has(slot.name)
  return slot.required || slot.prompt !== undefined || refused.has(slot.name)
}

/** The values of a dialog with the numbers that can be worked out of them: all that a text may speak now. */
export function allValues(open: OpenDialog, context: Context): ReadonlyMap<string, Value> {
  const { dialog, values } = open
  const { calculations, slotsByName } = dialog
  if (calculations.size === 0) return values
  const verdicts = verdictsOf(open, context)
  const isSettled = (name: string) => {
    const slot = slotsByName.get(name)
    return slot === undefined || !mayCome(slot, open, context, verdicts)
  }
  return new Map([...values, ...calculatedIn({ value: (name) => values.get(name), isSettled }, calculations, context)])
}

/** Whether a slot without a value may get one yet: it is asked, looked up, or its default is taken in the end. */
function mayCome(slot: Slot, open: OpenDialog, context: Context, verdicts: Verdicts): boolean {
  if (isMissing(slot, open, context, verdicts)) return true
  const isToBeFilled = slot.default !== undefined || (slot.lookUp !== undefined && !open.looked.has(slot.name))
  return isToBeFilled && (applies(slot, verdicts) ?? appliesNow(slot, open, context))
}
