import type { Context, Value } from '../../slot-types/slot-type.ts'
import type { Slot } from '../dialogs.ts'
import { readSaid } from '../session.ts'

/** What a service gave for a slot: a value, none, or something that is no value of the slot's. */
export type Given = { readonly type: 'value'; readonly value: Value } | { readonly type: 'none' | 'wrong' }

/** Reads what a service gave as if it had been said; `null` says that there is none. */
export function readGiven(slot: Slot, given: unknown, context: Context): Given {
  if (given === undefined || given === null) return { type: 'none' }
  const said = readSaid(given)
  const read = said && slot.type.normalise(said, slot.limits, context)
  return read?.type === 'value' ? read : { type: 'wrong' }
}
