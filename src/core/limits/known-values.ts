import { bare } from '../../slot-types/keeping.ts'
import { type Fact, factsOf, isList, type Limited, type SlotValue, type Value } from '../../slot-types/slot-type.ts'

/** What has a name in a dialog, and the values that are known. */
export interface KnownValues {
  readonly slots: ReadonlyMap<string, Limited>
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

/** What is known of a value by a name: a fact of the choice, `room.sleeps`, or a part of the value, `stay.start`. */
export type ReadFact = (value: Value) => Fact | undefined

/** How a fact of a slot's values is read; undefined where they have none of that name. */
export function readerOf(slot: Limited | undefined, fact: string): ReadFact | undefined {
  const part = slot?.type.parts?.get(fact)
  if (part !== undefined) return part.of
  const facts = factsOf(slot?.limits).get(fact)
  return facts && ((value) => facts.get(String(bare(value))))
}

/** A fact of what a slot holds: `room.sleeps`, `stay.end`. */
export function factIn(slot: string, fact: string, { slots, values }: KnownValues): Fact | undefined {
  const value = values.get(slot)
  if (value === undefined || isList(value)) return undefined
  return readerOf(slots.get(slot), fact)?.(value)
}
