import Koa, { type Context, type Middleware } from 'koa'
import type { ErrorLog } from './error-log.ts'

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

/** Ends a request that is no turn. `reason` is for the log only; `instead`: the status, where it is not the usual one. */
export function throwHttpError(ctx: Context, refusal: HttpErrorName, reason?: string, instead?: number): never {
  const { status, message } = httpErrors[refusal]
  return ctx.throw(instead ?? status, message, { code: refusal, reason })
}

/** Ends a request for a whole address, as proxies are sent it: nothing is at any. */
export const rejectAbsoluteUrl: Middleware = (ctx, next) => {
  if (!ctx.url.startsWith('/')) throwHttpError(ctx, 'notFound')
  return next()
}

/** Ends a request that says twice where it goes: a proxy may have looked at the other one. */
export function rejectTwoHosts(ctx: Context): void {
  const { rawHeaders } = ctx.req
  let hosts = 0
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts += 1
  }
  if (hosts > 1) throwHttpError(ctx, 'malformed', 'two Host headers')
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
export function answerHttpError(ctx: Context, error: unknown, log: ErrorLog, client: string | undefined): void {
  const { status, code, message } = error instanceof Koa.HttpError ? error : ourMistake
  ctx.status = status
  ctx.body = { error: { code, message } }
  // What is left of the body is not read: a keep-alive connection would begin its next request in the middle of it.
  if (!ctx.req.complete) ctx.set('Connection', 'close')
  if (error instanceof Koa.HttpError)
    log.refused({ platform: ctx.state.platform, status, code, reason: error.reason, client })
  else log.failed(error)
}

const ourMistake = { status: 500, code: 'internal', message: 'Something went wrong here.' } as const
