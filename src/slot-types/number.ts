import { keepUnless, refuse, withoutUnit, withUnit } from './keeping.ts'
import { readNumber } from './read-number.ts'
import type { Limits, SlotType, Value } from './slot-type.ts'

/** Any number, with the unit that was heard with it. */
export const numberType: SlotType = {
  name: 'number',
  rules: ['type', 'min', 'max'],
  sample: (limits) => {
    const numbers = [2, limits.min, limits.max].filter((one) => typeof one === 'number')
    return String(numbers.find((one) => broken(one, limits) === undefined) ?? 2)
  },
  bound: (written) => readNumber(written),
  isAbove: (bound, other) => typeof bound === 'number' && typeof other === 'number' && bound > other,
  normalise(said, limits) {
    const number = readNumber(said.value)
    return number === undefined ? refuse('type') : keepUnless(broken(number, limits), withUnit(number, said.unit))
  },
  broken,
  speak: (value, _limits, { language }) => language.sayNumber(Number(withoutUnit(value))),
  speakBound: (bound, { language }) => (typeof bound === 'number' ? language.sayNumber(bound) : ''),
}

function broken(value: Value, { min, max }: Limits): 'min' | 'max' | undefined {
  const number = Number(withoutUnit(value))
  if (typeof min === 'number' && number < min) return 'min'
  if (typeof max === 'number' && number > max) return 'max'
  return undefined
}
