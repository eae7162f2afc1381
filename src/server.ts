import { createServer, type RequestListener, type Server } from 'node:http'
import { Server as NetServer, type Socket } from 'node:net'
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

// Milliseconds. Whoever came before the door closes is in by then.
const comeInWithin = 30
// By then whoever opened a connection in order to say something has begun.
const saidWithin = 250

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
  const hold = holdBack(onRequest)
  const server = createServer(options, hold.onRequest)
  const sockets = rememberSockets(server)
  await opened(server, host, port)
  return { port: portOf(server), drain: (how) => drain(server, sockets, hold, how) }
}

async function drain(server: Server, sockets: ReadonlySet<Socket>, hold: Hold, { announced, limit, hurry }: Drain) {
  await wait(announced, hurry)
  hold.begin()
  await wait(comeInWithin, hurry)
  const closed = closeDoor(server)
  hold.end()
  wait(saidWithin, hurry).then(() => hangUpOnIdle(server, sockets))
  const isDone = await Promise.race([closed.then(() => true), wait(limit, hurry).then(() => false)])
  server.closeAllConnections()
  await closed
  return isDone
}

/** Takes requests, or lets them wait. */
interface Hold {
  readonly onRequest: RequestListener
  readonly begin: () => void
  readonly end: () => void
}

/**
 * Whoever is answered comes again at once, and must not stand before the door in the moment when it closes: the system would turn them
 * away after it had let them in. So that nobody does, nobody is answered until it is closed.
 */
function holdBack(onRequest: RequestListener): Hold {
  let held: (() => void)[] | undefined
  return {
    onRequest(request, response) {
      if (held === undefined) onRequest(request, response)
      else held.push(() => onRequest(request, response))
    },
    begin() {
      held = []
    },
    end() {
      const waiting = held ?? []
      held = undefined
      for (const go of waiting) go()
    },
  }
}

/**
 * Takes no more connections; resolves when all are closed. Not by the server's own `close`: that also hangs up on whoever has just been let
 * in and not been heard yet.
 */
function closeDoor(server: Server): Promise<void> {
  return new Promise((resolve) => NetServer.prototype.close.call(server, () => resolve()))
}

/** Closes connections between two requests, and those that were opened in advance: Node takes the latter for busy ones. */
function hangUpOnIdle(server: Server, sockets: ReadonlySet<Socket>): void {
  server.closeIdleConnections()
  for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
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
