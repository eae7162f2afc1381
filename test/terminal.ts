import { resolve } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { ExitCode, Terminal } from '../src/commands/terminal.ts'

/** What a command printed, and how it ended. */
export interface Printed {
  readonly code: ExitCode
  readonly output: string
  readonly errors: string
}

/** Calls a command as if it had been called in a folder, in English where nothing else says so; `input` comes from a pipe. */
export async function callIn(
  folder: string,
  command: (terminal: Terminal) => Promise<ExitCode>,
  input: Readable = Readable.from([]),
): Promise<Printed> {
  const [output, errors] = [new PassThrough(), new PassThrough()]
  const [printed, errorText] = [text(output), text(errors)]
  const code = await command({
    input,
    output,
    errors,
    env: { LANG: 'en_US.UTF-8' },
    folder: resolve(folder),
    onSignal: () => () => {},
  })
  output.end()
  errors.end()
  return { code, output: await printed, errors: await errorText }
}
