import { atValue } from '../location.ts'
import { typeOf } from '../model.ts'
import { suggestBound, suggested } from '../suggest-bound.ts'
import type { Check } from './check.ts'

/** A `min` or `max` that is none for its type, and a `min` above `max`. */
export const checkBounds: Check = function* ({ slots }) {
  for (const slot of slots) {
    const { source, locationOf } = slot
    const { name: type, bounds } = typeOf(slot) ?? {}
    if (type === undefined || bounds === undefined) continue
    for (const key of ['min', 'max'] as const) {
      const written = source[key]
      if (written !== undefined && bounds.read(written) === undefined)
        yield atValue(locationOf(key), {
          code: 'bad-bound',
          args: { key, written: String(written), type, ...suggested(suggestBound(String(written), bounds)) },
        })
    }
    const [min, max] = [source.min, source.max].map((written) =>
      written === undefined ? undefined : bounds.read(written),
    )
    if (min !== undefined && max !== undefined && bounds.isAbove(min, max))
      yield atValue(locationOf('min'), {
        code: 'min-above-max',
        args: { min: String(source.min), max: String(source.max) },
      })
  }
}
