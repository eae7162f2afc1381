import type { SaidSlot } from '../../core/turn-types.ts'
import { isList, type SlotValue, type Value } from '../../slot-types/slot-type.ts'

/** What was said for a slot, as a line has it behind the `=`. */
export function writeSaidValue(said: SaidSlot): string {
  if (said === null) return ''
  const unit = said.unit === undefined ? '' : `[${said.unit}]`
  return quoteWhereNeeded(String(said.value)) + unit
}

/** In quotes where it has to be. A line has no way to write both kinds of quotes in one value: one of them is turned. */
function quoteWhereNeeded(value: string): string {
  if (value !== '' && !/[\s"'[\]]/u.test(value)) return value
  return value.includes('"') && !value.includes("'") ? `'${value}'` : `"${value.replaceAll('"', '”')}"`
}

/** Slots and their values as a line writes them: `pizzaType=Pepperoni price=200[EUR]`; nothing for none. */
export function writeSlots(slots: Iterable<readonly [name: string, value: SlotValue]>): string {
  return Array.from(slots, ([name, value]) => `${name}=${writeSlotValue(value)}`).join(' ')
}

/** Several values in brackets: `[ham, cheese]`. */
function writeSlotValue(value: SlotValue): string {
  return isList(value) ? `[${value.map(writeValue).join(', ')}]` : writeValue(value)
}

/** `yes` and `no` for a yes or no, a unit in brackets. */
function writeValue(value: Value): string {
  if (typeof value === 'object') return `${value.value}[${value.unit}]`
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
}

/** Slots and their values as a test has them: a value with a unit as a line writes it. */
export function plainSlots(slots: ReadonlyMap<string, SlotValue>): Record<string, PlainValue | PlainValue[]> {
  return Object.fromEntries(
    Array.from(slots, ([name, value]) => [name, isList(value) ? value.map(plainValue) : plainValue(value)]),
  )
}

type PlainValue = string | number | boolean

function plainValue(value: Value): PlainValue {
  return typeof value === 'object' ? writeValue(value) : value
}
