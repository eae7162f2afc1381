import type { SaidSlot, Session, Turn } from '../../core/turn-types.ts'
import type { Language } from '../../languages/language.ts'
import { entriesOf, member, parseJson } from '../json.ts'
import type { Decoded, NamesInUse, PlatformIntents, Speaker } from '../platform.ts'
import { composed, isName, nameIn, readInstant } from '../reading.ts'
import { joinHalves, readAmazonMoment, type SaidWhen } from './moments.ts'
import { encodeAlexaReply } from './response.ts'

/** A slot that brings a day and a time, and the two in which it comes. */
interface Datetime {
  readonly name: string
  readonly date: string
  readonly time: string
}

/** What must be known to read a request of Alexa's, and to answer it. */
export interface AlexaExpectations {
  readonly applicationIds: readonly string[]
  readonly turnOf: PlatformIntents['turnOf']
  /** The names of dialogs by those that Alexa has for them, where they are not the same. */
  readonly intentsMeant: ReadonlyMap<string, string>
  readonly slotsMeant: ReadonlyMap<string, string>
  readonly moments: NamesInUse['moments']
  readonly datetimes: readonly Datetime[]
  readonly language: Language
  /** IANA name, "Asia/Tokyo" */
  readonly timezone: string
}

/** How far `request.timestamp` may be off, in seconds, either way: Amazon allows no more. */
export const alexaTolerance = 150

// What happens to the skill itself is sent again for a while.
const eventTolerance = 3600

/** Reads the body of a request that Amazon signed (Alexa Skills Kit, "Request and Response JSON Reference"). */
export function decodeAlexaRequest(body: Buffer, now: number, expected: AlexaExpectations): Decoded {
  const parsed = parseJson(body)
  if (parsed.type === 'refused') return { type: 'malformed', reason: parsed.reason }
  const message = parsed.value
  const request = member(message, 'request')
  const type = member(request, 'type')
  if (!isName(type)) return { type: 'malformed', reason: 'no request.type' }
  const application = readApplication(message)
  if (application === undefined) return { type: 'malformed', reason: 'no applicationId' }
  if (!expected.applicationIds.includes(application)) return { type: 'notForUs', reason: 'another applicationId' }
  const reason = whyUntimely(request, type, now)
  if (reason !== undefined) return reason
  const turn = readTurn(type, member(request, 'intent'), now, expected)
  if (turn === undefined) return { type: 'malformed', reason: 'not a request of Alexa' }
  const session = member(message, 'session')
  return {
    type: 'request',
    turn,
    session: readSession(session),
    speaker: () => readSpeaker(message),
    application,
    encode: (reply) =>
      encodeAlexaReply(reply, expected.language, {
        isSpokenTo: turn.type !== 'end' && turn.type !== 'event',
        hasSession: typeof session === 'object' && session !== null,
      }),
  }
}

/** Where it is now and, in requests of before 2017, where it was. */
function readApplication(message: unknown): string | undefined {
  const now = member(member(member(message, 'context'), 'System'), 'application')
  const id = member(now ?? member(member(message, 'session'), 'application'), 'applicationId')
  return isName(id) ? id : undefined
}

function whyUntimely(request: unknown, type: string, now: number): Decoded | undefined {
  const at = readInstant(member(request, 'timestamp'))
  if (at === undefined) return { type: 'malformed', reason: 'request.timestamp is no time' }
  const allowed = type.startsWith('AlexaSkillEvent.') ? eventTolerance : alexaTolerance
  const isTimely = Math.abs(now - at) <= allowed * 1000
  return isTimely ? undefined : { type: 'notForUs', reason: 'request.timestamp is too far off' }
}

/** Alexa has many more types of requests, of interfaces that a skill must ask for: none of them is said by the user. */
function readTurn(type: string, intent: unknown, now: number, expected: AlexaExpectations): Turn | undefined {
  switch (type) {
    case 'LaunchRequest':
      return { type: 'launch' }
    case 'IntentRequest':
      return readIntent(intent, now, expected)
    case 'SessionEndedRequest':
      return { type: 'end' }
    default:
      return { type: 'event' }
  }
}

function readIntent(sent: unknown, now: number, expected: AlexaExpectations): Turn | undefined {
  const { turnOf, intentsMeant, timezone } = expected
  const intent = member(sent, 'name')
  if (!isName(intent)) return undefined
  const name = composed(intent)
  return turnOf(intentsMeant.get(name) ?? name, readSlots(member(sent, 'slots'), expected, { now, timezone }))
}

/** The slots by their names. A date-time comes in two, for Alexa has no type for both: `when_date` and `when_time` are `when`. */
function readSlots(
  sent: unknown,
  { slotsMeant, moments, datetimes }: AlexaExpectations,
  when: SaidWhen,
): ReadonlyMap<string, SaidSlot> {
  const slots = new Map(
    entriesOf(sent).map(([key, slot]) => {
      const written = member(slot, 'name')
      const name = composed(isName(written) ? written : key)
      return [slotsMeant.get(name) ?? name, readSaid(slot)] as const
    }),
  )
  for (const { name, date, time } of datetimes) {
    const joined = joinSaid(readMoment(slots.get(date), when), readMoment(slots.get(time), when))
    if (joined !== null && (slots.get(name) ?? null) === null) slots.set(name, joined)
  }
  for (const [name, said] of slots) if (moments.has(name)) slots.set(name, readMoment(said, when))
  return slots
}

/** What was heard, or the one thing that Alexa takes it for; where it takes it for several, the dialog's own synonyms decide. */
function readSaid(slot: unknown): SaidSlot {
  const heard = member(slot, 'value')
  // "?" is Alexa's way to say that it heard nothing that it could take.
  if (!isName(heard) || heard === '?') return null
  const [name, ...others] = resolvedNames(member(slot, 'resolutions'))
  return { value: name !== undefined && others.length === 0 ? name : heard }
}

/** The different values that a slot's own type, and those that were added to it while people talk, have for what was heard. */
function resolvedNames(resolutions: unknown): readonly string[] {
  const authorities = listOf(member(resolutions, 'resolutionsPerAuthority'))
  const matching = authorities.filter((one) => member(member(one, 'status'), 'code') === 'ER_SUCCESS_MATCH')
  const names = matching
    .flatMap((one) => listOf(member(one, 'values')))
    .map((one) => member(member(one, 'value'), 'name'))
  return [...new Set(names.filter(isName))]
}

function listOf(sent: unknown): readonly unknown[] {
  return Array.isArray(sent) ? sent : []
}

function readMoment(said: SaidSlot | undefined, when: SaidWhen): SaidSlot {
  return said ? { value: readAmazonMoment(String(said.value), when) } : null
}

function joinSaid(days: SaidSlot, times: SaidSlot): SaidSlot {
  if (days === null || times === null) return days ?? times
  return { value: joinHalves(String(days.value), String(times.value)) }
}

function readSession(session: unknown): Session {
  return { attributes: new Map(entriesOf(member(session, 'attributes'))) }
}

/** Without a session the user is in the context alone. */
function readSpeaker(message: unknown): Speaker {
  const session = member(message, 'session')
  const user = member(session, 'user') ?? member(member(member(message, 'context'), 'System'), 'user')
  return {
    session: nameIn(session, 'sessionId'),
    user: nameIn(user, 'userId'),
    accessToken: nameIn(user, 'accessToken'),
  }
}
