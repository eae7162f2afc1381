import type { Dialogs } from '../core/dialogs.ts'
import { apologise, type NowAndChance, takeTurn } from '../core/turn.ts'
import { type Answer, isNeed, type Reply } from '../core/turn-types.ts'
import type { Headers, Platform, SenderVerdict } from '../platforms/platform.ts'
import { answerNeeds, type DecodedRequest, type TurnServices } from './answer-needs.ts'

/** What a message came to: the answer, or why it is refused. `reason` is for the log. */
type AnswerOutcome =
  | {
      readonly type: 'answered'
      readonly request: DecodedRequest
      readonly reply: Reply
      /** The body of the answer, JSON. */
      readonly answer: string
      /** What went wrong here, where the reply is an apology. */
      readonly error?: unknown
    }
  | RefusedMessage

export interface RefusedMessage {
  readonly type: 'refused'
  readonly refusal: 'unauthorized' | 'malformed'
  readonly reason: string
}

/** At once, but where a service must be asked or sent something first: most turns wait for nothing, and need no promise. */
type Answering = AnswerOutcome | Promise<AnswerOutcome>

/** The way of every message, whoever sent it: verified, decoded, answered, encoded. */
export function answerMessage(
  dialogs: Dialogs,
  platform: Platform,
  headers: Headers,
  body: Buffer,
  moment: NowAndChance,
  services: TurnServices,
): Answering {
  const answer = (verdict: SenderVerdict): Answering =>
    verdict === 'trusted'
      ? answerOwnMessage(dialogs, platform, body, moment, services)
      : { type: 'refused', refusal: 'unauthorized', reason: verdict }
  const verdict = platform.verify(headers, body, moment.now)
  return typeof verdict === 'string' ? answer(verdict) : verdict.then(answer)
}

/** The way of a message that is known to be ours, or the platform's: decoded, answered, encoded. */
export function answerOwnMessage(
  dialogs: Dialogs,
  platform: Platform,
  body: Buffer,
  moment: NowAndChance,
  services: TurnServices,
): Answering {
  const request = platform.decode(body, moment.now)
  if (request.type === 'notForUs') return { type: 'refused', refusal: 'unauthorized', reason: request.reason }
  if (request.type === 'malformed') return { type: 'refused', refusal: 'malformed', reason: request.reason }
  const { session, turn, encode } = request
  const take = (answers?: readonly Answer[]) => takeTurn(dialogs, session, turn, moment, answers)
  // When we are at fault the user hears an apology, never silence.
  const apology = (error: unknown): AnswerOutcome => {
    const reply = apologise(dialogs)
    return { type: 'answered', request, reply, answer: encode(reply), error }
  }
  try {
    const result = take()
    if (!isNeed(result)) return { type: 'answered', request, reply: result, answer: encode(result) }
    const answering = answerNeeds({ take, encode, request, moment, body }, services)
    return answering.then((answered) => ({ type: 'answered', request, ...answered }), apology)
  } catch (error) {
    return apology(error)
  }
}
