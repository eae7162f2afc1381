import { resolve } from 'node:path'
import type { LoadedExtension } from '../extension/load-extension.ts'
import { languageIn, loadExtension } from '../extension/load-extension.ts'
import { readExtensionFiles } from '../extension/read-extension-files.ts'
import { formatProblems } from './notices.ts'
import type { Terminal } from './terminal.ts'
import { languageOf } from './terminal.ts'

/** Reads an extension in this thread, by its config.yaml as it was named, and reports what is wrong with it; undefined where that is an error. */
export async function readExtension(config: string, terminal: Terminal): Promise<LoadedExtension | undefined> {
  const loaded = loadExtension(await readExtensionFiles(resolve(terminal.folder, config)), Date.now())
  const language = languageIn(loaded) ?? languageOf(terminal.env)
  if (loaded.diagnostics.length > 0)
    terminal.errors.write(`${formatProblems(loaded.diagnostics, language, terminal)}\n`)
  return loaded.type === 'loaded' ? loaded : undefined
}
