import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { reasonOf } from '../files/reason-of.ts'
import { openFunnelCounter } from '../funnel/count-funnel.ts'
import { drawFunnel } from '../funnel/print-picture.ts'
import { printFunnel } from '../funnel/print-table.ts'
import { readLogLine } from '../funnel/read-log-line.ts'
import { openRejectedCounter } from '../funnel/rejected-values.ts'
import { funnelWords } from '../funnel/words/index.ts'
import type { FunnelFormat } from './format-names.ts'
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
  const turns = openFunnelCounter()
  const values = openRejectedCounter()
  let unnamed = 0
  const add = (line: string) => {
    const read = readLogLine(line)
    if (read === 'unnamed') unnamed += 1
    else if (read !== undefined) {
      turns.add(read)
      values.add(read)
    }
  }
  for (const file of files.length === 0 ? [undefined] : files) {
    try {
      const input = file === undefined ? terminal.input : createReadStream(resolve(terminal.folder, file))
      await eachLine(input, add)
    } catch (error) {
      terminal.errors.write(`${commandWords[language].notRead(file ?? '', reasonOf(error))}\n`)
      return exitCodes.failure
    }
  }
  if (unnamed > 0) terminal.errors.write(`${words.unnamed(unnamed)}\n`)
  const counted = turns.finish()
  const picture = () => (format === 'svg' ? drawFunnel(counted, words, language) : printFunnel(counted, words))
  const text = rejected ? values.print(words) : picture()
  return writeOutput(text, { file: output, overwrites: true, language }, terminal)
}

async function eachLine(input: Readable, add: (line: string) => void): Promise<void> {
  const failed = new Promise<never>((_, reject) => input.once('error', reject))
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  const read = async () => {
    for await (const line of lines) add(line)
  }
  await Promise.race([read(), failed])
}
