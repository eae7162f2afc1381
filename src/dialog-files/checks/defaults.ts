import { compileLasting, compileLimits } from '../../core/compile/compile-limits.ts'
import { normaliseWritten } from '../../core/condition.ts'
import type { Settings } from '../../core/dialogs.ts'
import { exceptionOf } from '../../core/limits/exceptions.ts'
import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import { nearestSteps } from '../../slot-types/calendar/steps.ts'
import { type Context, type Limited, timeless } from '../../slot-types/slot-type.ts'
import { atValue, below } from '../location.ts'
import type { SlotModel } from '../model.ts'
import { suggestBound } from '../suggest-bound.ts'
import { typeOf } from '../types-of-slots.ts'
import type { Check } from './check.ts'

/** A default that its own slot would refuse, or that is another one tomorrow. Bounds that depend on the clock are checked in the conversation. */
export const checkDefaults: Check = function* ({ slots, settings }) {
  const context = timeless(settings)
  for (const slot of slots) {
    const { source, locationOf } = slot
    if (source.default === undefined || typeOf(slot) === undefined) continue
    const comparable = compileLimits(source, undefined, settings.readPattern)
    const all = [source.default].flat()
    const at = all.findIndex((one) => !isTaken(one, comparable, context))
    const written = all[Math.max(at, 0)] ?? ''
    const problem = at === -1 ? problemOfAll(all.length, source) : meantBy(String(written), comparable, settings)
    if (problem === undefined) continue
    const { type, limits } = comparable
    yield atValue(
      Array.isArray(source.default) && at !== -1 ? below(locationOf('default'), at) : locationOf('default'),
      {
        code: 'bad-default',
        args: {
          written: at === -1 ? all.join(', ') : String(written),
          type: type.name,
          choices: type.name === 'yesno' ? ['yes', 'no'] : [...(limits.spoken?.keys() ?? [])],
          ...problem,
        },
      },
    )
  }
}

function isTaken(written: string | number | boolean, { type, limits }: Limited, context: Context): boolean {
  const kept = normaliseWritten(written, { type, limits }, context)
  return (
    kept !== undefined &&
    type.bounds?.broken(kept, compileLasting({ type, limits }), context) === undefined &&
    exceptionOf(kept, { type, limits }, context) === undefined &&
    nearestSteps(kept, type, limits, context) === undefined
  )
}

/** What is wrong with so many values that are each taken; undefined where nothing is. */
function problemOfAll(
  values: number,
  { many, count }: SlotModel['source'],
): { readonly values: number; readonly least?: number; readonly most: number } | undefined {
  const [least, most] = many === true ? [count?.min ?? 1, count?.max ?? values] : [1, 1]
  if (values < least) return { values, least, most }
  return values > most ? { values, most } : undefined
}

/** What a default that is refused is meant to be: another choice, a value as it is written, or one that moves with the clock. */
function meantBy(
  written: string,
  { type, limits }: Limited,
  settings: Settings,
): { readonly suggestion?: string; readonly moves?: boolean } {
  if (limits.spoken !== undefined) return didYouMean(written, [...limits.spoken.keys()])
  const { bounds } = type
  if (bounds === undefined) return {}
  const suggestion = bounds.read(written) === undefined ? suggestBound(written, bounds) : undefined
  const bound = bounds.read(suggestion ?? written)
  if (bound !== undefined && bounds.moves(bound)) return { moves: true }
  const isValue =
    suggestion !== undefined && normaliseWritten(suggestion, { type, limits }, timeless(settings)) !== undefined
  return isValue ? { suggestion } : {}
}
