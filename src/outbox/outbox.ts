import type { ServiceRequest } from '../services/service.ts'

/** A completed dialog on its way to a service. Its id is that of the request. */
export interface Delivery {
  readonly service: string
  readonly request: ServiceRequest
}

/** A delivery that nobody else takes until the lease is over. */
export interface Claim {
  readonly delivery: Delivery
  /** Which try this is, from 1. */
  readonly tries: number
  /** Milliseconds since it was added, or put back. */
  readonly age: number
  /** What the outbox knows it by. */
  readonly key: string
}

/** How an outbox is. */
export interface Counts {
  readonly waiting: number
  /** When the oldest that waits was added: ISO 8601, UTC; none where nothing waits. */
  readonly oldest: string | null
  readonly dead: number
}

/** Dead deliveries of one service, for one reason. */
export interface DeadGroup {
  readonly service: string
  readonly reason: string
  readonly count: number
}

/** What an outbox could not make anything of. */
export interface Damage {
  readonly name: string
  readonly problem: 'unknown-name' | 'damaged'
}

/**
 * Where deliveries are kept until they are done, by any number of servers at once. All of it may reject, where the disk or the database
 * does not do its part.
 */
export interface Outbox {
  /** All of them, or none. Once it resolves they outlive the process and the machine's power; they are claimed by whoever adds them. */
  readonly add: (deliveries: readonly Delivery[]) => Promise<readonly Claim[]>
  /** At most so many that are due, for the time of the lease. */
  readonly claim: (limit: number) => Promise<{ readonly claims: readonly Claim[]; readonly damages: readonly Damage[] }>
  readonly done: (claim: Claim) => Promise<void>
  /** Tries again in so many milliseconds. */
  readonly later: (claim: Claim, wait: number, reason: string) => Promise<void>
  /** Keeps it, and tries no more. */
  readonly dead: (claim: Claim, reason: string) => Promise<void>
  readonly counts: () => Promise<Counts>
  readonly deadGroups: () => Promise<readonly DeadGroup[]>
  /** Puts what is dead back, as if it were new; how many, and how many of them nothing can be made of. */
  readonly retry: () => Promise<{ readonly retried: number; readonly damaged: number }>
  /**
   * Whether nobody has begun what has this key: then it is ours to do, for so many milliseconds. Else what came of it, once that is known.
   */
  readonly begin: (key: string, within: number) => Promise<{ readonly isFirst: boolean; readonly result?: string }>
  /** What came of it; without a result it may be begun again. */
  readonly finish: (key: string, result: string | undefined) => Promise<void>
  /** Removes what was left by servers that ended in the middle, and what is remembered no longer. */
  readonly sweep: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Milliseconds that a claim lasts: longer than any call. A server that ends meanwhile leaves the delivery to others after it. */
export const lease = 30_000
