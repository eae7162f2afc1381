import { compileLasting } from '../core/compile/compile-limits.ts'
import { exceptionOf } from '../core/limits/exceptions.ts'
import { limitsIn } from '../core/limits/named-bounds.ts'
import type { Language } from '../languages/language.ts'
import { nearestSteps } from '../slot-types/calendar/steps.ts'
import type { Bound, Context, Limited, Limits, SlotType, Value } from '../slot-types/slot-type.ts'
import { typedValue } from '../slot-types/typed/typed-value.ts'
import { lengthOfDay, sayAhead } from './samples-ahead.ts'

// Samples of what the dialog would take: no day that is too early, or on which nothing is to be had, no number between two steps.

/** How many samples there are instead of the usual ones, at most. */
const mostOthers = 3

/** A slot with which another one is said, and its samples. */
export interface SaidBeside extends Limited {
  readonly name: string
  readonly samples: readonly string[]
}

/** Of the samples those that are taken, whenever they are said; where that is none of them, others that are. `beside`: slots that its bounds name. */
export function takenSamples(
  samples: readonly string[],
  limited: Limited,
  language: Language,
  beside: readonly SaidBeside[] = [],
): readonly string[] {
  const clocks = clocksOf([limited, ...beside]).map((now) => ({ language, timezone: 'UTC', now }))
  return takenAt(clocks, samples, limited, beside)
}

/** The same, where they are said at one of these times. */
export function takenAt(
  clocks: readonly Context[],
  samples: readonly string[],
  limited: Limited,
  beside: readonly SaidBeside[] = [],
): readonly string[] {
  const times = clocks.flatMap((clock) => limitsAt(limited, clock, beside).map((limits) => ({ clock, limits })))
  const isTaken = (sample: string) => isTakenAt(sample, limited.type, times)
  const taken = samples.filter(isTaken)
  if (taken.length > 0) return taken
  const others: string[] = []
  const [limits = limited.limits] = times.map((time) => time.limits)
  for (const other of otherSamples(samples, { ...limited, limits }, clocks))
    if (others.length < mostOthers && isTaken(other)) others.push(other)
  return others.length > 0 ? others : samples
}

/** What a slot allows at a time, for each sample of those that it hangs on. */
function limitsAt(limited: Limited, clock: Context, beside: readonly SaidBeside[]): readonly Limits[] {
  let known: readonly (readonly (readonly [string, Value])[])[] = [[]]
  for (const { name, samples, ...other } of beside) {
    const values = samples.flatMap((sample) => saidBeside(sample, other, clock) ?? [])
    known = known.flatMap((all) => values.map((value) => [...all, [name, value] as const]))
  }
  const slots = new Map(beside.map((slot) => [slot.name, slot]))
  return known.map((values) => limitsIn(limited, { slots, values: new Map(values) }))
}

/** What a sample of another slot says: a choice as it is kept, and all else as it is typed. */
function saidBeside(sample: string, { type, limits }: Limited, clock: Context): Value | undefined {
  if (limits.facts === undefined) return valueAt(sample, type, limits, clock)
  const read = type.normalise({ value: sample }, limits, clock)
  return read.type === 'value' ? read.value : undefined
}

/** When something is said, and what is allowed then. */
interface Time {
  readonly clock: Context
  readonly limits: Limits
}

/** Whether a sample is within the bounds whenever it is said, and not always one that is excepted, or between two steps. */
function isTakenAt(sample: string, type: SlotType, times: readonly Time[]): boolean {
  // What cannot be read is as good as any, where anything is.
  if (times.every(({ clock, limits }) => typedValue({ type, limits }, sample, clock) === undefined))
    return !times.some(({ limits }) => isBounded(limits))
  const kept = times.flatMap(({ clock, limits }) => {
    const value = valueAt(sample, type, limits, clock)
    return value === undefined ? [] : [{ clock, limits, value }]
  })
  const isLeft = ({ clock, limits, value }: Time & { readonly value: Value }) =>
    exceptionOf(value, { type, limits }, clock) === undefined && nearestSteps(value, type, limits, clock) === undefined
  return kept.length === times.length && kept.some(isLeft)
}

/** What a sample says, where that is within the bounds. */
function valueAt(sample: string, type: SlotType, limits: Limits, clock: Context): Value | undefined {
  const value = typedValue({ type, limits }, sample, clock)
  const read = value === undefined ? undefined : type.normalise({ value }, boundsOf({ type, limits }), clock)
  return read?.type === 'value' ? read.value : undefined
}

function isBounded({ min, max, length }: Limits): boolean {
  return min !== undefined || max !== undefined || length !== undefined
}

/** An hour alone is on no day: what it may be now says nothing of the next time. */
function boundsOf({ type, limits }: Limited): Limits {
  const { except, every, named, ...bounds } = limits
  return type.name === 'time' ? compileLasting({ type, limits: bounds }) : bounds
}

const noon = lengthOfDay / 2

/** Each day of the week, in all months: what is said then hangs on nothing but the bounds. */
const anyTimes = Array.from({ length: 14 }, (_, at) => Date.UTC(2024, 0, 1 + 29 * at) + noon)

/** When samples may be said: while the values are to come that lie between dates. */
function clocksOf(all: readonly Limited[]): readonly number[] {
  const isOnDays = all.some(({ type: { name } }) => name === 'date' || name === 'datetime' || name === 'period')
  if (!isOnDays) return anyTimes.slice(0, 1)
  const first = all.flatMap(({ limits }) => dayOf(limits.min) ?? [])[0]
  const last = all.flatMap(({ limits }) => dayOf(limits.max) ?? [])[0]
  if (first !== undefined) return [first + noon]
  return last === undefined ? anyTimes : [last + noon - 14 * lengthOfDay]
}

/** When the day of a bound begins, unless the bound hangs on the clock. */
function dayOf(bound: Bound | undefined): number | undefined {
  return typeof bound === 'object' && /^\d{4}-/u.test(bound.from) ? Date.parse(bound.from.slice(0, 10)) : undefined
}

const weekdays = [1, 2, 3, 4, 5, 6, 7]
const hours = Array.from({ length: 30 }, (_, at) => `${two(9 + Math.floor(at / 2))}:${at % 2 === 0 ? '00' : '30'}:00`)

/** What may be taken where the usual samples are not. */
function otherSamples(samples: readonly string[], limited: Limited, clocks: readonly Context[]): readonly string[] {
  const { type, limits } = limited
  const [clock] = clocks
  if (clock === undefined) return []
  const say = (value: Value) => sayValue(value, limited, clock)
  switch (type.name) {
    case 'number':
    case 'integer':
    case 'duration': {
      const near = [...endsOf(limits), ...samples.map((sample) => typedValue(limited, sample, clock) ?? '')].flatMap(
        (value) => [value, ...(nearestSteps(value, type, limits, clock) ?? [])],
      )
      return [...new Set(near)].filter((value) => value !== '' && value !== 0).map(say)
    }
    case 'time':
      return hours.map(say)
    case 'date':
      return [...weekdays.map((weekday) => say(`2024-01-0${weekday}`)), ...sayAhead(limited, clock)]
    case 'datetime':
    case 'period':
      return sayAhead(limited, clock)
    default:
      return []
  }
}

function endsOf({ min, max }: Limits): readonly number[] {
  return [min, max].filter((end) => typeof end === 'number')
}

/** A value as a user says it: of a day its day of the week. */
function sayValue(value: Value, { type, limits }: Limited, context: Context): string {
  const { counter, ...others } = limits
  return type.name === 'date'
    ? (type.speakDay?.(value, 'weekday', context) ?? String(value))
    : type.speak(value, others, context)
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
