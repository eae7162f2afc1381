import { bare, reject } from './keeping.ts'
import { numberBounds, numberType } from './number.ts'
import type { SlotType } from './slot-type.ts'

/** A whole number; `2.0` is one. */
export const integerType: SlotType = {
  ...numberType,
  name: 'integer',
  bounds: {
    ...numberBounds,
    /** A whole number: between 1.2 and 1.8 there would be none to say. */
    read(written) {
      const bound = numberBounds.read(written)
      return Number.isInteger(bound) ? bound : undefined
    },
    around: (bound) => (typeof bound === 'number' ? [bound - 1, bound, bound + 1] : []),
  },
  normalise(said, limits, context) {
    const normalised = numberType.normalise(said, limits, context)
    if (normalised.type === 'refused') return normalised
    return Number.isInteger(bare(normalised.value)) ? normalised : reject('type')
  },
}
