import { PassThrough, type Readable } from 'node:stream'

/** News for every page that is open, as server-sent events (HTML standard, 9.2). */
export interface EventStream {
  /** A stream for one more page: it begins with what is the case now. */
  readonly open: () => Readable
  /** Sends all pages the current state. */
  readonly send: () => void
  /** Ends all streams. */
  readonly close: () => void
}

/** `now` is the current state, as JSON. */
export function openEvents(now: () => string): EventStream {
  const streams = new Set<PassThrough>()
  let isClosed = false
  return {
    open() {
      const stream = new PassThrough()
      if (isClosed) return stream.end()
      streams.add(stream)
      stream.once('close', () => streams.delete(stream))
      stream.write(`retry: 500\n${eventOf(now())}`)
      return stream
    },
    send() {
      if (streams.size === 0) return
      const event = eventOf(now())
      for (const stream of streams) stream.write(event)
    },
    close() {
      isClosed = true
      for (const stream of streams) stream.end()
    },
  }
}

function eventOf(json: string): string {
  return `data: ${json}\n\n`
}
