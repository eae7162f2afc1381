import type { Position, RunStep } from '../protocol/requests.ts'
import type { ExchangeView } from '../protocol/responses.ts'

/** One turn of the conversation: what the user did, and what it came to. */
export interface TakenTurn {
  readonly step: RunStep
  /** What the user did, in the words of the person who tries it. */
  readonly said: string
  readonly exchange: ExchangeView
  /** What it came to before the last save, where that was something else. */
  readonly before?: ExchangeView
}

export type Conversation = readonly TakenTurn[]

/** The position of a conversation after its last turn. */
export function positionOf(conversation: Conversation): Position | undefined {
  return conversation.at(-1)?.exchange.position
}

/** The conversation as it went when it was replayed: answers that changed are next to what they were. */
export function replayed(conversation: Conversation, exchanges: readonly ExchangeView[]): Conversation {
  return conversation.flatMap(({ step, said, exchange: before }, at) => {
    const exchange = exchanges[at]
    if (exchange === undefined) return []
    return [isSame(before, exchange) ? { step, said, exchange } : { step, said, exchange, before }]
  })
}

export function countChanged(conversation: Conversation): number {
  return conversation.filter(({ before }) => before !== undefined).length
}

/** Whether a user would notice no difference. */
function isSame(one: ExchangeView, other: ExchangeView): boolean {
  return JSON.stringify(essenceOf(one)) === JSON.stringify(essenceOf(other))
}

function essenceOf(exchange: ExchangeView): readonly unknown[] {
  switch (exchange.type) {
    case 'answer':
      return [exchange.speech, exchange.brief, exchange.ends]
    case 'refusal':
      return [exchange.status, exchange.reason]
    case 'misreading':
      return [exchange.message]
    default:
      return exchange satisfies never
  }
}

/** In which turn each slot that has a value after the last one got it, from 1. */
export function originsOf(conversation: Conversation): ReadonlyMap<string, number> {
  const origins = new Map<string, number>()
  for (const [at, { exchange }] of conversation.entries()) {
    if (exchange.type !== 'answer') continue
    for (const slot of exchange.why.filled) origins.set(slot, at + 1)
    if (exchange.ends) origins.clear()
  }
  return origins
}
