import { Temporal } from 'temporal-polyfill'
import { keepUnless, reject } from './keeping.ts'
import { readLength } from './length.ts'
import type { Bound, Limits, SlotType, Value } from './slot-type.ts'

const iso8601 =
  /^P(?=[\dT])(?:\d{1,5}Y)?(?:\d{1,5}M)?(?:\d{1,5}W)?(?:\d{1,6}D)?(?:T(?=\d)(?:\d{1,6}H)?(?:\d{1,6}M)?(?:\d{1,6}S)?)?$/u

/** What durations are measured from, so that a month has a length: the first of a month of 31 days, in a year of 365. */
const reference = Temporal.PlainDate.from('2001-01-01')

/** A length of time, in ISO 8601 as CLOVA sends it: `P5D`, `PT2H5M25S`. */
export const durationType: SlotType = {
  name: 'duration',
  rules: ['type', 'min', 'max', 'except', 'every'],
  bounds: {
    read(written) {
      const from = readIso(String(written)) ?? readLength(String(written))
      return from === undefined ? undefined : { from }
    },
    write: isoOf,
    speak: (bound, { language }) => language.sayDuration(lengthOf(bound)),
    isAbove: (bound, other) => compare(lengthOf(bound), lengthOf(other)) > 0,
    moves: () => false,
    around: (bound) => [isoOf(bound), aSecondMore(lengthOf(bound))],
    broken,
  },
  others: ['PT7919S', 'PT0S', 'P100Y'],
  input: 'text',
  sample: () => 'PT2H30M',
  normalise(said, limits) {
    const duration = readIso(String(said.value))
    return duration === undefined ? reject('type') : keepUnless(broken(duration, limits), duration)
  },
  isSame: (value, other) => compare(lengthIn(value), lengthIn(other)) === 0,
  speak: (value, _limits, { language }) => language.sayDuration(lengthIn(value)),
}

function broken(value: Value, { min, max }: Limits): 'min' | 'max' | undefined {
  const duration = lengthIn(value)
  if (min !== undefined && compare(duration, lengthOf(min)) < 0) return 'min'
  if (max !== undefined && compare(duration, lengthOf(max)) > 0) return 'max'
  return undefined
}

function readIso(text: string): string | undefined {
  const trimmed = text.trim()
  return iso8601.test(trimmed) ? Temporal.Duration.from(trimmed).toString() : undefined
}

function lengthIn(value: Value): Temporal.Duration {
  return Temporal.Duration.from(readIso(String(value)) ?? 'PT0S')
}

function lengthOf(bound: Bound): Temporal.Duration {
  return Temporal.Duration.from(isoOf(bound))
}

function isoOf(bound: Bound): string {
  return typeof bound === 'object' ? bound.from : 'PT0S'
}

/** None is less than the least, which is among `others`: no value below is needed. */
function aSecondMore(length: Temporal.Duration): string {
  return length.with({ seconds: length.seconds + 1 }).toString()
}

function compare(one: Temporal.Duration, other: Temporal.Duration): number {
  return Temporal.Duration.compare(one, other, { relativeTo: reference })
}
