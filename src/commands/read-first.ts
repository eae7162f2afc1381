import { existsSync } from 'node:fs'
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import { noDialogs } from '../dialog-files/no-dialogs.ts'
import type { LoadedExtension } from '../extension/load-extension.ts'
import { type LoadResult, languageIn } from '../extension/load-extension.ts'
import type { LanguageCode } from '../languages/language.ts'
import { waitUntilValid } from '../reload/wait-until-valid.ts'
import type { WatchFiles } from '../reload/watch.ts'
import { formatProblems, reportUnwatched } from './notices.ts'
import type { Stop } from './serving/stop.ts'
import type { Terminal } from './terminal.ts'
import { languageOf } from './terminal.ts'
import { commandWords } from './words/index.ts'

export interface FirstReading {
  /** config.yaml; absolute. */
  readonly file: string
  readonly load: () => Promise<LoadResult>
  /** Whether to wait until errors are fixed. */
  readonly watch: boolean
  readonly watchFiles: WatchFiles
  readonly stop: Stop
}

/** Reads an extension that is to be served, and reports its mistakes; undefined where that is nothing to be served. */
export async function readFirst(reading: FirstReading, terminal: Terminal): Promise<LoadedExtension | undefined> {
  const { file, load, stop, watchFiles } = reading
  // Where there is no config.yaml there is no extension to wait for: it is another folder, or one in which nothing was begun.
  const watch = reading.watch && existsSync(file)
  const accept = openAcceptance(watch, terminal)
  const first = await load()
  const good = accept(first)
  if (good !== undefined || !watch || stop.isRequested()) return good
  const failed = (error: unknown) => reportUnwatched(error, languageOfAuthor(first, terminal), terminal)
  return waitUntilValid({ file, first, load, accept, failed, watchFiles, asked: stop.requested })
}

/** Reports what is wrong with an extension, once until that changes; accepts it where nothing is an error. */
function openAcceptance(watch: boolean, terminal: Terminal): (found: LoadResult) => LoadedExtension | undefined {
  let reported = ''
  return (found) => {
    const diagnostics = [...found.diagnostics, ...missingIn(found)]
    const language = languageOfAuthor(found, terminal)
    const good = found.type === 'loaded' && !hasErrors(diagnostics) ? found : undefined
    const waits = watch && good === undefined ? `${commandWords[language].start.waits}\n\n` : ''
    const text = diagnostics.length > 0 ? `${formatProblems(diagnostics, language, terminal)}\n${waits}` : ''
    if (text !== reported) terminal.errors.write(text)
    reported = text
    return good
  }
}

/** A set that is emptied while it is served is served on; one that is empty from the beginning is a mistake. */
function missingIn(first: LoadResult): readonly Diagnostic[] {
  const isEmpty = first.type === 'loaded' && first.served.dialogs.intents.size === 0
  return isEmpty ? [noDialogs(first.config.dialogs)] : []
}

function languageOfAuthor(loaded: LoadResult, { env }: Terminal): LanguageCode {
  return languageIn(loaded) ?? languageOf(env)
}
