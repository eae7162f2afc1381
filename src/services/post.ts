import * as http from 'node:http'
import * as https from 'node:https'
import { largestAnswer } from './read-answer.ts'

/** Connections that are kept between two calls. */
export interface Agents {
  readonly plain: http.Agent
  readonly secure: https.Agent
}

export interface Post {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A body, or why there is none. */
type Body =
  | { readonly type: 'whole'; readonly text: string }
  | { readonly type: 'broken'; readonly reason: 'too-large' | 'timeout' | 'hung-up' }

/** What came back. Of an answer that is too large or breaks off, the status is known all the same. */
export type Posted =
  | {
      readonly type: 'answered'
      readonly status: number
      readonly retryAfter: string | undefined
      readonly body: Body
    }
  | { readonly type: 'failed'; readonly reason: 'timeout' | 'unreachable' | 'hung-up' }

export function openAgents(): Agents {
  return { plain: new http.Agent({ keepAlive: true }), secure: new https.Agent({ keepAlive: true }) }
}

export function closeAgents({ plain, secure }: Agents): void {
  plain.destroy()
  secure.destroy()
}

/**
 * Posts, within so many milliseconds for all of it: name, connection, headers and body. A connection that was kept may be closed at the
 * very moment when it is used again: then it is tried once more on a new one. Redirects are not followed.
 */
export async function post(request: Post, { plain, secure }: Agents, within: number): Promise<Posted> {
  const end = performance.now() + within
  const first = await postOnce(request, isSecure(request) ? secure : plain, within)
  if (first.type !== 'stale') return first
  const second = await postOnce(request, false, end - performance.now())
  return second.type === 'stale' ? { type: 'failed', reason: 'hung-up' } : second
}

/** The connection was kept, and closed by the other end before anything was answered. */
interface Stale {
  readonly type: 'stale'
}

function postOnce(request: Post, agent: http.Agent | false, within: number): Promise<Posted | Stale> {
  return new Promise((resolve) => {
    const sent = open(request, agent)
    let whenLate: Posted = { type: 'failed', reason: 'timeout' }
    const settle = (posted: Posted | Stale) => {
      clearTimeout(timer)
      resolve(posted)
    }
    const late = () => {
      settle(whenLate)
      sent.destroy()
    }
    // A timer takes whole milliseconds.
    const timer = setTimeout(late, Math.max(0, Math.round(within)))
    sent.on('error', (error) => settle(whyFailed(error, sent.reusedSocket)))
    // Also after an answer: its body is what counts then.
    sent.on('close', () => whenLate.type === 'failed' && settle({ type: 'failed', reason: 'hung-up' }))
    sent.on('response', async (answer) => {
      whenLate = answered(answer, { type: 'broken', reason: 'timeout' })
      const body = await readBody(answer)
      settle(answered(answer, body))
      if (body.type === 'broken') sent.destroy()
    })
    sent.end(request.body)
  })
}

function isSecure({ url }: Post): boolean {
  return url.protocol === 'https:'
}

function open(request: Post, agent: http.Agent | false): http.ClientRequest {
  const headers = { ...request.headers, 'Content-Length': String(Buffer.byteLength(request.body)) }
  return (isSecure(request) ? https : http).request(request.url, { method: 'POST', agent, headers })
}

function answered({ statusCode = 0, headers }: http.IncomingMessage, body: Body): Posted {
  return { type: 'answered', status: statusCode, retryAfter: headers['retry-after'], body }
}

function whyFailed(error: Error, isReused: boolean): Posted | Stale {
  const code = 'code' in error ? error.code : undefined
  if (code !== 'ECONNRESET' && code !== 'EPIPE') return { type: 'failed', reason: 'unreachable' }
  return isReused ? { type: 'stale' } : { type: 'failed', reason: 'hung-up' }
}

/** Of a body that is too large no more is read than shows it. */
function readBody(answer: http.IncomingMessage): Promise<Body> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    answer.on('data', (chunk: Buffer) => {
      size += chunk.length
      chunks.push(chunk)
      if (size > largestAnswer) resolve({ type: 'broken', reason: 'too-large' })
    })
    answer.on('end', () => resolve({ type: 'whole', text: Buffer.concat(chunks, size).toString('utf8') }))
    answer.on('error', () => resolve({ type: 'broken', reason: 'hung-up' }))
  })
}
