import type { Config } from '../../extension/config.ts'
import type { CommandWords } from '../words/words.ts'

type Address = Config['server']

export function urlOf({ host, port }: Address, path: string): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}${path}`
}

/** The host to name to somebody at this machine. */
export function nearby(host: string): string {
  return host === '0.0.0.0' || host === '::' || host === '127.0.0.1' ? 'localhost' : host
}

/** Why the server cannot listen, in plain words. Anything else is a mistake of ours, and thrown on. */
export function whyNotListening(error: unknown, address: Address, { start: words }: CommandWords): string {
  // The system says at which port.
  const { host, port } = { ...address, ...(error instanceof Error && 'port' in error && { port: Number(error.port) }) }
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'EADDRINUSE':
      return words.portTaken(port)
    case 'EACCES':
      return words.portForbidden(port)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return words.noAddress(host)
    default:
      throw error
  }
}
