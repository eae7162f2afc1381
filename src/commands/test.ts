import { relative, resolve } from 'node:path'
import { allReach, reachOf } from '../conversation/tests/coverage.ts'
import { extensionUnderTest } from '../conversation/tests/extension-under-test.ts'
import { count } from '../conversation/tests/results/count.ts'
import { formatCoverage } from '../conversation/tests/results/coverage.ts'
import { formatGithub } from '../conversation/tests/results/github.ts'
import { formatJunit } from '../conversation/tests/results/junit.ts'
import type { ResultFormat } from '../conversation/tests/results/result.ts'
import { formatText } from '../conversation/tests/results/text.ts'
import { type FileRun, playAll, runFile, updateFile } from '../conversation/tests/run.ts'
import { testFolder } from '../conversation/tests/test-folder.ts'
import { conversationWords } from '../conversation/words/index.ts'
import { hasErrors } from '../diagnostics/diagnostic.ts'
import { formatDiagnostics } from '../diagnostics/format-diagnostics.ts'
import { nameFile } from '../diagnostics/write-place.ts'
import { readTextLocations } from '../dialog-files/text-locations.ts'
import type { LoadedExtension } from '../extension/load-extension.ts'
import { filesNamed, findFiles } from '../files/find-dialog-files.ts'
import { reasonOf } from '../files/reason-of.ts'
import { replaceFile } from '../files/write-whole.ts'
import type { PlatformName } from '../platforms/names.ts'
import type { TestFormat } from './format-names.ts'
import { readExtension } from './read-extension.ts'
import { type ExitCode, exitCodes, isColored, type Terminal } from './terminal.ts'
import { commandWords } from './words/index.ts'

export interface TestOptions {
  readonly config: string
  /** Files and folders of conversation tests; none: `tests/` next to config.yaml. */
  readonly files: readonly string[]
  /** Writes into the files what the extension says today, instead of complaining of it. */
  readonly update: boolean
  /** Reports what no test has reached. */
  readonly coverage: boolean
  readonly format: TestFormat
  /** As users talk on which platform; none: as they mean it. */
  readonly platform?: PlatformName
}

/** All that a run needs to know. */
interface Run {
  readonly options: TestOptions
  readonly extension: LoadedExtension
  readonly platform: PlatformName | undefined
  readonly format: ResultFormat
  readonly terminal: Terminal
}

/** Runs the conversation tests of an extension, and reports each. */
export async function test(options: TestOptions, terminal: Terminal): Promise<ExitCode> {
  const extension = await readExtension(options.config, terminal)
  if (extension === undefined) return exitCodes.problems
  const { platform } = options
  const language = extension.config.settings.language.code
  const format = { color: isColored(terminal.output, terminal), language, folder: terminal.folder }
  const run: Run = { options, extension, platform, format, terminal }
  const named = options.files.length > 0 ? options.files : [nameFile(testFolder(extension.config), terminal.folder)]
  const { paths, diagnostics } = await filesNamed(named.map((file) => resolve(terminal.folder, file)))
  if (hasErrors(diagnostics)) return refuse(`${formatDiagnostics(diagnostics, format)}\n`, run)
  if (diagnostics.length > 0) terminal.errors.write(`${formatDiagnostics(diagnostics, format)}\n\n`)
  if (paths.length === 0) return refuse(`${conversationWords[language].test.noTests(named.join(', '))}\n`, run)
  if (options.update && !(await updateAll(paths, run))) return exitCodes.failure
  return conclude(await runAll(paths, run), run)
}

function refuse(text: string, { terminal }: Run): ExitCode {
  terminal.errors.write(text)
  return exitCodes.problems
}

/** Text is printed file by file, so that somebody who waits sees the progress. */
async function runAll(paths: readonly string[], { options, extension, platform, format, terminal }: Run) {
  const runs: FileRun[] = []
  for (const path of paths) {
    const run = await runFile(path, extensionUnderTest(extension, platform), Date.now())
    runs.push(run)
    if (options.format === 'text') terminal.output.write(`${formatText(run, format)}\n`)
    if (options.format === 'github') terminal.output.write(formatGithub(run, format))
  }
  if (options.format === 'junit') terminal.output.write(formatJunit(runs, format))
  return runs
}

/** The summary goes where people read: not into XML that a program reads. */
async function conclude(runs: readonly FileRun[], { options, extension, format, terminal }: Run): Promise<ExitCode> {
  const notes = options.format === 'junit' ? terminal.errors : terminal.output
  const total = count(runs)
  if (options.coverage) notes.write(`${await reportCoverage(runs, extension, format)}\n`)
  notes.write(`${conversationWords[format.language].test.summary(total)}\n`)
  return total.failed + total.mistaken === 0 ? exitCodes.clean : exitCodes.problems
}

/** Conversations with dialogs of their own reach nothing of the extension's. */
async function reportCoverage(
  runs: readonly FileRun[],
  extension: LoadedExtension,
  format: ResultFormat,
): Promise<string> {
  const { files, served, config } = extension
  const { paths } = await findFiles(config.dialogs)
  const played = runs.filter(({ hasOwnDialogs }) => !hasOwnDialogs).flatMap(playAll)
  const reached = reachOf(played, served.dialogs, files)
  return formatCoverage(allReach(served.dialogs, files), reached, await readTextLocations(paths), format)
}

/** Returns whether every file that had to be written could be. */
async function updateAll(paths: readonly string[], { extension, platform, format, terminal }: Run): Promise<boolean> {
  let isWritten = true
  for (const path of paths) {
    const corrected = await updateFile(path, extensionUnderTest(extension, platform))
    if (corrected === undefined || corrected.edits === 0) continue
    const name = relative(format.folder, path)
    try {
      await replaceFile(path, corrected.text)
      terminal.errors.write(`${conversationWords[format.language].test.updated(corrected.edits, name)}\n`)
    } catch (error) {
      terminal.errors.write(`${commandWords[format.language].notWritten(name, reasonOf(error))}\n`)
      isWritten = false
    }
  }
  return isWritten
}
