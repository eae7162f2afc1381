import { isDeepStrictEqual } from 'node:util'
import type { ShownValue } from '../../core/lists/shown-value.ts'
import type { Reply, Why } from '../../core/turn-types.ts'
import type { Language } from '../../languages/language.ts'
import { type Exchange, toText, writeAttributes } from '../conversation.ts'
import { writeSlots } from '../line/write-values.ts'
import { compareSpeech } from './compare-speech.ts'
import { compareWhy } from './compare-why.ts'
import { type Difference, differ, lack } from './difference.ts'
import type { ConversationTurn } from './test-schema.ts'

/** How an exchange differs from what a test expects of it; keys that the test does not have are not looked at. */
export function compare(expected: ConversationTurn, exchange: Exchange, language: Language): readonly Difference[] {
  const {
    says,
    brief,
    contains = [],
    text = [],
    reprompt,
    slots,
    completed,
    sent,
    lookedUp,
    ends,
    attributes,
    why = {},
  } = expected
  const { speech, reply } = exchange
  const silent = reply.type === 'ask' ? reply.reprompt : { parts: [] }
  const found: readonly (Difference | undefined)[] = [
    says === undefined ? undefined : compareSpeech('says', says, speech, language),
    brief === undefined ? undefined : differ('brief', brief, speech.brief ?? ''),
    ...[contains].flat().map((words) => lack('contains', words, toText(speech, language))),
    ...[text].flat().map((name) => compareText(name, exchange)),
    reprompt === undefined ? undefined : compareSpeech('reprompt', reprompt, silent, language),
    slots === undefined ? undefined : compareSlots(slots, reply.why),
    completed === undefined ? undefined : differ('completed', join(completed), join(reply.why.completed)),
    sent === undefined ? undefined : differ('sent', join(sent), join(reply.why.sent)),
    lookedUp === undefined ? undefined : differ('lookedUp', join(lookedUp), join(reply.why.lookedUp)),
    ends === undefined ? undefined : differ('ends', String(ends), String(reply.type !== 'ask')),
    attributes === undefined ? undefined : compareAttributes(attributes, reply),
    ...compareWhy(why, reply.why),
  ]
  return found.filter((difference) => difference !== undefined)
}

/** A name is said when a text of that name, or one below it, was: in full, or without the name of the open dialog. */
export function compareText(name: string, { texts, intent, reply }: Exchange): Difference | undefined {
  const { completed } = reply.why
  const dialogs = intent === undefined ? completed : [intent, ...completed]
  const names = [name, ...dialogs.map((dialog) => `${dialog}.${name}`)]
  const isSaid = texts.some((text) => names.some((full) => text === full || text.startsWith(`${full}.`)))
  return isSaid ? undefined : { key: 'text', expected: name, actual: join(texts) }
}

/** The order of slots means nothing, nor whether a number is written as a text. */
function compareSlots(expected: Readonly<Record<string, ShownValue>>, { slots }: Why): Difference | undefined {
  const [wanted, actual] = [Object.entries(expected), [...slots]].map((entries) =>
    writeSlots(entries.toSorted(([one], [other]) => (one < other ? -1 : 1))),
  )
  return differ('slots', wanted ?? '', actual ?? '')
}

/** Compared as JSON values: the order of keys means nothing. */
function compareAttributes(expected: object, reply: Reply): Difference | undefined {
  const actual = reply.type === 'close' ? '{}' : writeAttributes(reply.attributes)
  if (isDeepStrictEqual(JSON.parse(actual), expected)) return undefined
  return { key: 'attributes', expected: JSON.stringify(expected), actual }
}

function join(names: string | readonly string[]): string {
  return [names].flat().join(', ')
}
