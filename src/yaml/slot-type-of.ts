import type { SlotView } from '../dialog-files/model.ts'
import { choiceType, slotTypes } from '../slot-types/index.ts'
import type { SlotType } from '../slot-types/slot-type.ts'

/** The type of a slot; undefined where it names none, has choices that its type has not, or what it names could not be read. */
export function typeOf(slot: SlotView): SlotType | undefined {
  const { source } = slot
  if (slot.isDoubtful('type')) return undefined
  const type = slotTypes.get(source.type ?? 'text')
  if (type?.name !== 'text') return source.choices === undefined ? type : undefined
  if (slot.isDoubtful('choices')) return undefined
  return source.choices === undefined ? type : choiceType
}
