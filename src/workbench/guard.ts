import { isIP } from 'node:net'
import type { Context, Middleware } from 'koa'

/** Who may come to the workbench. */
export interface Admission {
  /** The host that `--host` named: then whoever reaches it may come. Otherwise only this machine may. */
  readonly host?: string
}

/**
 * Lets in whoever sits at this machine, or at the host that was named, and nobody else. A page of another site cannot come in through
 * the browser of somebody who may: not by a name that it lets point here (DNS rebinding: the Host header has that name), and not by a
 * request across sites (the Origin header has its address).
 */
export function guard(admission: Admission): Middleware {
  return async (ctx, next) => {
    if (!isNear(ctx, admission) || !isAddressed(ctx, admission) || !isFromHere(ctx)) {
      ctx.status = 403
      ctx.body = 'The workbench is only for the machine that it runs on.\n'
      return
    }
    await next()
  }
}

const loopback = /^(?:::1|(?:::ffff:)?127(?:\.\d{1,3}){3})$/
// What a proxy adds: through it comes whoever reaches the proxy.
const relayed = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

function isNear({ req }: Context, { host }: Admission): boolean {
  if (host !== undefined) return true
  return loopback.test(req.socket.remoteAddress ?? '') && relayed.every((header) => req.headers[header] === undefined)
}

/** Whether the Host header names us. An address cannot be made to point elsewhere, as a name can. */
function isAddressed({ req }: Context, { host }: Admission): boolean {
  const { name, port } = readAuthority(req.headers.host ?? '')
  if (host !== undefined && (name === host.toLowerCase() || isIP(name) !== 0)) return true
  return port === req.socket.localPort && (name === 'localhost' || loopback.test(name))
}

function readAuthority(authority: string): { readonly name: string; readonly port: number } {
  const [, bracketed, plain, port = '80'] = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d+))?$/.exec(authority) ?? []
  return { name: (bracketed ?? plain ?? '').toLowerCase(), port: Number(port) }
}

/** Whether a page of ours asks, or nobody's page at all. What changes something must say who asks. */
function isFromHere({ req, method }: Context): boolean {
  const { origin, host, 'sec-fetch-site': site = 'none' } = req.headers
  if (origin === undefined) return method === 'GET' && (site === 'none' || site === 'same-origin')
  return origin === `http://${host}` && (site === 'none' || site === 'same-origin')
}
