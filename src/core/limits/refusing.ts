import type { Excepted, Refusing, Rule } from '../../languages/language.ts'
import { nearestSteps } from '../../slot-types/calendar/steps.ts'
import { saidAgain } from '../../slot-types/keeping.ts'
import { speakTime } from '../../slot-types/moment.ts'
import { sizeOf } from '../../slot-types/shapes/shape.ts'
import type { Bound, Context, Limited, Limits, Said, SlotType } from '../../slot-types/slot-type.ts'
import type { Slot } from '../dialogs.ts'
import { exceptionOf, takenChoices } from './exceptions.ts'
import type { KnownValues } from './known-values.ts'
import { limitsIn } from './named-bounds.ts'
import { readWithin } from './read-within.ts'

/** What the language's sentence for a refusal may name. */
export function refusingOf(
  slot: Slot,
  rule: Rule | 'reason',
  refused: Said | undefined,
  known: KnownValues,
  context: Context,
): Refusing {
  const { type } = slot
  const limits = limitsIn(slot, known)
  const speakBound = (as: 'min' | 'max') => {
    const [bound, other] = as === 'min' ? [limits.min, limits.max] : [limits.max, limits.min]
    if (bound === undefined || isOfOtherDay(as, bound, type, context)) return undefined
    return type.bounds?.speak(bound, context, other === undefined ? undefined : { as, other }) ?? String(bound)
  }
  const [min, max] = allowsNothing(limits, type, context) ? [] : [speakBound('min'), speakBound('max')]
  const day = rule === 'incomplete' && refused !== undefined ? type.speakRefused?.(refused, context) : undefined
  return {
    type: type.name,
    choices: takenChoices({ type, limits }, context).map(({ say }) => say),
    ...(limits.shapes === undefined ? {} : { shapes: limits.shapes.map(sizeOf) }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(day === undefined ? {} : { day }),
    ...(rule === 'every' && refused !== undefined && { nearest: nearestIn({ type, limits }, refused, context) }),
    ...(rule === 'except' && refused !== undefined && { excepted: exceptedIn({ type, limits }, refused, context) }),
  }
}

const [dayBegins, dayEnds] = ['00:00:00', '24:00:00']

/** Whether a bound of a time on a day is on another day: then all of that day is within it, or none. */
function isOfOtherDay(as: 'min' | 'max', bound: Bound, { bounds }: SlotType, context: Context): boolean {
  if (typeof bound === 'number' || bound.day === undefined) return false
  const [first, last] = [dayBegins, dayEnds].map((time) => bounds?.broken(time, { [as]: bound }, context) === undefined)
  return first === last
}

/** Whether nothing of the day is within its bounds. */
function allowsNothing({ min, max }: Limits, { bounds }: SlotType, context: Context): boolean {
  const isNone = (as: 'min' | 'max', bound: Bound | undefined) =>
    typeof bound === 'object' &&
    bound.day !== undefined &&
    [dayBegins, dayEnds].every((time) => bounds?.broken(time, { [as]: bound }, context) !== undefined)
  return isNone('min', min) || isNone('max', max)
}

/** The values next to what was said that would be taken, as they are spoken. */
function nearestIn({ type, limits }: Limited, said: Said, context: Context): readonly string[] {
  const { min, max, ...others } = limits
  const read = type.normalise(said, others, context)
  const near = read.type === 'value' ? (nearestSteps(read.value, type, limits, context) ?? []) : []
  return near
    .filter((value) => readWithin(saidAgain(value), type, limits, context).type === 'value')
    .map((value) => type.speak(value, others, context))
}

/** What of `except` was said; a day of the week or some hours are named as they are listed. */
function exceptedIn({ type, limits: { min, max, ...limits } }: Limited, said: Said, context: Context): Excepted {
  const read = type.normalise(said, limits, context)
  const isValue = read.type === 'value'
  const value = isValue
    ? type.speak(read.value, limits, context)
    : (type.speakRefused?.(said, context) ?? String(said.value))
  const exception = exceptionOf(isValue ? read.value : String(said.value), { type, limits }, context)
  const { weekday, times, date } = exception?.moments ?? {}
  // What was said names the day.
  if (date !== undefined) return { value }
  const day = weekday === undefined ? undefined : context.language.weekdays[weekday - 1]
  return {
    value,
    ...(day === undefined ? {} : { weekday: day }),
    ...(times === undefined ? {} : { times: [speakTime(times.start, context), speakTime(times.end, context)] }),
  }
}
