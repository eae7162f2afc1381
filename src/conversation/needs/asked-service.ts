import type { AnswerNeed, Need, SendNeed } from '../../core/turn-types.ts'
import { answerFromStubs, type ServiceStub, type ServiceStubs } from '../tests/stubs.ts'

/** A service that a person answers for. */
export interface AskedService {
  readonly service: string
  /** The slots whose values it may give. */
  readonly wants: readonly string[]
  readonly need: Need
}

/** The needs of one turn, answered as far as anybody has said what services answer. */
export interface AnsweredNeeds {
  readonly answer: AnswerNeed
  /** The first service whose answer nobody has said: what comes of the turn counts only without one. */
  readonly asked: () => AskedService | undefined
  /** What would be sent. */
  readonly sends: () => readonly SendNeed[]
}

export function openNeeds(stubs: ServiceStubs): AnsweredNeeds {
  const answer = answerFromStubs(stubs)
  let asked: AskedService | undefined
  const sends: SendNeed[] = []
  return {
    answer(need) {
      asked ??= askedIn(need, stubs)
      const answered = answer(need)
      if (need.type === 'send' && answered.type === 'sent') sends.push(need)
      return answered
    },
    asked: () => asked,
    sends: () => sends,
  }
}

/** The service in a need that nobody has answered for. Where nothing is wanted back of a send, there is nothing to say. */
export function askedIn(need: Need, { services = {}, outbox }: ServiceStubs): AskedService | undefined {
  const isSaid = (service: string) => Object.hasOwn(services, service)
  if (need.type === 'lookUp') {
    const { service, wants } = need
    return isSaid(service) ? undefined : { service, wants, need }
  }
  const open = need.deliveries.find(({ service, gives }) => gives !== undefined && !isSaid(service))
  if (outbox !== undefined || open?.gives === undefined) return undefined
  return { service: open.service, wants: [open.gives], need }
}

/** What is known with one answer more. Nothing of a send can be sent where it fails. */
export function withAnswer({ services, ...more }: ServiceStubs, asked: AskedService, stub: ServiceStub): ServiceStubs {
  if (asked.need.type === 'send' && stub === 'fails') return { ...more, ...(services && { services }), outbox: 'fails' }
  return { ...more, services: Object.fromEntries([...Object.entries(services ?? {}), [asked.service, stub]]) }
}
