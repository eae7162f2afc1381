import { type ReplyName, replyNames } from '../../languages/language.ts'
import { type Context, timeless } from '../../slot-types/slot-type.ts'
import { compileCondition } from '../condition.ts'
import type { DialogFile, SpeechSource, WhenSource } from '../dialog.ts'
import { commandNames, type Dialogs, type Settings } from '../dialogs.ts'
import { startedBy } from '../shorthand.ts'
import { compileSpeech, type Speech } from '../speech.ts'
import { none, record } from './collections.ts'
import { compileDialog } from './compile-dialog.ts'
import { type Comparables, compileFacts } from './names-of-dialog.ts'

/** Builds the set of dialogs from files that have been checked; a file with mistakes never comes here. */
export function compile(files: readonly DialogFile[], settings: Settings): Dialogs {
  const types = collect(files.map((file) => file.types))
  const facts = compileFacts(collect(files.map((file) => file.facts)))
  const sources = collect(files.map((file) => file.intents))
  const words = collect<SpeechSource>(files.map((file) => file.replies))
  const { language, timezone } = settings
  const context = timeless(settings)
  const replies = record(replyNames, (name) =>
    compileReply(name, words.get(name) ?? builtInReply(name, settings), facts, context),
  )
  const dialogs = [...sources].map(([intent, source]) => compileDialog(intent, source, types, facts, replies, settings))
  const launch = dialogs.find((dialog) => dialog.intent === settings.launch)
  return {
    language,
    timezone,
    intents: new Map(
      dialogs.flatMap((dialog) =>
        startedBy(dialog.intent, sources.get(dialog.intent)).map((intent) => [intent, dialog]),
      ),
    ),
    commands: new Map(
      commandNames.flatMap((command) => (settings.commands[command] ?? []).map((intent) => [intent, command])),
    ),
    replies,
    ...(launch === undefined ? {} : { launch }),
    attempts: settings.attempts,
    hasRepeat: (settings.commands.repeat ?? none).length > 0,
    hasAuto: dialogs.some((dialog) => dialog.ending === 'auto' && !dialog.onlyAnswers),
    hasAutoAnswers: dialogs.some((dialog) => dialog.ending === 'auto' && dialog.onlyAnswers),
  }
}

function compileReply(name: ReplyName, source: SpeechSource, facts: Comparables, context: Context): Speech {
  const when = (written: WhenSource) => compileCondition(written, facts, context)
  return compileSpeech('replies', name, source, facts, context, when)
}

function builtInReply(name: ReplyName, { language, launch }: Settings): string {
  return name === 'launch' && launch !== undefined ? language.greeting : language.replies[name]
}

function collect<T>(maps: readonly (Readonly<Record<string, T | undefined>> | undefined)[]): Map<string, T> {
  return new Map(
    maps.flatMap((map) =>
      Object.entries(map ?? {}).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
    ),
  )
}
