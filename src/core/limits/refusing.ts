import type { Excepted, Refusing, Rule } from '../../languages/language.ts'
import { nearestSteps } from '../../slot-types/calendar/steps.ts'
import { saidAgain } from '../../slot-types/keeping.ts'
import { speakTime } from '../../slot-types/moment.ts'
import { sizeOf } from '../../slot-types/shapes/shape.ts'
import type { Context, Said } from '../../slot-types/slot-type.ts'
import type { Slot } from '../dialogs.ts'
import { exceptionOf, takenChoices } from './exceptions.ts'
import { limitsIn } from './named-bounds.ts'
import { readWithin } from './read-within.ts'

/** What the language's sentence for a refusal may name. */
export function refusingOf(
  slot: Slot,
  rule: Rule | 'reason',
  refused: Said | undefined,
  known: Parameters<typeof limitsIn>[1],
  context: Context,
): Refusing {
  const { type } = slot
  const limits = limitsIn(slot, known)
  const speakBound = (as: 'min' | 'max') => {
    const [bound, other] = as === 'min' ? [limits.min, limits.max] : [limits.max, limits.min]
    if (bound === undefined) return undefined
    return type.bounds?.speak(bound, context, other === undefined ? undefined : { as, other }) ?? String(bound)
  }
  const [min, max] = [speakBound('min'), speakBound('max')]
  const day = rule === 'incomplete' && refused !== undefined ? type.speakRefused?.(refused, context) : undefined
  return {
    type: type.name,
    choices: takenChoices({ type, limits }, context).map(({ say }) => say),
    ...(limits.shapes === undefined ? {} : { shapes: limits.shapes.map(sizeOf) }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(day === undefined ? {} : { day }),
    ...(rule === 'every' && refused !== undefined && { nearest: nearestIn({ type, limits }, refused, context) }),
    ...(rule === 'except' && refused !== undefined && { excepted: exceptedIn(slot, refused, context) }),
  }
}

/** The values next to what was said that would be taken, as they are spoken. */
function nearestIn({ type, limits }: Pick<Slot, 'type' | 'limits'>, said: Said, context: Context): readonly string[] {
  const { min, max, ...others } = limits
  const read = type.normalise(said, others, context)
  const near = read.type === 'value' ? (nearestSteps(read.value, type, limits, context) ?? []) : []
  return near
    .filter((value) => readWithin(saidAgain(value), type, limits, context).type === 'value')
    .map((value) => type.speak(value, others, context))
}

/** What of `except` was said; a day of the week or some hours are named as they are listed. */
function exceptedIn({ type, limits: { min, max, ...limits } }: Slot, said: Said, context: Context): Excepted {
  const read = type.normalise(said, limits, context)
  const isValue = read.type === 'value'
  const value = isValue
    ? type.speak(read.value, limits, context)
    : (type.speakRefused?.(said, context) ?? String(said.value))
  const exception = exceptionOf(isValue ? read.value : String(said.value), { type, limits }, context)
  const { weekday, times, date } = exception?.moments ?? {}
  // The day is told by what was said.
  if (date !== undefined) return { value }
  const day = weekday === undefined ? undefined : context.language.weekdays[weekday - 1]
  return {
    value,
    ...(day === undefined ? {} : { weekday: day }),
    ...(times === undefined ? {} : { times: [speakTime(times.start, context), speakTime(times.end, context)] }),
  }
}
