import { resolve } from 'node:path'
import { type LoadResult, loadExtension } from '../extension/load-extension.ts'
import type { ExtensionFiles } from '../extension/read-extension-files.ts'
import { unreadable } from '../files/read-bytes.ts'
import { openLastGood } from '../reload/last-good.ts'
import { type ExtensionReader, openReader } from '../reload/reader.ts'
import { readFirst } from './read-first.ts'
import { readEnvironment } from './serving/environment.ts'
import type { StartOptions } from './serving/options.ts'
import { readLastGood } from './serving/read-last-good.ts'
import { complain, serve, watchFilesOf } from './serving/serve.ts'
import { awaitStop } from './serving/stop.ts'
import { type ExitCode, exitCodes, languageOf, type Terminal } from './terminal.ts'
import { version } from './version.ts'
import { commandWords } from './words/index.ts'

/** Serves an extension until SIGTERM or SIGINT. One with mistakes is refused, or awaited where it is watched; it says which. */
export async function start(options: StartOptions, terminal: Terminal): Promise<ExitCode> {
  const environment = readEnvironment(terminal.env, commandWords[languageOf(terminal.env)])
  if (typeof environment === 'string') return complain(terminal, environment, exitCodes.usage)
  const stop = awaitStop(terminal)
  if (stop.isRequested()) return exitCodes.clean
  const reader = openReader({ stays: options.watch, needsVariables: options.isLive })
  const file = resolve(terminal.folder, options.config)
  const lastGood =
    options.lastGood === undefined ? undefined : openLastGood(resolve(terminal.folder, options.lastGood), version)
  let found: LoadResult | undefined
  const load = async () => {
    found = loadExtension(await readOrReport(reader, file), Date.now())
    return found
  }
  try {
    const read = await readFirst(
      { file, load, stop, watch: options.watch, watchFiles: watchFilesOf(options) },
      terminal,
    )
    if (stop.isRequested()) return exitCodes.clean
    const first = read === undefined ? await readLastGood(lastGood, file, found, terminal) : { loaded: read }
    if (first === undefined) return exitCodes.problems
    return await serve(first, { reader, environment, stop, lastGood }, options, terminal)
  } catch (error) {
    // Ctrl-C reaches whoever reads, too.
    if (stop.isRequested()) return exitCodes.clean
    throw error
  } finally {
    reader.close()
    stop.forget()
  }
}

/** Where the reading itself fails at the start, that is what is wrong with the files. */
async function readOrReport(reader: ExtensionReader, file: string): Promise<ExtensionFiles> {
  try {
    return await reader.read(file)
  } catch (error) {
    return { folder: undefined, language: undefined, diagnostics: [unreadable(file, error)] }
  }
}
