import type { Logger } from 'pino'
import type { Config } from '../../extension/config.ts'
import type { LoadedExtension } from '../../extension/load-extension.ts'
import { openServicesOnDemand, type ServicesOnDemand } from '../../outbox/services-on-demand.ts'
import type { LastGood } from '../../reload/last-good.ts'
import { type LiveExtensionOptions, openLiveExtension } from '../../reload/live-extension.ts'
import { pollExtension } from '../../reload/poll.ts'
import type { ExtensionReader } from '../../reload/reader.ts'
import { type WatchFiles, watchExtension } from '../../reload/watch.ts'
import { type AppOptions, createApp, createMonitoringApp } from '../../server/app.ts'
import { openClientAddress } from '../../server/client-address.ts'
import { type Listening, listen } from '../../server/listen.ts'
import { openLog } from '../../server/log.ts'
import type { Metrics, MetricsSources } from '../../server/metrics.ts'
import { openSessionNames } from '../../server/session-name.ts'
import { openTurnServices } from '../../server/turn-services.ts'
import {
  announce,
  announceStart,
  describe,
  describeStart,
  logOutcome,
  reportOutcome,
  reportUnwatched,
  type Started,
} from '../notices.ts'
import { type ExitCode, exitCodes, type Terminal } from '../terminal.ts'
import { version } from '../version.ts'
import { commandWords } from '../words/index.ts'
import { nearby, urlOf, whyNotListening } from './address.ts'
import type { Environment } from './environment.ts'
import type { RunningDevTools, StartOptions } from './options.ts'
import type { First } from './read-last-good.ts'
import { reloadServices, useServices } from './services.ts'
import type { Stop } from './stop.ts'

// Milliseconds. For so long a server that stops still takes connections, so that whoever sends them can notice;
const announced = 1000

// and so long what was begun may take then.
const limit = 10_000

// What is being delivered then may take so long; else it is delivered by others, or after the next start.
const deliveredWithin = 6_000

/** What a server is made with. */
export interface Means {
  readonly reader: ExtensionReader
  readonly environment: Environment
  readonly stop: Stop
  readonly lastGood: LastGood | undefined
}

/** Serves it until it is asked to stop, and what its files become meanwhile. */
export async function serve(
  { loaded: first, problem: broken }: First,
  { reader, environment, stop, lastGood }: Means,
  options: StartOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { host: named, watch, isLive, devTools } = options
  const given = { ...environment, ...(named !== undefined && { host: named }) }
  const address = { ...first.config.server, ...given }
  const words = commandWords[first.config.settings.language.code]
  const log = openLog(terminal.output, environment.level)
  terminal.losses?.onRecovered((lost) => log.warn(lost, 'log written again'))
  const { env, errors } = terminal
  // Somebody sits there: they read sentences, and programs lines of the log.
  const isRead = devTools !== undefined || terminal.output.isTTY === true
  // An author's server is not watched, and may run beside the one that is.
  const wanted = devTools === undefined ? first.config.metrics : undefined
  const metrics =
    wanted &&
    (await openMetricsOnDemand({
      served: () => extension.served(),
      outbox: () => services?.outbox(),
      unwritten: terminal.losses?.unwritten,
    }))
  const services: ServicesOnDemand | undefined = isLive
    ? openServicesOnDemand({ env, log, output: errors, chance: Math.random, onCall: metrics?.call })
    : undefined
  const problem = await useServices(services, first, words)
  if (problem !== undefined) return complain(terminal, problem, exitCodes.failure)
  const runningTools = devTools?.open(
    first,
    services && ((served, platform) => openTurnServices(services, served.dialogs, platform, log)),
  )
  stop.requested.then(runningTools?.close)
  const { platforms, trustProxy } = first.config
  const started = { ...first.config, metrics: wanted, overridden: new Set(Object.keys(given)) }
  const doors = platforms.map(({ name, path }) => ({ platform: name, path }))
  const keep = (loaded: LoadedExtension) =>
    lastGood?.keep(loaded).catch((error) => log.error({ err: error }, 'last good set not kept'))
  const extension = openLiveExtension(first, {
    problem: broken,
    watchFiles: watchFilesOf(options),
    read: reader.read,
    ...notices(terminal, started, isRead ? undefined : log, (outcome, problem) => {
      runningTools?.onReload(outcome, problem)
      metrics?.reload(outcome.type)
      if (outcome.type !== 'swapped') return
      void reloadServices(services, outcome.now, terminal)
      void keep(outcome.now)
    }),
  })
  const appOptions: AppOptions = {
    doors,
    served: extension.served,
    isDraining: stop.isRequested,
    moment: () => ({ now: Date.now(), chance: Math.random() }),
    log,
    logsRejected: first.config.log.rejected === true,
    nameSession: openSessionNames(sessionKeyOf(first.config, env)),
    clientAddress: openClientAddress(trustProxy),
    unwritten: terminal.losses?.unwritten,
    services,
    ...(runningTools && { devTools: runningTools.router }),
    metrics,
    showsMetrics: wanted !== undefined && wanted.port === undefined,
  }
  let ignoreHangup = () => {}
  let monitoring: Listening | undefined
  try {
    monitoring = await listenForMetrics(appOptions, wanted)
    const listening = await listen(createApp(appOptions).callback(), address.host, address.port)
    const at = { ...address, port: listening.port }
    const urls = doors.map(({ path }) => urlOf(at, path))
    if (!isRead) log.info({ ...describeStart(first, urls), version }, 'started')
    else {
      const page = runningTools && urlOf({ ...at, host: nearby(at.host) }, runningTools.path)
      announceStart(first, { urls, page, isLive: devTools === undefined ? undefined : isLive }, terminal)
      if (page !== undefined) devTools?.onListening?.(page)
    }
    if (broken === undefined) void keep(first)
    else log.error({ revision: first.served.revision, loaded: first.served.loaded }, 'last good set served')
    ignoreHangup = terminal.onSignal(['SIGHUP'], extension.reload)
    if (watch) await extension.watch()
    await stop.requested
    if (!isRead) log.info('stopping')
    else if (devTools === undefined) terminal.output.write(`${words.start.stops}\n`)
    const isDone = await listening.drain({ announced, limit, abort: stop.abort })
    if (!isRead) log[isDone ? 'info' : 'warn']({ cutOff: !isDone }, 'stopped')
    return isDone ? exitCodes.clean : exitCodes.cutOff
  } catch (error) {
    return complain(terminal, whyNotListening(error, address, words), exitCodes.failure)
  } finally {
    ignoreHangup()
    await monitoring?.drain({ announced: 0, limit: 0, abort: AbortSignal.abort() })
    await extension.close()
    await services?.stop(deliveredWithin)
  }
}

/** The key that config.yaml names; none where it names none, or where it need not be there. */
function sessionKeyOf({ log }: Config, env: Terminal['env']): string | undefined {
  return (log.sessionKey === undefined ? undefined : env[log.sessionKey]) || undefined
}

/** How changes are noticed. */
export function watchFilesOf({ polls = false }: StartOptions): WatchFiles {
  return polls ? pollExtension : watchExtension
}

/** Where metrics have a port of their own. */
async function listenForMetrics(options: AppOptions, wanted: Config['metrics']): Promise<Listening | undefined> {
  if (wanted?.port === undefined) return undefined
  return listen(createMonitoringApp(options).callback(), wanted.host, wanted.port)
}

/** Loaded only where it is wanted: nobody else needs what it takes. */
async function openMetricsOnDemand(sources: Omit<MetricsSources, 'version'>): Promise<Metrics> {
  const { openMetrics } = await import('../../server/metrics.ts')
  return openMetrics({ ...sources, version })
}

/** Reports to people, and to the log or else to the author who sits there, and the developer tools, what becomes of the files. */
function notices(
  terminal: Terminal,
  started: Started,
  log: Logger | undefined,
  onReload: RunningDevTools['onReload'],
): Omit<LiveExtensionOptions, 'read'> {
  return {
    describe: (outcome, language) => describe(outcome, language, terminal),
    onReload(outcome, problem, language) {
      announce(outcome, problem, started, language, terminal)
      if (log === undefined) reportOutcome(outcome, problem, language, terminal)
      else logOutcome(outcome, problem, log)
      onReload(outcome, problem)
    },
    failed: (error, language) => reportUnwatched(error, language, terminal),
  }
}

/** Says what is wrong, and gives the exit code for it. */
export function complain(terminal: Terminal, sentence: string, code: ExitCode): ExitCode {
  terminal.errors.write(`${sentence}\n`)
  return code
}
