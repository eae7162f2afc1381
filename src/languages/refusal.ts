import type { Language, Refusing, Rule } from './language.ts'

/** The sentence that asks again after a refusal; a request in itself, for the slot's own question may be missing. */
export function sayRefusal(rule: Rule | 'reason', refusing: Refusing, language: Language): string {
  const { ask, bounds } = language.slotTypes[refusing.type]
  switch (rule) {
    case 'type':
      return ask
    case 'choices':
      return language.askForChoice(refusing.choices)
    case 'shape':
      return askForShape(refusing, language)
    case 'min':
    case 'max':
      return askForRange(refusing, language)
    case 'interval':
      return bounds?.exact ?? ask
    case 'incomplete':
      return refusing.day === undefined ? ask : language.askForTime(refusing.day)
    case 'reason':
    case 'count':
      return language.askForOther
    default:
      return rule satisfies never
  }
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
function askForRange({ type, min, max }: Refusing, { slotTypes, askForOther, askForOnly }: Language): string {
  const { bounds } = slotTypes[type]
  if (bounds === undefined) return askForOther
  if (min !== undefined && min === max) return askForOnly(min)
  if (min !== undefined && max !== undefined) return bounds.between(min, max)
  if (min !== undefined) return bounds.atLeast(min)
  return max === undefined ? askForOther : bounds.atMost(max)
}
