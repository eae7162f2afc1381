import type { Answer, Need } from '../../core/turn-types.ts'
import type { ServiceStub, ServiceStubs } from './stubs.ts'

/** What came of a need, as a conversation test says it, beside what came of those before. */
export function recordStub(before: ServiceStubs, need: Need, answer: Answer): ServiceStubs {
  switch (answer.type) {
    case 'notSent':
      return { ...before, outbox: 'fails' }
    case 'failed':
      return need.type === 'lookUp' ? withStub(before, need.service, 'fails') : before
    case 'lookedUp': {
      if (need.type !== 'lookUp') return before
      const { slots, refuse } = answer
      const stub = {
        ...(slots.size > 0 && { slots: Object.fromEntries(slots) }),
        ...(refuse.size > 0 && { refuse: Object.fromEntries(refuse) }),
      }
      return withStub(before, need.service, stub)
    }
    case 'sent':
      return need.type === 'send' ? withGiven(before, need.deliveries, answer.given) : before
    default:
      return answer satisfies never
  }
}

type Deliveries = Extract<Need, { type: 'send' }>['deliveries']

function withGiven(before: ServiceStubs, deliveries: Deliveries, given: ReadonlyMap<string, unknown> = new Map()) {
  return deliveries.reduce((stubs, { service, gives }) => {
    if (gives === undefined || !given.has(gives)) return stubs
    return withStub(stubs, service, { slots: { [gives]: given.get(gives) } })
  }, before)
}

/** A service that is asked more than once in a turn gives all of what it gave. */
function withStub({ services = {}, ...more }: ServiceStubs, service: string, stub: ServiceStub): ServiceStubs {
  const known = new Map(Object.entries(services))
  const before = known.get(service)
  const isMore = typeof before === 'object' && typeof stub === 'object'
  const all = isMore ? { ...before, ...stub, ...(before.slots && { slots: { ...before.slots, ...stub.slots } }) } : stub
  return { ...more, services: Object.fromEntries(known.set(service, all)) }
}
