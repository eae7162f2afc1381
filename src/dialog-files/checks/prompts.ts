import { slotTypes } from '../../slot-types/index.ts'
import { atKey } from '../location.ts'
import type { Check } from './check.ts'

/** A slot that must be filled must be asked, or looked up; one of an unknown type may get its question from there. */
export const checkPrompts: Check = function* ({ slots }) {
  for (const slot of slots) {
    const { name, location, source } = slot
    if (source.required === false || source.prompt !== undefined || source.lookUp !== undefined) continue
    // Its items are asked for by their slots.
    if (source.slots !== undefined) continue
    if (slot.mayBeIncomplete('required') || slot.mayBeIncomplete('prompt') || slot.mayBeIncomplete('type')) continue
    if (slot.mayBeIncomplete('lookUp')) continue
    if (source.choices !== undefined || slotTypes.has(source.type ?? 'text'))
      yield atKey(location, { code: 'missing-prompt', args: { slot: name } })
  }
}
