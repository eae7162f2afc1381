import { createServer, type RequestListener, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'

/** How long a client may take, in milliseconds. CEK itself hangs up after eight seconds. */
export interface Patience {
  /** From the first byte to the end of the headers. */
  readonly headers: number
  /** From the first byte to the end of the body. */
  readonly request: number
  /** How often connections are looked at: how late a slow client may be let go. */
  readonly every: number
}

export const patience: Patience = { headers: 10_000, request: 12_000, every: 500 }

/** How a server stops. */
export interface Drain {
  /** For so many milliseconds connections are still taken, while answers tell the clients to leave. */
  readonly announced: number
  /** So many milliseconds later what is still open is cut off. */
  readonly limit: number
  /** Ends all waiting at once. */
  readonly hurry: AbortSignal
}

/** A server that listens. */
export interface Listening {
  /** The port that was taken, where 0 was asked for. */
  readonly port: number
  /** Stops: resolves when nothing is open, with whether nothing had to be cut off. */
  drain(how: Drain): Promise<boolean>
}

/** Listens at `host` and `port`; rejects with the system's error where it cannot. */
export async function listen(
  onRequest: RequestListener,
  host: string,
  port: number,
  { headers, request, every }: Patience = patience,
): Promise<Listening> {
  const options = { headersTimeout: headers, requestTimeout: request, connectionsCheckingInterval: every }
  const server = createServer(options, onRequest)
  const sockets = rememberSockets(server)
  await opened(server, host, port)
  return { port: portOf(server), drain: (how) => drain(server, sockets, how) }
}

async function drain(server: Server, sockets: ReadonlySet<Socket>, { announced, limit, hurry }: Drain) {
  await wait(announced, hurry)
  const closed = close(server)
  // Node takes a connection that was opened in advance, and has said nothing yet, for a busy one.
  for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
  const isDone = await Promise.race([closed.then(() => true), wait(limit, hurry).then(() => false)])
  server.closeAllConnections()
  await closed
  return isDone
}

/** Takes no more connections and closes those that are idle; resolves when the others are closed, too. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()))
}

function wait(milliseconds: number, hurry: AbortSignal): Promise<void> {
  return setTimeout(milliseconds, undefined, { signal: hurry, ref: false }).catch(() => undefined)
}

function rememberSockets(server: Server): ReadonlySet<Socket> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  return sockets
}

function opened(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}
