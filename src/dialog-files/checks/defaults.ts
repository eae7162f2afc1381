import { compileLasting, compileLimits } from '../../core/compile/compile-limits.ts'
import { normaliseWritten } from '../../core/condition.ts'
import { exceptionOf } from '../../core/limits/exceptions.ts'
import { nearestSteps } from '../../slot-types/calendar/steps.ts'
import { timeless } from '../../slot-types/slot-type.ts'
import { atValue } from '../location.ts'
import { typeOf } from '../types-of-slots.ts'
import type { Check } from './check.ts'

/** A default that its own slot would refuse, or that is another one tomorrow. Bounds that depend on the clock are checked in the conversation. */
export const checkDefaults: Check = function* ({ slots, settings }) {
  const context = timeless(settings)
  for (const slot of slots) {
    const { source, locationOf } = slot
    if (source.default === undefined || typeOf(slot) === undefined) continue
    const { type, limits } = compileLimits(source, undefined, settings.readPattern)
    const kept = normaliseWritten(source.default, { type, limits }, context)
    const isRefused =
      kept === undefined ||
      type.bounds?.broken(kept, compileLasting({ type, limits }), context) !== undefined ||
      exceptionOf(kept, { type, limits }, context) !== undefined ||
      nearestSteps(kept, type, limits, context) !== undefined
    const least = isRefused || source.many !== true ? 1 : (source.count?.min ?? 1)
    if (isRefused || least > 1)
      yield atValue(locationOf('default'), {
        code: 'bad-default',
        args: {
          written: String(source.default),
          type: type.name,
          choices: type.name === 'yesno' ? ['yes', 'no'] : [...(limits.spoken?.keys() ?? [])],
          ...(least > 1 && { least }),
        },
      })
  }
}
