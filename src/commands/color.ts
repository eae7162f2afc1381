import type { Terminal } from './terminal.ts'

/** Whether a stream is looked at by somebody who wants colours (no-color.org). */
export function isColored(stream: { readonly isTTY?: boolean }, { env }: Terminal): boolean {
  return stream.isTTY === true && (env.NO_COLOR ?? '') === ''
}
