import { listOfValues } from '../../slot-types/slot-type.ts'
import type { Slot } from '../dialogs.ts'
import type { OpenDialog, Question } from '../session.ts'

/** How many values or items a slot has that takes several. */
export function countOf({ name, many }: Slot, { values, items }: Pick<OpenDialog, 'values' | 'items'>): number {
  if (many?.items === undefined) return listOfValues(values.get(name)).length
  return (items.get(name)?.length ?? 0) + (values.has(many.items.first.name) ? 1 : 0)
}

/** Whether a slot takes several values, and to those that it has nothing is added any more. */
export function isEnded(slot: Slot, open: Pick<OpenDialog, 'values' | 'items' | 'ended'>): boolean {
  if (slot.many === undefined) return false
  return isFull(slot, open) || (open.ended.has(slot.name) && countOf(slot, open) >= slot.many.min)
}

/** Whether a slot that is full is asked for another value instead of its last one: by the name of that item, where it takes items. */
export function isLastAsked({ name, many }: Slot, question: Question | undefined): boolean {
  return (
    question?.type === 'slot' && question.purpose === 'change' && question.slot === (many?.items?.first.name ?? name)
  )
}

/** Whether a slot has as many values as it may have. */
export function isFull(slot: Slot, open: Pick<OpenDialog, 'values' | 'items'>): boolean {
  return slot.many !== undefined && countOf(slot, open) >= slot.many.max
}
