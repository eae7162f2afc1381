import type { Logger } from 'pino'
import { type CallOptions, callService } from '../services/call-service.ts'
import type { Services } from '../services/open-services.ts'
import type { Outcome } from '../services/service.ts'
import { orNothing } from './or-nothing.ts'
import type { Claim, Counts, Delivery, Outbox } from './outbox.ts'
import { retryDelay } from './retry-delay.ts'

/** Delivers what is in an outbox until it is stopped. */
export interface Deliverer {
  /**
   * Keeps deliveries, and delivers them at once. Once it resolves they may be promised; what comes of the first try of each is known later.
   * Rejects where they could not be kept within so many milliseconds: then none of them may be promised.
   */
  readonly send: (deliveries: readonly Delivery[], within: number) => Promise<readonly Promise<Outcome>[]>
  /** How the outbox was when it was last looked at; none where it cannot be reached. */
  readonly counts: () => Counts | undefined
  /** Takes nothing new, and waits at most so many milliseconds for what is under way: others take it when its lease is over. */
  readonly stop: (within: number) => Promise<void>
}

export interface DelivererOptions {
  readonly outbox: Outbox
  /** The services of now; a reload may change them. */
  readonly services: () => Services
  readonly log: Logger
  /** From 0 to 1. */
  readonly chance: () => number
  readonly onCall?: CallOptions['onCall']
  /** Milliseconds between two looks for what others left. */
  readonly every?: number
}

/** Milliseconds for which a delivery is tried where its service does not say. */
const defaultKeepTrying = 3 * 24 * 60 * 60 * 1000

// How many deliveries are taken at once.
const batch = 20

export function startDelivery({ outbox, services, log, chance, onCall, every = 5_000 }: DelivererOptions): Deliverer {
  const underWay = new Set<Promise<unknown>>()
  let counts: Counts | undefined
  let isStopped = false
  let timer: NodeJS.Timeout | undefined

  function track<T>(promise: Promise<T>): Promise<T> {
    const tracked = promise.finally(() => underWay.delete(tracked))
    underWay.add(tracked)
    return tracked
  }

  async function deliver(claim: Claim): Promise<Outcome> {
    const { delivery, tries } = claim
    const within = Number.POSITIVE_INFINITY
    const outcome = await callService(services(), delivery.service, delivery.request, { within, tries, log, onCall })
    // The answer is there before the outbox knows of it.
    void track(settle(claim, outcome))
    return outcome
  }

  async function settle(claim: Claim, outcome: Outcome): Promise<void> {
    try {
      await settleClaim(outbox, claim, outcome, { services: services(), log, chance: chance() })
    } catch (error) {
      log.error({ err: error }, 'the outbox failed')
    }
  }

  async function look(): Promise<void> {
    try {
      await outbox.sweep()
      while (!isStopped && (await deliverSome())) {}
      counts = await outbox.counts()
    } catch (error) {
      counts = undefined
      log.error({ err: error }, 'the outbox failed')
    }
    if (!isStopped) timer = setTimeout(lookAgain, every)
  }

  /** Whether there may be more. */
  async function deliverSome(): Promise<boolean> {
    const { claims, damages } = await outbox.claim(batch)
    for (const { name, problem } of damages) log.error({ delivery: name, problem }, 'a delivery cannot be read')
    await Promise.all(claims.map((claim) => track(deliver(claim))))
    return claims.length === batch
  }

  function lookAgain(): void {
    void track(look())
  }

  /** What was kept too late was not promised. */
  async function takeBack(adding: Promise<readonly Claim[]>): Promise<void> {
    try {
      await Promise.all((await adding).map(outbox.done))
    } catch (error) {
      log.error({ err: error }, 'the outbox failed')
    }
  }

  lookAgain()
  return {
    async send(deliveries, within) {
      const adding = outbox.add(deliveries)
      const claims = await orNothing(adding, within)
      if (claims === undefined) {
        void track(takeBack(adding))
        throw new Error('the outbox did not answer in time')
      }
      return claims.map((claim) => track(deliver(claim)))
    },
    counts: () => counts,
    async stop(within) {
      isStopped = true
      clearTimeout(timer)
      await Promise.race([allDone(underWay), waitFor(within)])
    },
  }
}

interface Means {
  readonly services: Services
  readonly log: Logger
  readonly chance: number
}

/** Removes what was delivered, and keeps what was not: for another try, or as dead. */
async function settleClaim(outbox: Outbox, claim: Claim, outcome: Outcome, means: Means): Promise<void> {
  const { tries, age, delivery } = claim
  if (outcome.type === 'answered') return outbox.done(claim)
  const reason = outcome.type === 'gone' ? 'status-410' : outcome.reason
  const keepTrying = means.services.get(delivery.service)?.settings.keepTrying ?? defaultKeepTrying
  if (outcome.type === 'gone' || age >= keepTrying) {
    means.log.error({ service: delivery.service, reason, tries }, 'a delivery is dead')
    return outbox.dead(claim, reason)
  }
  const wait = Math.max(retryDelay(tries, means.chance), outcome.retryAfter ?? 0)
  // The last try is made when the time is over.
  return outbox.later(claim, Math.min(wait, keepTrying - age), reason)
}

/** Also what is begun meanwhile. */
async function allDone(underWay: ReadonlySet<Promise<unknown>>): Promise<void> {
  while (underWay.size > 0) await Promise.allSettled(underWay)
}

function waitFor(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref()
  })
}
