import { mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Source, sourceOf } from '../diagnostics/source.ts'
import { reasonOf } from '../files/reason-of.ts'
import { replaceName } from '../files/write-whole.ts'
import { decodeTsv, tsvLines } from '../interaction-model/lines.ts'
import { phraseNote } from '../interaction-model/note.ts'
import { type PrintedFile, printModel } from '../interaction-model/print-model.ts'
import { toModel } from '../interaction-model/to-model.ts'
import { readExtension } from './read-extension.ts'
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts'
import { commandWords } from './words/index.ts'
import type { CommandWords } from './words/words.ts'

export interface ExportOptions {
  /** config.yaml, as it was named. */
  readonly config: string
  /** The folder that the TSV files are written into; made if it is not there. */
  readonly folder: string
  /** Whether files that differ are overwritten. */
  readonly force?: boolean
}

/** Writes the dialogs as TSV files for CLOVA's Developer Center. */
export async function exportModel(options: ExportOptions, terminal: Terminal): Promise<ExitCode> {
  const extension = await readExtension(options.config, terminal)
  if (extension === undefined) return exitCodes.problems
  const { language, commands } = extension.config.settings
  const words = commandWords[language.code]
  const { model, notes } = toModel(extension.files, language, commands.change ?? [])
  for (const note of notes) terminal.errors.write(`${phraseNote(note, language.code)}\n`)
  return write(printModel(model), options, words, terminal)
}

type Fate = 'new' | 'unchanged' | 'different'

/** Writes all of the files or, where one would be overwritten that differs, none. */
async function write(
  files: readonly PrintedFile[],
  options: ExportOptions,
  words: CommandWords,
  terminal: Terminal,
): Promise<ExitCode> {
  const folder = resolve(terminal.folder, options.folder)
  const fates = await Promise.all(files.map(async (file) => ({ file, fate: await fateOf(file, folder) })))
  const different = fates.filter(({ fate }) => fate === 'different')
  if (different.length > 0 && options.force !== true) {
    const names = different.map(({ file }) => `  ${join(options.folder, file.name)}`)
    terminal.errors.write(`${words.export.wouldChange(names)}\n`)
    return exitCodes.problems
  }
  try {
    await mkdir(folder, { recursive: true })
    const changed = fates.filter(({ fate }) => fate !== 'unchanged')
    await Promise.all(changed.map(({ file }) => replaceName(join(folder, file.name), file.text)))
  } catch (error) {
    terminal.errors.write(`${words.notWritten(options.folder, reasonOf(error))}\n`)
    return exitCodes.failure
  }
  for (const { file, fate } of fates) {
    terminal.output.write(
      `${join(options.folder, file.name)}${fate === 'unchanged' ? ` (${words.export.unchanged})` : ''}\n`,
    )
  }
  return exitCodes.clean
}

/** A file that says the same is unchanged, whatever its line breaks and byte order mark are. */
async function fateOf({ name, text }: PrintedFile, folder: string): Promise<Fate> {
  try {
    const there = decodeTsv(name, await readFile(join(folder, name)))
    return there !== undefined && sameLines(there, sourceOf(name, text)) ? 'unchanged' : 'different'
  } catch (error) {
    return reasonOf(error) === 'ENOENT' || reasonOf(error) === 'ENOTDIR' ? 'new' : 'different'
  }
}

function sameLines(one: Source, other: Source): boolean {
  const cells = (source: Source) => JSON.stringify(tsvLines(source).map((line) => line.cells.map(({ text }) => text)))
  return cells(one) === cells(other)
}
