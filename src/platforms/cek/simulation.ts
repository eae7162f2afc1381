import type { SaidSlot, Turn } from '../../core/turn-types.ts'
import { invisibleCharacters } from '../../text/invisible.ts'
import { intentsByMeaning } from './intents.ts'

/** A turn that CLOVA has a message for. */
export type SimulatedTurn = Exclude<Turn, { readonly type: 'repeat' | 'back' | 'startOver' }>

/** What a message says besides the turn. */
export interface MessageContext {
  readonly applicationId: string
  /** What the session carries; undefined where it begins with this message. */
  readonly attributes: unknown
  /** milliseconds since 1970-01-01T00:00Z */
  readonly now: number
}

/** The message that CLOVA would send for a turn (CEK guide, "Custom extension messages"), laid out for people. */
export function writeMessage(turn: SimulatedTurn, { applicationId, attributes, now }: MessageContext): string {
  const user = { userId: 'a-user-of-the-workbench' }
  const message = {
    version: '1.0',
    session: { new: attributes === undefined, sessionAttributes: attributes ?? {}, sessionId: 'a-session', user },
    context: { System: { application: { applicationId }, device: { deviceId: 'a-device' }, user } },
    request: { requestId: 'a-request', timestamp: new Date(now).toISOString(), ...writeTurn(turn) },
  }
  return formatMessages(message)
}

/** JSON laid out for people, with everything in it visible: JSON may write what nobody can see by number. */
export function formatMessages(json: unknown): string {
  return JSON.stringify(json, null, 2).replace(invisibleCharacters, (found) => {
    const units = Array.from({ length: found.length }, (_, index) => found.charCodeAt(index))
    return found === '\n' ? found : units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('')
  })
}

function writeTurn(turn: SimulatedTurn): object {
  switch (turn.type) {
    case 'launch':
      return { type: 'LaunchRequest' }
    case 'end':
      return { type: 'SessionEndedRequest' }
    case 'event':
      return { type: 'EventRequest', event: { namespace: 'ClovaSkill', name: 'SkillEnabled', payload: null } }
    case 'intent':
      return { type: 'IntentRequest', intent: { name: turn.intent, slots: writeSlots(turn.slots) } }
    default:
      return { type: 'IntentRequest', intent: { name: turn.intent ?? intentsByMeaning[turn.type], slots: {} } }
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
