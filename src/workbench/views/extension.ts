import { dirname } from 'node:path'
import type { DialogFile, DialogSource } from '../../core/dialog.ts'
import type { Dialog, Slot } from '../../core/dialogs.ts'
import { readDialog } from '../../core/shorthand.ts'
import { split } from '../../diagnostics/code-frame.ts'
import { explain } from '../../diagnostics/codes.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { authorMessages } from '../../diagnostics/messages/index.ts'
import { writePlace } from '../../diagnostics/write-place.ts'
import type { LoadedExtension } from '../../extension/load-extension.ts'
import type { LanguageCode } from '../../languages/language.ts'
import type { ToldExtension, ToldIntent, ToldMistake, ToldSlot } from '../protocol/responses.ts'

/** What is wrong with the files, if anything is. */
export interface Trouble {
  readonly diagnostics: readonly Diagnostic[]
  readonly problem?: string
}

/** The extension as the page sees it. */
export function tellExtension(
  { config, serving, files }: LoadedExtension,
  { diagnostics, problem }: Trouble,
): ToldExtension {
  const { language, timezone } = config.settings
  return {
    applicationId: config.applicationId,
    language: language.code,
    timezone,
    revision: serving.revision,
    loaded: serving.loaded,
    intents: tellIntents(files, [...serving.dialogs.intents.values()]),
    mistakes: diagnostics.map((diagnostic) => tellMistake(diagnostic, language.code, dirname(config.file))),
    ...(problem === undefined ? {} : { problem }),
  }
}

function tellIntents(files: readonly DialogFile[], dialogs: readonly Dialog[]): readonly ToldIntent[] {
  const sources = new Map(files.flatMap(({ intents = {} }) => Object.entries(intents)))
  return [...new Set(dialogs)].map(({ intent, slots }) => ({
    intent,
    ...forPeople(sources.get(intent) ?? ''),
    slots: slots.map(tellSlot),
  }))
}

function forPeople(source: DialogSource): Pick<ToldIntent, 'description' | 'examples'> {
  const { description, examples = [] } = readDialog(source)
  return { ...(description === undefined ? {} : { description }), examples: [examples].flat() }
}

function tellSlot({ name, type, limits }: Slot): ToldSlot {
  return { name, type: type.name, choices: Array.from(limits.spoken ?? [], ([value, say]) => ({ value, say })) }
}

function tellMistake(diagnostic: Diagnostic, language: LanguageCode, folder: string): ToldMistake {
  const { severity, code, range, related } = diagnostic
  return {
    severity,
    code,
    ...explain(authorMessages[language], diagnostic),
    place: writePlace(range, folder),
    ...(range.excerpt === undefined ? {} : { line: { number: range.start.line, ...split(range, range.excerpt) } }),
    ...(related === undefined ? {} : { related: writePlace(related, folder) }),
  }
}
