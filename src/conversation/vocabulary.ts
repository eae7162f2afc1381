import type { DialogFile } from '../core/dialog.ts'
import type { Dialogs } from '../core/dialogs.ts'
import { builtInIntents, type GuideMeaning } from '../platforms/cek-intents.ts'
import { fold } from '../slot-types/slot-type.ts'
import { type Example, readExamples } from './examples.ts'

/** What a user's line may name, and the sentences it may be: all that an extension was taught. */
export interface Vocabulary {
  readonly intents: ReadonlySet<string>
  readonly slots: ReadonlySet<string>
  readonly examples: readonly Example[]
  readonly guideIntent: GuideMeaning
  /** Words of the extension's language that mean yes and no, folded. */
  readonly yes: ReadonlySet<string>
  readonly no: ReadonlySet<string>
}

/** Gathers the vocabulary of an extension; `files` are those that `dialogs` were compiled from. */
export function gatherVocabulary(
  files: readonly DialogFile[],
  dialogs: Dialogs,
  guideIntent: GuideMeaning,
): Vocabulary {
  const slots = [...dialogs.intents.values()].flatMap((dialog) => dialog.slots)
  const from = slots.flatMap((slot) => slot.from)
  const answers = from.flatMap(({ intent }) => (intent === undefined ? [] : [intent]))
  return {
    intents: new Set([...dialogs.intents.keys(), ...dialogs.commands.keys(), ...answers, ...builtInIntents]),
    slots: new Set([...slots.map((slot) => slot.name), ...from.map(({ slot }) => slot)]),
    examples: readExamples(files, dialogs.language),
    guideIntent,
    yes: new Set(dialogs.language.yes.map(fold)),
    no: new Set(dialogs.language.no.map(fold)),
  }
}
