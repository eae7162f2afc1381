import { refuse, withoutUnit } from './keeping.ts'
import { numberType } from './number.ts'
import type { SlotType } from './slot-type.ts'

/** A whole number; `2.0` is one. */
export const integerType: SlotType = {
  ...numberType,
  name: 'integer',
  normalise(said, limits, circumstances) {
    const normalised = numberType.normalise(said, limits, circumstances)
    if (normalised.type === 'refused') return normalised
    return Number.isInteger(withoutUnit(normalised.value)) ? normalised : refuse('type')
  },
}
