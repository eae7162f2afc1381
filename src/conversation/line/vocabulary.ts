import type { DialogFile } from '../../core/dialog.ts'
import type { Dialogs } from '../../core/dialogs.ts'
import { namesOfDays, numberedNames } from '../../core/names.ts'
import type { PlatformIntents } from '../../platforms/platform.ts'
import { type Context, foldAnswer, timeless } from '../../slot-types/slot-type.ts'
import { type ExamplePattern, readExamples } from './match-example.ts'

/** What a user's line may name, and the sentences it may be: all that an extension was taught. */
export interface Vocabulary {
  readonly intents: ReadonlySet<string>
  readonly slots: ReadonlySet<string>
  readonly examples: readonly ExamplePattern[]
  readonly platform: PlatformIntents
  /** What words of the extension's language mean by themselves; folded as answers are. */
  readonly words: ReadonlyMap<string, WordMeaning>
  /** Where values are read. The time does not matter: whether a type makes sense of a value does not depend on it. */
  readonly context: Context
}

/** What a word of a language may mean by itself. */
const wordMeanings = ['yes', 'no', 'cancel', 'stop', 'help'] as const
type WordMeaning = (typeof wordMeanings)[number]

/** Gathers the vocabulary of an extension; `files` are those that `dialogs` were compiled from. */
export function gatherVocabulary(
  files: readonly DialogFile[],
  dialogs: Dialogs,
  platform: PlatformIntents,
): Vocabulary {
  const { language } = dialogs
  const slots = [...dialogs.intents.values()].flatMap((dialog) => dialog.slots)
  const from = slots.flatMap((slot) => slot.from)
  const answers = [
    ...from.flatMap(({ intent }) => (intent === undefined ? [] : [intent])),
    ...slots.flatMap(({ limits }) => [...(limits.intents?.keys() ?? [])]),
  ]
  return {
    intents: new Set([...dialogs.intents.keys(), ...dialogs.commands.keys(), ...answers, ...platform.builtIns]),
    slots: new Set([
      ...slots.map((slot) => slot.name),
      ...slots.flatMap(({ name, item }) => (item === undefined ? [] : numberedNames(name))),
      ...slots.flatMap(({ name, type }) => namesOfDays(name, type)),
      ...from.map(({ slot }) => slot),
    ]),
    examples: readExamples(files, dialogs),
    platform,
    words: new Map(
      wordMeanings.flatMap((meaning) => language[meaning].map((word) => [foldAnswer(word), meaning] as const)),
    ),
    context: timeless(dialogs),
  }
}
