import type { Standing, Step } from '../protocol/requests.ts'
import type { Exchange } from '../protocol/responses.ts'

/** One turn of the talk: what the user did, and what it came to. */
export interface TalkTurn {
  readonly step: Step
  /** What the user did, in the words of the person who tries it. */
  readonly said: string
  readonly exchange: Exchange
  /** What it came to before the last save, where that was something else. */
  readonly before?: Exchange
}

export type Talk = readonly TalkTurn[]

/** Where a talk stands after its last turn. */
export function standingOf(talk: Talk): Standing | undefined {
  return talk.at(-1)?.exchange.standing
}

/** The talk as it went when it was held again: answers that changed stand beside what they were. */
export function heldAgain(talk: Talk, exchanges: readonly Exchange[]): Talk {
  return talk.flatMap(({ step, said, exchange: before }, at) => {
    const exchange = exchanges[at]
    if (exchange === undefined) return []
    return [isSame(before, exchange) ? { step, said, exchange } : { step, said, exchange, before }]
  })
}

export function countChanged(talk: Talk): number {
  return talk.filter(({ before }) => before !== undefined).length
}

/** Whether a user would notice no difference. */
function isSame(one: Exchange, other: Exchange): boolean {
  return JSON.stringify(essenceOf(one)) === JSON.stringify(essenceOf(other))
}

function essenceOf(exchange: Exchange): readonly unknown[] {
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

/** In which turn each slot that is held after the last one got its value, from 1. */
export function originsOf(talk: Talk): ReadonlyMap<string, number> {
  const origins = new Map<string, number>()
  for (const [at, { exchange }] of talk.entries()) {
    if (exchange.type !== 'answer') continue
    for (const slot of exchange.why.filled) origins.set(slot, at + 1)
    if (exchange.ends) origins.clear()
  }
  return origins
}
