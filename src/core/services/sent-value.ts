import { isList, type SlotValue, type Value } from '../../slot-types/slot-type.ts'
import type { Slot } from '../dialogs.ts'
import { isItem, isShownList, type PlainItem, type ShownValue } from '../lists/shown-value.ts'

/** What a slot holds as services get it: as it is kept, but for values that have parts of their own, as a period has two days. */
export function sentValue(slot: Slot, value: ShownValue): unknown {
  if (!isShownList(value)) return sentOne(slot, value)
  return value.map((one) => (isItem(one) ? sentItem(slot, one) : sentOne(slot, one)))
}

function sentItem({ many }: Slot, item: PlainItem): object {
  const slots = new Map(many?.items?.slots.map((slot) => [slot.name, slot]))
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => {
      const slot = slots.get(name)
      return [name, slot === undefined ? value : sentPart(slot, value)]
    }),
  )
}

function sentPart(slot: Slot, value: SlotValue): unknown {
  return isList(value) ? value.map((one) => sentOne(slot, one)) : sentOne(slot, value)
}

function sentOne({ type }: Slot, value: Value): unknown {
  return type.data?.write(value) ?? value
}
