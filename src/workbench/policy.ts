import type { Middleware } from 'koa'
import type { PageFiles } from './page-files.ts'

/**
 * What a browser may do with what it gets from here: run our own modules and `importMapHash`, ask us, play the sounds that a dialog
 * names, and nothing else. The editor makes its own styles, with `styleNonce`.
 */
export function policy({ importMapHash, styleNonce }: Pick<PageFiles, 'importMapHash' | 'styleNonce'>): Middleware {
  const contentSecurityPolicy = [
    "default-src 'none'",
    `script-src 'self' '${importMapHash}'`,
    `style-src 'self' 'nonce-${styleNonce}'`,
    "connect-src 'self'",
    'media-src https:',
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
  return async (ctx, next) => {
    ctx.set({
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    })
    await next()
  }
}
