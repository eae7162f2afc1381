import { intentNamePattern, slotNamePattern } from '../../core/dialog.ts'
import { readFrom } from '../../core/forms.ts'
import { atValue, below } from '../place.ts'
import type { Check } from './check.ts'

const intentName = new RegExp(intentNamePattern, 'u')
const slotName = new RegExp(slotNamePattern, 'u')

/** A `from` that names no slot. */
export const checkFrom: Check = function* ({ slots }) {
  for (const { source, placeOf } of slots) {
    for (const [index, written] of [source.from ?? []].flat().entries()) {
      const { intent, slot } = readFrom(written)
      if (slotName.test(slot) && (intent === undefined || intentName.test(intent))) continue
      const place = below(placeOf('from'), ...(Array.isArray(source.from) ? [index] : []))
      yield atValue(place, { code: 'bad-from', args: { written } })
    }
  }
}
