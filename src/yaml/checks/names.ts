import { intentNamePattern, reservedSlotNames, slotNamePattern } from '../../core/dialog.ts'
import type { Named } from '../../languages/messages/mistake.ts'
import { slotTypes } from '../../slot-types/index.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { atKey, below, type Place } from '../place.ts'
import type { Check } from './check.ts'

const intentName = new RegExp(intentNamePattern, 'u')
const slotName = new RegExp(slotNamePattern, 'u')
const reserved: ReadonlySet<string> = new Set([...reservedSlotNames, ...Object.getOwnPropertyNames(Object.prototype)])

/** Names that are none, and names that already mean something. */
export const checkNames: Check = function* ({ dialogs, types, slots }) {
  for (const { intent, place, source } of dialogs) {
    yield* checkPattern(intent, 'intent', intentName, place)
    const also = [source.also ?? []].flat()
    for (const [index, name] of also.entries()) {
      const at = below(place, 'also', ...(Array.isArray(source.also) ? [index] : []))
      yield* checkPattern(name, 'intent', intentName, at)
    }
  }
  for (const { name, place } of types) {
    yield* checkPattern(name, 'type', slotName, place)
    if (slotTypes.has(name)) yield atKey(place, { code: 'reserved-name', args: { name, named: 'type' } })
  }
  for (const { name, place } of slots) {
    if (reserved.has(name)) yield atKey(place, { code: 'reserved-name', args: { name, named: 'slot' } })
    else yield* checkPattern(name, 'slot', slotName, place)
  }
}

function* checkPattern(name: string, named: Named, pattern: RegExp, place: Place): Iterable<Diagnostic> {
  if (!pattern.test(name)) yield atKey(place, { code: 'bad-name', args: { name, named } })
}
