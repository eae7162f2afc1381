import { Router } from '@koa/router'
import Koa, { type Context } from 'koa'
import type { Logger } from 'pino'
import { readBody } from './body.ts'
import type { Moment } from './core/turn.ts'
import { answerMessage } from './front-door.ts'
import { tellTurn } from './log.ts'
import { answerRefusal, refuse, refuseMethod, refuseRest } from './refusal.ts'
import type { Serving } from './serving.ts'

/** The largest body that is read, in bytes. */
const largestBody = 65_536

export interface AppOptions {
  /** Where requests are posted to: `/clova`. */
  readonly path: string
  /** What is served now; asked once a turn. */
  readonly serving: () => Serving
  readonly isDraining: () => boolean
  /** The clock and chance. */
  readonly moment: () => Moment
  readonly log: Logger
  /** What else is at this address, at other paths. */
  readonly beside?: Router
}

/** What is served: one path that takes turns, and two that say how the server is. */
export function createApp({ path, serving, isDraining, moment, log, beside }: AppOptions): Koa {
  const app = new Koa()
  // Answers that cannot be sent, for the client is gone. All else is answered, and told, below.
  app.on('error', (error) => log.debug({ err: error }, 'not sent'))
  app.use(async (ctx, next) => {
    await next().catch((error) => answerRefusal(ctx, error, log))
    if (isDraining()) ctx.set('Connection', 'close')
  })

  // Every turn comes here: it is not looked up among other routes.
  app.use(async (ctx, next) => {
    // A whole address, as proxies are sent it, has no path of ours; CLOVA sends none.
    if (!ctx.url.startsWith('/')) refuse(ctx, 'notFound')
    if (ctx.path !== path) return next()
    if (ctx.method !== 'POST') refuseMethod(ctx, ['POST'])
    const started = performance.now()
    const body = await takeBody(ctx)
    const now = serving()
    const answered = answerMessage(now, ctx.req.headers, body, moment)
    if (answered.type === 'refused') refuse(ctx, answered.refusal, answered.reason)
    const { request, reply, answer, error } = answered
    if (error !== undefined) log.error({ err: error }, 'a turn failed')
    ctx.set('Content-Type', 'application/json; charset=utf-8')
    ctx.body = answer
    const ms = Math.round((performance.now() - started) * 100) / 100
    log.info({ turn: request.turn.type, ...tellTurn(reply.why), status: 200, ms, revision: now.revision }, 'turn')
  })

  app.use(health(serving, isDraining).routes())
  if (beside !== undefined) app.use(beside.routes())
  app.use(refuseRest)
  return app
}

/** Whether the server lives, and whether it is ready, with what. */
function health(serving: AppOptions['serving'], isDraining: AppOptions['isDraining']): Router {
  const router = new Router({ strict: true, sensitive: true })
  router.get('/healthz', (ctx) => {
    ctx.body = { status: 'alive' }
  })
  router.get('/readyz', (ctx) => {
    const { revision, loaded, problem = null } = serving()
    ctx.status = isDraining() ? 503 : 200
    ctx.body = { status: isDraining() ? 'draining' : 'ready', revision, loaded, problem }
  })
  return router
}

async function takeBody(ctx: Context): Promise<Buffer> {
  const encoding = ctx.get('Content-Encoding')
  if (encoding !== '' && encoding !== 'identity') refuse(ctx, 'encoded')
  const body = await readBody(ctx.req, largestBody)
  if (body === 'tooLarge') refuse(ctx, 'tooLarge')
  if (body === 'left') refuse(ctx, 'incomplete')
  return body
}
