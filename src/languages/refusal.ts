import type { Language, Refusing, Rule } from './language.ts'
import type { BoundWords } from './slot-types/words.ts'

/** The sentence that asks again after a refusal; a request in itself, for the slot's own question may be missing. */
export function sayRefusal(rule: Rule | 'reason', refusing: Refusing, language: Language): string {
  const { slotTypes } = language
  const { ask, bounds } = slotTypes[refusing.type]
  switch (rule) {
    case 'type':
      return refusing.isNoNumber === true ? slotTypes.number.ask : ask
    case 'choices':
      return askForChoice(refusing.choices, language)
    case 'shape':
      return askForShape(refusing, language)
    case 'min':
    case 'max':
      return askForRange(refusing, bounds, language)
    case 'length':
      return askForRange(refusing.length ?? {}, slotTypes.duration.bounds, language)
    case 'except':
      return refusing.excepted === undefined ? language.askForOther : language.sayExcepted(refusing.excepted)
    case 'every': {
      const { nearest = [] } = refusing
      return nearest.length === 0 ? language.askForOther : language.askForLike(nearest)
    }
    case 'interval':
      return refusing.day === undefined ? (bounds?.exact ?? ask) : language.askForTime(refusing.day)
    case 'incomplete':
      return askForRest(refusing, language)
    case 'reason':
    case 'count':
      return language.askForOther
    default:
      return rule satisfies never
  }
}

/** What was not said yet, where the rest is known. */
function askForRest({ type, day, missing }: Refusing, language: Language): string {
  if (missing === 'start') return language.askForStart(day)
  if (day === undefined) return language.slotTypes[type].ask
  return missing === 'end' ? language.askForEnd(day) : language.askForTime(day)
}

// So many choices, or characters of them, are good to listen to; of more, the first few are named.
const mostChoices = 10
const mostCharacters = 200
const firstFew = 5

function askForChoice(choices: readonly string[], language: Language): string {
  if (choices.length <= mostChoices && choices.join('').length <= mostCharacters) return language.askForChoice(choices)
  const few = choices.slice(0, firstFew)
  const fitting = few.filter((_, at) => few.slice(0, at + 1).join('').length <= mostCharacters)
  if (fitting.length === 0) return language.askForOther
  return fitting.length === choices.length ? language.askForChoice(choices) : language.askForChoiceAmong(fitting)
}

/** Shapes that were deleted since a value fitted none of them are not named. */
function askForShape({ shapes = [] }: Refusing, { askForCharacters, askForOther }: Language): string {
  if (shapes.length === 0) return askForOther
  const counts = [...new Set(shapes.map(({ count }) => count))].sort((a, b) => a - b)
  return askForCharacters(
    counts,
    shapes.every(({ areDigits }) => areDigits),
  )
}

/** Bounds that were deleted since a value broke them are not named. */
function askForRange(
  { min, max }: Pick<Refusing, 'min' | 'max'>,
  bounds: BoundWords | undefined,
  { askForOther, askForOnly }: Language,
): string {
  if (bounds === undefined) return askForOther
  if (min !== undefined && min === max) return askForOnly(min)
  if (min !== undefined && max !== undefined) return bounds.between(min, max)
  if (min !== undefined) return bounds.atLeast(min)
  return max === undefined ? askForOther : bounds.atMost(max)
}
