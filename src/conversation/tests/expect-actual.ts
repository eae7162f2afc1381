import { nameOfRefusal, type Reply, type Spoken, type Why } from '../../core/turn-types.ts'
import type { Language } from '../../languages/language.ts'
import { toText } from '../conversation.ts'
import { plainSlots } from '../line/write-values.ts'
import { compareText } from './compare.ts'
import { writtenPart } from './compare-speech.ts'
import { compareWhy } from './compare-why.ts'
import { lack } from './difference.ts'
import type { Tried } from './play.ts'
import type { ConversationTurn, ExpectedSpeech, ExpectedWhy } from './test-schema.ts'

/** A turn that expects the actual answer, wherever it expected something else; what was as expected stays as it is written. */
export function expectActual(
  turn: ConversationTurn,
  { exchange, differences }: Tried,
  language: Language,
): ConversationTurn {
  const { says, contains, text, reprompt, why } = turn
  const { speech, reply } = exchange
  const silent = reply.type === 'ask' ? reply.reprompt : { parts: [] }
  const said = toText(speech, language)
  const wrong = new Set(differences.map(({ key }) => key))
  return {
    ...turn,
    ...(says !== undefined && wrong.has('says') && { says: speechLike(says, speech, language) }),
    ...(wrong.has('brief') && { brief: speech.brief ?? '' }),
    ...(contains !== undefined && {
      contains: correctSlots(contains, (words) => lack('contains', words, said) === undefined, said),
    }),
    ...(text !== undefined && {
      text: correctSlots(text, (name) => compareText(name, exchange) === undefined, exchange.texts.at(-1)),
    }),
    ...(reprompt !== undefined && wrong.has('reprompt') && { reprompt: speechLike(reprompt, silent, language) }),
    ...(wrong.has('slots') && { slots: plainSlots(reply.why.slots) }),
    ...(wrong.has('completed') && { completed: listed(reply.why.completed) }),
    ...(wrong.has('sent') && { sent: listed(reply.why.sent) }),
    ...(wrong.has('lookedUp') && { lookedUp: listed(reply.why.lookedUp) }),
    ...(wrong.has('ends') && { ends: reply.type !== 'ask' }),
    ...(wrong.has('attributes') && { attributes: attributesOf(reply) }),
    ...(why !== undefined && wrong.has('why') && { why: expectActualWhy(why, reply.why) }),
  }
}

/** A list stays a list of parts. */
function speechLike(expected: ExpectedSpeech, speech: Spoken, language: Language): ExpectedSpeech {
  if (typeof expected === 'string') return toText(speech, language)
  return speech.parts.map((part) => writtenPart(part, language))
}

/** Wrong values are replaced by the actual ones. */
function correctSlots(
  expected: string | readonly string[],
  isRight: (one: string) => boolean,
  instead: string | undefined,
): string | string[] {
  const corrected = [expected].flat().flatMap((one) => (isRight(one) ? [one] : (instead ?? [])))
  const [first, ...others] = new Set(corrected)
  return typeof expected === 'string' && first !== undefined && others.length === 0 ? first : [...new Set(corrected)]
}

function listed(names: readonly string[]): string | string[] {
  const [only, ...others] = names
  return only !== undefined && others.length === 0 ? only : [...names]
}

function attributesOf(reply: Reply): Record<string, unknown> {
  return reply.type === 'close' ? {} : Object.fromEntries(reply.attributes)
}

function expectActualWhy(expected: ExpectedWhy, why: Why): ExpectedWhy {
  const { rule, intent, slot, attempt, filled, refused, dropped, forgotten } = expected
  const isWrong = (part: ExpectedWhy) => compareWhy(part, why).some((difference) => difference !== undefined)
  return {
    ...expected,
    ...(rule !== undefined && { rule: why.rule }),
    ...(intent !== undefined && { intent: why.intent ?? '' }),
    ...(slot !== undefined && { slot: why.slot ?? '' }),
    ...(attempt !== undefined && { attempt: why.time ?? 0 }),
    ...(filled !== undefined && isWrong({ filled }) && { filled: listed(why.filled) }),
    ...(refused !== undefined && {
      refused: Object.fromEntries(why.refused.map((one) => [one.slot, nameOfRefusal(one)])),
    }),
    ...(forgotten !== undefined && isWrong({ forgotten }) && { forgotten: listed(why.forgotten) }),
    ...(dropped !== undefined && isWrong({ dropped }) && { dropped: listed(why.dropped) }),
  }
}
