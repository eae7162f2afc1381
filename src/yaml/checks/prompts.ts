import { atKey } from '../place.ts'
import { typeOf } from '../slot-type-of.ts'
import type { Check } from './check.ts'

/** A slot that must be filled must be asked; one of an unknown type may get its question from there. */
export const checkPrompts: Check = function* ({ slots }) {
  for (const slot of slots) {
    const { name, place, source, isWhole } = slot
    if (!isWhole || source.required === false || source.prompt !== undefined) continue
    if (source.choices !== undefined || typeOf(slot) !== undefined)
      yield atKey(place, { code: 'missing-prompt', args: { slot: name } })
  }
}
