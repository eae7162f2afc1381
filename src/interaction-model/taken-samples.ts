import { compileLasting } from '../core/compile/compile-limits.ts'
import { exceptionOf } from '../core/limits/exceptions.ts'
import type { Language } from '../languages/language.ts'
import { readTypedMoment } from '../languages/typed/moments.ts'
import { nearestSteps } from '../slot-types/calendar/steps.ts'
import { type Context, type Limited, timeless, type Value } from '../slot-types/slot-type.ts'

// Samples of what the dialog would take: no day on which nothing is to be had, no number between two steps.

/** Of the samples those that are taken; where that is none of them, others that are. */
export function takenSamples(samples: readonly string[], limited: Limited, language: Language): readonly string[] {
  const context = timeless({ language, timezone: 'UTC' })
  const isTaken = (sample: string) => {
    const value = readSample(sample, limited)
    return value === undefined || isTakenValue(value, limited, context)
  }
  const taken = samples.filter(isTaken)
  if (taken.length > 0) return taken
  const others = otherValues(samples, limited, context).filter((value) => isTakenValue(value, limited, context))
  const spoken = others.slice(0, 3).map((value) => sayForm(value, limited, context))
  return spoken.length > 0 ? spoken : samples
}

function isTakenValue(value: Value, { type, limits }: Limited, context: Context): boolean {
  const lasting = compileLasting({ type, limits })
  return (
    exceptionOf(value, { type, limits }, context) === undefined &&
    nearestSteps(value, type, limits, context) === undefined &&
    (type.name === 'date' || type.name === 'datetime' || type.bounds?.broken(value, lasting, context) === undefined)
  )
}

/** What a sample says, where that does not hang on the day on which it is said. */
function readSample(sample: string, { type: { name } }: Limited): Value | undefined {
  if (name === 'number' || name === 'integer') return Number(sample)
  const { weekday, date, time, length } = readTypedMoment(sample) ?? {}
  const hour = time && `${two(time.hour)}:${two(time.minute)}:00`
  const day = date === undefined ? weekday && dayOfWeek(weekday) : `${someYear}-${two(date.month)}-${two(date.day)}`
  if (name === 'time') return hour
  if (name === 'date') return day
  if (name === 'datetime') return day && hour && `${day}T${hour}`
  if (name !== 'duration' || length === undefined) return undefined
  const unit = length.unit.charAt(0).toUpperCase()
  return /^(?:hour|minute|second)$/u.test(length.unit) ? `PT${length.count}${unit}` : `P${length.count}${unit}`
}

const someYear = 2024

/** A day of that year, which begins on a Monday. */
function dayOfWeek(weekday: number): string {
  return `${someYear}-01-${two(weekday)}`
}

const weekdays = [1, 2, 3, 4, 5, 6, 7]
const hours = Array.from({ length: 48 }, (_, at) => `${two(9 + Math.floor(at / 2))}:${at % 2 === 0 ? '00' : '30'}:00`)

/** Values that may be taken where the usual ones are not. */
function otherValues(samples: readonly string[], limited: Limited, context: Context): readonly Value[] {
  const { type, limits } = limited
  switch (type.name) {
    case 'number':
    case 'integer': {
      const ends = [limits.min, limits.max].filter((end) => typeof end === 'number')
      const numbers = [...ends, ...samples.map(Number)]
      const near = numbers.flatMap((number) => [number, ...(nearestSteps(number, type, limits, context) ?? [])])
      return [...new Set(near)].filter((number) => Number(number) > 0)
    }
    case 'time':
      return hours.filter((hour) => hour < '24')
    case 'date':
      return weekdays.map(dayOfWeek)
    case 'duration':
      return samples.flatMap((sample) => {
        const value = readSample(sample, limited)
        return value === undefined ? [] : (nearestSteps(value, type, limits, context) ?? [])
      })
    default:
      return []
  }
}

/** A value as a user says it: of a day its day of the week. */
function sayForm(value: Value, { type, limits }: Limited, context: Context): string {
  const { counter, ...others } = limits
  return type.name === 'date'
    ? (type.speakDay?.(value, 'weekday', context) ?? String(value))
    : type.speak(value, others, context)
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
