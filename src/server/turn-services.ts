import { createHash, randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { Dialogs } from '../core/dialogs.ts'
import { sentValue } from '../core/services/sent-value.ts'
import type { Answer, LookUpNeed, Need, SendNeed, SendTo } from '../core/turn-types.ts'
import type { ServedExtension } from '../extension/served.ts'
import { orNothing } from '../outbox/or-nothing.ts'
import type { Delivery } from '../outbox/outbox.ts'
import type { RunningServices } from '../outbox/run-services.ts'
import type { ServicesOnDemand } from '../outbox/services-on-demand.ts'
import type { Platform } from '../platforms/platform.ts'
import type { ServiceRequest } from '../services/service.ts'
import type { Occasion, TurnServices } from './answer-needs.ts'

// Seconds for which a message is remembered where its timestamp is not looked at: as long as it would be by default.
const tolerated = 150

/** What the turns of an extension on a platform can have done. */
export type LiveServices = (served: ServedExtension, platform: Platform) => TurnServices

/** What turns can have done by the services of a running server; where none are open nothing is known, and nothing is promised. */
export function openTurnServices(
  { running }: ServicesOnDemand,
  dialogs: Dialogs,
  { tolerance }: Platform,
  log: Logger,
): TurnServices {
  // A timestamp may be as far ahead as behind.
  const within = 2 * 1000 * (tolerance || tolerated)
  return {
    async lookUp(need, occasion) {
      const services = await orNothing(running(), timeLeft(occasion.until))
      return services === undefined ? { type: 'failed' } : lookUp(need, { occasion, dialogs, services })
    },
    async send(need, occasion) {
      const services = await orNothing(running(), timeLeft(occasion.keptUntil))
      if (services === undefined) return { type: 'notSent' }
      try {
        return await send(need, { occasion, dialogs, services })
      } catch (error) {
        log.error({ err: error }, 'a completed dialog was not sent')
        return { type: 'notSent' }
      }
    },
    async once(body, occasion, make) {
      const services = await orNothing(running(), timeLeft(occasion.keptUntil))
      if (services === undefined) return make()
      const key = createHash('sha256').update(body).digest('hex')
      return services.once(key, { within, until: occasion.keptUntil }, make)
    },
  }
}

/** What a request is made of besides what is needed. */
interface Origin {
  readonly occasion: Occasion
  readonly dialogs: Dialogs
  readonly services: RunningServices
}

async function lookUp(need: LookUpNeed, origin: Origin): Promise<Answer> {
  const request = writeRequest('lookUp', need, need.service, need.wants, origin)
  const outcome = await origin.services.call(need.service, request, timeLeft(origin.occasion.until))
  return outcome.type === 'answered' ? { type: 'lookedUp', ...outcome.answer } : { type: 'failed' }
}

/** Rejects where nothing may be promised. */
async function send(need: SendNeed, origin: Origin): Promise<Answer> {
  const { until, keptUntil } = origin.occasion
  const deliveries = need.deliveries.map((one) => writeDelivery(one, need, origin))
  const outcomes = await origin.services.send(deliveries, timeLeft(keptUntil))
  const given = await Promise.all(
    need.deliveries.map(async ({ gives }, at) => {
      const outcome = outcomes[at]
      if (gives === undefined || outcome === undefined) return []
      // The delivery goes on, whether anybody waits for it or not.
      const first = await orNothing(outcome, timeLeft(until))
      return first?.type === 'answered' && first.answer.slots.has(gives)
        ? [[gives, first.answer.slots.get(gives)] as const]
        : []
    }),
  )
  return { type: 'sent', given: new Map(given.flat()) }
}

/** Milliseconds. */
function timeLeft(until: number): number {
  return Math.max(0, until - performance.now())
}

function writeDelivery({ service, subject, text, gives }: SendTo, need: SendNeed, origin: Origin): Delivery {
  const wants = gives === undefined ? [] : [gives]
  return {
    service,
    request: {
      ...writeRequest('completed', need, service, wants, origin),
      columns: need.columns,
      ...(subject !== undefined && { subject }),
      ...(text !== undefined && { text }),
    },
  }
}

function writeRequest(
  type: ServiceRequest['type'],
  { dialog, slots, spoken, calculated, private: withheld }: Need,
  service: string,
  wants: readonly string[],
  { occasion: { request, moment }, dialogs, services }: Origin,
): ServiceRequest {
  const isGiven = ([name]: readonly [string, unknown]) => !withheld.includes(name) || services.takesPrivate(service)
  const slotsByName = dialogs.intents.get(dialog)?.slotsByName
  const given = [...calculated].filter(isGiven)
  return {
    // Not every platform gives a request an id of its own.
    id: randomUUID(),
    type,
    timestamp: new Date(moment.now).toISOString(),
    data: {
      application: request.application,
      dialog,
      slots: Object.fromEntries(
        [...slots].filter(isGiven).map(([name, value]) => {
          const slot = slotsByName?.get(name)
          return [name, slot === undefined ? value : sentValue(slot, value)]
        }),
      ),
      spoken: Object.fromEntries([...spoken].filter(isGiven)),
      ...(given.length > 0 && { calculated: Object.fromEntries(given) }),
      wants,
      language: dialogs.language.code,
      timezone: dialogs.timezone,
      ...services.identify(service, request.speaker()),
    },
  }
}
