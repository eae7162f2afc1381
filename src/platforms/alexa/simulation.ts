import type { SaidSlot, Turn } from '../../core/turn-types.ts'
import { layOutJson } from '../json.ts'
import type { MessageContext, NamesInUse } from '../platform.ts'
import { ownNameOf } from '../same-intents.ts'
import { alexaBuiltIns, alexaCommands, alexaIntentOf } from './intents.ts'
import { halvesOf } from './moments.ts'

/** For whom a message is, and what of it comes in two slots. */
interface Simulated {
  readonly applicationId: string
  readonly locale: string
  /** The names on Alexa of intents and slots. */
  readonly intentNames: ReadonlyMap<string, string>
  readonly slotNames: ReadonlyMap<string, string>
  readonly datetimes: NamesInUse['datetimes']
}

type Names = Omit<Simulated, 'applicationId' | 'locale'>

/** The message that Alexa would send for a turn, laid out for people. */
export function writeAlexaMessage(
  turn: Turn,
  { applicationId, locale, ...names }: Simulated,
  { attributes, now }: MessageContext,
): string {
  const [application, user] = [{ applicationId }, { userId: 'a-user-of-the-workbench' }]
  const timestamp = new Date(now).toISOString()
  const request = {
    requestId: 'a-request',
    timestamp,
    locale,
    ...writeTurn(turn, names),
  }
  const session = {
    new: attributes === undefined,
    sessionId: 'a-session',
    application,
    attributes: attributes ?? {},
    user,
  }
  const context = { System: { application, user, device: { deviceId: 'a-device', supportedInterfaces: {} } } }
  return layOutJson({ version: '1.0', ...(turn.type !== 'event' && { session }), context, request })
}

function writeTurn(turn: Turn, names: Names): object {
  switch (turn.type) {
    case 'launch':
      return { type: 'LaunchRequest' }
    case 'end':
      return { type: 'SessionEndedRequest', reason: 'USER_INITIATED' }
    case 'event':
      return { type: 'AlexaSkillEvent.SkillEnabled' }
    case 'intent':
      return writeIntent(names.intentNames.get(turn.intent) ?? turn.intent, writeSlots(turn.slots, names))
    case 'repeat':
    case 'back':
    case 'startOver':
      return writeIntent(alexaCommands[turn.type], {})
    default: {
      const meaning = turn.type === 'helpOrNotUnderstood' ? 'help' : turn.type
      return writeIntent(turn.intent ?? alexaIntentOf[meaning], {})
    }
  }
}

function writeIntent(name: string, slots: object): object {
  return { type: 'IntentRequest', intent: { name: ownNameOf(name, alexaBuiltIns), confirmationStatus: 'NONE', slots } }
}

function writeSlots(slots: ReadonlyMap<string, SaidSlot>, { slotNames, datetimes }: Names): object {
  const written = Array.from(slots).flatMap(([slot, said]) => {
    const name = slotNames.get(slot) ?? slot
    return datetimes.has(slot) ? halve(name, said) : [[name, said] as const]
  })
  return Object.fromEntries(
    written.map(([name, said]) => [name, { name, ...writeSaid(said), confirmationStatus: 'NONE' }]),
  )
}

/** A slot that Alexa hears nothing for has no value. Units it has none. */
function writeSaid(said: SaidSlot): object {
  return said === null ? {} : { value: String(said.value) }
}

const dateAndTime = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::00)?)?$/
const timeAlone = /^(\d\d:\d\d)(?::00)?$/

/** A date-time in the two slots in which it comes; what Alexa could not send so, a span, stays whole. */
function halve(name: string, said: SaidSlot): readonly (readonly [string, SaidSlot])[] {
  const slots = halvesOf(name)
  const half = (slot: string, value: string | undefined) => [slot, value === undefined ? null : { value }] as const
  if (said === null) return [half(slots.date, undefined), half(slots.time, undefined)]
  const [, date, time] = dateAndTime.exec(String(said.value)) ?? []
  const [, alone] = timeAlone.exec(String(said.value)) ?? []
  if (date === undefined && alone === undefined) return [[name, said]]
  return [half(slots.date, date), half(slots.time, time ?? alone)]
}
