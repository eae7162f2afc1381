import type { SaidSlot, Turn } from '../../core/turn-types.ts'
import { layOutJson } from '../json.ts'
import type { MessageContext } from '../platform.ts'
import { ownNameOf } from '../same-intents.ts'
import { cekBuiltIns, intentsByMeaning } from './intents.ts'

/** The message that CLOVA would send for a turn (CEK guide, "Custom extension messages"), laid out for people; it has none for some. */
export function writeMessage(
  turn: Turn,
  applicationId: string,
  { attributes, now }: MessageContext,
): string | undefined {
  const request = writeTurn(turn)
  if (request === undefined) return undefined
  const user = { userId: 'a-user-of-the-workbench' }
  const message = {
    version: '1.0',
    session: { new: attributes === undefined, sessionAttributes: attributes ?? {}, sessionId: 'a-session', user },
    context: { System: { application: { applicationId }, device: { deviceId: 'a-device' }, user } },
    request: { requestId: 'a-request', timestamp: new Date(now).toISOString(), ...request },
  }
  return layOutJson(message)
}

function writeTurn(turn: Turn): object | undefined {
  switch (turn.type) {
    case 'launch':
      return { type: 'LaunchRequest' }
    case 'end':
      return { type: 'SessionEndedRequest' }
    case 'event':
      return { type: 'EventRequest', event: { namespace: 'ClovaSkill', name: 'SkillEnabled', payload: null } }
    case 'intent':
      return {
        type: 'IntentRequest',
        intent: { name: ownNameOf(turn.intent, cekBuiltIns), slots: writeSlots(turn.slots) },
      }
    case 'repeat':
    case 'back':
    case 'startOver':
      return undefined
    default: {
      const meaning = turn.type === 'helpOrNotUnderstood' ? 'help' : turn.type
      return {
        type: 'IntentRequest',
        intent: { name: ownNameOf(turn.intent ?? intentsByMeaning[meaning], cekBuiltIns), slots: {} },
      }
    }
  }
}

function writeSlots(slots: ReadonlyMap<string, SaidSlot>): object {
  return Object.fromEntries(Array.from(slots, ([name, said]) => [name, { name, ...writeSaid(said) }]))
}

function writeSaid(said: SaidSlot): object {
  if (said === null) return { value: null }
  const valueType = valueTypeOf(String(said.value))
  return valueType === undefined ? said : { ...said, valueType }
}

const date = '\\d{4}-\\d\\d-\\d\\d'
const time = '\\d\\d:\\d\\d:\\d\\d'
const valueTypes = new Map([
  ['DATE', new RegExp(`^${date}$`)],
  ['TIME', new RegExp(`^${time}$`)],
  ['DATETIME', new RegExp(`^${date}T${time}(?:Z|[+-]\\d\\d:\\d\\d)?$`)],
])

/** How CLOVA marks the value of one of its own types for dates and times. */
function valueTypeOf(value: string): string | undefined {
  const moments = value.split('/')
  for (const [name, pattern] of valueTypes) {
    if (moments.length <= 2 && moments.every((moment) => pattern.test(moment)))
      return moments.length === 2 ? `${name}.INTERVAL` : name
  }
  return undefined
}
