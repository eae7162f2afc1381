import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a receiver was sent. */
interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly json: { readonly type: string; readonly timestamp: string; readonly data: Record<string, unknown> }
}

/** A receiver as somebody else may have written it. */
export interface Receiver {
  readonly url: string
  readonly received: readonly Received[]
  /** Forgets what was received so far. */
  readonly forget: () => void
  readonly close: () => Promise<void>
}

type Answer = (response: ServerResponse, received: Received, request: IncomingMessage) => void

/** Starts a receiver at a free port; it answers with nothing, unless the test says otherwise. */
export async function startReceiver(answer: Answer = (response) => response.end(), port = 0): Promise<Receiver> {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request).catch(() => undefined)
    if (body === undefined) return
    const one = { headers: request.headers, body, json: parse(body) }
    received.push(one)
    answer(response, one, request)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${portOf(server.address())}/hook`,
    received,
    forget() {
      received.length = 0
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** An answer of JSON. */
export function json(value: unknown): Answer {
  return (response) => response.end(JSON.stringify(value))
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) body += chunk
  return body
}

function parse(body: string) {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
