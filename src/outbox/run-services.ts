import type { Writable } from 'node:stream'
import { isDeepStrictEqual } from 'node:util'
import type { Logger } from 'pino'
import { type CallOptions, callService } from '../services/call-service.ts'
import {
  closeServices,
  type Identity,
  openServices,
  type ServiceSettings,
  type Services,
} from '../services/open-services.ts'
import type { Outcome, ServiceData, ServiceRequest } from '../services/service.ts'
import { type Deliverer, startDelivery } from './deliver.ts'
import { type OnceTimes, once } from './once.ts'
import { type OutboxSettings, openOutbox } from './open-outbox.ts'
import type { Counts, Outbox } from './outbox.ts'

/** The services and the outbox of a server while it runs. */
export interface RunningServices {
  /** Calls a service once, for a look-up, within so many milliseconds. Never rejects. */
  readonly call: (service: string, request: ServiceRequest, within: number) => Promise<Outcome>
  /** Whether a service gets private values. */
  readonly takesPrivate: (service: string) => boolean
  /** What a service learns of who talks. */
  readonly identify: (service: string, who: Identity) => Pick<ServiceData, 'session' | 'user' | 'accessToken'>
  /** As `Deliverer.send`: rejects where nothing may be promised. */
  readonly send: Deliverer['send']
  /** As `once`: a signed request that is sent again does not order again. */
  readonly once: (key: string, times: OnceTimes, make: () => Promise<string | undefined>) => Promise<string | undefined>
  /** How the outbox was when it was last looked at; none where it cannot be reached. */
  readonly counts: () => Counts | undefined
  /** Goes on with other services; calls that are under way are ended by the former ones. */
  readonly reload: (settings: readonly ServiceSettings[]) => void
  /** Finishes what is under way, for at most so many milliseconds. */
  readonly stop: (within: number) => Promise<void>
}

export interface RunOptions {
  readonly services: readonly ServiceSettings[]
  readonly outbox: OutboxSettings
  readonly env: Readonly<Record<string, string | undefined>>
  readonly log: Logger
  /** Where modules print. */
  readonly output: Writable
  /** From 0 to 1. */
  readonly chance: () => number
  readonly onCall?: CallOptions['onCall']
}

// Milliseconds after which nothing calls a service that a reload has replaced.
const replacedAfter = 10_000

/** Opens services and an outbox, and begins to deliver. Rejects where the outbox can never work: no folder, no `pg`. */
export async function runServices(options: RunOptions): Promise<RunningServices> {
  const { env, output, log, chance, onCall } = options
  const logFailure = (error: unknown) => log.error({ err: error }, 'the outbox failed')
  const outbox = await openOutbox(options.outbox, env, logFailure)
  let settings = options.services
  let services = openServices(settings, { env, output })
  const deliverer = startDelivery({ outbox, services: () => services, log, chance, onCall })
  return {
    call: (service, request, within) => callService(services, service, request, { within, tries: 1, log, onCall }),
    takesPrivate: (service) => services.get(service)?.settings.takesPrivate === true,
    identify: (service, who) => services.get(service)?.identify(who) ?? {},
    send: deliverer.send,
    once: (key, times, make) => once(outbox, key, times, make),
    counts: deliverer.counts,
    reload(changed) {
      if (isDeepStrictEqual(changed, settings)) return
      closeLater(services)
      settings = changed
      services = openServices(settings, { env, output })
    },
    stop: (within) => stop(deliverer, outbox, () => services, within),
  }
}

function closeLater(services: Services): void {
  setTimeout(() => void closeServices(services), replacedAfter).unref()
}

async function stop(deliverer: Deliverer, outbox: Outbox, services: () => Services, within: number): Promise<void> {
  await deliverer.stop(within)
  await Promise.all([closeServices(services()), outbox.close()])
}
