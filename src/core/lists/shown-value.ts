import type { SlotValue, Value } from '../../slot-types/slot-type.ts'

/** An item as others get to see it: in tests, services and the session. */
export type PlainItem = Readonly<Record<string, SlotValue>>

/** What a dialog holds as others get to see it: items as a list. */
export type ShownValue = Value | readonly (Value | PlainItem)[]

export function isShownList(value: ShownValue): value is readonly (Value | PlainItem)[] {
  return Array.isArray(value)
}

export function isItem(one: Value | PlainItem): one is PlainItem {
  return typeof one === 'object' && !('value' in one)
}
