#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { type ExitCode, exitCodes, type Terminal } from './commands/terminal.ts'

const terminal: Terminal = {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  env: process.env,
  folder: process.cwd(),
  onSignal(signals, listener) {
    for (const signal of signals) process.on(signal, listener)
    return () => {
      for (const signal of signals) process.off(signal, listener)
    }
  },
}

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

const program = new Command('reprompt')
  .description('Voice dialogs written in YAML, served as the webhook of a CLOVA CEK custom extension.')
  .version(version)
  .exitOverride()
  .showHelpAfterError()

command('start', 'Serve the extension. SIGHUP reads its files again, SIGTERM stops it.').action((options) =>
  run(async () => (await import('./commands/start.ts')).start({ ...options, watch: false }, terminal)),
)

command(
  'dev',
  'Serve the extension and, for this machine only, a page to talk to it; files are read when they are saved.',
)
  .option('--host <host>', 'where to listen, and whom to let in, if not this machine only')
  .action((options) => run(async () => (await import('./commands/dev.ts')).dev(options, terminal)))

command('check', 'Tell every mistake in the extension, or in the files and folders named.')
  .argument('[files...]', 'dialog files and folders, checked as one set; config.yaml is not looked at then')
  .action((files, options) =>
    run(async () => (await import('./commands/check.ts')).check({ ...options, files }, terminal)),
  )

command('chat', 'Talk to the extension in the terminal; lines may come from a pipe.').action((options) =>
  run(async () => (await import('./commands/chat.ts')).chat(options, terminal)),
)

function command(name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .option('--config <file>', 'the extension, and how it is reached', 'config.yaml')
}

/** Only the command that is called is loaded. */
async function run(load: () => Promise<ExitCode>): Promise<void> {
  process.exitCode = await load()
}

// Whoever read our output has seen enough of it: `reprompt check | head`.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit(exitCodes.clean)
  throw error
})

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? exitCodes.clean : exitCodes.usage
}
