import { compileLasting, compileLimits } from '../../core/compile/compile-limits.ts'
import { type Comparable, normaliseWritten } from '../../core/condition.ts'
import type { Settings } from '../../core/dialogs.ts'
import { exceptionOf } from '../../core/limits/exceptions.ts'
import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import { nearestSteps } from '../../slot-types/calendar/steps.ts'
import { timeless } from '../../slot-types/slot-type.ts'
import { atValue } from '../location.ts'
import { suggestBound } from '../suggest-bound.ts'
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
          ...(least > 1 ? { least } : meantBy(String(source.default), { type, limits }, settings)),
        },
      })
  }
}

/** What a default that is refused is meant to be: another choice, a value as it is written, or one that moves with the clock. */
function meantBy(
  written: string,
  { type, limits }: Pick<Comparable, 'type' | 'limits'>,
  settings: Settings,
): { readonly suggestion?: string; readonly moves?: boolean } {
  if (limits.spoken !== undefined) return didYouMean(written, [...limits.spoken.keys()])
  const { bounds } = type
  if (bounds === undefined) return {}
  const suggestion = bounds.read(written) === undefined ? suggestBound(written, bounds) : undefined
  const bound = bounds.read(suggestion ?? written)
  if (bound !== undefined && bounds.moves(bound)) return { moves: true }
  const isTaken =
    suggestion !== undefined && normaliseWritten(suggestion, { type, limits }, timeless(settings)) !== undefined
  return isTaken ? { suggestion } : {}
}
