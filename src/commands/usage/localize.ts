import type { Command, CommanderError, Option } from 'commander'
import { suggest } from '../../diagnostics/did-you-mean.ts'
import { width } from '../../text/width.ts'
import type { UsageWords } from './words.ts'

/** Makes a program with all its commands explain itself, and report wrong usage, in our words instead of commander's English. */
export function localize(program: Command, words: UsageWords, callArguments: readonly string[]): void {
  program.helpCommand(`help ${words.anyCommand}`, words.helpCommand)
  for (const command of [program, ...program.commands]) {
    localizeHelp(command, words)
    // The message is made again below, from the code of the error.
    command.configureOutput({ outputError: () => undefined })
    command.exitOverride((error) => {
      reportUsage(command, error, words, callArguments)
      throw error
    })
  }
}

function localizeHelp(command: Command, words: UsageWords): void {
  const { titles } = words
  const styled = new Map([
    ['Usage:', titles.usage],
    ['Arguments:', titles.arguments],
    ['Options:', titles.options],
    ['Commands:', titles.commands],
  ])
  command
    .helpOption('-h, --help', words.helpOption)
    .usage([words.anyOptions, command.parent === null ? words.anyCommand : argumentsOf(command)].join(' ').trim())
    .configureHelp({
      displayWidth: width,
      styleTitle: (title) => styled.get(title) ?? title,
      subcommandTerm: (inner) => `${inner.name()} ${argumentsOf(inner)}`.trim(),
      optionDescription: (option) => describeOption(option, words),
      argumentDescription: ({ description }) => description,
    })
}

function argumentsOf({ registeredArguments }: Command): string {
  return registeredArguments
    .map((argument) => `${argument.name()}${argument.variadic ? '...' : ''}`)
    .map((name, at) => (registeredArguments[at]?.required ? `<${name}>` : `[${name}]`))
    .join(' ')
}

function describeOption({ description, argChoices, defaultValue }: Option, words: UsageWords): string {
  const notes = [
    ...(argChoices === undefined ? [] : [words.choices(argChoices)]),
    ...(typeof defaultValue === 'string' ? [words.byDefault(defaultValue)] : []),
  ]
  return notes.length === 0 ? description : `${description} (${notes.join('; ')})`
}

/** What is wrong, and the help of the command below it; nothing where help or the version was asked for. */
function reportUsage(
  command: Command,
  error: CommanderError,
  words: UsageWords,
  callArguments: readonly string[],
): void {
  const message = describe(command, error, words, callArguments)
  if (message === undefined) return
  command.configureOutput().writeErr?.(`${words.error} ${message}\n\n`)
  command.outputHelp({ error: true })
}

function describe(
  command: Command,
  { code, message }: CommanderError,
  words: UsageWords,
  callArguments: readonly string[],
): string | undefined {
  switch (code) {
    case 'commander.unknownOption':
      return describeUnknownOption(command, words, callArguments)
    case 'commander.unknownCommand':
      return describeUnknownCommand(command, words)
    case 'commander.missingArgument':
      return words.missingArgument(command.registeredArguments.find(({ required }) => required)?.name() ?? '')
    case 'commander.optionMissingArgument':
      // Only the last word of a call can lack its value: any other takes the next one.
      return words.missingValue(callArguments.at(-1) ?? '')
    case 'commander.invalidArgument':
      return describeNotOneOf(command, words, callArguments)
    case 'commander.excessArguments':
      return words.tooManyArguments(command.registeredArguments.length, command.args.length)
    case 'commander.help':
    case 'commander.helpDisplayed':
    case 'commander.version':
      return undefined
    default:
      return message
  }
}

function describeUnknownOption(command: Command, words: UsageWords, callArguments: readonly string[]): string {
  const help = command.createHelp()
  const known = help.visibleOptions(command).flatMap(({ short, long }) => [short, long].filter((name) => name != null))
  const written = callArguments.map(nameOf).find((name) => /^-./.test(name) && !known.includes(name)) ?? ''
  return words.unknownOption(written, suggest(written, known))
}

function describeUnknownCommand(command: Command, words: UsageWords): string {
  const [written = ''] = command.args
  const known = command.commands.map((inner) => inner.name())
  return words.unknownCommand(written, suggest(written, known))
}

function describeNotOneOf(command: Command, words: UsageWords, callArguments: readonly string[]): string | undefined {
  const wrong = command.options.find(({ long, argChoices }) =>
    callArguments.some((word, at) => {
      if (long == null || nameOf(word) !== long) return false
      const value = word.includes('=') ? word.slice(long.length + 1) : callArguments[at + 1]
      return argChoices?.includes(value ?? '') === false
    }),
  )
  return wrong && words.notOneOf(wrong.long ?? '', wrong.argChoices ?? [])
}

/** `--format` of `--format=json`. */
function nameOf(word: string): string {
  return word.replace(/=.*$/su, '')
}
