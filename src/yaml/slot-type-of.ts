import { choiceType, slotTypes } from '../slot-types/index.ts'
import type { SlotType } from '../slot-types/slot-type.ts'
import type { SlotView } from './view.ts'

/** The type of a slot; undefined where it names none, or one that has no choices and is given some. */
export function typeOf({ source }: SlotView): SlotType | undefined {
  const type = slotTypes.get(source.type ?? 'text')
  if (source.choices === undefined) return type
  return type?.name === 'text' ? choiceType : undefined
}
