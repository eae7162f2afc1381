import { readCounted } from '../languages/numbers/numbering.ts'
import { bare, keepUnless, reject, withUnit } from './keeping.ts'
import { isExact, readNumber, readRoughly } from './read-number.ts'
import type { Bounds, Context, Limits, Said, SlotType, Value } from './slot-type.ts'

/** By how much two numbers differ that authors may tell apart. */
const least = 1e-6

export const numberBounds: Bounds = {
  // What people say may be written in full-width digits; what an author writes in YAML is no number then.
  read: (written) => (typeof written === 'string' && /[^ -~]/u.test(written) ? undefined : readNumber(written)),
  write: String,
  speak: (bound, { language }) => (typeof bound === 'number' ? language.sayNumber(bound) : ''),
  isAbove: (bound, other) => typeof bound === 'number' && typeof other === 'number' && bound > other,
  moves: () => false,
  around: (bound) => (typeof bound === 'number' ? [bound - least, bound, bound + least] : []),
  broken,
}

/** Any number, with the unit that came with it. */
export const numberType: SlotType = {
  name: 'number',
  rules: ['type', 'min', 'max', 'except', 'every'],
  bounds: numberBounds,
  others: [7919, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 0, 1],
  input: 'number',
  sample: (limits) => {
    const numbers = [2, limits.min, limits.max].filter((one) => typeof one === 'number')
    return String(numbers.find((one) => broken(one, limits) === undefined) ?? 2)
  },
  trainingSamples: numbersWithin,
  normalise(said, limits, context) {
    const { number, unit } = readSaid(said, limits, context)
    if (number === undefined) return reject('type')
    const rule = broken(number, limits)
    return rule === undefined && !isExact(number) ? reject('type') : keepUnless(rule, withUnit(number, unit))
  },
  speak(value, { counter }, { language }) {
    const number = Number(bare(value))
    if (counter === undefined || !('word' in counter)) return language.sayNumber(number)
    return language.sayCount(number, counter.word, counter.numerals)
  },
}

interface Reading {
  readonly number?: number | undefined
  readonly unit?: string | undefined
}

/** A number of digits; else one of words, or with what it counts: 스물셋, 二百, 3개. */
function readSaid({ value, unit }: Said, { counter }: Limits, { language }: Context): Reading {
  const number = readRoughly(value)
  if (number !== undefined || typeof value !== 'string') return { number, unit }
  const word = counter !== undefined && 'word' in counter ? counter.word : undefined
  const counted = readCounted(value, language.numbering, word) ?? {}
  return unit === undefined ? counted : { ...counted, unit }
}

function numbersWithin(samples: readonly string[], limits: Limits): readonly string[] {
  const within = samples.filter((sample) => broken(Number(sample), limits) === undefined)
  return within.length > 0 ? within : [limits.min, limits.max].filter((bound) => typeof bound === 'number').map(String)
}

function broken(value: Value, { min, max }: Limits): 'min' | 'max' | undefined {
  const number = Number(bare(value))
  if (typeof min === 'number' && number < min) return 'min'
  if (typeof max === 'number' && number > max) return 'max'
  return undefined
}
