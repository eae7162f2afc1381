import Koa, { type Context, type Middleware } from 'koa'
import type { Logger } from 'pino'

/** Everything that is answered by an error. What is said is the same for every cause, so that an outsider learns nothing from it. */
const httpErrors = {
  notFound: { status: 404, message: 'There is nothing at this path.' },
  methodNotAllowed: { status: 405, message: 'This path does not take this method.' },
  encoded: { status: 415, message: 'The body must not be compressed.' },
  tooLarge: { status: 413, message: 'The body is too large.' },
  incomplete: { status: 400, message: 'The body ended too early.' },
  unauthorized: { status: 401, message: 'The request is not signed for this extension.' },
  malformed: { status: 400, message: 'The body is not a request.' },
} as const
type HttpErrorName = keyof typeof httpErrors

/** Ends a request that is no turn. `reason` is for the log only. */
export function throwHttpError(ctx: Context, refusal: HttpErrorName, reason?: string): never {
  const { status, message } = httpErrors[refusal]
  return ctx.throw(status, message, { code: refusal, reason })
}

/** Ends a request for a whole address, as proxies are sent it: nothing is at any. */
export const rejectAbsoluteUrl: Middleware = (ctx, next) => {
  if (!ctx.url.startsWith('/')) throwHttpError(ctx, 'notFound')
  return next()
}

/** Ends a request that no route took: with 405 if the path has one for another method. */
export const rejectUnrouted: Middleware = (ctx) => {
  const allowed = ctx.matched?.flatMap(({ methods }: { methods: readonly string[] }) => methods) ?? []
  if (allowed.length === 0) throwHttpError(ctx, 'notFound')
  rejectMethod(ctx, allowed)
}

/** Ends a request whose path takes other methods. */
export function rejectMethod(ctx: Context, allowed: readonly string[]): never {
  ctx.set('Allow', allowed.join(', '))
  throwHttpError(ctx, 'methodNotAllowed')
}

/** Answers what was refused, and what went wrong, with `{"error": {"code", "message"}}`. */
export function answerHttpError(ctx: Context, error: unknown, log: Logger): void {
  const { status, code, message } = error instanceof Koa.HttpError ? error : ourMistake
  ctx.status = status
  ctx.body = { error: { code, message } }
  // What is left of the body is not read: a keep-alive connection would begin its next request in the middle of it.
  if (!ctx.req.complete) ctx.set('Connection', 'close')
  logHttpError(log, error)
}

const ourMistake = { status: 500, code: 'internal', message: 'Something went wrong here.' } as const

function logHttpError(log: Logger, error: unknown): void {
  if (error instanceof Koa.HttpError) {
    const { status, code, reason } = error
    // The whole internet knocks at doors that are not there: not worth a line.
    const level = status === 404 || status === 405 ? 'debug' : 'warn'
    log[level]({ status, code, reason }, 'refused')
  } else {
    log.error({ err: error, status: 500 }, 'failed')
  }
}
