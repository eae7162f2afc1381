import type { LoadedExtension } from '../extension/load-extension.ts'
import { dialogsOf, loadExtension } from '../extension/load-extension.ts'
import type { ExtensionFiles } from '../extension/read-extension-files.ts'
import type { ServedExtension } from '../extension/served.ts'
import type { LanguageCode } from '../languages/language.ts'
import type { ReloadOutcome } from './outcome.ts'
import { makeReloader } from './reloader.ts'
import { type WatchFiles, type Watching, watchExtension } from './watch.ts'

/** An extension that follows its files, and goes on with the last good set. */
export interface LiveExtension {
  /** What is served now. */
  readonly served: () => ServedExtension
  /** Reads the files again, which may be being written. */
  readonly reload: () => void
  /** From now on the files are read again when they are saved, too. */
  readonly watch: () => Promise<void>
  readonly close: () => Promise<void>
}

/** How the files are read, and what is called at a reload. A language is that of the author of what is served. */
export interface LiveExtensionOptions {
  /** Why what is served first is not what the files say, in words, where it is not. */
  readonly problem?: string | undefined
  /** How it learns of what is saved: from the system, where nothing else is said. */
  readonly watchFiles?: WatchFiles
  readonly read: (file: string) => Promise<ExtensionFiles>
  /** What is wrong, in words, where something is. */
  readonly describe: (outcome: ReloadOutcome, language: LanguageCode) => string | undefined
  /** Called at each change: another set, another problem, or the end of one. */
  readonly onReload: (outcome: ReloadOutcome, problem: string | undefined, language: LanguageCode) => void
  /** The system does not let us watch. */
  readonly failed: (error: unknown, language: LanguageCode) => void
}

/** Follows the files of an extension that has been loaded. */
export function openLiveExtension(
  first: LoadedExtension,
  { problem, watchFiles = watchExtension, read, describe, onReload, failed }: LiveExtensionOptions,
): LiveExtension {
  let { config } = first
  let isClosed = false
  let watching: Watching | undefined
  const language = () => config.settings.language.code
  const { served, reload, close } = makeReloader({
    first,
    problem,
    async load() {
      const found = loadExtension(await read(config.file), Date.now())
      // Also where it has mistakes: they are fixed there.
      void watching?.move(dialogsOf(found) ?? config.dialogs)
      return found
    },
    describe: (outcome) => describe(outcome, language()),
    onOutcome(outcome, problem) {
      if (isClosed) return
      if (outcome.type === 'swapped') config = outcome.now.config
      onReload(outcome, problem, language())
    },
  })

  function readAgain(unwatched: boolean): void {
    if (!isClosed) void reload({ unwatched })
  }

  return {
    served,
    reload: () => readAgain(true),
    async watch() {
      watching = await watchFiles(config.file, config.dialogs, {
        changed: () => readAgain(false),
        failed: (error) => failed(error, language()),
      })
      // It may have changed while the watching began.
      await watching.move(config.dialogs)
    },
    async close() {
      isClosed = true
      close()
      await watching?.close()
    },
  }
}
