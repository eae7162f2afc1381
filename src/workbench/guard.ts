import { isIP } from 'node:net'
import type { Context, Middleware } from 'koa'
import type { LanguageCode } from '../languages/language.ts'
import { isSameKey } from './page-key.ts'

/** Who may come to the workbench. */
export interface Admission {
  /** What the address has that `dev` prints (see page-key.ts). */
  readonly key: string
  /** The host that `--host` named: then whoever reaches it may come. Otherwise only this machine may. */
  readonly host?: string
}

/** The path of the page, with what opens it. */
export function pathWithKey({ key }: Admission): string {
  return `/?key=${key}`
}

/**
 * Lets in whoever sits at this machine, or at the host that was named, and has the address with the key, and nobody else. A page of another site cannot come in through
 * the browser of somebody who may: not by a name that it lets point here (DNS rebinding: the Host header has that name), and not by a
 * request across sites (the Origin header has its address).
 */
export function guard(admission: Admission, language: () => LanguageCode): Middleware {
  return async (ctx, next) => {
    if (!isNear(ctx, admission) || !isAddressed(ctx, admission) || !isFromHere(ctx)) return turnAway(ctx, language())
    if (ctx.path === '/' && isSameKey(firstOf(ctx.query.key), admission.key)) return keepKey(ctx, admission)
    if (!isSameKey(ctx.cookies.get(cookieOf(ctx)), admission.key)) return turnAway(ctx, language())
    await next()
  }
}

/** The key is kept as a cookie, and leaves the address, which is seen and shared. */
function keepKey(ctx: Context, { key }: Admission): void {
  ctx.cookies.set(cookieOf(ctx), key, { httpOnly: true, sameSite: 'strict', overwrite: true })
  ctx.set('Cache-Control', 'no-store')
  ctx.status = 303
  ctx.redirect('/')
}

/** Cookies are for all ports of a host: each has one of its own. */
function cookieOf({ req }: Context): string {
  return `reprompt-${req.socket.localPort}`
}

function firstOf(values: string | string[] | undefined): string | undefined {
  return [values].flat()[0]
}

function turnAway(ctx: Context, language: LanguageCode): void {
  ctx.status = 403
  ctx.type = 'text/plain; charset=utf-8'
  ctx.body = `${turnedAway[language]}\n`
}

const turnedAway: Readonly<Record<LanguageCode, string>> = {
  en: 'This page is only for the machine that it runs on. Open it by the address that `reprompt dev` prints: it has a key.',
  ko: '이 페이지는 reprompt dev를 실행한 컴퓨터에서만 열 수 있습니다. reprompt dev가 보여 주는 주소로 여세요. 그 주소에 열쇠(key)가 들어 있습니다.',
  ja: 'このページは、reprompt devを実行しているコンピューターでだけ開けます。reprompt devが表示するアドレスで開いてください。アドレスの中に鍵（key）が入っています。',
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
