import type { SlotValue } from '../../slot-types/slot-type.ts'
import { isSameOrNone } from '../condition.ts'
import type { Dialog, Slot } from '../dialogs.ts'

/** What of an open dialog hangs on services, and on what that hangs. */
interface Looked {
  readonly dialog: Pick<Dialog, 'slots'>
  readonly values: ReadonlyMap<string, SlotValue>
  readonly items: ReadonlyMap<string, unknown>
  readonly skipped: ReadonlySet<string>
  readonly refused: ReadonlyMap<string, unknown>
  readonly ended: ReadonlySet<string>
  readonly looked: ReadonlySet<string>
  readonly checked: ReadonlySet<string>
  readonly unfit: ReadonlySet<string>
}

const noNames: ReadonlySet<string> = new Set()

/**
 * The dialog without what services said of it while something written before was another, or was refused: it is looked up, and checked, again.
 * `except`: of which slots they said it just now; `isIdle`: which slots no service gets.
 */
export function forgetLooked<O extends Looked>(
  before: Looked,
  now: O,
  except = noNames,
  isIdle: (slot: Slot) => boolean = () => false,
): O {
  if (before.values === now.values && before.refused === now.refused && before.items === now.items) return now
  const isChanged = (slot: Slot) =>
    (!isSameOrNone(before.values.get(slot.name), now.values.get(slot.name), slot) ||
      before.items.get(slot.name) !== now.items.get(slot.name) ||
      (before.refused.has(slot.name) && !now.refused.has(slot.name))) &&
    !isIdle(slot)
  return forgetAfterChange(now, isChanged, except)
}

/** The same, by what is known of each slot. */
export function forgetAfterChange<O extends Looked>(now: O, isChanged: (slot: Slot) => boolean, except = noNames): O {
  if (now.looked.size === 0 && now.checked.size === 0 && now.unfit.size === 0) return now
  const values = new Map(now.values)
  const [skipped, ended] = [new Set(now.skipped), new Set(now.ended)]
  const [looked, checked, unfit] = [new Set(now.looked), new Set(now.checked), new Set(now.unfit)]
  let isAfter = false
  for (const slot of now.dialog.slots) {
    const { name } = slot
    const isOther = isChanged(slot)
    if (!except.has(name) && (isAfter || isOther)) checked.delete(name)
    if (!except.has(name) && isAfter) unfit.delete(name)
    if (!except.has(name) && isAfter && looked.delete(name)) {
      values.delete(name)
      skipped.delete(name)
      ended.delete(name)
    }
    isAfter ||= isOther
  }
  return { ...now, values, skipped, ended, looked, checked, unfit }
}
