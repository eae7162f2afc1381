import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { hasErrors } from '../diagnostics/diagnostic.ts'
import { nameFile, writePlace } from '../diagnostics/write-place.ts'
import { readDialogFiles } from '../dialog-files/read-dialog-files.ts'
import { extensionContextOf } from '../extension/extension-context.ts'
import type { LoadedExtension } from '../extension/load-extension.ts'
import { findFiles } from '../files/find-dialog-files.ts'
import { readBytes } from '../files/read-bytes.ts'
import { reasonOf } from '../files/reason-of.ts'
import { replaceFile } from '../files/write-whole.ts'
import { applyChanges, type ChangePlan, planChanges, type RefusedRow } from '../hand-over/plan-changes.ts'
import { printScript, readScript, type ScriptRow } from '../hand-over/script.ts'
import { readTextFiles } from '../hand-over/text-files.ts'
import { handOverWords } from '../hand-over/words/index.ts'
import type { HandOverWords } from '../hand-over/words/words.ts'
import { escapeInvisible } from '../text/invisible.ts'
import { formatProblems } from './notices.ts'
import { readExtension } from './read-extension.ts'
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts'
import { commandWords } from './words/index.ts'
import { writeOutput } from './write-output.ts'

export interface ScriptOptions {
  /** config.yaml, as it was named. */
  readonly config: string
  /** The sheet as it came back; none: one is written. */
  readonly file?: string
  /** Whether what differs is written into the dialogs. */
  readonly apply?: boolean
  /** Where the sheet is written, if not to the terminal. It may hold somebody's work: none is overwritten. */
  readonly output?: string
}

/** Writes all texts as a sheet, or takes one back that was edited. */
export async function script(options: ScriptOptions, terminal: Terminal): Promise<ExitCode> {
  const extension = await readExtension(options.config, terminal)
  if (extension === undefined) return exitCodes.problems
  const language = extension.config.settings.language.code
  const words = handOverWords[language]
  const files = await readTextFiles(extension)
  if (options.file === undefined)
    return writeOutput(printScript(files, words), { file: options.output, overwrites: false, language }, terminal)
  const rows = await rowsIn(options.file, words, terminal)
  if (rows === undefined) return exitCodes.problems
  const plan = planChanges(files, rows)
  report(plan, words, terminal)
  if (plan.changes.length === 0) {
    if (plan.refused.length === 0) terminal.output.write(`${words.script.same}\n`)
    return codeFor(plan)
  }
  return write(extension, plan, { ...options, file: options.file }, terminal)
}

async function rowsIn(
  file: string,
  { script: words }: HandOverWords,
  { folder, errors }: Terminal,
): Promise<readonly ScriptRow[] | undefined> {
  const complain = (sentence: string): undefined => {
    errors.write(`${sentence}\n`)
  }
  let bytes: Uint8Array
  try {
    bytes = await readFile(resolve(folder, file))
  } catch (error) {
    return complain(words.notRead(file, reasonOf(error)))
  }
  const read = readScript(bytes)
  switch (read.type) {
    case 'read':
      return read.rows
    case 'notUtf8':
      return complain(words.notUtf8)
    case 'broken':
      return complain(words.broken(read.line))
    case 'noColumns':
      return complain(words.noColumns(read.columns.map((column) => words.columns[column])))
    default:
      return read satisfies never
  }
}

function report({ changes, refused }: ChangePlan, { script: words }: HandOverWords, terminal: Terminal): void {
  const { folder, output, errors } = terminal
  for (const { range, text, wanted } of changes)
    output.write(
      `${writePlace(range, folder)} ${escapeInvisible(text.name)}\n  - ${onOneLine(text.text)}\n  + ${onOneLine(wanted)}\n`,
    )
  for (const row of refused) errors.write(`${describeRefused(row, words, folder)}\n`)
}

function onOneLine(text: string): string {
  return escapeInvisible(text.replace(/\s+/gu, ' ').trim())
}

function describeRefused({ type, row, range }: RefusedRow, words: HandOverWords['script'], folder: string): string {
  if (type === 'unknown' || range === undefined) return words.unknown(row)
  return words[type](row, writePlace(range, folder))
}

function codeFor({ refused }: ChangePlan): ExitCode {
  return refused.length === 0 ? exitCodes.clean : exitCodes.problems
}

/** Writes what differs, if the dialogs are good with it: all files or, where one would have a mistake, none. */
async function write(
  { config }: LoadedExtension,
  plan: ChangePlan,
  { file, apply }: ScriptOptions & { readonly file: string },
  terminal: Terminal,
): Promise<ExitCode> {
  const { settings, dialogs } = config
  const language = settings.language.code
  const { script: words } = handOverWords[language]
  const changed = applyChanges(plan.changes)
  const { paths } = await findFiles(dialogs)
  const checked = await readDialogFiles(paths, dialogs, settings, extensionContextOf(config), async (path) => {
    const text = changed.get(path)
    return text === undefined ? readBytes(path) : Buffer.from(text)
  })
  if (checked.diagnostics.length > 0)
    terminal.errors.write(`${formatProblems(checked.diagnostics, language, terminal)}\n`)
  if (hasErrors(checked.diagnostics)) {
    terminal.errors.write(`${words.refused}\n`)
    return exitCodes.problems
  }
  if (apply !== true) {
    terminal.output.write(`${words.differ(plan.changes.length)} ${words.apply(file)}\n`)
    return codeFor(plan)
  }
  for (const [path, text] of changed) {
    try {
      await replaceFile(path, text)
    } catch (error) {
      const name = nameFile(path, terminal.folder)
      terminal.errors.write(`${commandWords[language].notWritten(name, reasonOf(error))}\n`)
      return exitCodes.failure
    }
  }
  terminal.output.write(`${words.applied(plan.changes.length, changed.size)}\n`)
  return codeFor(plan)
}
