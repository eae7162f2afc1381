import type { Context } from '../../slot-types/slot-type.ts'
import { appliesNow } from '../applicability.ts'
import type { Item, Items, Slot } from '../dialogs.ts'
import type { OpenDialog } from '../session.ts'
import { withItems } from './items.ts'

/** The first of the items before the last one that has not all that is required of it. */
export function findUnfinished(open: OpenDialog, list: Slot, context: Context): Item | undefined {
  const { items } = list.many ?? {}
  return items && open.items.get(list.name)?.find((one) => !isFinished(withItems(open, list, [], one), items, context))
}

function isFinished(open: OpenDialog, { slots }: Items, context: Context): boolean {
  return slots.every((slot) => !slot.required || open.values.has(slot.name) || !appliesNow(slot, open, context))
}

/** The dialog with an item as the last one, which is asked about. */
export function withItemLast(open: OpenDialog, list: Slot, item: Item): OpenDialog {
  const others = (open.items.get(list.name) ?? []).filter((one) => one !== item)
  return withItems(open, list, others, item)
}

/** The dialog without what was refused of an item that has no name; one that is not finished is asked about after all. */
export function withoutBegun(open: OpenDialog, list: Slot, context: Context): OpenDialog {
  const { items } = list.many ?? {}
  if (items === undefined || open.values.has(items.first.name)) return open
  const unfinished = findUnfinished(open, list, context)
  return unfinished === undefined
    ? withItems(open, list, open.items.get(list.name) ?? [], undefined)
    : withItemLast(open, list, unfinished)
}
