import { createHash, randomUUID } from 'node:crypto'
import type { NowAndChance } from '../core/turn.ts'
import type { Need, SendTo } from '../core/turn-types.ts'
import type { ServedExtension } from '../extension/served.ts'
import type { Delivery } from '../outbox/outbox.ts'
import type { RunningServices } from '../outbox/run-services.ts'
import type { DecodedRequest, Sender } from './answer-sending.ts'

// Seconds for which a message is remembered where its timestamp is not looked at: as long as it would be by default.
const tolerated = 150

/** Sends completed dialogs to the services of a running server. */
export function openSender(
  services: RunningServices,
  served: ServedExtension,
  onError: (error: unknown) => void,
): Sender {
  // A timestamp may be as far ahead as behind.
  const within = 2 * 1000 * (served.tolerance || tolerated)
  return {
    async send(need, request, moment) {
      const from: Origin = { need, request, moment, served, services }
      try {
        await services.send(need.deliveries.map((one) => writeDelivery(one, from)))
        return true
      } catch (error) {
        onError(error)
        return false
      }
    },
    once: (body, make) => services.once(createHash('sha256').update(body).digest('hex'), within, make),
  }
}

/** What a delivery is made of. */
interface Origin {
  readonly need: Need
  readonly request: DecodedRequest
  readonly moment: NowAndChance
  readonly served: ServedExtension
  readonly services: RunningServices
}

function writeDelivery(
  { service, subject, text }: SendTo,
  { need, request, moment, served, services }: Origin,
): Delivery {
  const { dialogs, applicationId } = served
  return {
    service,
    request: {
      // CEK gives a request no id of its own.
      id: randomUUID(),
      type: 'completed',
      timestamp: new Date(moment.now).toISOString(),
      data: {
        application: applicationId,
        dialog: need.dialog,
        slots: Object.fromEntries(need.slots),
        spoken: Object.fromEntries(need.spoken),
        wants: [],
        language: dialogs.language.code,
        timezone: dialogs.timezone,
        ...services.identify(service, request.speaker()),
      },
      columns: need.columns,
      ...(subject !== undefined && { subject }),
      ...(text !== undefined && { text }),
    },
  }
}
