#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { Command, CommanderError, Option } from 'commander'
import { graphFormats, testFormats } from './commands/format-names.ts'
import { type ExitCode, exitCodes, type Terminal } from './commands/terminal.ts'
import { formatNames } from './diagnostics/formats/format-names.ts'
import { languageCodes } from './languages/language.ts'

// Signals that came before anybody listened: kept for whoever will.
const kept = new Set<NodeJS.Signals>()

const terminal: Terminal = {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
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

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

let isServing = false

const program = new Command('reprompt')
  .description('Voice dialogs written in YAML, served as the webhook of a CLOVA CEK custom extension.')
  .version(version)
  .exitOverride()
  .showHelpAfterError()

program
  .command('init')
  .description('Make a new extension that runs: a dialog, replies, config.yaml, a conversation test, editor settings.')
  .argument('[folder]', 'where; it is made if it is not there, and nothing in it is overwritten', '.')
  .addOption(
    new Option('--language <code>', "what it speaks; by default the environment's language").choices(languageCodes),
  )
  .addHelpText('after', '\nExample:\n  reprompt init my-cafe --language ko')
  .action((folder, options) =>
    run(async () => (await import('./commands/init.ts')).init({ ...options, folder }, terminal)),
  )

command('start', 'Serve the extension. SIGHUP reads its files again, SIGTERM stops it.')
  .addHelpText('after', '\nExample:\n  PORT=8080 reprompt start --config my-cafe/config.yaml')
  .action((options) =>
    serve(async () => (await import('./commands/start.ts')).start({ ...options, watch: false }, terminal)),
  )

command(
  'dev',
  'Serve the extension and, for this machine only, a page to talk to it; files are read when they are saved.',
)
  .option('--host <host>', 'where to listen, and whom to let in, if not this machine only')
  .addHelpText('after', '\nExample:\n  reprompt dev --config my-cafe/config.yaml')
  .action((options) => serve(async () => (await import('./commands/dev.ts')).dev(options, terminal)))

command('check', 'Tell every mistake in the extension, or in the files and folders named.')
  .argument('[files...]', 'dialog files and folders, checked as one set; or the folder of an extension')
  .option('--strict', 'count warnings like errors: they, too, end with exit code 1')
  .addOption(
    new Option('--format <format>', 'for people, for programs, or for what runs in a build')
      .choices(formatNames)
      .default('text'),
  )
  .addHelpText('after', '\nExample:\n  reprompt check --strict --format github')
  .action((files, options) =>
    run(async () => (await import('./commands/check.ts')).check({ ...options, files }, terminal)),
  )

program
  .command('explain')
  .description('Say what the code of a mistake means, with an example that has it and one that has not.')
  .argument('[code]', 'as `check` prints it in brackets; none: all codes')
  .addOption(
    new Option('--language <code>', "the language of the explanation; by default the environment's").choices(
      languageCodes,
    ),
  )
  .addHelpText('after', '\nExample:\n  reprompt explain missing-prompt --language ko')
  .action((code, options) =>
    run(async () => (await import('./commands/explain.ts')).explain({ ...options, code }, terminal)),
  )

command('test', 'Hold the conversations that the extension is tested by, and tell which went wrong.')
  .argument('[files...]', 'conversation tests, or folders of them; by default tests/ beside config.yaml')
  .option('--update', 'write what the extension says today into the tests that fail', false)
  .option('--coverage', 'tell which texts, slots and endings no test reaches', false)
  .addOption(new Option('--format <format>', 'how results are told').choices(testFormats).default('text'))
  .addHelpText('after', '\nExample:\n  reprompt test tests/order.yaml --coverage')
  .action((files, options) =>
    run(async () => (await import('./commands/test.ts')).test({ ...options, files }, terminal)),
  )

command('outbox', 'Say how many completed dialogs wait to be delivered, and which could not be.')
  .option('--retry', 'try those again that could not be delivered', false)
  .addHelpText('after', '\nExample:\n  reprompt outbox --retry --config my-cafe/config.yaml')
  .action((options) => run(async () => (await import('./commands/outbox.ts')).outbox(options, terminal)))

command('chat', 'Talk to the extension in the terminal; lines may come from a pipe.')
  .addHelpText('after', "\nExample:\n  printf 'OrderPizza\\nyes\\n' | reprompt chat")
  .action((options) => run(async () => (await import('./commands/chat.ts')).chat(options, terminal)))

program
  .command('import')
  .description("Make dialogs from the TSV files of intents and slot types of CLOVA's Developer Center.")
  .argument('<files...>', 'the TSV files, as one interaction model')
  .addOption(
    new Option('--language <code>', 'the language of the questions; by default that of the sentences').choices(
      languageCodes,
    ),
  )
  .option('--output <file>', 'write the dialogs there, unless it exists, instead of printing them')
  .addHelpText(
    'after',
    '\nExample:\n  reprompt import intent_OrderPizza.tsv slottype_PIZZA_TYPE.tsv --output dialogs/pizza.yaml',
  )
  .action((files, options) =>
    run(async () => (await import('./commands/import.ts')).importModel({ ...options, files }, terminal)),
  )

command('export', "Write the dialogs as TSV files of intents and slot types for CLOVA's Developer Center.")
  .argument('<folder>', 'where the files are written')
  .option('--force', 'overwrite files that differ')
  .addHelpText('after', '\nExample:\n  reprompt export interaction-model')
  .action((folder, options) =>
    run(async () => (await import('./commands/export.ts')).exportModel({ ...options, folder }, terminal)),
  )

command('graph', 'Draw a dialog as a picture: its slots in order, conditions, confirmation, endings.')
  .argument('[intent]', 'whose dialog; none: all of them')
  .addOption(new Option('--format <format>', 'a picture, or text for Mermaid').choices(graphFormats).default('svg'))
  .option('--output <file>', 'write the picture there instead of printing it')
  .addHelpText('after', '\nExample:\n  reprompt graph OrderPizza --output pizza.svg')
  .action((intent, options) =>
    run(async () => (await import('./commands/graph.ts')).graph({ ...options, intent }, terminal)),
  )

function command(name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .option('--config <file>', 'the extension, and how it is reached', 'config.yaml')
}

/** A command that serves until it is told to stop. */
function serve(load: () => Promise<ExitCode>): Promise<void> {
  isServing = true
  keepSignals()
  return run(load)
}

/** From the beginning a server can be told to reload or to stop: also before it is loaded, and as process 1, which has no signals by default. */
function keepSignals(): void {
  for (const signal of ['SIGHUP', 'SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (process.listenerCount(signal) === 1) kept.add(signal)
    })
}

/** Only the command that is called is loaded. */
async function run(load: () => Promise<ExitCode>): Promise<void> {
  process.exitCode = await load()
}

// Whoever read our output has seen enough of it: `reprompt check | head`. A server serves on, whether anybody reads its log or not.
for (const output of [process.stdout, process.stderr])
  output.on('error', (error) => {
    if (!('code' in error && error.code === 'EPIPE')) throw error
    if (!isServing) process.exit(exitCodes.clean)
  })

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? exitCodes.clean : exitCodes.usage
}
