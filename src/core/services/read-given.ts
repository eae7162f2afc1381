import type { Context, SlotValue, Value } from '../../slot-types/slot-type.ts'
import { isSameValue } from '../condition.ts'
import type { Dialog, Many, Slot } from '../dialogs.ts'
import { limitsNow } from '../limits/named-bounds.ts'
import { readWithin } from '../limits/read-within.ts'
import { readMap, readSaid } from '../state/attributes.ts'

/** What a service gave for a slot: a value, none, or something that is no value of the slot's. */
export type Given = { readonly type: 'value'; readonly value: SlotValue } | { readonly type: 'none' | 'wrong' }

interface Filled {
  readonly dialog: Pick<Dialog, 'slotsByName'>
  readonly values: ReadonlyMap<string, SlotValue>
}

/** Reads what a service gave as if it had been said, a list whole or not at all; `null` says that there is none. */
export function readGiven(slot: Slot, given: unknown, open: Filled, context: Context): Given {
  if (given === undefined || given === null) return { type: 'none' }
  if (slot.many !== undefined) return readGivenList(slot, slot.many, given, open, context)
  return readOne(slot, given, open, context)
}

function readGivenList(slot: Slot, { min, max }: Many, given: unknown, open: Filled, context: Context): Given {
  const read = (Array.isArray(given) ? given : [given]).map((one) => readOne(slot, one, open, context))
  if (read.length === 0) return { type: 'none' }
  const values: Value[] = []
  for (const one of read) {
    if (one.type !== 'value') return one
    if (!values.some((value) => isSameValue(value, one.value, slot.type))) values.push(one.value)
  }
  return values.length < min || values.length > max ? { type: 'wrong' } : { type: 'value', value: values }
}

function readOne(slot: Slot, given: unknown, open: Filled, context: Context) {
  const said = slot.type.data?.read(readMap(given)) ?? readSaid(given)
  const read = said && readWithin(said, slot.type, limitsNow(slot, open), context)
  return read?.type === 'value' ? read : ({ type: 'wrong' } as const)
}
