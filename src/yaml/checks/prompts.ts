import { atKey } from '../place.ts'
import type { Check } from './check.ts'

/** A slot that must be filled must be asked. */
export const checkPrompts: Check = function* ({ slots, isComplete }) {
  for (const { name, place, source, isWhole } of slots) {
    if (!isWhole || source.required === false || source.prompt !== undefined) continue
    if (isComplete || source.type === undefined) yield atKey(place, { code: 'missing-prompt', args: { slot: name } })
  }
}
