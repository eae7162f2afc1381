import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { readConfig } from '../config.ts'
import type { DialogFile } from '../core/dialog.ts'
import type { Settings } from '../core/dialogs.ts'
import { languages } from '../languages/index.ts'
import type { LanguageCode } from '../languages/language.ts'
import { messagesIn } from '../languages/messages/index.ts'
import { outsideOf } from '../outside.ts'
import { type Diagnostic, hasErrors, inOrder } from '../yaml/diagnostic.ts'
import { findFiles } from '../yaml/find-files.ts'
import { formatDiagnostics } from '../yaml/format.ts'
import { readDialogFiles, readDialogs } from '../yaml/load.ts'
import { tellNoDialogs } from '../yaml/no-dialogs.ts'
import { languageOf } from './language.ts'
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts'

export interface CheckOptions {
  /** config.yaml; looked at only where no files are named */
  readonly config: string
  /** Files and folders to check as one set; none: what config.yaml names. */
  readonly files: readonly string[]
}

/** Tells every mistake in config.yaml and the dialogs, or in the files named. */
export async function check(options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const found =
    options.files.length > 0
      ? await checkFiles(options.files, terminal)
      : await checkExtension(options.config, terminal)
  const { diagnostics, language } = found
  const color = terminal.output.isTTY === true && !terminal.env.NO_COLOR
  const told = formatDiagnostics(diagnostics, { color, language, folder: terminal.folder })
  terminal.output.write(`${told}${told === '' ? '' : '\n'}${summary(found)}\n`)
  return hasErrors(diagnostics) ? exitCodes.problems : exitCodes.clean
}

interface Found {
  readonly diagnostics: readonly Diagnostic[]
  readonly language: LanguageCode
  readonly files: number
  readonly intents: number
}

async function checkExtension(path: string, terminal: Terminal): Promise<Found> {
  const { config, language = languageOf(terminal.env), diagnostics } = await readConfig(resolve(terminal.folder, path))
  if (config === undefined) return { diagnostics, language, files: 1, intents: 0 }
  const set = await readDialogs(config.dialogs, config.settings, outsideOf(config))
  return {
    diagnostics: inOrder([...diagnostics, ...set.diagnostics, ...tellNoDialogs(config.dialogs, set.files)]),
    language,
    files: set.paths.length + 1,
    intents: countIntents(set.files),
  }
}

async function checkFiles(named: readonly string[], terminal: Terminal): Promise<Found> {
  const language = languageOf(terminal.env)
  const found = await Promise.all(named.map((name) => filesOf(resolve(terminal.folder, name))))
  const paths = [...new Set(found.flatMap((files) => files.paths))].sort()
  const set = await readDialogFiles(paths, terminal.folder, settingsFor(language), outsideOf({}))
  const none = paths.length === 0 ? tellNoDialogs(resolve(terminal.folder, named[0] ?? ''), []) : []
  const diagnostics = inOrder([...found.flatMap((files) => files.diagnostics), ...set.diagnostics, ...none])
  return { diagnostics, language, files: paths.length, intents: countIntents(set.files) }
}

/** A file that is named is checked whatever it is called. */
async function filesOf(path: string): ReturnType<typeof findFiles> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  return isFolder ? findFiles(path) : { paths: [path], diagnostics: [] }
}

function settingsFor(code: LanguageCode): Settings {
  const language = languages.get(code)
  if (language === undefined) throw new Error(`There is no language ${code}`)
  return { language, timezone: 'UTC', attempts: 3, commands: {} }
}

function countIntents(files: readonly DialogFile[] | undefined): number {
  return (files ?? []).reduce((sum, { intents = {} }) => sum + Object.keys(intents).length, 0)
}

function summary({ diagnostics, language, files, intents }: Found): string {
  const words = messagesIn(language)
  if (diagnostics.length === 0) return words.clean({ files, intents })
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const inFiles = new Set(diagnostics.map(({ range }) => range.file)).size
  return words.problems({ errors, warnings: diagnostics.length - errors, files: inFiles })
}
