import { listOfValues } from '../../slot-types/slot-type.ts'
import { emptied } from '../applicability.ts'
import type { Slot } from '../dialogs.ts'
import type { OpenDialog, Refused } from '../session.ts'
import { withoutName } from '../state/without.ts'
import { countOf, isEnded } from './ended.ts'

// Slots that take several values: to what is said is added, until the user wants nothing more.

/** Whether a slot has some values, and may get more. */
export function isOpenList(slot: Slot, open: OpenDialog): boolean {
  return hasSome(slot, open) && !isEnded(slot, open)
}

/** Whether a slot takes several values, and has some. */
export function hasSome(slot: Slot, open: OpenDialog): boolean {
  return slot.many !== undefined && countOf(slot, open) > 0
}

/** Whether a slot has some values, but fewer than there must be. */
export function isTooShort(slot: Slot, open: OpenDialog): boolean {
  return slot.many !== undefined && countOf(slot, open) < slot.many.min
}

/** The dialog once it was refused that nothing more is added to a slot. */
export function withTooFew(open: OpenDialog, { name }: Slot): OpenDialog {
  const refused: Refused = { said: { value: false }, rule: 'count', isReported: false }
  return { ...open, refused: new Map(open.refused).set(name, refused) }
}

/** The dialog once nothing more is added to a slot. */
export function withEnded(open: OpenDialog, { name, many }: Slot): OpenDialog {
  return many === undefined || open.ended.has(name) ? open : { ...open, ended: new Set(open.ended).add(name) }
}

/** The dialog once more may be added. */
export function reopened(open: OpenDialog, { name }: Slot): OpenDialog {
  return open.ended.has(name) ? { ...open, ended: withoutName(open.ended, name) } : open
}

/** The dialog without the value that was added last. */
export function withoutLast(open: OpenDialog, slot: Slot): OpenDialog {
  const left = listOfValues(open.values.get(slot.name)).slice(0, -1)
  if (left.length === 0) return emptied(open, slot.name)
  return { ...reopened(open, slot), values: new Map(open.values).set(slot.name, left) }
}
