import { readFileSync } from 'node:fs'
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** As many as one machine's proxies need; fewer where the system gives the process fewer files. */
const mostConnections = 10_000
// Files that the server needs besides: the log, the dialogs, the outbox.
const otherFiles = 64

// A client is asked to open another connection after so many, so that no connection is for ever.
export const mostRequests = 10_000

// Nobody sends so many before the first is answered but to keep others waiting.
const mostWaiting = 100

/** A connection that is open. */
interface Connection {
  /** What its client has sent before it was answered. */
  readonly waiting: (() => void)[]
  isBusy: boolean
  isPaused: boolean
  /** Grows with each that becomes idle. */
  idleSince: number
}

/**
 * Leaves room for honest clients: of one connection one request is answered at a time, and the others' come in between; and where there are
 * too many connections the one goes first that has been idle for longest.
 */
export function shareConnections(onRequest: RequestListener): {
  listener: RequestListener
  watch(server: Server): void
} {
  const connections = new Map<Socket, Connection>()
  let timesIdle = 0

  function answer(connection: Connection, request: IncomingMessage, response: ServerResponse): void {
    response.once('close', () => goOn(connection, request.socket))
    onRequest(request, response)
  }

  function goOn(connection: Connection, socket: Socket): void {
    if (socket.destroyed) return
    const next = connection.waiting.shift()
    if (next !== undefined) {
      // Whoever else has sent something comes first.
      setImmediate(next)
      return
    }
    connection.isBusy = false
    timesIdle += 1
    connection.idleSince = timesIdle
    if (!connection.isPaused) return
    connection.isPaused = false
    socket.resume()
  }

  /** Of too many there is always one: whoever just came. */
  function longestIdle(): Socket | undefined {
    let longest: [Socket, Connection] | undefined
    for (const one of connections)
      if (!one[1].isBusy && (longest === undefined || one[1].idleSince < longest[1].idleSince)) longest = one
    return longest?.[0]
  }

  return {
    listener(request, response) {
      const { socket } = request
      const connection = connections.get(socket)
      // It was let go in the meantime.
      if (connection === undefined) return
      if (!connection.isBusy) {
        connection.isBusy = true
        answer(connection, request, response)
        return
      }
      if (connection.waiting.length === mostWaiting) {
        socket.destroy()
        return
      }
      connection.waiting.push(() => answer(connection, request, response))
      connection.isPaused = true
      socket.pause()
    },
    watch(server) {
      const most = connectionsWithin(openFiles())
      server.on('connection', (socket: Socket) => {
        timesIdle += 1
        connections.set(socket, { waiting: [], isBusy: false, isPaused: false, idleSince: timesIdle })
        socket.once('close', () => connections.delete(socket))
        if (connections.size > most) longestIdle()?.destroy()
      })
    },
  }
}

/** How many connections there may be where the process may have so many files open. */
function connectionsWithin(files: number): number {
  return Math.max(16, Math.min(mostConnections, files - otherFiles))
}

/** How many files the system lets this process open. */
function openFiles(): number {
  try {
    const limits = readFileSync('/proc/self/limits', 'utf8')
    return Number(/^Max open files\s+(\d+)/mu.exec(limits)?.[1] ?? mostConnections)
  } catch {
    return mostConnections
  }
}
