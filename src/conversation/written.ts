import type { Value } from '../slot-types/slot-type.ts'

/** Slots and their values as a line writes them: `pizzaType=Pepperoni price=200[EUR]`; nothing for none. */
export function writeSlots(slots: Iterable<readonly [name: string, value: Value]>): string {
  return Array.from(slots, ([name, value]) => `${name}=${writeValue(value)}`).join(' ')
}

/** `yes` and `no` for a yes or no, a unit in brackets. */
function writeValue(value: Value): string {
  if (typeof value === 'object') return `${value.value}[${value.unit}]`
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
}

/** Slots and their values as a test holds them: a value with a unit as a line writes it. */
export function plainSlots(slots: ReadonlyMap<string, Value>): Record<string, string | number | boolean> {
  return Object.fromEntries(
    Array.from(slots, ([name, value]) => [name, typeof value === 'object' ? writeValue(value) : value]),
  )
}
