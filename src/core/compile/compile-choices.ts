import { readTimeSpan } from '../../slot-types/calendar/time-span.ts'
import { fold, type Limits } from '../../slot-types/slot-type.ts'
import type { ChoicesSource } from '../dialog.ts'
import { type Choice, readChoices } from '../shorthand.ts'

export function compileChoices(
  source: ChoicesSource,
): Pick<Limits, 'choices' | 'spoken' | 'facts' | 'covers' | 'intents' | 'else'> {
  const read = readChoices(source)
  return {
    choices: new Map(read.flatMap(({ value, say, also }) => [value, say, ...also].map((word) => [fold(word), value]))),
    spoken: new Map(read.map(({ value, say }) => [value, say])),
    ...compileFactsOfChoices(read),
    ...compileOtherWays(read),
  }
}

/** What means a choice besides its names. */
function compileOtherWays(choices: readonly Choice[]): Pick<Limits, 'covers' | 'intents' | 'else'> {
  const covers = choices.flatMap(({ value, covers }) =>
    covers.flatMap((written) => {
      const times = readTimeSpan(written)
      return times === undefined ? [] : [{ ...times, value }]
    }),
  )
  const intents = choices.flatMap(({ value, intents }) => intents.map((intent) => [intent, value] as const))
  const otherwise = choices.find(({ isElse }) => isElse)
  return {
    ...(covers.length === 0 ? {} : { covers }),
    ...(intents.length === 0 ? {} : { intents: new Map(intents) }),
    ...(otherwise === undefined ? {} : { else: otherwise.value }),
  }
}

function compileFactsOfChoices(choices: readonly Choice[]): Pick<Limits, 'facts'> {
  const names = new Set(choices.flatMap(({ facts }) => [...facts.keys()]))
  if (names.size === 0) return {}
  const byChoice = (name: string) =>
    new Map(
      choices.flatMap(({ value, facts }) => {
        const fact = facts.get(name)
        return fact === undefined ? [] : [[value, fact] as const]
      }),
    )
  return { facts: new Map([...names].map((name) => [name, byChoice(name)])) }
}
