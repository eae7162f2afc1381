import { compileLasting, compileLimits } from '../../core/compile.ts'
import { atValue } from '../place.ts'
import { typeOf } from '../slot-type-of.ts'
import type { Check } from './check.ts'

/** A default that its own slot would refuse. What hangs on the clock is looked at only when it is talked about. */
export const checkDefaults: Check = function* ({ slots, settings: { language, timezone } }) {
  for (const slot of slots) {
    const { source, placeOf } = slot
    if (source.default === undefined || typeOf(slot) === undefined) continue
    const { type, limits } = compileLimits(source)
    const read = type.normalise({ value: source.default }, compileLasting(limits), { language, timezone, now: 0 })
    if (read.type === 'refused')
      yield atValue(placeOf('default'), {
        code: 'bad-default',
        args: { written: String(source.default), type: type.name, choices: [...(limits.spoken?.keys() ?? [])] },
      })
  }
}
