import { readInvalid, reservedReasons } from '../../core/shorthand.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { suggest } from '../../diagnostics/did-you-mean.ts'
import { suggestKey } from '../../yaml/schema/suggest-key.ts'
import { atKey, atValue, below, treeAt } from '../location.ts'
import type { SlotModel } from '../model.ts'
import type { Check } from './check.ts'

const known = [...reservedReasons]

/** Keys of `invalid` that are no rules: they are reasons of a service, where one checks the slot. */
export const checkReasons: Check = function* ({ slots }) {
  for (const slot of slots) {
    const { source, locationOf } = slot
    const { any, byReason } = readInvalid(source.invalid)
    if (typeof any === 'object' && !Array.isArray(any)) yield* checkAlone(any, slot)
    const isChecked = source.checkedBy !== undefined || slot.mayBeIncomplete('checkedBy')
    for (const reason of byReason.keys()) {
      const location = below(locationOf('invalid'), reason)
      const tree = treeAt(locationOf('invalid'))
      const meant = isChecked || tree === undefined ? suggest(reason, known) : suggestKey(reason, tree, known)
      if (isChecked && meant !== undefined)
        yield atKey(location, { code: 'reason-like-rule', args: { reason, rule: meant } })
      else if (meant !== undefined)
        yield atKey(location, {
          code: 'unknown-key',
          args: { key: reason, where: 'invalid', known, suggestion: meant },
        })
      else if (!isChecked) yield atKey(location, { code: 'unchecked-reason', args: { reason, slot: slot.name } })
    }
  }
}

/** What makes `invalid` a text leaves no room for rules and reasons beside it. */
function* checkAlone(text: object, { locationOf }: SlotModel): Iterable<Diagnostic> {
  const keys = Object.keys(text)
  const forms = ['oneOf', 'cases', 'brief', 'verbose']
  if (keys.some((key) => !forms.includes(key)))
    yield atValue(locationOf('invalid'), { code: 'mixed-forms', args: { keys } })
}
