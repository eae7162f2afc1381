import type { NowAndChance } from '../core/turn.ts'
import type { Answer, Need, Reply, TurnResult } from '../core/turn-types.ts'
import type { Decoded } from '../platforms/platform.ts'

/** A message that was read. */
export type DecodedRequest = Extract<Decoded, { type: 'request' }>

/** Where completed dialogs go. */
export interface Sender {
  /** Keeps what is to be delivered; whether it may be promised. Never rejects. */
  readonly send: (need: Need, request: DecodedRequest, moment: NowAndChance) => Promise<boolean>
  /**
   * Does something once for a message, and gives whoever sends the same message again what came of it; undefined where that is not known.
   * What rejects is forgotten. Rejects also where nothing can be remembered.
   */
  readonly once: (body: Buffer, make: () => Promise<string>) => Promise<string | undefined>
}

/** Where nothing goes anywhere: an author tries a dialog. */
export const rehearsal: Sender = { send: async () => true, once: (_, make) => make() }

/** Where nothing can be sent: then nothing is promised. */
export const nowhere: Sender = { send: async () => false, once: (_, make) => make() }

/** A turn that sends something, which may be taken as often as need be. */
export interface SendingTurn {
  readonly take: (answers: readonly Answer[]) => TurnResult
  readonly encode: (reply: Reply) => string
  readonly request: DecodedRequest
  readonly moment: NowAndChance
  readonly body: Buffer
}

interface Sent {
  readonly reply: Reply
  readonly answer: string
  readonly error?: unknown
}

/** Sends what a turn is to send, once, before it is answered. What could not be sent is never promised. */
export async function answerSending(turn: SendingTurn, sender: Sender): Promise<Sent> {
  let done: Sent | undefined
  const send = async () => {
    const { reply, isAnySent } = await takeSending(turn, sender)
    done = { reply, answer: turn.encode(reply) }
    // Where nothing was ordered, whoever sends it again may still order.
    if (!isAnySent) throw new Error('nothing was sent')
    return done.answer
  }
  try {
    const answer = await sender.once(turn.body, send)
    if (answer === undefined) return answerAll(turn, 'notSent')
    return done ?? { ...answerAll(turn, 'sent'), answer }
  } catch (error) {
    return done ?? { ...answerAll(turn, 'notSent'), error }
  }
}

/** Takes the turn again for each of its needs, with what came of those before. */
async function takeSending({ take, request, moment }: SendingTurn, { send }: Sender) {
  const answers: Answer[] = []
  for (;;) {
    const result = take(answers)
    if (result.type !== 'send') return { reply: result, isAnySent: answers.some(({ type }) => type === 'sent') }
    answers.push({ type: (await send(result, request, moment)) ? 'sent' : 'notSent' })
  }
}

/** The turn as it goes where every need has the same answer. */
function answerAll(turn: SendingTurn, type: Answer['type'], answers: readonly Answer[] = []): Sent {
  const result = turn.take(answers)
  if (result.type === 'send') return answerAll(turn, type, [...answers, { type }])
  return { reply: result, answer: turn.encode(result) }
}
