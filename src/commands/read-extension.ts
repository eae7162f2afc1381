import { resolve } from 'node:path'
import { type Config, readConfig } from '../config.ts'
import type { DialogFile } from '../core/dialog.ts'
import { outsideOf } from '../outside.ts'
import { inOrder } from '../yaml/diagnostic.ts'
import { readDialogs } from '../yaml/load.ts'
import { languageOf } from './language.ts'
import { phrase } from './notices.ts'
import type { Terminal } from './terminal.ts'

/** An extension without errors, as its files say it. */
export interface WholeExtension {
  readonly config: Config
  readonly files: readonly DialogFile[]
}

/** Reads config.yaml and its dialogs, and tells what is wrong with them; undefined where that is an error. */
export async function readExtension(path: string, terminal: Terminal): Promise<WholeExtension | undefined> {
  const { config, language = languageOf(terminal.env), diagnostics } = await readConfig(resolve(terminal.folder, path))
  const set = config && (await readDialogs(config.dialogs, config.settings, outsideOf(config)))
  const told = inOrder([...diagnostics, ...(set?.diagnostics ?? [])])
  if (told.length > 0) terminal.errors.write(`${phrase(told, language, terminal)}\n`)
  return config === undefined || set?.files === undefined ? undefined : { config, files: set.files }
}
