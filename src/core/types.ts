import type { SlotSource } from './dialog.ts'

/** A slot as it is meant: it begins with the keys of the type it names, if that is one of the author's, and its own keys win. */
export function resolveSlot(slot: SlotSource, types: ReadonlyMap<string, SlotSource>): SlotSource {
  const base = slot.type === undefined ? undefined : types.get(slot.type)
  if (base === undefined) return slot
  const { type, ...own } = slot
  return { ...base, ...own }
}
