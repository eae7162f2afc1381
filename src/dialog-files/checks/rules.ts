import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import { atKey, atValue, below } from '../location.ts'
import type { Check } from './check.ts'

/** Rules that ask a slot which there is not, or which has no question that could be asked again. */
export const checkRules: Check = function* ({ dialogs }) {
  for (const { source, slots, location, knowsSlots } of dialogs) {
    for (const [index, { ask }] of (source.rules ?? []).entries()) {
      const at = below(location, 'rules', index, 'ask')
      const slot = slots.find(({ name }) => name === ask)
      const names = slots.map(({ name }) => name)
      if (slot === undefined && knowsSlots)
        yield atValue(at, { code: 'unknown-slot', args: { slot: ask, ...didYouMean(ask, names) } })
      if (
        slot !== undefined &&
        slot.source.prompt === undefined &&
        slot.source.slots === undefined &&
        !slot.mayBeIncomplete('prompt')
      )
        yield atKey(slot.location, { code: 'missing-prompt', args: { slot: ask } }, at)
    }
  }
}
