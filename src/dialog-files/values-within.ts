import type { Comparable } from '../core/condition.ts'
import type { Context, Value } from '../slot-types/slot-type.ts'

/** Beyond so many, values are not looked through. */
const most = 1_500
const day = 24 * 60 * 60 * 1000
const twoWeeks = 14

/** All values of a slot, or enough of them to tell whether any is left; undefined where there are too many. */
export function valuesWithin({ type, limits }: Comparable, context: Context): readonly Value[] | undefined {
  const { min, max, spoken } = limits
  if (spoken !== undefined) return [...spoken.keys()]
  if (type.answers !== undefined) return type.answers
  const isWithin = (value: Value) => type.bounds?.broken(value, limits, context) === undefined
  switch (type.name) {
    case 'integer':
      return typeof min === 'number' && typeof max === 'number' ? upTo(max - min + 1, (at) => min + at) : undefined
    case 'time':
      return upTo(24 * 60, (minute) => `${clock(minute)}:00`)?.filter(isWithin)
    case 'date': {
      const [from, to] = [min, max].map((bound) => (typeof bound === 'object' ? Date.parse(bound.from) : undefined))
      // Where there is no end, two weeks that no list reaches have every day of the week.
      if (from === undefined || to === undefined) return upTo(twoWeeks, (at) => dateAt(farAway + at * day))
      return upTo((to - from) / day + 1, (at) => dateAt(from + at * day))
    }
    case 'datetime':
      if (min !== undefined && max !== undefined) return undefined
      return upTo(twoWeeks * 48, (at) => `${dateAt(farAway + Math.floor(at / 48) * day)}T${clock((at % 48) * 30)}`)
    default:
      return undefined
  }
}

const farAway = Date.parse('2950-03-01')

function upTo<T>(count: number, value: (at: number) => T): readonly T[] | undefined {
  return count > most ? undefined : Array.from({ length: Math.max(count, 0) }, (_, at) => value(at))
}

function dateAt(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10)
}

function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
