import { type LoadedExtension, type LoadResult, languageIn, loadExtension } from '../../extension/load-extension.ts'
import type { LastGood } from '../../reload/last-good.ts'
import { classify } from '../../reload/outcome.ts'
import { describe } from '../notices.ts'
import { languageOf, type Terminal } from '../terminal.ts'
import { commandWords } from '../words/index.ts'

/** What was kept, where today's files are broken; says so, or why there is nothing. */
export async function readLastGood(
  lastGood: LastGood | undefined,
  file: string,
  found: LoadResult | undefined,
  terminal: Terminal,
): Promise<First | undefined> {
  if (lastGood === undefined || found === undefined) return undefined
  // What the environment lacks, no other files bring.
  if (found.diagnostics.some(({ code }) => code === 'bad-variable')) return undefined
  const language = languageIn(found) ?? languageOf(terminal.env)
  const words = commandWords[language].start
  const kept = await lastGood.read(file)
  const loaded = typeof kept === 'string' ? undefined : loadExtension(kept.files, kept.loaded)
  if (loaded?.type !== 'loaded') {
    terminal.errors.write(`${words.noLastGood(String(kept))}\n`)
    return undefined
  }
  terminal.errors.write(`${words.lastGood(loaded.served.loaded)}\n`)
  const problem = describe(classify(loaded, found), language, terminal)
  return { loaded, problem: problem ?? words.lastGood(loaded.served.loaded) }
}

/** What is served first. */
export interface First {
  readonly loaded: LoadedExtension
  /** Why it is not what the files say, in words, where it is not. */
  readonly problem?: string
}
