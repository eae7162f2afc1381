import type { Logger } from 'pino'
import type { ExtensionReader } from '../reload/extension-reader.ts'
import { loadExtension } from '../reload/load.ts'
import type { LoadedExtension, Outcome } from '../reload/outcome.ts'
import { reloading } from '../reload/reloading.ts'
import { type Watching, watchExtension } from '../reload/watch.ts'
import type { Serving } from '../serving.ts'
import { announce, describe, logOutcome, tellOutcome } from './notices.ts'
import type { Terminal } from './terminal.ts'

/** An extension that is served, and follows its files. */
export interface Extension {
  /** What is served now. */
  readonly serving: () => Serving
  /** From now on its files are read again at SIGHUP and, where it is watched, when they are saved. */
  readonly follow: () => Promise<void>
  readonly close: () => Promise<void>
}

/** How an extension is opened, and who hears of it besides the terminal and the log. */
export interface Opening {
  readonly reader: ExtensionReader
  /** Whether its files are read again when they are saved, by an author who sits there; else the log tells of it. */
  readonly watch: boolean
  /** PEM texts of keys that are trusted besides those that config.yaml names. */
  readonly keys: readonly string[]
  /** What of `server` in config.yaml does not count, for the environment or an option says it. */
  readonly overridden: ReadonlySet<string>
  readonly hear: ((outcome: Outcome, problem: string | undefined) => void) | undefined
}

/** Opens an extension that has been loaded. What comes of later changes is told to the terminal and the log. */
export function openExtension(first: LoadedExtension, opening: Opening, terminal: Terminal, log: Logger): Extension {
  const { reader, watch, keys, overridden, hear } = opening
  const { file, dialogs, server, settings } = first.config
  let { code } = settings.language
  let folder = dialogs
  let isClosed = false
  let ignoreHangup = () => {}
  let watching: Watching | undefined
  const { serving, reload } = reloading({
    first,
    load: async () => loadExtension(await reader.read(file), Date.now(), keys),
    describe: (outcome) => describe(outcome, code, terminal),
    tell(outcome, problem) {
      if (outcome.type === 'swapped') code = outcome.now.config.settings.language.code
      announce(outcome, problem, { server, overridden }, code, terminal)
      if (watch) tellOutcome(outcome, problem, code, terminal)
      else logOutcome(outcome, problem, log)
      hear?.(outcome, problem)
      if (outcome.type !== 'swapped') return
      folder = outcome.now.config.dialogs
      void watching?.move(folder)
    },
  })
  return {
    serving,
    async follow() {
      ignoreHangup = terminal.onSignal(['SIGHUP'], () => void reload({ unwatched: true }))
      if (!watch) return
      const failed = (error: unknown) => log.error({ err: error }, 'cannot watch: SIGHUP still reloads')
      watching = await watchExtension(file, folder, { changed: () => void (isClosed || reload()), failed })
      await watching.move(folder)
    },
    async close() {
      isClosed = true
      ignoreHangup()
      await watching?.close()
    },
  }
}
