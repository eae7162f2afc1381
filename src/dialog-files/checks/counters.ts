import { compileLimits } from '../../core/compile/compile-limits.ts'
import { readCounter } from '../../core/shorthand.ts'
import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import { factsOf } from '../../slot-types/slot-type.ts'
import { atValue } from '../location.ts'
import type { Check } from './check.ts'

/** A counter that is a fact: of a slot that is asked before, and whose choices have it. */
export const checkCounters: Check = function* ({ dialogs }) {
  for (const { slots, knowsSlots } of dialogs) {
    for (const [index, { name: decides, source, locationOf, item }] of slots.entries()) {
      const counter = source.counter === undefined ? undefined : readCounter(source.counter)
      if (counter === undefined || 'word' in counter || !knowsSlots) continue
      const at = locationOf('counter')
      const { slot, fact } = counter
      const names = slots.map(({ name }) => name)
      const from = names.indexOf(slot)
      const owner = slots[from]
      if (owner === undefined) yield atValue(at, { code: 'unknown-slot', args: { slot, ...didYouMean(slot, names) } })
      else if (from >= index) yield atValue(at, { code: 'asked-later', args: { slot, decides } })
      else if (owner.item !== undefined && owner.item !== item)
        yield atValue(at, { code: 'outside-item', args: { slot, list: owner.item, where: 'condition' } })
      else if (owner.source.many === true)
        yield atValue(at, { code: 'not-for-lists', args: { key: 'counter', slot, where: 'slot' } })
      else if (!owner.mayBeIncomplete('choices')) {
        const known = [...factsOf(compileLimits(owner.source).limits).keys()]
        if (!known.includes(fact))
          yield atValue(at, { code: 'unknown-fact', args: { slot, fact, known, ...didYouMean(fact, known) } })
      }
    }
  }
}
