import type { Answer, AnswerNeed, LookUpNeed, SendNeed } from '../../core/turn-types.ts'
import type { ConversationTurn } from './test-schema.ts'

/** What services answer in a turn, and whether anything can be sent, as a conversation test says it. */
export interface ServiceStubs {
  readonly services?: { readonly [service: string]: ServiceStub }
  readonly outbox?: 'fails'
}

export type ServiceStub =
  | 'fails'
  | { readonly slots?: { readonly [slot: string]: unknown }; readonly refuse?: { readonly [slot: string]: string } }

type Stubs = ReadonlyMap<string, NonNullable<ConversationTurn['services']>[string]>

/** What comes of the needs of a turn as its test says: without a stub a look-up fails, and what is sent is taken. */
export function answerFromStubs({ services = {}, outbox }: Pick<ConversationTurn, 'services' | 'outbox'>): AnswerNeed {
  const stubs = new Map(Object.entries(services))
  return (need) => (need.type === 'lookUp' ? lookUp(need, stubs) : send(need, stubs, outbox === 'fails'))
}

function lookUp({ service }: LookUpNeed, stubs: Stubs): Answer {
  const stub = stubs.get(service)
  if (typeof stub !== 'object') return { type: 'failed' }
  const { slots = {}, refuse = {} } = stub
  return { type: 'lookedUp', slots: new Map(Object.entries(slots)), refuse: new Map(Object.entries(refuse)) }
}

function send({ deliveries }: SendNeed, stubs: Stubs, fails: boolean): Answer {
  if (fails) return { type: 'notSent' }
  const given = deliveries.flatMap(({ service, gives }) => {
    const stub = stubs.get(service)
    const slots = new Map(typeof stub === 'object' ? Object.entries(stub.slots ?? {}) : [])
    return gives !== undefined && slots.has(gives) ? [[gives, slots.get(gives)] as const] : []
  })
  return { type: 'sent', given: new Map(given) }
}
