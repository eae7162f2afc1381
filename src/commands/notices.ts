import { isDeepStrictEqual } from 'node:util'
import type { Logger } from 'pino'
import { conversationWords } from '../conversation/words/index.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { formatDiagnostics } from '../diagnostics/format-diagnostics.ts'
import { describeUnreadable } from '../diagnostics/messages/unreadable.ts'
import type { Config } from '../extension/config.ts'
import type { LoadedExtension } from '../extension/load-extension.ts'
import { reasonOf } from '../files/reason-of.ts'
import type { LanguageCode } from '../languages/language.ts'
import type { ReloadOutcome } from '../reload/outcome.ts'
import type { Terminal } from './terminal.ts'
import { isColored } from './terminal.ts'
import { commandWords } from './words/index.ts'

/** Mistakes as their author reads them: with colours only where there is somebody to see them. */
export function formatProblems(diagnostics: readonly Diagnostic[], language: LanguageCode, terminal: Terminal): string {
  const color = isColored(terminal.errors, terminal)
  return formatDiagnostics(diagnostics, { color, language, folder: terminal.folder })
}

/** What is wrong after a reload, if anything is: what was served before is served on. */
export function describe(outcome: ReloadOutcome, language: LanguageCode, terminal: Terminal): string | undefined {
  const words = commandWords[language].reload
  switch (outcome.type) {
    case 'swapped':
    case 'unchanged':
      return undefined
    case 'refused':
      return formatProblems(outcome.diagnostics, language, terminal)
    case 'emptied':
      return words.noDialogs(outcome.folder)
    case 'failed':
      return words.unreadable(describeUnreadable(reasonOf(outcome.error), language).message)
    default:
      return outcome satisfies never
  }
}

/** Where a server listens. */
interface ServedAt {
  /** An address for each platform. */
  readonly urls: readonly string[]
  /** Where the workbench is. */
  readonly page: string | undefined
  /** Whether services are called from there. */
  readonly isLive: boolean | undefined
}

/** Says to whoever sits there where it listens. */
export function announceStart(
  { config, served }: LoadedExtension,
  { urls, page, isLive }: ServedAt,
  { output }: Terminal,
): void {
  const words = commandWords[config.settings.language.code].start
  const said = [words.listens(urls, served.dialogs.intents.size), ...(page === undefined ? [] : [words.page(page)])]
  output.write(`${said.join(' ')}\n`)
  if (isLive !== undefined && config.services.length > 0) output.write(`${isLive ? words.live : words.notLive}\n`)
}

/** The same for programs. */
export function describeStart({ served: { dialogs, revision } }: LoadedExtension, urls: readonly string[]) {
  return { urls, intents: dialogs.intents.size, revision }
}

/** What a server was started with. */
export interface Started {
  readonly server: Config['server']
  readonly platforms: Config['platforms']
  readonly metrics: Config['metrics']
  readonly log: Config['log']
  readonly trustProxy: Config['trustProxy']
  /** The keys of these that something else than config.yaml said. */
  readonly overridden: ReadonlySet<string>
}

/** Reports a reload: what is wrong, and what takes a restart. */
export function announce(
  outcome: ReloadOutcome,
  problem: string | undefined,
  started: Started,
  language: LanguageCode,
  terminal: Terminal,
): void {
  const { errors } = terminal
  if (problem !== undefined) errors.write(`${problem}\n`)
  if (outcome.type !== 'swapped') return
  const { config, diagnostics } = outcome.now
  if (diagnostics.length > 0) errors.write(`${formatProblems(diagnostics, language, terminal)}\n`)
  const fixed = fixedKeys(started, outcome.before.config, config)
  if (fixed.length > 0) errors.write(`${commandWords[language].reload.restart(fixed, config.file)}\n`)
}

/** Logs what came of a reload. */
export function logOutcome(outcome: ReloadOutcome, problem: string | undefined, log: Logger): void {
  if (problem !== undefined) log.warn({ outcome: outcome.type }, 'not reloaded')
  else if (outcome.type !== 'swapped') log.info('fixed')
  else {
    const { revision, dialogs } = outcome.now.served
    log.info({ revision, intents: dialogs.intents.size }, 'reloaded')
  }
}

/** Reports to the author what came of a reload, after what is wrong. */
export function reportOutcome(
  outcome: ReloadOutcome,
  problem: string | undefined,
  language: LanguageCode,
  terminal: Terminal,
) {
  const words = commandWords[language].reload
  if (problem === undefined) terminal.output.write(`${outcome.type === 'swapped' ? words.reloaded : words.fixed}\n`)
  else if (outcome.type !== 'emptied') terminal.errors.write(`${words.kept}\n\n`)
}

/** Reports that the system does not let us watch the files. */
export function reportUnwatched(error: unknown, language: LanguageCode, { errors }: Terminal): void {
  errors.write(`${conversationWords[language].chat.cannotWatch(reasonOf(error))}\n`)
}

/** The keys that changed, and that a running server cannot follow. */
function fixedKeys(started: Started, before: Config, now: Config): readonly string[] {
  const keys = ['host', 'port'] as const
  const { server, overridden } = started
  const changed = keys.filter((key) => now.server[key] !== before.server[key] && now.server[key] !== server[key])
  const ofServer = changed.filter((key) => !overridden.has(key)).map((key) => `server.${key}`)
  // It is opened where there is anybody to deliver to.
  const isOpen = before.services.length > 0
  const ofOutbox = !isOpen || isDeepStrictEqual(before.outbox, now.outbox) ? [] : ['outbox']
  return [...ofServer, ...fixedPaths(started, before, now), ...fixedSettings(started, before, now), ...ofOutbox]
}

/** What is read once, when a server starts, by its key. */
function fixedSettings(started: Started, before: Config, now: Config): readonly string[] {
  const keys = { metrics: 'metrics', log: 'log', trustProxy: 'server.trustProxy' } as const
  const names = ['metrics', 'log', 'trustProxy'] as const
  const isSame = (name: (typeof names)[number]) =>
    [before, started].some((one) => isDeepStrictEqual(one[name], now[name]))
  return names.filter((name) => !isSame(name)).map((name) => keys[name])
}

/** Platforms that came, or are to be reached at another path: those of the start are listened at. */
function fixedPaths(started: Started, before: Config, { platforms, written }: Config): readonly string[] {
  const pathIn = (all: Config['platforms'], name: string) => all.find((one) => one.name === name)?.path
  const changed = platforms.filter(
    ({ name, path }) => path !== pathIn(before.platforms, name) && path !== pathIn(started.platforms, name),
  )
  return changed.map(({ name }) => {
    if (pathIn(started.platforms, name) === undefined) return name
    return name in written ? `${name}.path` : 'server.path'
  })
}
