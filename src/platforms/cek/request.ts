import type { SaidSlot, Session, Turn } from '../../core/turn-types.ts'
import type { LanguageCode } from '../../languages/language.ts'
import { entriesOf, member, parseJson } from '../json.ts'
import type { Decoded, PlatformIntents, Speaker } from '../platform.ts'
import { composed, nameIn, readInstant } from '../reading.ts'
import { encodeReply } from './response.ts'

/** What must be known to read a request, and to answer it. */
export interface CekExpectations {
  readonly applicationIds: readonly string[]
  /** How far `request.timestamp` may be off, in seconds, either way; 0 does not look. */
  readonly tolerance: number
  readonly turnOf: PlatformIntents['turnOf']
  readonly language: LanguageCode
}

// Events are sent again for a while; everything else is answered while the user waits.
const eventTolerance = 3600

/** Reads the body of a request that CLOVA signed (CEK guide, "Custom extension messages"). */
export function decodeRequest(body: Buffer, now: number, expected: CekExpectations): Decoded {
  const parsed = parseJson(body)
  if (parsed.type === 'refused') return { type: 'malformed', reason: parsed.reason }
  const message = parsed.value
  const request = member(message, 'request')
  const type = member(request, 'type')
  if (typeof type !== 'string') return { type: 'malformed', reason: 'no request.type' }
  const application = readApplication(message)
  if (application === undefined) return { type: 'malformed', reason: 'no applicationId' }
  if (!expected.applicationIds.includes(application)) return { type: 'notForUs', reason: 'another applicationId' }
  const reason = whyUntimely(request, type, now, expected)
  if (reason !== undefined) return reason
  const turn = readTurn(type, member(request, 'intent'), expected)
  if (turn === undefined) return { type: 'malformed', reason: 'not a request of CEK' }
  return {
    type: 'request',
    turn,
    session: readSession(message),
    speaker: () => readSpeaker(message),
    application,
    encode: (reply) => encodeReply(reply, readVersion(message), expected.language),
  }
}

function readApplication(message: unknown): string | undefined {
  const id = member(member(member(member(message, 'context'), 'System'), 'application'), 'applicationId')
  return typeof id === 'string' ? id : undefined
}

function whyUntimely(request: unknown, type: string, now: number, expected: CekExpectations): Decoded | undefined {
  const timestamp = member(request, 'timestamp')
  if (expected.tolerance === 0 || timestamp === undefined || timestamp === null) return undefined
  const at = readInstant(timestamp)
  if (at === undefined) return { type: 'malformed', reason: 'request.timestamp is no time' }
  const allowed = type === 'EventRequest' ? Math.max(eventTolerance, expected.tolerance) : expected.tolerance
  const isTimely = Math.abs(now - at) <= allowed * 1000
  return isTimely ? undefined : { type: 'notForUs', reason: 'request.timestamp is too far off' }
}

/** Only `request.type` decides: CLOVA sends an empty `intent` and `event` with a launch, too. */
function readTurn(type: string, intent: unknown, expected: CekExpectations): Turn | undefined {
  switch (type) {
    case 'LaunchRequest':
      return { type: 'launch' }
    case 'IntentRequest':
      return readIntent(intent, expected)
    case 'EventRequest':
      return { type: 'event' }
    case 'SessionEndedRequest':
      return { type: 'end' }
    default:
      return undefined
  }
}

function readIntent(sent: unknown, expected: CekExpectations): Turn | undefined {
  const intent = member(sent, 'name')
  if (typeof intent !== 'string' || intent === '') return undefined
  return expected.turnOf(composed(intent), readSlots(member(sent, 'slots')))
}

/** Each slot under its own `name`; the key next to it may be another. */
function readSlots(sent: unknown): ReadonlyMap<string, SaidSlot> {
  const slots = new Map<string, SaidSlot>()
  for (const [key, slot] of entriesOf(sent)) {
    const name = member(slot, 'name')
    slots.set(composed(typeof name === 'string' && name !== '' ? name : key), readSaid(slot))
  }
  return slots
}

function readSaid(slot: unknown): SaidSlot {
  const value = member(slot, 'value')
  if (!isSaid(value)) return null
  const unit = member(slot, 'unit')
  return typeof unit === 'string' && unit !== '' ? { value, unit } : { value }
}

/** A number too large for JavaScript ("1e999") is nothing that could be kept. */
function isSaid(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)
}

function readSession(message: unknown): Session {
  return { attributes: new Map(entriesOf(member(member(message, 'session'), 'sessionAttributes'))) }
}

function readSpeaker(message: unknown): Speaker {
  const session = member(message, 'session')
  const user = member(session, 'user')
  return {
    session: nameIn(session, 'sessionId'),
    user: nameIn(user, 'userId'),
    accessToken: nameIn(user, 'accessToken'),
  }
}

function readVersion(message: unknown): string {
  const version = member(message, 'version')
  return typeof version === 'string' ? version : '1.0'
}
