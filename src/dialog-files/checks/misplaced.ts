import type { SlotSource } from '../../core/dialog.ts'
import { readChoices, readInvalid } from '../../core/shorthand.ts'
import { slotTypes } from '../../slot-types/index.ts'
import type { SlotType } from '../../slot-types/slot-type.ts'
import { atKey, below } from '../location.ts'
import { typeOf } from '../types-of-slots.ts'
import type { Check } from './check.ts'

function isKeyOf(
  key: 'min' | 'max' | 'on' | 'every' | 'interval' | 'length' | 'counter' | 'shape' | 'pattern',
  { rules, bounds, name }: SlotType,
): boolean {
  if (key === 'on') return name === 'time'
  if (key === 'interval' || key === 'every' || key === 'length') return rules.includes(key)
  if (key === 'shape' || key === 'pattern') return rules.includes('shape')
  return key === 'counter' ? name === 'number' || name === 'integer' : bounds !== undefined
}

/** The keys without which a rule refuses nothing. */
function keysBehind(rule: string): readonly ('min' | 'max' | 'shape' | 'pattern' | 'except' | 'every' | 'length')[] {
  if (rule === 'min' || rule === 'max' || rule === 'except' || rule === 'every' || rule === 'length') return [rule]
  return rule === 'shape' ? ['shape', 'pattern'] : []
}

/** Whether whatever is said is one of the choices. */
function hasElse({ choices = [] }: SlotSource): boolean {
  return readChoices(choices).some(({ isElse }) => isElse)
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
    for (const key of ['shape', 'pattern', 'min', 'max', 'on', 'every', 'interval', 'length', 'counter'] as const) {
      const isKnown = isKeyOf(key, type)
      if (source[key] !== undefined && !isKnown)
        yield atKey(locationOf(key), { code: 'misplaced-key', args: { key, type: type.name } })
    }
    for (const rule of readInvalid(source.invalid).byRule.keys()) {
      if (rule === 'count' && (source.many === true || slot.mayBeIncomplete('many'))) continue
      const keys = keysBehind(rule)
      const isKnown =
        type.rules.some((known) => known === rule) &&
        !(rule === 'choices' && hasElse(source)) &&
        (keys.length === 0 || keys.some((key) => source[key] !== undefined || slot.mayBeIncomplete(key)))
      if (!isKnown)
        yield atKey(below(locationOf('invalid'), rule), { code: 'misplaced-rule', args: { rule, type: type.name } })
    }
  }
}
