import type { Logger } from 'pino'
import type { Service, Services } from './open-services.ts'
import { failed, type Outcome, type ServiceRequest } from './service.ts'

/** A call, and how it is logged. */
export interface CallOptions {
  /** Milliseconds that are left; the service's own `timeout` is kept, too. */
  readonly within: number
  /** Which try this is, from 1. */
  readonly tries: number
  readonly log: Logger
  /** Is shown each call. */
  readonly onCall?: ((call: ServiceCall) => void) | undefined
}

/** A call that is over. */
export interface ServiceCall {
  readonly service: string
  readonly what: ServiceRequest['type']
  readonly tries: number
  /** Milliseconds that it took. */
  readonly ms: number
  readonly outcome: Outcome['type']
}

/** Calls a service by its name, once, and logs it. Never rejects, and never takes longer than it may. */
export async function callService(
  services: Services,
  name: string,
  request: ServiceRequest,
  { within, tries, log, onCall }: CallOptions,
): Promise<Outcome> {
  const started = performance.now()
  const outcome = await callOnce(services.get(name), request, within)
  const ms = Math.round((performance.now() - started) * 100) / 100
  const call = { service: name, what: request.type, tries, ms }
  logCall(log, call, outcome)
  onCall?.({ ...call, outcome: outcome.type })
  return outcome
}

async function callOnce(service: Service | undefined, request: ServiceRequest, within: number): Promise<Outcome> {
  if (service === undefined) return failed('unknown-service')
  if (within <= 0) return failed('timeout')
  try {
    return await service.call(request, Math.min(within, service.settings.timeout))
  } catch {
    return failed('exception')
  }
}

/** An allow-list: never a URL, a user, a value or a body. */
function logCall(log: Logger, call: object, outcome: Outcome): void {
  switch (outcome.type) {
    case 'answered':
      log.info({ ...call, outcome: outcome.type, problem: outcome.problem, began: outcome.began }, 'call')
      return
    case 'failed':
      log.warn({ ...call, outcome: outcome.type, reason: outcome.reason, error: outcome.error }, 'call')
      return
    case 'gone':
      log.warn({ ...call, outcome: outcome.type }, 'call')
      return
    default:
      outcome satisfies never
  }
}
