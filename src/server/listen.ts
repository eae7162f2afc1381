import { createServer, type RequestListener, type Server } from 'node:http'
import { Server as NetServer, type Socket } from 'node:net'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { mostRequests, shareConnections } from './share-connections.ts'

/** How long a client may take, in milliseconds. CEK itself hangs up after eight seconds. */
export interface Timeouts {
  /** From the first byte to the end of the headers. */
  readonly headers: number
  /** From the first byte to the end of the body. */
  readonly request: number
  /** How often connections are looked at: how late a slow client may be let go. */
  readonly every: number
}

export const timeouts: Timeouts = { headers: 10_000, request: 12_000, every: 500 }

/** How a server stops. */
interface Drain {
  /** For so many milliseconds connections are still taken, while answers tell the clients to leave. */
  readonly announced: number
  /** So many milliseconds later what is still open is cut off. */
  readonly limit: number
  /** Ends all waiting at once. */
  readonly abort: AbortSignal
}

// Milliseconds that a connection is kept between two requests: longer than the 60 seconds after which most proxies let go of it, so that
// none of them sends a turn into one that is just being closed.
const keptFor = 75_000

// Milliseconds. The door closes once nobody has come in for so long; while the machine is busy, they come in late.
const quiet = 30
// It closes by then, however many come.
const acceptedWithin = 1000
// By then whoever opened a connection in order to say something has begun.
const begunWithin = 250

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
  { headers, request, every }: Timeouts = timeouts,
): Promise<Listening> {
  const options = {
    headersTimeout: headers,
    requestTimeout: request,
    connectionsCheckingInterval: every,
    keepAliveTimeout: keptFor,
  }
  const shared = shareConnections(onRequest)
  const paused = pauseRequests(shared.listener)
  const server = createServer(options, paused.onRequest)
  server.maxRequestsPerSocket = mostRequests
  shared.watch(server)
  const sockets = rememberSockets(server)
  await opened(server, host, port)
  return { port: portOf(server), drain: (how) => drain(server, sockets, paused, how) }
}

async function drain(
  server: Server,
  sockets: ReadonlySet<Socket>,
  paused: PausedRequests,
  { announced, limit, abort }: Drain,
) {
  await wait(announced, abort)
  paused.begin()
  await noMoreConnections(server, abort)
  const closed = stopAccepting(server)
  paused.end()
  wait(begunWithin, abort).then(() => hangUpOnIdle(server, sockets))
  await Promise.race([closed, wait(limit, abort)])
  hangUpOnIdle(server, sockets)
  const isDone = await Promise.race([closed.then(() => true), setImmediate(false)])
  server.closeAllConnections()
  await closed
  return isDone
}

/** Whoever opened a connection before this resolves has been let in, also when the machine was too busy to do it at once. */
async function noMoreConnections(server: Server, abort: AbortSignal): Promise<void> {
  const end = performance.now() + acceptedWithin
  let hasCome = true
  const come = () => {
    hasCome = true
  }
  server.on('connection', come)
  while (hasCome && performance.now() < end) {
    hasCome = false
    await wait(quiet, abort)
    // A timer may be late itself: connections are taken after it.
    await setImmediate()
  }
  server.off('connection', come)
}

/** Takes requests, or lets them wait. */
interface PausedRequests {
  readonly onRequest: RequestListener
  readonly begin: () => void
  readonly end: () => void
}

/**
 * Whoever is answered comes again at once, and must not be connecting in the moment when the server stops accepting: the system would turn them
 * away after it had let them in. So that nobody does, nobody is answered until it is closed.
 */
function pauseRequests(onRequest: RequestListener): PausedRequests {
  let postponed: (() => void)[] | undefined
  return {
    onRequest(request, response) {
      if (postponed === undefined) onRequest(request, response)
      else postponed.push(() => onRequest(request, response))
    },
    begin() {
      postponed = []
    },
    end() {
      const waiting = postponed ?? []
      postponed = undefined
      for (const go of waiting) go()
    },
  }
}

/**
 * Takes no more connections; resolves when all are closed. Not by the server's own `close`: that also hangs up on whoever has just been let
 * in and has not sent anything yet.
 */
function stopAccepting(server: Server): Promise<void> {
  return new Promise((resolve) => NetServer.prototype.close.call(server, () => resolve()))
}

/** Closes connections between two requests, and those that were opened in advance: Node takes the latter for busy ones. */
function hangUpOnIdle(server: Server, sockets: ReadonlySet<Socket>): void {
  server.closeIdleConnections()
  for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
}

function wait(milliseconds: number, abort: AbortSignal): Promise<void> {
  return setTimeout(milliseconds, undefined, { signal: abort, ref: false }).catch(() => undefined)
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
