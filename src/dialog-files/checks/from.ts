import { isIntentName, isSlotName } from '../../core/names.ts'
import { readFrom } from '../../core/shorthand.ts'
import { listed } from '../../yaml/tree.ts'
import { atValue, below } from '../location.ts'
import type { Check } from './check.ts'

/** A `from` that names no slot. */
export const checkFrom: Check = function* ({ slots }) {
  for (const { source, locationOf } of slots) {
    for (const [written, path] of listed(source.from)) {
      const { intent, slot } = readFrom(written)
      if (isSlotName(slot) && (intent === undefined || isIntentName(intent))) continue
      yield atValue(below(locationOf('from'), ...path), { code: 'bad-from', args: { written } })
    }
  }
}
