import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { DialogFile } from '../core/dialog.ts'
import { hasErrors, inOrder } from '../diagnostics/diagnostic.ts'
import type { FormatName } from '../diagnostics/formats/format-names.ts'
import { formats } from '../diagnostics/formats/index.ts'
import type { Report } from '../diagnostics/formats/report.ts'
import { diagnoseNoDialogs, noDialogs } from '../dialog-files/no-dialogs.ts'
import { readDialogFiles, readDialogs } from '../dialog-files/read-dialog-files.ts'
import { readConfig } from '../extension/config.ts'
import { unknownSettings } from '../extension/config-schema.ts'
import { extensionContextOf } from '../extension/extension-context.ts'
import { filesNamed } from '../files/find-dialog-files.ts'
import { languages } from '../languages/index.ts'
import { type ExitCode, exitCodes, isColored, languageOf, type Terminal } from './terminal.ts'

export interface CheckOptions {
  /** config.yaml; looked at only where no files are named */
  readonly config: string
  /** Files and folders to check as one set; none: what config.yaml names. */
  readonly files: readonly string[]
  readonly format: FormatName
  /** Whether warnings count like errors. */
  readonly strict?: boolean
}

/** Reports every mistake in config.yaml and the dialogs, or in the files named. */
export async function check(options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const found =
    options.files.length > 0 ? await checkFiles(options, terminal) : await checkExtension(options.config, terminal)
  const { strict = false } = options
  const color = isColored(terminal.output, terminal)
  terminal.output.write(formats[options.format]({ ...found, folder: terminal.folder, strict, color }))
  const fails = hasErrors(found.diagnostics) || (strict && found.diagnostics.length > 0)
  return fails ? exitCodes.problems : exitCodes.clean
}

type Found = Pick<Report, 'diagnostics' | 'language' | 'files' | 'intents'>

/** A config.yaml with mistakes does not keep those of the dialogs from being reported. */
async function checkExtension(path: string, terminal: Terminal): Promise<Found> {
  const file = resolve(terminal.folder, path)
  const { config, language = languageOf(terminal.env), dialogs, diagnostics } = await readConfig(file)
  if (dialogs === undefined) return { diagnostics, language, files: [file], intents: 0 }
  const set = await readDialogs(
    dialogs,
    config?.settings ?? unknownSettings(languages[language]),
    extensionContextOf(config ?? {}, Date.now()),
  )
  return {
    diagnostics: inOrder([...diagnostics, ...set.diagnostics, ...diagnoseNoDialogs(dialogs, set.files)]),
    language,
    files: [file, ...set.paths],
    intents: countIntents(set.files),
  }
}

/** Of config.yaml, where there is one, only its language is taken. A folder with a config.yaml is an extension. */
async function checkFiles({ files: named, config }: CheckOptions, terminal: Terminal): Promise<Found> {
  const [first = '', ...others] = named.map((name) => resolve(terminal.folder, name))
  const own = join(first, 'config.yaml')
  if (others.length === 0 && existsSync(own)) return checkExtension(own, terminal)
  const { language = languageOf(terminal.env) } = await readConfig(resolve(terminal.folder, config))
  const found = await filesNamed([first, ...others])
  const paths = found.paths.toSorted()
  const set = await readDialogFiles(
    paths,
    terminal.folder,
    unknownSettings(languages[language]),
    extensionContextOf({}, Date.now()),
  )
  const none = paths.length === 0 && found.diagnostics.length === 0 ? [noDialogs(first)] : []
  const diagnostics = inOrder([...found.diagnostics, ...set.diagnostics, ...none])
  return { diagnostics, language, files: paths, intents: countIntents(set.files) }
}

function countIntents(files: readonly DialogFile[] | undefined): number {
  return (files ?? []).reduce((sum, { intents = {} }) => sum + Object.keys(intents).length, 0)
}
