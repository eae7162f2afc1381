import { bare } from '../../slot-types/keeping.ts'
import { type Fact, factsOf, isList, type Limits, type SlotValue } from '../../slot-types/slot-type.ts'

/** What has a name in a dialog, and the values that are known. */
export interface KnownValues {
  readonly slots: ReadonlyMap<string, { readonly limits: Limits }>
  readonly values: ReadonlyMap<string, SlotValue>
}

/** What of an open dialog is known. */
export interface Knowing {
  readonly dialog: { readonly slotsByName: KnownValues['slots'] }
  readonly values: KnownValues['values']
}

export function knownValuesOf({ dialog, values }: Knowing): KnownValues {
  return { slots: dialog.slotsByName, values }
}

/** A fact of the choice that a slot holds: `room.sleeps`. */
export function factIn(slot: string, fact: string, { slots, values }: KnownValues): Fact | undefined {
  const value = values.get(slot)
  if (value === undefined || isList(value)) return undefined
  return factsOf(slots.get(slot)?.limits)
    .get(fact)
    ?.get(String(bare(value)))
}
