import { Temporal } from 'temporal-polyfill'
import { readLength } from '../length.ts'
import type { Clock } from '../moment.ts'
import { type Moment, momentOf, readMoment, secondsOfDay, writeMoment } from '../moment.ts'
import { readNumber } from '../read-number.ts'
import type { Bound, Limits, SlotType, Step, Value } from '../slot-type.ts'

// `every`: numbers are multiples of a step, times of day and lengths go by steps of the clock.

type Typed = Pick<SlotType, 'name'>

/** By how much a number may miss a step: sums of decimals are not exact. */
const tolerance = 1e-9

/** Reads a step; undefined where it is none for the type. Those of dates and times and of lengths are in seconds. */
export function readStep(written: string | number, { name }: Typed): Step | undefined {
  const size = name === 'number' || name === 'integer' ? readNumber(written) : secondsIn(readLength(String(written)))
  const isWhole = name !== 'integer' || Number.isInteger(size)
  const isOfDay = (name !== 'time' && name !== 'datetime') || (size ?? 0) < secondsOfDay
  return size === undefined || size <= 0 || !isWhole || !isOfDay ? undefined : { written, size }
}

/** The values on steps next to one that is on none: the one before it, then the one after it; undefined where it is on one. */
export function nearestSteps(
  value: Value,
  { name }: Typed,
  limits: Limits,
  clock: Clock,
): readonly Value[] | undefined {
  const { every } = limits
  if (every === undefined) return undefined
  const [base, at] = [baseOf(name, limits, clock), amountOf(value, name, clock)]
  const steps = Math.floor((at - base) / every.size + tolerance)
  const below = base + steps * every.size
  if (Math.abs(at - below) <= tolerance * Math.max(1, Math.abs(at))) return undefined
  return [below, below + every.size].flatMap((amount) => valueAt(amount, value, name, clock) ?? [])
}

/** Steps count from a `min` that is fixed, else from zero or midnight. */
function baseOf(name: string, { min, named }: Limits, clock: Clock): number {
  if (min === undefined || named?.min !== undefined) return 0
  if (typeof min === 'number') return min
  return min.plus === undefined ? amountOf(min.from, name, clock) : 0
}

function amountOf(value: Value | Bound, name: string, { timezone }: Clock): number {
  const bare = typeof value === 'object' && 'value' in value ? value.value : value
  if (name === 'duration') return secondsIn(String(bare)) ?? 0
  if (name === 'number' || name === 'integer') return Number(bare)
  return readMoment(String(bare), timezone)?.seconds ?? 0
}

function valueAt(amount: number, value: Value, name: string, { timezone }: Clock): Value | undefined {
  if (name === 'number' || name === 'integer') return Number(amount.toPrecision(12))
  if (amount < 0) return undefined
  if (name === 'duration') return Temporal.Duration.from({ seconds: amount }).round({ largestUnit: 'hours' }).toString()
  const { date } = readMoment(String(value), timezone) ?? {}
  const moment: Moment =
    date === undefined ? { seconds: amount } : momentOf(date.toPlainDateTime().add({ seconds: amount }))
  return date === undefined && amount > secondsOfDay ? undefined : writeMoment(moment, timezone)
}

/** What lengths are measured from, so that a month has a length. */
const reference = Temporal.PlainDate.from('2001-01-01')

function secondsIn(length: string | undefined): number | undefined {
  return length === undefined
    ? undefined
    : Temporal.Duration.from(length).total({ unit: 'seconds', relativeTo: reference })
}
