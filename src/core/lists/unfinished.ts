import type { Context } from '../../slot-types/slot-type.ts'
import { appliesNow, verdictsOf } from '../applicability.ts'
import type { Item, Items, Slot } from '../dialogs.ts'
import { isMissing } from '../missing.ts'
import type { OpenDialog } from '../session.ts'
import { isEnded } from './ended.ts'
import { withItems } from './items.ts'
import { withNextItem } from './next-item.ts'

/** The dialog with an item that has not all yet as the last one, which is asked about, once nothing of the last one is left to ask. */
export function askUnfinished(open: OpenDialog, context: Context): OpenDialog {
  return open.items.size === 0 ? open : open.dialog.itemLists.reduce((one, list) => askItem(one, list, context), open)
}

function askItem(open: OpenDialog, list: Slot, context: Context): OpenDialog {
  const first = list.many?.items?.first
  const isNone = first !== undefined && !open.values.has(first.name) && isEnded(list, open)
  const unfinished = isNone || isLastDone(open, list, context) ? findUnfinished(open, list, context) : undefined
  return unfinished === undefined ? open : withItemLast(withNextItem(open, list, context), list, unfinished)
}

/** Whether there is a last item, and nothing of it is left to ask. */
export function isLastDone(open: OpenDialog, list: Slot, context: Context): boolean {
  const first = list.many?.items?.first
  return first !== undefined && open.values.has(first.name) && isComplete(list, open, context)
}

/** Whether nothing of the last item is left to ask. */
export function isComplete(list: Slot, open: OpenDialog, context: Context): boolean {
  const verdicts = verdictsOf(open, context)
  return list.many?.items?.slots.every((slot) => !isMissing(slot, open, context, verdicts)) ?? true
}

/** Whether the last item has what it needs, whatever else is asked of it: another name is no correction of it then. */
export function hasWhatItNeeds({ many }: Slot, open: OpenDialog, context: Context): boolean {
  const { items } = many ?? {}
  const isLeft = ({ name }: Slot) => open.refused.has(name) && !open.values.has(name)
  return items !== undefined && isFinished(open, items, context) && !items.slots.some(isLeft)
}

/** The first of the items before the last one that has not all that it is to have; a default is missing only where what was said was refused. */
function findUnfinished(open: OpenDialog, list: Slot, context: Context): Item | undefined {
  const { items } = list.many ?? {}
  return items && open.items.get(list.name)?.find((one) => !isFinished(withItems(open, list, [], one), items, context))
}

function isFinished(open: OpenDialog, { slots }: Items, context: Context): boolean {
  const isNeeded = (slot: Slot) => slot.required || slot.default !== undefined
  return slots.every((slot) => !isNeeded(slot) || open.values.has(slot.name) || !appliesNow(slot, open, context))
}

/** The dialog with an item as the last one, which is asked about. */
export function withItemLast(open: OpenDialog, list: Slot, item: Item): OpenDialog {
  const others = (open.items.get(list.name) ?? []).filter((one) => one !== item)
  return withItems(open, list, others, item)
}

/** The same of an item that is named again: what the user did not want to say of it is not asked. */
export function withItemAgain(open: OpenDialog, list: Slot, item: Item, context: Context): OpenDialog {
  const { items } = list.many ?? {}
  const again = withItemLast(open, list, item)
  if (items === undefined || !isFinished(again, items, context)) return again
  return { ...again, skipped: new Set([...again.skipped, ...unsaidOf(items, item)]) }
}

/** What was not said of an item, and need not be. */
export function unsaidOf({ slots }: Items, item: Item): readonly string[] {
  return slots.flatMap(({ name, required }) => (required || item.has(name) ? [] : [name]))
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
