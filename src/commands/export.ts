import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { namesInUse } from '../extension/names-in-use.ts'
import { decodeUtf8 } from '../files/decode-utf8.ts'
import { reasonOf } from '../files/reason-of.ts'
import { replaceName } from '../files/write-whole.ts'
import { toModel } from '../interaction-model/to-model.ts'
import { isBuiltIn, modelFormat, type PlatformSettings, plainPlatform } from '../platforms/index.ts'
import { type PlatformName, platformNames } from '../platforms/names.ts'
import type { PrintedFile } from '../platforms/platform.ts'
import { readExtension } from './read-extension.ts'
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts'
import { commandWords } from './words/index.ts'
import type { CommandWords } from './words/words.ts'

export interface ExportOptions {
  /** config.yaml, as it was named. */
  readonly config: string
  /** The folder that the files are written into; made if it is not there. */
  readonly folder: string
  /** For whose console; none: the first that config.yaml names. */
  readonly platform?: PlatformName
  /** Whether files that differ are overwritten. */
  readonly force?: boolean
}

/** Writes the interaction model of the dialogs, for CLOVA's Developer Center or Alexa's developer console. */
export async function exportModel(options: ExportOptions, terminal: Terminal): Promise<ExitCode> {
  const extension = await readExtension(options.config, terminal)
  if (extension === undefined) return exitCodes.problems
  const { platforms, settings } = extension.config
  const { language, commands } = settings
  const { types, forbidden, write } = modelFormat(settingsOf(platforms, options.platform))
  const exported = toModel(extension.files, { language, commands, own: types, forbidden, isBuiltIn })
  const { files, notes, refusal } = write(exported, language.code, namesInUse(extension.served.dialogs))
  for (const note of notes) terminal.errors.write(`${note}\n`)
  if (refusal === undefined) return writeAll(files, options, commandWords[language.code], terminal)
  terminal.errors.write(`${refusal}\n`)
  return exitCodes.problems
}

function settingsOf(platforms: readonly PlatformSettings[], named: PlatformName | undefined): PlatformSettings {
  const name = named ?? platforms[0]?.name ?? platformNames[0]
  return platforms.find((one) => one.name === name) ?? plainPlatform(name)
}

type Fate = 'new' | 'unchanged' | 'different'

/** Writes all of the files or, where one would be overwritten that differs, none. */
async function writeAll(
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
    const changed = fates.filter(({ fate }) => fate !== 'unchanged')
    for (const { file } of changed) await mkdir(dirname(join(folder, file.name)), { recursive: true })
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
    const there = decodeUtf8(await readFile(join(folder, name)))
    return there !== undefined && cellsOf(there) === cellsOf(text) ? 'unchanged' : 'different'
  } catch (error) {
    return reasonOf(error) === 'ENOENT' || reasonOf(error) === 'ENOTDIR' ? 'new' : 'different'
  }
}

function cellsOf(text: string): string {
  const lines = text.split(/[\r\n]+/u).map((line) => line.split('\t').map((cell) => cell.trim().normalize('NFC')))
  return JSON.stringify(lines.filter((cells) => cells.some((cell) => cell !== '')))
}
