import { compile } from '../core/compile.ts'
import type { Settings } from '../core/dialogs.ts'
import { english } from '../languages/en.ts'
import { languages } from '../languages/index.ts'
import type { ConversationFile } from './conversation.ts'
import type { Extension } from './play.ts'
import { gatherVocabulary } from './vocabulary.ts'

/** Where nothing else is said. */
const defaults: Settings = { language: english, timezone: 'Asia/Seoul', attempts: 3, commands: {} }

/** The extension that a file of conversation tests talks to: the dialogs and settings written in it. */
export function openExtension({ dialogs: source = {}, config = {}, now }: ConversationFile): Extension {
  const settings: Settings = {
    language: (config.language && languages.get(config.language)) ?? defaults.language,
    timezone: config.timezone ?? defaults.timezone,
    attempts: config.attempts ?? defaults.attempts,
    ...(config.launch === undefined ? {} : { launch: config.launch }),
    commands: Object.fromEntries(
      Object.entries(config.commands ?? {}).map(([command, names]) => [command, [names].flat()]),
    ),
  }
  const dialogs = compile([source], settings)
  return { dialogs, vocabulary: gatherVocabulary([source], dialogs), now: now === undefined ? 0 : Date.parse(now) }
}
