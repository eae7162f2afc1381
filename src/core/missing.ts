import type { Context, SlotValue } from '../slot-types/slot-type.ts'
import { applies, appliesNow, type Verdicts, verdictsOf } from './applicability.ts'
import { calculatedIn, withCalculated } from './calculate/calculated.ts'
import { decide, type Known } from './condition.ts'
import type { DialogRule, Slot } from './dialogs.ts'
import { fittingDefault } from './limits/refit.ts'
import { itemsIn, spokenValues, valueIn } from './lists/items.ts'
import { hasSome, isOpenList } from './lists/list.ts'
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

/** Whether a slot needs no question: it has a value, no other was refused since, and none is to be added. */
function hasGoodValue(slot: Slot, open: OpenDialog): boolean {
  const hasAny = slot.many === undefined ? open.values.has(slot.name) : hasSome(slot, open)
  return hasAny && !open.refused.has(slot.name) && !isOpenList(slot, open)
}

function isToBeAsked(slot: Slot, open: OpenDialog): boolean {
  const { skipped, refused } = open
  if (skipped.has(slot.name)) return false
  if (slot.item !== undefined && !isOfItem(slot, slot.item, open)) return refused.has(slot.name)
  if (slot.many?.items !== undefined) return hasSome(slot, open)
  if (slot.lookUp !== undefined && slot.prompt === undefined) return refused.has(slot.name)
  return slot.required || slot.prompt !== undefined || refused.has(slot.name)
}

/** Whether there is an item that a slot belongs to, or one that it is the name of is to come. */
function isOfItem(slot: Slot, item: string, { dialog, values, ended }: OpenDialog): boolean {
  const first = dialog.slotsByName.get(item)?.many?.items?.first
  return first === slot ? values.has(slot.name) || !ended.has(item) : first !== undefined && values.has(first.name)
}

/** The values of a dialog with the numbers that can be worked out of them: all that a text may speak now. */
export function allValues(open: OpenDialog, context: Context): ReadonlyMap<string, SlotValue> {
  const { calculations } = open.dialog
  const values = spokenValues(open, context)
  if (calculations.size === 0) return values
  const known = knownNow(open, context)
  // What is said may sum up what a list has by now.
  const isSettled = (name: string) => values.has(name) || known.isSettled(name)
  return new Map([...values, ...calculatedIn({ ...known, isSettled }, calculations, context)])
}

/** The first rule that the values break, of those whose slot can be asked. */
export function brokenRule(open: OpenDialog, context: Context): DialogRule | undefined {
  const { rules, calculations, slotsByName } = open.dialog
  if (rules.length === 0) return undefined
  const known = withCalculated(knownNow(open, context), calculations, context)
  return rules.find(({ when, ask }) => {
    const slot = slotsByName.get(ask)
    return slot !== undefined && decide(when, known, context) === true && appliesNow(slot, open, context)
  })
}

/** Whether a slot is asked because of a rule. */
export function isAskedByRule({ name }: Slot, open: OpenDialog, context: Context): boolean {
  return brokenRule(open, context)?.ask === name
}

/** The values, and which slots will stay without one. */
function knownNow(open: OpenDialog, context: Context): Known {
  const { dialog } = open
  const verdicts = verdictsOf(open, context)
  const isSettled = (name: string) => {
    const slot = dialog.slotsByName.get(name)
    return slot === undefined || !mayCome(slot, open, context, verdicts)
  }
  return { value: valueIn(open), items: itemsIn(open), isSettled }
}

/** Whether a slot without a value may get one yet: it is asked, looked up, or its default is taken in the end. */
function mayCome(slot: Slot, open: OpenDialog, context: Context, verdicts: Verdicts): boolean {
  if (isMissing(slot, open, context, verdicts)) return true
  if (slot.many?.items?.slots.some((one) => isMissing(one, open, context, verdicts))) return true
  const isToBeFilled =
    fittingDefault(slot, open, context) !== undefined || (slot.lookUp !== undefined && !open.looked.has(slot.name))
  return isToBeFilled && appliesNow(slot, open, context)
}
