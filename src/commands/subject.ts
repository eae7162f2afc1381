import type { Subject } from '../conversation/open.ts'
import { readExtension } from '../reload/extension-files.ts'
import { loadExtension } from '../reload/load.ts'
import type { Good } from '../reload/outcome.ts'
import { languageOf } from './language.ts'
import { phrase } from './notices.ts'
import type { Terminal } from './terminal.ts'

/** Reads the extension that is talked to, in this thread; what is wrong with it is printed. `file` is its config.yaml, absolute. */
export async function openSubject(file: string, terminal: Terminal): Promise<Good | undefined> {
  const loaded = loadExtension(await readExtension(file), Date.now())
  const told = loaded.type === 'loaded' ? loaded.config.settings.language.code : loaded.language
  const language = told ?? languageOf(terminal.env)
  if (loaded.diagnostics.length > 0) terminal.errors.write(`${phrase(loaded.diagnostics, language, terminal)}\n`)
  return loaded.type === 'loaded' ? loaded : undefined
}

/** What conversations are held with. */
export function subjectOf({ files, config }: Good): Subject {
  return { files, settings: config.settings, guideIntent: config.guideIntent }
}
