import { openLogCounter } from '../funnel/count-log.ts'
import { drawFunnel } from '../funnel/print-picture.ts'
import { printFunnel } from '../funnel/print-table.ts'
import { openRejectedCounter } from '../funnel/rejected-values.ts'
import { funnelWords } from '../funnel/words/index.ts'
import type { FunnelFormat } from './format-names.ts'
import { countLogs } from './read-logs.ts'
import { type ExitCode, exitCodes, languageOf, type Terminal } from './terminal.ts'
import { commandWords } from './words/index.ts'
import { writeOutput } from './write-output.ts'

export interface FunnelOptions {
  /** Logs of a server, in the order of time, as they were named; none: standard input. */
  readonly files: readonly string[]
  readonly format: FunnelFormat
  /** Where the picture is written, if not to the terminal; it is overwritten. */
  readonly output?: string
  /** Whether the values are listed that `choices` rejected. */
  readonly rejected: boolean
}

/** Says from the log where people go on in a dialog, and where they leave. */
export async function funnel(
  { files, format, output, rejected }: FunnelOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const language = languageOf(terminal.env)
  const words = funnelWords[language]
  const values = openRejectedCounter()
  const counter = openLogCounter(values.add)
  const unread = await countLogs(files, terminal, counter)
  if (unread !== undefined) {
    terminal.errors.write(`${commandWords[language].notRead(unread.file, unread.reason)}\n`)
    return exitCodes.failure
  }
  const { dialogs, unnamed } = counter.finish()
  if (unnamed > 0) terminal.errors.write(`${words.unnamed(unnamed)}\n`)
  const picture = () => (format === 'svg' ? drawFunnel(dialogs, words, language) : printFunnel(dialogs, words))
  const text = rejected ? values.print(words) : picture()
  return writeOutput(text, { file: output, overwrites: true, language }, terminal)
}
