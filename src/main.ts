#!/usr/bin/env node
import { callProgram } from './commands/program.ts'
import { type ExitCode, exitCodes, type Terminal } from './commands/terminal.ts'

// Signals that came before anybody listened: kept for whoever will.
const kept = new Set<NodeJS.Signals>()

const surroundings: Pick<Terminal, 'env' | 'folder' | 'onSignal'> = {
  env: process.env,
  folder: process.cwd(),
  onSignal(signals, listener) {
    for (const signal of signals) {
      process.on(signal, listener)
      if (kept.delete(signal)) listener()
    }
    return () => {
      for (const signal of signals) process.off(signal, listener)
    }
  },
}

let opened: Terminal | undefined

process.exitCode = await callProgram(process.argv.slice(2), { env: process.env, terminal, serve })

/** The process as a command finds it that somebody waits for. Whoever read our output has seen enough of it: `reprompt check | head`. */
function terminal(): Terminal {
  if (opened !== undefined) return opened
  const { stdin: input, stdout: output, stderr: errors } = process
  for (const stream of [output, errors])
    stream.on('error', (error) => {
      if (!('code' in error && error.code === 'EPIPE')) throw error
      process.exit(exitCodes.clean)
    })
  opened = { ...surroundings, input, output, errors }
  return opened
}

/** A command that serves until it is stopped, whether anybody reads what it writes or not. */
async function serve(command: (terminal: Terminal) => Promise<ExitCode>): Promise<never> {
  keepSignals()
  const { openOutputs } = await import('./commands/serving/outputs.ts')
  const outputs = openOutputs()
  const { stdin: input } = process
  const code = await command({ ...surroundings, input, ...outputs })
  await outputs.flush()
  return process.exit(code)
}

/** From the beginning a server can be asked to reload or to stop: also before it is loaded, and as process 1, which has no signals by default. */
function keepSignals(): void {
  for (const signal of ['SIGHUP', 'SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (process.listenerCount(signal) === 1) kept.add(signal)
    })
}
