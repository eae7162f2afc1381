import { Router } from '@koa/router'
import Koa, { type Context, type Middleware } from 'koa'
import type { Logger } from 'pino'
import type { NowAndChance } from '../core/turn.ts'
import { platformOf, type ServedExtension } from '../extension/served.ts'
import type { ServicesOnDemand } from '../outbox/services-on-demand.ts'
import type { Platform } from '../platforms/platform.ts'
import { answerMessage, type RefusedMessage } from './answer-message.ts'
import { rehearsal, type TurnServices } from './answer-needs.ts'
import type { ClientAddress } from './client-address.ts'
import { type ErrorLog, openErrorLog } from './error-log.ts'
import {
  answerHttpError,
  rejectAbsoluteUrl,
  rejectMethod,
  rejectTwoHosts,
  rejectUnrouted,
  throwHttpError,
} from './http-errors.ts'
import { openTurnLog, rejectedValues } from './log.ts'
import type { Metrics } from './metrics.ts'
import { readBody } from './read-body.ts'
import type { NameSession } from './session-name.ts'
import { openTurnServices } from './turn-services.ts'
import type { Unwritten } from './unblocked-output.ts'

/** The largest body that is read, in bytes. */
const largestBody = 65_536

/** A path, `/clova`, and the name of the platform that posts there. */
interface Door {
  readonly path: string
  readonly platform: string
}

export interface AppOptions {
  /** Where requests are posted to. */
  readonly doors: readonly Door[]
  /** What is served now; asked once a turn. */
  readonly served: () => ServedExtension
  readonly isDraining: () => boolean
  /** The clock and chance. */
  readonly moment: () => NowAndChance
  readonly log: Logger
  readonly nameSession: NameSession
  /** Whether the log has the values that `choices` rejected. */
  readonly logsRejected: boolean
  readonly clientAddress: ClientAddress
  /** What counts; none where nobody asks for it. */
  readonly metrics?: Metrics | undefined
  /** Whether counts are read here, too, and not only at a port of their own. */
  readonly showsMetrics?: boolean
  /** What of the log could not be written, where nothing waits for it. */
  readonly unwritten?: (() => Unwritten) | undefined
  /** What dialogs ask and are sent to; none where their author only tries them: then nothing is asked and nothing sent. */
  readonly services: ServicesOnDemand | undefined
  /** What else is at this address, at other paths. */
  readonly devTools?: Router
}

/** What is served: a path for each platform that takes turns, and two that say how the server is. */
export function createApp(options: AppOptions): Koa {
  const { doors, isDraining, log, clientAddress, devTools } = options
  const app = new Koa()
  const takePosted = turnTaker(options)
  const errorLog = countingRefusals(openErrorLog(log), options.metrics)
  // Answers that cannot be sent, for the client is gone. All else is answered, and logged, below.
  app.on('error', (error) => log.debug({ err: error }, 'not sent'))
  app.use(async (ctx, next) => {
    try {
      rejectTwoHosts(ctx)
      // Every turn comes here: it is not looked up among other routes.
      const door = doors.find(({ path }) => isAt(ctx, path))
      await (door === undefined ? next() : takePosted(ctx, door))
    } catch (error) {
      answerHttpError(ctx, error, errorLog, clientAddress(ctx.req))
    }
    if (isDraining()) ctx.set('Connection', 'close')
  })
  app.use(rejectAbsoluteUrl)
  app.use(health(options).routes())
  if (options.showsMetrics) app.use(metricsAt(options.metrics).routes())
  if (devTools !== undefined) app.use(devTools.routes())
  app.use(reportMisdirected(options))
  app.use(rejectUnrouted)
  return app
}

/** How the server is, and what it counts, at a port of its own: however many connections the other one has. */
export function createMonitoringApp(options: AppOptions): Koa {
  const app = new Koa()
  app.on('error', (error) => options.log.debug({ err: error }, 'not sent'))
  app.use(health(options).routes())
  app.use(metricsAt(options.metrics).routes())
  return app
}

function metricsAt(metrics: Metrics | undefined): Router {
  const router = new Router({ strict: true, sensitive: true })
  router.get('/metrics', async (ctx) => {
    if (metrics === undefined) return
    ctx.set('Content-Type', metrics.contentType)
    ctx.body = await metrics.read()
  })
  return router
}

function countingRefusals(log: ErrorLog, metrics: Metrics | undefined): ErrorLog {
  if (metrics === undefined) return log
  return {
    refused(refused) {
      log.refused(refused)
      metrics.refused(refused)
    },
    failed(error) {
      log.failed(error)
      metrics.refused({ status: 500, code: 'internal' })
    },
  }
}

function isAt({ url }: Context, path: string): boolean {
  return url === path || url.startsWith(`${path}?`)
}

/** Says in the log where a platform should post, when it posts to a path where nothing is. The client learns nothing of it. */
function reportMisdirected({ doors, served, moment, log }: AppOptions): Middleware {
  return async (ctx, next) => {
    if (ctx.method !== 'POST' || ctx.matched?.length > 0) return next()
    const body = wholeBody(ctx, await readBody(ctx.req, largestBody))
    const now = served()
    for (const { platform: name, path } of doors) {
      const platform = platformOf(now, name)
      if (platform !== undefined && (await platform.verify(ctx.req.headers, body, moment().now)) === 'trusted')
        log.warn({ platform: name, path }, 'wrong path')
    }
    return next()
  }
}

/** Takes a turn that was posted, and logs it. */
function turnTaker(options: AppOptions): (ctx: Context, door: Door) => Promise<void> {
  const { served, moment, log, nameSession, logsRejected, metrics } = options
  const logTurn = openTurnLog(log, nameSession)
  return async (ctx, door) => {
    ctx.state.platform = door.platform
    if (ctx.method !== 'POST') rejectMethod(ctx, ['POST'])
    rejectEncoded(ctx)
    const body = wholeBody(ctx, await readBody(ctx.req, largestBody))
    // How long a client takes to send it is not ours.
    const started = performance.now()
    const now = served()
    const platform = platformOf(now, door.platform)
    // A reload took it out of config.yaml.
    if (platform === undefined) return throwHttpError(ctx, 'notFound')
    const services = servicesOf(now, platform, options)
    const answered = await answerMessage(now.dialogs, platform, ctx.req.headers, body, moment(), services)
    if (answered.type === 'refused') return refuse(ctx, platform, answered)
    const { request, reply, answer, error } = answered
    const { session } = request.speaker()
    if (error !== undefined) log.error({ session: nameSession(session), err: error }, 'a turn failed')
    for (const fault of reply.why.faults) log.warn({ session: nameSession(session), ...fault }, 'a wrong answer')
    if (reply.why.gaveWay.length > 0)
      log.warn({ session: nameSession(session), gaveWay: reply.why.gaveWay }, 'a full session')
    ctx.set('Content-Type', 'application/json; charset=utf-8')
    ctx.body = answer
    const ms = Math.round((performance.now() - started) * 100) / 100
    const { type } = request.turn
    const rejected = logsRejected ? rejectedValues(request.turn, reply.why, now.dialogs) : []
    const turn = { platform: platform.name, type, session, why: reply.why, rejected, ms, revision: now.revision }
    logTurn(turn)
    metrics?.turn(turn)
  }
}

/** Each platform says which status it wants to see where it did not sign. */
function refuse(ctx: Context, { untrustedStatus }: Platform, { refusal, reason }: RefusedMessage): never {
  throwHttpError(ctx, refusal, reason, refusal === 'unauthorized' ? untrustedStatus : undefined)
}

function servicesOf({ dialogs }: ServedExtension, platform: Platform, { services, log }: AppOptions): TurnServices {
  return services === undefined ? rehearsal : openTurnServices(services, dialogs, platform, log)
}

/** Whether the server lives, and whether it is ready, with what. */
function health({ served, isDraining, services, unwritten }: AppOptions): Router {
  const router = new Router({ strict: true, sensitive: true })
  router.get('/healthz', (ctx) => {
    ctx.body = { status: 'alive' }
  })
  router.get('/readyz', (ctx) => {
    const { revision, loaded, problem = null } = served()
    ctx.status = isDraining() ? 503 : 200
    const status = isDraining() ? 'draining' : 'ready'
    ctx.body = { status, revision, loaded, problem, log: unwritten?.(), ...outboxOf(services) }
  })
  return router
}

/** An outbox that fails keeps no turn from being answered, and the server ready; all it cannot say is `null` then. */
function outboxOf(services: ServicesOnDemand | undefined): object {
  const outbox = services?.outbox()
  if (outbox === undefined) return {}
  return { outbox: outbox === 'unreachable' ? { waiting: null, oldest: null, dead: null } : outbox }
}

function rejectEncoded(ctx: Context): void {
  const encoding = ctx.get('Content-Encoding')
  if (encoding !== '' && encoding !== 'identity') throwHttpError(ctx, 'encoded')
}

function wholeBody(ctx: Context, read: Buffer | 'tooLarge' | 'left'): Buffer {
  if (read === 'tooLarge') throwHttpError(ctx, 'tooLarge')
  if (read === 'left') throwHttpError(ctx, 'incomplete')
  return read
}
