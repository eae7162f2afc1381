#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander'
import { funnelFormats, graphFormats, testFormats } from './commands/format-names.ts'
import { type ExitCode, exitCodes, languageOf, type Terminal } from './commands/terminal.ts'
import { usageWords } from './commands/usage/index.ts'
import { localize } from './commands/usage/localize.ts'
import type { CommandName } from './commands/usage/words.ts'
import { version } from './commands/version.ts'
import { formatNames } from './diagnostics/formats/format-names.ts'
import { languageCodes } from './languages/language.ts'
import { platformNames } from './platforms/names.ts'

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

const words = usageWords[languageOf(process.env)]

const program = new Command('reprompt').description(words.program).version(version, '-V, --version', words.version)

command('init', 'reprompt init my-cafe --language ko')
  .argument('[folder]', words.commands.init.parts.folder, '.')
  .addOption(option('init', '--language <code>').choices(languageCodes))
  .addOption(option('init', '--platform <name>').choices(platformNames).default(platformNames[0]))
  .addOption(option('init', '--service <name>'))
  .action((folder, options) =>
    run(async () => (await import('./commands/init.ts')).init({ ...options, folder }, terminal())),
  )

command('start', 'PORT=8080 reprompt start --config my-cafe/config.yaml')
  .addOption(configOption())
  .addOption(option('start', '--last-good <folder>'))
  .action((options) =>
    serve(async (terminal) =>
      (await import('./commands/start.ts')).start({ ...options, watch: false, isLive: true }, terminal),
    ),
  )

command('dev', 'reprompt dev --live --config my-cafe/config.yaml')
  .addOption(configOption())
  .addOption(option('dev', '--live').default(false))
  .addOption(option('dev', '--host <host>'))
  .addOption(option('dev', '--open').default(false))
  .addOption(option('dev', '--poll').default(false))
  .action((options) => serve(async (terminal) => (await import('./commands/dev.ts')).dev(options, terminal)))

command('check', 'reprompt check --strict --format github')
  .argument('[files...]', words.commands.check.parts.files)
  .addOption(configOption())
  .addOption(option('check', '--strict'))
  .addOption(option('check', '--format <format>').choices(formatNames).default('text'))
  .action((files, options) =>
    run(async () => (await import('./commands/check.ts')).check({ ...options, files }, terminal())),
  )

command('explain', 'reprompt explain missing-prompt --language ko')
  .argument('[code]', words.commands.explain.parts.code)
  .addOption(option('explain', '--language <code>').choices(languageCodes))
  .action((code, options) =>
    run(async () => (await import('./commands/explain.ts')).explain({ ...options, code }, terminal())),
  )

command('test', 'reprompt test tests/order.yaml --coverage')
  .argument('[files...]', words.commands.test.parts.files)
  .addOption(configOption())
  .addOption(option('test', '--update').default(false))
  .addOption(option('test', '--coverage').default(false))
  .addOption(option('test', '--platform <name>').choices(platformNames))
  .addOption(option('test', '--format <format>').choices(testFormats).default('text'))
  .action((files, options) =>
    run(async () => (await import('./commands/test.ts')).test({ ...options, files }, terminal())),
  )

command('outbox', 'reprompt outbox --retry --config my-cafe/config.yaml')
  .addOption(configOption())
  .addOption(option('outbox', '--retry').default(false))
  .action((options) => run(async () => (await import('./commands/outbox.ts')).outbox(options, terminal())))

command('chat', "printf 'OrderPizza\\nyes\\n' | reprompt chat")
  .addOption(configOption())
  .addOption(option('chat', '--platform <name>').choices(platformNames))
  .action((options) => run(async () => (await import('./commands/chat.ts')).chat(options, terminal())))

command('import', 'reprompt import intent_OrderPizza.tsv slottype_PIZZA_TYPE.tsv --output dialogs/pizza.yaml')
  .argument('<files...>', words.commands.import.parts.files)
  .addOption(option('import', '--language <code>').choices(languageCodes))
  .addOption(option('import', '--output <file>'))
  .action((files, options) =>
    run(async () => (await import('./commands/import.ts')).importModel({ ...options, files }, terminal())),
  )

command('export', 'reprompt export interaction-model')
  .argument('<folder>', words.commands.export.parts.folder)
  .addOption(configOption())
  .addOption(option('export', '--platform <name>').choices(platformNames))
  .addOption(option('export', '--force'))
  .action((folder, options) =>
    run(async () => (await import('./commands/export.ts')).exportModel({ ...options, folder }, terminal())),
  )

command('graph', 'reprompt graph OrderPizza --output pizza.svg')
  .argument('[intent]', words.commands.graph.parts.intent)
  .addOption(configOption())
  .addOption(option('graph', '--format <format>').choices(graphFormats).default('svg'))
  .addOption(option('graph', '--output <file>'))
  .action((intent, options) =>
    run(async () => (await import('./commands/graph.ts')).graph({ ...options, intent }, terminal())),
  )

command('funnel', 'reprompt funnel reprompt.log --format svg --output funnel.svg')
  .argument('[files...]', words.commands.funnel.parts.files)
  .addOption(option('funnel', '--format <format>').choices(funnelFormats).default('text'))
  .addOption(option('funnel', '--output <file>'))
  .addOption(option('funnel', '--rejected').default(false))
  .action((files, options) =>
    run(async () => (await import('./commands/funnel.ts')).funnel({ ...options, files }, terminal())),
  )

command('report', 'reprompt report --output my-cafe.html')
  .addOption(configOption())
  .addOption(option('report', '--output <file>'))
  .action((options) => run(async () => (await import('./commands/report.ts')).report(options, terminal())))

command('script', 'reprompt script my-cafe.csv --apply')
  .argument('[file]', words.commands.script.parts.file)
  .addOption(configOption())
  .addOption(option('script', '--output <file>'))
  .addOption(option('script', '--apply'))
  .action((file, options) =>
    run(async () => (await import('./commands/script.ts')).script({ ...options, file }, terminal())),
  )

for (const each of [program, ...program.commands])
  each.configureOutput({
    writeOut: (text) => terminal().output.write(text),
    writeErr: (text) => terminal().errors.write(text),
  })
localize(program, words, process.argv.slice(2))

function command(name: CommandName, example: string): Command {
  return program
    .command(name)
    .description(words.commands[name].about)
    .addHelpText('after', `\n${words.titles.example}\n  ${example}`)
}

function option(name: CommandName, flags: string): Option {
  const [long = ''] = flags.split(' ')
  return new Option(flags, words.commands[name].parts[long])
}

function configOption(): Option {
  return new Option('--config <file>', words.config).default('config.yaml')
}

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
async function serve(load: (terminal: Terminal) => Promise<ExitCode>): Promise<void> {
  keepSignals()
  const { openOutputs } = await import('./commands/serving/outputs.ts')
  const outputs = openOutputs()
  const { stdin: input } = process
  const code = await load({ ...surroundings, input, ...outputs })
  await outputs.flush()
  process.exit(code)
}

/** From the beginning a server can be asked to reload or to stop: also before it is loaded, and as process 1, which has no signals by default. */
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

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? exitCodes.clean : exitCodes.usage
}
