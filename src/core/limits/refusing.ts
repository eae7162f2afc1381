import type { Excepted, Refusing, Rule } from '../../languages/language.ts'
import { nearestSteps } from '../../slot-types/calendar/steps.ts'
import { saidAgain } from '../../slot-types/keeping.ts'
import { speakTime } from '../../slot-types/moment.ts'
import { numberType } from '../../slot-types/number.ts'
import { sizeOf } from '../../slot-types/shapes/shape.ts'
import type {
  Bound,
  Context,
  Limited,
  Limits,
  PeriodLength,
  Said,
  SlotType,
  Value,
} from '../../slot-types/slot-type.ts'
import type { Slot } from '../dialogs.ts'
import { withCounter } from '../template.ts'
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
  const { counter } = withCounter(slot, known).limits
  const speakBound = (as: 'min' | 'max') => {
    const [bound, other] = as === 'min' ? [limits.min, limits.max] : [limits.max, limits.min]
    if (bound === undefined || isOfOtherDay(as, bound, type, context)) return undefined
    if (typeof bound === 'number' && counter !== undefined && context.language.countsBounds)
      return type.speak(bound, { counter }, context)
    return type.bounds?.speak(bound, context, other === undefined ? undefined : { as, other }) ?? String(bound)
  }
  const [min, max] = allowsNothing(limits, type, context) ? [] : [speakBound('min'), speakBound('max')]
  const day = refused && dayOf(type, rule, refused, context)
  return {
    type: type.name,
    choices: takenChoices({ type, limits }, context).map(({ say }) => say),
    ...(limits.shapes === undefined ? {} : { shapes: limits.shapes.map(sizeOf) }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(day === undefined ? {} : { day }),
    ...(rule === 'type' && refused !== undefined && { isNoNumber: isNoNumber(slot, refused, context) }),
    ...(rule === 'incomplete' && refused !== undefined && missingIn(type, refused, context)),
    ...(rule === 'length' && { length: lengthsIn(limits, context) }),
    ...(rule === 'every' && refused !== undefined && { nearest: nearestIn({ type, limits }, refused, context) }),
    ...(rule === 'except' && refused !== undefined && { excepted: exceptedIn({ type, limits }, refused, context) }),
  }
}

/** Of many a whole number is no more asked for than a number; of two and a half it is. */
function isNoNumber({ type, isPrivate }: Slot, refused: Said, context: Context): boolean {
  return type.name === 'integer' && !isPrivate && numberType.normalise(refused, {}, context).type === 'refused'
}

/** What is known of what was refused, where only the rest is to be asked. */
function dayOf(type: SlotType, rule: Rule | 'reason', refused: Said, context: Context): string | undefined {
  if (rule === 'interval') return type.speakDayOfSpan?.(refused, context)
  return rule === 'incomplete' ? type.speakRefused?.(refused, context) : undefined
}

function missingIn({ missingOf }: SlotType, refused: Said, context: Context): Pick<Refusing, 'missing'> {
  return missingOf === undefined ? {} : { missing: missingOf(refused, context) }
}

/** How long a period may be, as it is spoken. */
function lengthsIn({ length }: Limits, { language }: Context): NonNullable<Refusing['length']> {
  const speak = ({ count, unit }: PeriodLength) =>
    unit === 'night' ? language.sayNights(count) : language.sayDuration({ ...noTime, days: count })
  return {
    ...(length?.min && { min: speak(length.min) }),
    ...(length?.max && { max: speak(length.max) }),
  }
}

const noTime = { years: 0, months: 0, weeks: 0, days: 0, hours: 0, minutes: 0, seconds: 0 }

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

/** The parts of a value that are excepted, as they are spoken. */
function exceptedParts({ type, limits }: Limited, value: Value, context: Context): readonly string[] {
  return [...(type.parts?.values() ?? [])].flatMap((part) => {
    const own = part.of(value)
    return exceptionOf(own, { type: part.type, limits }, context) === undefined
      ? []
      : [part.type.speak(own, {}, context)]
  })
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
  const excepted = isValue ? exceptedParts({ type, limits }, read.value, context) : []
  // What was said names the day; of a period only the one.
  if (date !== undefined) return { value: excepted.length === 1 ? excepted.join() : value }
  const day = weekday === undefined ? undefined : context.language.weekdays[weekday - 1]
  return {
    value,
    ...(day === undefined ? {} : { weekday: day }),
    ...(times === undefined ? {} : { times: [speakTime(times.start, context), speakTime(times.end, context)] }),
  }
}
