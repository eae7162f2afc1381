import { readFileSync } from 'node:fs'
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** As many as one machine's proxies need; fewer where the system gives the process fewer files. */
const mostConnections = 10_000
// Files that the server needs besides: the log, the dialogs, the outbox.
const otherFiles = 64

// A client is told to open another connection after so many, so that no connection is for ever.
export const mostRequests = 10_000

// Nobody sends so many before the first is answered but to keep others waiting.
const mostWaiting = 100

/** What a client has sent before it was answered. */
interface Waiting {
  readonly requests: (() => void)[]
  isPaused: boolean
}

/**
 * Leaves room for honest clients: of one connection one request is answered at a time, and the others' come in between; and where there are
 * too many connections the one goes first that has been idle for longest.
 */
export function shareConnections(onRequest: RequestListener): {
  listener: RequestListener
  watch(server: Server): void
} {
  const busy = new Map<Socket, Waiting>()
  // The longest idle first.
  const idle = new Set<Socket>()

  function answer(request: IncomingMessage, response: ServerResponse): void {
    response.once('close', () => goOn(request.socket))
    onRequest(request, response)
  }

  function goOn(socket: Socket): void {
    const waiting = busy.get(socket)
    const next = socket.destroyed ? undefined : waiting?.requests.shift()
    if (next !== undefined) {
      // Whoever else has sent something comes first.
      setImmediate(next)
      return
    }
    busy.delete(socket)
    if (socket.destroyed) return
    idle.add(socket)
    if (waiting?.isPaused) socket.resume()
  }

  return {
    listener(request, response) {
      const { socket } = request
      const waiting = busy.get(socket)
      if (waiting === undefined) {
        idle.delete(socket)
        busy.set(socket, { requests: [], isPaused: false })
        answer(request, response)
        return
      }
      if (waiting.requests.length === mostWaiting) {
        socket.destroy()
        return
      }
      waiting.requests.push(() => answer(request, response))
      waiting.isPaused = true
      socket.pause()
    },
    watch(server) {
      const most = connectionsWithin(openFiles())
      let count = 0
      server.on('connection', (socket: Socket) => {
        count += 1
        idle.add(socket)
        socket.once('close', () => {
          count -= 1
          idle.delete(socket)
          busy.delete(socket)
        })
        if (count <= most) return
        const [longest = socket] = idle
        longest.destroy()
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
