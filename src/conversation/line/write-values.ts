import { isItem, isShownList, type PlainItem, type ShownValue } from '../../core/lists/shown-value.ts'
import type { SaidSlot } from '../../core/turn-types.ts'
import { isList, type Value } from '../../slot-types/slot-type.ts'

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
export function writeSlots(slots: Iterable<readonly [name: string, value: ShownValue]>): string {
  return Array.from(slots, ([name, value]) => `${name}=${writeSlotValue(value)}`).join(' ')
}

/** Several values in brackets: `[ham, cheese]`. */
function writeSlotValue(value: ShownValue): string {
  if (!isShownList(value)) return writeValue(value)
  return `[${value.map((one) => (isItem(one) ? writeItem(one) : writeValue(one))).join(', ')}]`
}

/** Its slots in braces, by their names: `{menu: bulgogi, amount: 2}`. The order means nothing. */
function writeItem(item: PlainItem): string {
  const slots = Object.entries(item).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `{${slots.map(([name, value]) => `${name}: ${writeSlotValue(value)}`).join(', ')}}`
}

/** `yes` and `no` for a yes or no, a unit in brackets. */
function writeValue(value: Value): string {
  if (typeof value === 'object') return `${value.value}[${value.unit}]`
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
}

/** Slots and their values as a test has them: a value with a unit as a line writes it. */
export function plainSlots(slots: ReadonlyMap<string, ShownValue>): Record<string, PlainSlot> {
  return Object.fromEntries(Array.from(slots, ([name, value]) => [name, plainSlot(value)]))
}

type PlainSlot = PlainValue | (PlainValue | Record<string, PlainValue>)[]

function plainSlot(value: ShownValue): PlainSlot {
  if (!isShownList(value)) return plainValue(value)
  return value.map((one) => (isItem(one) ? plainItem(one) : plainValue(one)))
}

function plainItem(item: PlainItem): Record<string, PlainValue> {
  return Object.fromEntries(
    Object.entries(item).flatMap(([name, value]): [string, PlainValue][] =>
      isList(value) ? [] : [[name, plainValue(value)]],
    ),
  )
}

type PlainValue = string | number | boolean

function plainValue(value: Value): PlainValue {
  return typeof value === 'object' ? writeValue(value) : value
}
