import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { readConfig } from '../config.ts'
import type { DialogFile } from '../core/dialog.ts'
import type { Settings } from '../core/dialogs.ts'
import { languages } from '../languages/index.ts'
import type { LanguageCode } from '../languages/language.ts'
import { outsideOf } from '../outside.ts'
import { hasErrors, inOrder } from '../yaml/diagnostic.ts'
import { findFiles } from '../yaml/find-files.ts'
import type { FormatName } from '../yaml/formats/format-names.ts'
import { formats } from '../yaml/formats/index.ts'
import type { Report } from '../yaml/formats/report.ts'
import { readDialogFiles, readDialogs } from '../yaml/load.ts'
import { tellNoDialogs } from '../yaml/no-dialogs.ts'
import { isColored } from './color.ts'
import { languageOf } from './language.ts'
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts'

export interface CheckOptions {
  /** config.yaml; looked at only where no files are named */
  readonly config: string
  /** Files and folders to check as one set; none: what config.yaml names. */
  readonly files: readonly string[]
  readonly format: FormatName
  /** Whether warnings count like errors. */
  readonly strict?: boolean
}

/** Tells every mistake in config.yaml and the dialogs, or in the files named. */
export async function check(options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const found =
    options.files.length > 0
      ? await checkFiles(options.files, terminal)
      : await checkExtension(options.config, terminal)
  const { strict = false } = options
  const color = isColored(terminal.output, terminal)
  terminal.output.write(formats[options.format]({ ...found, folder: terminal.folder, strict, color }))
  const fails = hasErrors(found.diagnostics) || (strict && found.diagnostics.length > 0)
  return fails ? exitCodes.problems : exitCodes.clean
}

type Found = Pick<Report, 'diagnostics' | 'language' | 'files' | 'intents'>

async function checkExtension(path: string, terminal: Terminal): Promise<Found> {
  const file = resolve(terminal.folder, path)
  const { config, language = languageOf(terminal.env), diagnostics } = await readConfig(file)
  if (config === undefined) return { diagnostics, language, files: [file], intents: 0 }
  const set = await readDialogs(config.dialogs, config.settings, outsideOf(config))
  return {
    diagnostics: inOrder([...diagnostics, ...set.diagnostics, ...tellNoDialogs(config.dialogs, set.files)]),
    language,
    files: [file, ...set.paths],
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
  return { diagnostics, language, files: paths, intents: countIntents(set.files) }
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
