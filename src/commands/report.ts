import { basename, dirname } from 'node:path'
import { allReach, reachOf } from '../conversation/tests/coverage.ts'
import { extensionUnderTest } from '../conversation/tests/extension-under-test.ts'
import { playAll, runFile } from '../conversation/tests/run.ts'
import { testFolder } from '../conversation/tests/test-folder.ts'
import type { LoadedExtension } from '../extension/load-extension.ts'
import { findFiles } from '../files/find-dialog-files.ts'
import { printReport } from '../hand-over/report.ts'
import { readTextFiles } from '../hand-over/text-files.ts'
import { readExtension } from './read-extension.ts'
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts'
import { writeOutput } from './write-output.ts'

export interface ReportOptions {
  /** config.yaml, as it was named. */
  readonly config: string
  /** Where the page is written, if not to the terminal. It is made from the dialogs, and overwritten. */
  readonly output?: string
}

/** Writes one page that shows an extension to whoever does not read YAML. */
export async function report({ config, output }: ReportOptions, terminal: Terminal): Promise<ExitCode> {
  const extension = await readExtension(config, terminal)
  if (extension === undefined) return exitCodes.problems
  const { code: language } = extension.config.settings.language
  const page = await pageOf(extension, new Date())
  return writeOutput(page, { file: output, overwrites: true, language }, terminal)
}

async function pageOf(extension: LoadedExtension, now: Date): Promise<string> {
  const { config, served, files } = extension
  const { language, timezone } = config.settings
  const { paths } = await findFiles(testFolder(config))
  const all = await Promise.all(paths.map((path) => runFile(path, extensionUnderTest(extension), now.getTime())))
  // Conversations with dialogs of their own show nothing of the extension.
  const runs = all.filter(({ hasOwnDialogs }) => !hasOwnDialogs)
  return printReport({
    name: basename(dirname(config.file)),
    language: language.code,
    dialogs: served.dialogs,
    files: await readTextFiles(extension),
    runs,
    all: allReach(served.dialogs, files),
    reached: reachOf(runs.flatMap(playAll), served.dialogs, files),
    // Sweden writes days as ISO 8601 does.
    day: now.toLocaleDateString('sv', { timeZone: timezone }),
    revision: served.revision,
  })
}
