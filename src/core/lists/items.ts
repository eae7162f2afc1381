import type { Context, SlotValue, Value } from '../../slot-types/slot-type.ts'
import { isList } from '../../slot-types/slot-type.ts'
import type { Item, Items, Slot } from '../dialogs.ts'
import type { OpenDialog } from '../session.ts'
import { without, withoutName } from '../state/without.ts'
import type { PlainItem, ShownValue } from './shown-value.ts'

// Items: the slots of the last one are slots of the dialog, asked and corrected as any; those before it are kept beside them.

/** The items of a slot, with the last one. */
export function itemsOf(
  { name, many }: Slot,
  { values, items }: Pick<OpenDialog, 'values' | 'items'>,
): readonly Item[] {
  const earlier = items.get(name) ?? none
  return many?.items === undefined || !values.has(many.items.first.name)
    ? earlier
    : [...earlier, lastItem(many.items, values)]
}

const none: readonly Item[] = []

/** The last item, by its slots. */
export function lastItem({ slots }: Items, values: OpenDialog['values']): Item {
  return new Map(
    slots.flatMap(({ name }): [string, SlotValue][] => {
      const value = values.get(name)
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

/** What a slot holds: of items their names. */
export function valueIn({ dialog, values, items }: Pick<OpenDialog, 'dialog' | 'values' | 'items'>) {
  if (dialog.itemLists.length === 0) return (name: string) => values.get(name)
  return (name: string): SlotValue | undefined => {
    const slot = dialog.slotsByName.get(name)
    if (slot?.many?.items === undefined) return values.get(name)
    const { first } = slot.many.items
    const names = itemsOf(slot, { values, items }).flatMap((item) => nameOf(item, first))
    return names.length === 0 ? undefined : names
  }
}

function nameOf(item: Item, { name }: Slot): readonly Value[] {
  const value = item.get(name)
  return value === undefined || isList(value) ? [] : [value]
}

/** The names of items, by the slot that takes them; undefined in a dialog that has none. */
export function namesOfItems(open: OpenDialog): ReadonlyMap<string, SlotValue> | undefined {
  const { itemLists } = open.dialog
  if (itemLists.length === 0) return undefined
  const valueOfSlot = valueIn(open)
  return new Map(
    itemLists.flatMap(({ name }): [string, SlotValue][] => {
      const names = valueOfSlot(name)
      return names === undefined ? [] : [[name, names]]
    }),
  )
}

/** The items that a sum goes through. */
export function itemsIn({ dialog, values, items }: Pick<OpenDialog, 'dialog' | 'values' | 'items'>) {
  return (name: string): readonly Item[] => {
    const slot = dialog.slotsByName.get(name)
    return slot === undefined ? none : itemsOf(slot, { values, items })
  }
}

/** The values as texts speak them: of items how each is spoken. */
export function spokenValues(open: OpenDialog, context: Context): ReadonlyMap<string, SlotValue> {
  const { dialog, values } = open
  if (dialog.itemLists.length === 0) return values
  const spoken = new Map(values)
  for (const slot of dialog.itemLists) {
    const items = itemsOf(slot, open).map((item) => slot.many?.items?.speak(item, context) ?? '')
    if (items.length > 0) spoken.set(slot.name, items)
  }
  return spoken
}

/** The values as others get to see them. */
export function shownValues(open: OpenDialog): ReadonlyMap<string, ShownValue> {
  const { dialog, values } = open
  if (dialog.itemLists.length === 0) return values
  return new Map(
    dialog.slots.flatMap((slot): [string, ShownValue][] => {
      if (slot.item !== undefined) return []
      const value = slot.many?.items === undefined ? values.get(slot.name) : plainItems(slot, open)
      return value === undefined ? [] : [[slot.name, value]]
    }),
  )
}

/** The items of a slot as others get to see them; undefined where there are none. */
function plainItems(slot: Slot, open: Pick<OpenDialog, 'values' | 'items'>): readonly PlainItem[] | undefined {
  const items = itemsOf(slot, open)
  return items.length === 0 ? undefined : items.map((item) => Object.fromEntries(item))
}

/** The dialog with these items, and another last one. */
export function withItems(open: OpenDialog, list: Slot, items: readonly Item[], last: Item | undefined): OpenDialog {
  const values = new Map(open.values)
  let { skipped, refused } = open
  for (const { name } of list.many?.items?.slots ?? []) {
    const value = last?.get(name)
    if (value === undefined) values.delete(name)
    else values.set(name, value)
    skipped = withoutName(skipped, name)
    refused = without(refused, name)
  }
  const kept = new Map(open.items)
  if (items.length === 0) kept.delete(list.name)
  else kept.set(list.name, items)
  return { ...open, values, skipped, refused: without(refused, list.name), items: kept }
}

/** The dialog with its last item again, where the next one was asked for. */
export function withLastAgain(open: OpenDialog, list: Slot): OpenDialog {
  const items = open.items.get(list.name) ?? none
  return withItems(open, list, items.slice(0, -1), items.at(-1))
}

/** The slot to which an answer adds: that of the next item, else the one that is asked. */
export function listAsked(slot: Slot, open: OpenDialog): Slot {
  return listOfNextItem(slot, open) ?? slot
}

/** The slot whose next item is asked for, if that is what a slot is for. */
export function listOfNextItem({ name, item }: Slot, { dialog, values, items }: OpenDialog): Slot | undefined {
  const list = item === undefined ? undefined : dialog.slotsByName.get(item)
  const isFirst = list?.many?.items?.first.name === name
  return isFirst && !values.has(name) && items.has(list.name) ? list : undefined
}
