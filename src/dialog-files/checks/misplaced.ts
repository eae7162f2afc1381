import { readInvalid } from '../../core/shorthand.ts'
import { slotTypes } from '../../slot-types/index.ts'
import type { SlotType } from '../../slot-types/slot-type.ts'
import { atKey, below } from '../location.ts'
import { typeOf } from '../model.ts'
import type { Check } from './check.ts'

function isKeyOf(key: 'min' | 'max' | 'interval' | 'counter' | 'shape', { rules, bounds, name }: SlotType): boolean {
  if (key === 'interval' || key === 'shape') return rules.includes(key)
  return key === 'counter' ? name === 'number' || name === 'integer' : bounds !== undefined
}

/** Keys that say nothing about a slot of its type: `min` of a text, `interval` of a number. */
export const checkMisplaced: Check = function* ({ slots }) {
  for (const slot of slots) {
    const { source, locationOf } = slot
    const named = source.type ?? 'text'
    if (source.choices !== undefined && named !== 'text' && slotTypes.has(named)) {
      yield atKey(locationOf('choices'), { code: 'misplaced-key', args: { key: 'choices', type: named } })
      continue
    }
    const type = typeOf(slot)
    if (type === undefined) continue
    for (const key of ['shape', 'min', 'max', 'interval', 'counter'] as const) {
      const isKnown = isKeyOf(key, type)
      if (source[key] !== undefined && !isKnown)
        yield atKey(locationOf(key), { code: 'misplaced-key', args: { key, type: type.name } })
    }
    for (const rule of readInvalid(source.invalid).byRule.keys()) {
      const isBound = rule === 'min' || rule === 'max' || rule === 'shape'
      const isKnown =
        type.rules.some((known) => known === rule) &&
        (!isBound || source[rule] !== undefined || slot.mayBeIncomplete(rule))
      if (!isKnown)
        yield atKey(below(locationOf('invalid'), rule), { code: 'misplaced-rule', args: { rule, type: type.name } })
    }
  }
}
