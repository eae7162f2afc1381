import { answerUncalled } from '../core/rehearse.ts'
import type { NowAndChance } from '../core/turn.ts'
import {
  type Answer,
  isNeed,
  type LookUpNeed,
  type Need,
  type Reply,
  type SendNeed,
  type TurnResult,
} from '../core/turn-types.ts'
import type { Decoded } from '../platforms/platform.ts'

/** A message that was read. */
export type DecodedRequest = Extract<Decoded, { type: 'request' }>

/** For whom, and when, something is done outside. Times are those of `performance.now()`. */
export interface Occasion {
  readonly request: DecodedRequest
  readonly moment: NowAndChance
  /** When services must have answered. */
  readonly until: number
  /** When what is to be sent must be kept, or is not promised. */
  readonly keptUntil: number
}

/** What a turn can have done outside. */
export interface TurnServices {
  /** Asks a service. Never rejects. */
  readonly lookUp: (need: LookUpNeed, occasion: Occasion) => Promise<Answer>
  /** Keeps what is to be delivered, and waits for what it wants of the answers; whether it may be promised. Never rejects. */
  readonly send: (need: SendNeed, occasion: Occasion) => Promise<Answer>
  /**
   * Does something once for a message, and gives whoever sends the same message again what came of it; undefined where that is not known.
   * What came to nothing is forgotten. Rejects where nothing can be remembered.
   */
  readonly once: (
    body: Buffer,
    occasion: Occasion,
    make: () => Promise<string | undefined>,
  ) => Promise<string | undefined>
}

/** Where nothing goes anywhere: an author tries a dialog. */
export const rehearsal: TurnServices = {
  lookUp: async (need) => answerUncalled(need),
  send: async (need) => answerUncalled(need),
  once: (_, __, make) => make(),
}

/** A turn that needs something done outside. It may be taken as often as need be. */
export interface NeedyTurn {
  readonly take: (answers: readonly Answer[]) => TurnResult
  readonly encode: (reply: Reply) => string
  readonly request: DecodedRequest
  readonly moment: NowAndChance
  readonly body: Buffer
}

interface Answered {
  readonly reply: Reply
  readonly answer: string
  readonly error?: unknown
}

// Milliseconds for all services that a turn waits for, and for keeping what it sends after that: CLOVA hangs up after 8 seconds.
const longest = 6_000
const longestKeeping = 7_000

/** Does what a turn needs done before it is answered. What is to be sent is sent once, and what could not be sent is never promised. */
export async function answerNeeds(turn: NeedyTurn, services: TurnServices): Promise<Answered> {
  const begun = performance.now()
  const { request, moment } = turn
  const occasion = { request, moment, until: begun + longest, keptUntil: begun + longestKeeping }
  const { result, answers } = await lookUp(turn, services, occasion)
  if (result.type === 'send') return sendOnce(turn, answers, services, occasion)
  return { reply: result, answer: turn.encode(result) }
}

/** Takes the turn again for each of its look-ups, until it can be answered or something is to be sent first. */
async function lookUp({ take }: NeedyTurn, services: TurnServices, occasion: Occasion) {
  const answers: Answer[] = []
  for (;;) {
    const result = take(answers)
    if (result.type !== 'lookUp') return { result, answers }
    answers.push(await services.lookUp(result, occasion))
  }
}

/** The rest of a turn, from its first delivery on: once for the same message. */
async function sendOnce(
  turn: NeedyTurn,
  before: readonly Answer[],
  services: TurnServices,
  occasion: Occasion,
): Promise<Answered> {
  let done: Answered | undefined
  const send = async () => {
    const answers = [...before]
    done = await takeSending(turn, answers, services, occasion)
    // Where nothing was ordered, whoever sends it again may still order.
    return isAnySent(answers) ? done.answer : undefined
  }
  try {
    const answer = await services.once(turn.body, occasion, send)
    if (done !== undefined) return done
    return answer === undefined ? answerAll(turn, 'notSent', before) : { ...answerAll(turn, 'sent', before), answer }
  } catch (error) {
    return done ?? { ...answerAll(turn, 'notSent', before), error }
  }
}

/** Takes the turn again for each of its needs, with what came of those before, which it adds to. */
async function takeSending(
  turn: NeedyTurn,
  answers: Answer[],
  services: TurnServices,
  occasion: Occasion,
): Promise<Answered> {
  const before = [...answers]
  try {
    for (;;) {
      const result = turn.take(answers)
      if (!isNeed(result)) return { reply: result, answer: turn.encode(result) }
      answers.push(await answerNeed(result, services, occasion))
    }
  } catch (error) {
    // What is sent stays sent, whatever fails after it.
    return { ...answerAll(turn, isAnySent(answers) ? 'sent' : 'notSent', before), error }
  }
}

function isAnySent(answers: readonly Answer[]): boolean {
  return answers.some(({ type }) => type === 'sent')
}

function answerNeed(need: Need, services: TurnServices, occasion: Occasion): Promise<Answer> {
  return need.type === 'lookUp' ? services.lookUp(need, occasion) : services.send(need, occasion)
}

/** The turn as it goes where all that it sends is sent, or nothing is, and nothing more is looked up. */
function answerAll(turn: NeedyTurn, sending: 'sent' | 'notSent', answers: readonly Answer[]): Answered {
  const result = turn.take(answers)
  if (!isNeed(result)) return { reply: result, answer: turn.encode(result) }
  return answerAll(turn, sending, [...answers, { type: result.type === 'send' ? sending : 'failed' }])
}
