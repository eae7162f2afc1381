import { atKey, atValue, type Location } from '../location.ts'
import { type SlotModel, typeOf } from '../model.ts'
import type { Check } from './check.ts'

/** Keys that only slots with `many` have, or that they cannot have. */
export const checkLists: Check = function* ({ slots }) {
  for (const slot of slots) {
    const { name, source, locationOf } = slot
    if (source.many !== true) {
      if (slot.mayBeIncomplete('many')) continue
      for (const key of ['more', 'count'] as const)
        if (source[key] !== undefined) yield atKey(locationOf(key), { code: 'needs-many', args: { key, slot: name } })
      continue
    }
    if (typeOf(slot)?.name === 'yesno')
      yield atKey(locationOf('many'), { code: 'misplaced-key', args: { key: 'many', type: 'yesno' } })
    for (const key of ['confirm', 'corrected'] as const)
      if (source[key] !== undefined) yield notForLists(locationOf(key), key, name, 'slot')
    const { min = 1, max } = source.count ?? {}
    if (max !== undefined && min > max)
      yield atValue(locationOf('count'), { code: 'min-above-max', args: { min: String(min), max: String(max) } })
  }
}

/** A key that makes no sense of several values. */
export function notForLists(location: Location, key: string, slot: SlotModel['name'], where: 'slot' | 'condition') {
  return atKey(location, { code: 'not-for-lists', args: { key, slot, where } })
}
