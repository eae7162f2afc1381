import type { Context, Value } from '../../slot-types/slot-type.ts'
import type { Dialog, Slot } from '../dialogs.ts'
import { limitsIn } from '../limits/named-bounds.ts'
import { readSaid } from '../session.ts'

/** What a service gave for a slot: a value, none, or something that is no value of the slot's. */
export type Given = { readonly type: 'value'; readonly value: Value } | { readonly type: 'none' | 'wrong' }

interface Filled {
  readonly dialog: Pick<Dialog, 'slotsByName'>
  readonly values: ReadonlyMap<string, Value>
}

/** Reads what a service gave as if it had been said; `null` says that there is none. */
export function readGiven(slot: Slot, given: unknown, open: Filled, context: Context): Given {
  if (given === undefined || given === null) return { type: 'none' }
  const said = readSaid(given)
  const limits = limitsIn(slot, { slots: open.dialog.slotsByName, values: open.values })
  const read = said && slot.type.normalise(said, limits, context)
  return read?.type === 'value' ? read : { type: 'wrong' }
}
