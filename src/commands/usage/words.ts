/** What `--help` says of a command: what it does, and its arguments and options by name. */
interface CommandHelp {
  readonly about: string
  /** By the name of the argument, or the long name of the option. */
  readonly parts: Readonly<Record<string, string>>
}

/** The commands of the program. */
export type CommandName =
  | 'init'
  | 'start'
  | 'dev'
  | 'check'
  | 'explain'
  | 'test'
  | 'outbox'
  | 'chat'
  | 'import'
  | 'export'
  | 'graph'
  | 'funnel'
  | 'report'
  | 'script'

/** What `--help` says and how wrong usage is reported, in one language. A word that is missing in one of them fails the type check. */
export interface UsageWords {
  readonly program: string
  readonly commands: Readonly<Record<CommandName, CommandHelp>>
  /** The option that most commands have. */
  readonly config: string
  readonly version: string
  readonly helpOption: string
  readonly helpCommand: string
  readonly titles: {
    readonly usage: string
    readonly arguments: string
    readonly options: string
    readonly commands: string
    readonly example: string
  }
  /** In the line of the usage: where options and a command go. */
  readonly anyOptions: string
  readonly anyCommand: string
  choices(values: readonly string[]): string
  byDefault(value: string): string
  readonly error: string
  unknownOption(option: string, suggestion: string | undefined): string
  unknownCommand(command: string, suggestion: string | undefined): string
  missingArgument(name: string): string
  missingValue(option: string): string
  notOneOf(option: string, values: readonly string[]): string
  tooManyArguments(expected: number, given: number): string
}
