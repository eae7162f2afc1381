import { Command, CommanderError, Option } from 'commander'
import { formatNames } from '../diagnostics/formats/format-names.ts'
import { languageCodes } from '../languages/language.ts'
import { platformNames } from '../platforms/names.ts'
import { funnelFormats, graphFormats, testFormats } from './format-names.ts'
import { type ExitCode, exitCodes, languageOf, type Terminal } from './terminal.ts'
import { usageWords } from './usage/index.ts'
import { localize } from './usage/localize.ts'
import type { CommandName } from './usage/words.ts'
import { version } from './version.ts'

/** What the program is called in: how a command gets at it. */
export interface Shell {
  readonly env: Terminal['env']
  /** For a command that somebody waits for. */
  readonly terminal: () => Terminal
  /** Calls a command that serves until it is stopped. */
  readonly serve: (command: (terminal: Terminal) => Promise<ExitCode>) => Promise<ExitCode>
}

/** Arguments → a command, of which only the one that is called is loaded → how it ended. */
export async function callProgram(callArguments: readonly string[], shell: Shell): Promise<ExitCode> {
  const words = usageWords[languageOf(shell.env)]
  const program = new Command('reprompt').description(words.program).version(version, '-V, --version', words.version)
  let code: ExitCode = exitCodes.clean

  command('init', 'reprompt init my-cafe --language ko')
    .argument('[folder]', words.commands.init.parts.folder, '.')
    .addOption(option('init', '--language <code>').choices(languageCodes))
    .addOption(option('init', '--platform <name>').choices(platformNames).default(platformNames[0]))
    .addOption(option('init', '--service <name>'))
    .action((folder, options) =>
      run(async () => (await import('./init.ts')).init({ ...options, folder }, shell.terminal())),
    )

  command('start', 'PORT=8080 reprompt start --config my-cafe/config.yaml')
    .addOption(configOption())
    .addOption(option('start', '--last-good <folder>'))
    .action((options) =>
      serve(async (terminal) =>
        (await import('./start.ts')).start({ ...options, watch: false, isLive: true }, terminal),
      ),
    )

  command('dev', 'reprompt dev --live --config my-cafe/config.yaml')
    .addOption(configOption())
    .addOption(option('dev', '--live').default(false))
    .addOption(option('dev', '--host <host>'))
    .addOption(option('dev', '--open').default(false))
    .addOption(option('dev', '--poll').default(false))
    .action((options) => serve(async (terminal) => (await import('./dev.ts')).dev(options, terminal)))

  command('check', 'reprompt check --strict --format github')
    .argument('[files...]', words.commands.check.parts.files)
    .addOption(configOption())
    .addOption(option('check', '--strict'))
    .addOption(option('check', '--format <format>').choices(formatNames).default('text'))
    .action((files, options) =>
      run(async () => (await import('./check.ts')).check({ ...options, files }, shell.terminal())),
    )

  command('explain', 'reprompt explain missing-prompt --language ko')
    .argument('[code]', words.commands.explain.parts.code)
    .addOption(option('explain', '--language <code>').choices(languageCodes))
    .action((code, options) =>
      run(async () => (await import('./explain.ts')).explain({ ...options, code }, shell.terminal())),
    )

  command('test', 'reprompt test tests/order.yaml --coverage')
    .argument('[files...]', words.commands.test.parts.files)
    .addOption(configOption())
    .addOption(option('test', '--update').default(false))
    .addOption(option('test', '--coverage').default(false))
    .addOption(option('test', '--platform <name>').choices(platformNames))
    .addOption(option('test', '--format <format>').choices(testFormats).default('text'))
    .action((files, options) =>
      run(async () => (await import('./test.ts')).test({ ...options, files }, shell.terminal())),
    )

  command('outbox', 'reprompt outbox --retry --config my-cafe/config.yaml')
    .addOption(configOption())
    .addOption(option('outbox', '--retry').default(false))
    .action((options) => run(async () => (await import('./outbox.ts')).outbox(options, shell.terminal())))

  command('chat', "printf 'OrderPizza\\nyes\\n' | reprompt chat")
    .addOption(configOption())
    .addOption(option('chat', '--platform <name>').choices(platformNames))
    .action((options) => run(async () => (await import('./chat.ts')).chat(options, shell.terminal())))

  command('import', 'reprompt import intent_OrderPizza.tsv slottype_PIZZA_TYPE.tsv --output dialogs/pizza.yaml')
    .argument('<files...>', words.commands.import.parts.files)
    .addOption(option('import', '--language <code>').choices(languageCodes))
    .addOption(option('import', '--output <file>'))
    .action((files, options) =>
      run(async () => (await import('./import.ts')).importModel({ ...options, files }, shell.terminal())),
    )

  command('export', 'reprompt export interaction-model')
    .argument('<folder>', words.commands.export.parts.folder)
    .addOption(configOption())
    .addOption(option('export', '--platform <name>').choices(platformNames))
    .addOption(option('export', '--force'))
    .action((folder, options) =>
      run(async () => (await import('./export.ts')).exportModel({ ...options, folder }, shell.terminal())),
    )

  command('graph', 'reprompt graph OrderPizza --output pizza.svg')
    .argument('[intent]', words.commands.graph.parts.intent)
    .addOption(configOption())
    .addOption(option('graph', '--format <format>').choices(graphFormats).default('svg'))
    .addOption(option('graph', '--output <file>'))
    .action((intent, options) =>
      run(async () => (await import('./graph.ts')).graph({ ...options, intent }, shell.terminal())),
    )

  command('funnel', 'reprompt funnel reprompt.log --format svg --output funnel.svg')
    .argument('[files...]', words.commands.funnel.parts.files)
    .addOption(option('funnel', '--format <format>').choices(funnelFormats).default('text'))
    .addOption(option('funnel', '--output <file>'))
    .addOption(option('funnel', '--rejected').default(false))
    .action((files, options) =>
      run(async () => (await import('./funnel.ts')).funnel({ ...options, files }, shell.terminal())),
    )

  command('report', 'reprompt report --output my-cafe.html')
    .addOption(configOption())
    .addOption(option('report', '--output <file>'))
    .action((options) => run(async () => (await import('./report.ts')).report(options, shell.terminal())))

  command('script', 'reprompt script my-cafe.csv --apply')
    .argument('[file]', words.commands.script.parts.file)
    .addOption(configOption())
    .addOption(option('script', '--output <file>'))
    .addOption(option('script', '--apply'))
    .action((file, options) =>
      run(async () => (await import('./script.ts')).script({ ...options, file }, shell.terminal())),
    )

  for (const each of [program, ...program.commands])
    each.configureOutput({
      writeOut: (text) => shell.terminal().output.write(text),
      writeErr: (text) => shell.terminal().errors.write(text),
    })
  localize(program, words, callArguments)

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

  async function serve(load: (terminal: Terminal) => Promise<ExitCode>): Promise<void> {
    code = await shell.serve(load)
  }

  async function run(load: () => Promise<ExitCode>): Promise<void> {
    code = await load()
  }

  try {
    await program.parseAsync(callArguments, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? exitCodes.clean : exitCodes.usage
  }
  return code
}
