import type { Context } from '../../slot-types/slot-type.ts'
import { appliesNow } from '../applicability.ts'
import type { Slot } from '../dialogs.ts'
import type { OpenDialog } from '../session.ts'
import { lastItem, withItems } from './items.ts'

/** The dialog once the last item is done: the next one has no values. What was not said of it is its default; what was refused is left to ask. */
export function withNextItem(open: OpenDialog, list: Slot, context: Context): OpenDialog {
  const { items: of } = list.many ?? {}
  if (of === undefined || !open.values.has(of.first.name)) return open
  const done = new Map(lastItem(of, open.values))
  for (const slot of of.slots) {
    const isUnsaid = !slot.required && !done.has(slot.name) && !open.refused.has(slot.name)
    if (isUnsaid && slot.default !== undefined && appliesNow(slot, open, context)) done.set(slot.name, slot.default)
  }
  return withItems(open, list, [...(open.items.get(list.name) ?? []), done], undefined)
}
