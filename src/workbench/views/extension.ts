import { dirname } from 'node:path'
import type { DialogFile, DialogSource } from '../../core/dialog.ts'
import type { Dialog, Slot } from '../../core/dialogs.ts'
import { takenChoices } from '../../core/limits/exceptions.ts'
import { readDialog } from '../../core/shorthand.ts'
import { split } from '../../diagnostics/code-frame.ts'
import { messageFor } from '../../diagnostics/codes.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { authorMessages } from '../../diagnostics/messages/index.ts'
import { writePlace } from '../../diagnostics/write-place.ts'
import type { LoadedExtension } from '../../extension/load-extension.ts'
import { platformToTry, type ServedExtension } from '../../extension/served.ts'
import type { LanguageCode } from '../../languages/language.ts'
import type { Platform } from '../../platforms/platform.ts'
import { isOvernight } from '../../slot-types/moment-bound.ts'
import { type Context, type Limits, type SlotType, timeless } from '../../slot-types/slot-type.ts'
import type { DiagnosticView, ExtensionView, IntentView, PlatformView, SlotView } from '../protocol/responses.ts'
import { sayingsOf } from './sayings.ts'

/** What is wrong with the files, if anything is. */
export interface ExtensionProblems {
  readonly diagnostics: readonly Diagnostic[]
  readonly problem?: string
}

/** The extension as the page sees it. */
export function viewExtension(
  extension: LoadedExtension,
  { diagnostics, problem }: ExtensionProblems,
  isLive: boolean,
): ExtensionView {
  const { config, served, files } = extension
  const { language, timezone } = config.settings
  const dialogs = [...served.dialogs.intents.values()]
  return {
    platforms: viewPlatforms(served),
    language: language.code,
    timezone,
    revision: served.revision,
    loaded: served.loaded,
    intents: viewIntents(files, dialogs, sayingsOf(extension, Date.now()), timeless(config.settings)),
    mistakes: diagnostics.map((diagnostic) => viewDiagnostic(diagnostic, language.code, dirname(config.file))),
    services: config.services.map(({ name }) => name),
    isLive,
    commands: [...served.dialogs.commands.keys()],
    ...(problem === undefined ? {} : { problem }),
  }
}

function viewPlatforms(served: ServedExtension): ExtensionView['platforms'] {
  const [first = platformToTry(served), ...others] = served.platforms
  return [viewPlatform(first), ...others.map(viewPlatform)]
}

function viewPlatform({ name, title, applicationIds: [applicationId = ''] }: Platform): PlatformView {
  return { name, title, applicationId }
}

function viewIntents(
  files: readonly DialogFile[],
  dialogs: readonly Dialog[],
  sayings: ReadonlyMap<string, readonly string[]>,
  context: Context,
): readonly IntentView[] {
  const sources = new Map(files.flatMap(({ intents = {} }) => Object.entries(intents)))
  return [...new Set(dialogs)].map(({ intent, slots }) => ({
    intent,
    ...forPeople(sources.get(intent) ?? ''),
    sayings: sayings.get(intent) ?? [],
    slots: slots.map((slot) => viewSlot(slot, context)),
  }))
}

function forPeople(source: DialogSource): Pick<IntentView, 'description'> {
  const { description } = readDialog(source)
  return description === undefined ? {} : { description }
}

function viewSlot({ name, type, limits }: Slot, context: Context): SlotView {
  const choices = takenChoices({ type, limits }, context)
  const sample = type.sample?.(limits)
  const bounds = viewBounds(type, limits)
  return {
    name,
    type: type.name,
    input: type.input,
    choices,
    ...(sample === undefined ? {} : { sample }),
    ...(bounds === undefined ? {} : { bounds }),
  }
}

function viewBounds({ name, bounds }: SlotType, limits: Limits): SlotView['bounds'] {
  const [min, max] = [limits.min, limits.max].map((bound) => (bound === undefined ? undefined : bounds?.write(bound)))
  if (min === undefined && max === undefined) return undefined
  return {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(name === 'time' && isOvernight(limits) ? { isOvernight: true as const } : {}),
  }
}

function viewDiagnostic(diagnostic: Diagnostic, language: LanguageCode, folder: string): DiagnosticView {
  const { severity, code, range, related } = diagnostic
  return {
    severity,
    code,
    ...messageFor(authorMessages[language], diagnostic),
    place: writePlace(range, folder),
    ...(range.excerpt === undefined ? {} : { line: { number: range.start.line, ...split(range, range.excerpt) } }),
    ...(related === undefined ? {} : { related: writePlace(related, folder) }),
  }
}
