import { resolve } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { callProgram } from '../src/commands/program.ts'
import type { ExitCode, Terminal } from '../src/commands/terminal.ts'

/** What a command printed, and how it ended. */
export interface Printed {
  readonly code: ExitCode
  readonly output: string
  readonly errors: string
}

/** Types a call of the program in a folder, without a process of its own: `run` in `server/running.ts` has one. */
export function typeIn(
  folder: string,
  args: readonly string[],
  env: Terminal['env'] = {},
  input = '',
  program = callProgram,
): Promise<Printed> {
  const shell = (terminal: Terminal) => ({
    env: terminal.env,
    terminal: () => terminal,
    serve: (command: (terminal: Terminal) => Promise<ExitCode>) => command(terminal),
  })
  return callIn(folder, (terminal) => program(args, shell(terminal)), Readable.from([input]), env)
}

/** Calls a command as if it had been called in a folder, in English where nothing else says so; `input` comes from a pipe. */
export async function callIn(
  folder: string,
  command: (terminal: Terminal) => Promise<ExitCode>,
  input: Readable = Readable.from([]),
  env: Terminal['env'] = { LANG: 'en_US.UTF-8' },
): Promise<Printed> {
  const [output, errors] = [new PassThrough(), new PassThrough()]
  const [printed, errorText] = [text(output), text(errors)]
  const code = await command({
    input,
    output,
    errors,
    env,
    folder: resolve(folder),
    onSignal: () => () => {},
  })
  output.end()
  errors.end()
  return { code, output: await printed, errors: await errorText }
}
