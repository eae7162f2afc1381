import { type Agents, closeAgents, openAgents, type Posted, post } from './post.ts'
import { readAnswer } from './read-answer.ts'
import { type Connection, emptyAnswer, failed, type Outcome, type ServiceRequest } from './service.ts'
import { signedHeaders } from './sign.ts'
import { textFor } from './text-for-people.ts'

export interface UrlService {
  readonly url: URL
  /** The bytes of its secret, where requests are signed. */
  readonly secret?: Buffer | undefined
  /** Sent as `Authorization: Bearer …`. */
  readonly token?: string | undefined
  /** Whether it takes `{"text": …}`, as chats do, and answers nothing. */
  readonly takesText: boolean
}

/** A service at a URL: one POST of JSON a call, signed as Standard Webhooks says. */
export function openUrl(service: UrlService): Connection {
  const agents = openAgents()
  return {
    call: (request, within) => callUrl(service, agents, request, within),
    async close() {
      closeAgents(agents)
    },
  }
}

async function callUrl(service: UrlService, agents: Agents, request: ServiceRequest, within: number): Promise<Outcome> {
  const { type } = request
  const { takesText } = service
  if (type === 'lookUp' && takesText) return failed('only-takes')
  const body = takesText ? JSON.stringify({ text: textFor(request) }) : bodyOf(request)
  const posted = await post({ url: service.url, headers: headersFor(service, request, body), body }, agents, within)
  return type === 'lookUp' ? lookedUp(posted) : taken(posted, takesText)
}

function bodyOf({ type, timestamp, data }: ServiceRequest): string {
  return JSON.stringify({ type, timestamp, data })
}

function headersFor({ secret, token }: UrlService, { id }: ServiceRequest, body: string) {
  return {
    'Content-Type': 'application/json; charset=utf-8',
    Accept: 'application/json',
    'Accept-Encoding': 'identity',
    'User-Agent': 'reprompt',
    ...(token !== undefined && { Authorization: `Bearer ${token}` }),
    ...(secret === undefined ? { 'webhook-id': id } : signedHeaders(secret, id, Date.now(), body)),
  }
}

/** A look-up wants an answer. */
function lookedUp(posted: Posted): Outcome {
  const refused = whyRefused(posted)
  if (refused !== undefined) return refused
  const answer = answerIn(posted)
  return typeof answer === 'string' ? failed(answer) : { type: 'answered', answer }
}

/** A completed dialog is taken by any 2xx, whatever the body. */
function taken(posted: Posted, takesText: boolean): Outcome {
  const refused = whyRefused(posted)
  if (refused !== undefined) return refused
  const answer = takesText ? emptyAnswer : answerIn(posted)
  return typeof answer === 'string'
    ? { type: 'answered', answer: emptyAnswer, problem: answer }
    : { type: 'answered', answer }
}

function whyRefused(posted: Posted): Outcome | undefined {
  if (posted.type === 'failed') return failed(posted.reason)
  const { status, retryAfter } = posted
  if (status >= 200 && status <= 299) return undefined
  if (status === 410) return { type: 'gone' }
  const wait = millisecondsOf(retryAfter, Date.now())
  const reason = status >= 300 && status <= 399 ? 'redirect' : (`status-${status}` as const)
  return failed(reason, wait === undefined ? {} : { retryAfter: wait })
}

function answerIn(posted: Posted) {
  if (posted.type === 'failed') return posted.reason
  return posted.body.type === 'whole' ? readAnswer(posted.body.text) : posted.body.reason
}

/** What `Retry-After` says (RFC 9110, 10.2.3): seconds, or a date. */
function millisecondsOf(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined
  const wait = /^\d{1,9}$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now
  return Number.isFinite(wait) ? Math.max(0, Math.round(wait)) : undefined
}
