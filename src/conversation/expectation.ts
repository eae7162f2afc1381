import { isDeepStrictEqual } from 'node:util'
import type { Reply, Spoken, Why } from '../core/reply.ts'
import type { Language } from '../languages/language.ts'
import type { Value } from '../slot-types/slot-type.ts'
import type { ConversationTurn, ExpectedSpeech, ExpectedWhy } from './conversation.ts'
import { readable } from './spoken.ts'
import { type Exchange, writeAttributes } from './talk.ts'

/** One thing that was expected of a turn, and what came instead. */
export interface Difference {
  readonly key: keyof ConversationTurn
  readonly expected: string
  readonly heard: string
}

/** How an exchange differs from what a test expects of it; keys that the test does not have are not looked at. */
export function compare(expected: ConversationTurn, exchange: Exchange, language: Language): readonly Difference[] {
  const { speech, reply } = exchange
  const { why } = reply
  const said = readable(speech, language)
  const found: readonly (Difference | false | undefined)[] = [
    compareSpeech('says', expected.says, speech, language),
    expected.brief !== undefined && differ('brief', expected.brief, speech.brief ?? ''),
    ...list(expected.contains).map((words) => !flat(said).includes(flat(words)) && differ('contains', words, said)),
    ...list(expected.text).map((name) => !isSaid(name, why) && differ('text', name, why.texts.join(', '))),
    compareSpeech('reprompt', expected.reprompt, reply.type === 'ask' ? reply.reprompt : { parts: [] }, language),
    expected.holds !== undefined &&
      differ('holds', writeHeld(Object.entries(expected.holds)), writeHeld([...why.slots])),
    expected.completed !== undefined &&
      differ('completed', list(expected.completed).join(', '), why.completed.join(', ')),
    expected.ends !== undefined && differ('ends', String(expected.ends), String(reply.type !== 'ask')),
    expected.attributes !== undefined && compareAttributes(expected.attributes, reply),
    ...compareWhy(expected.why ?? {}, why),
  ]
  return found.filter((difference) => typeof difference === 'object')
}

/** A slot's value as a line of a test writes it: `yes` and `no` for a yes or no, a unit in brackets. */
export function writeValue(value: Value): string {
  if (typeof value === 'object') return `${value.value}[${value.unit}]`
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
}

function differ(key: Difference['key'], expected: string, heard: string): Difference | undefined {
  return flat(expected) === flat(heard) ? undefined : { key, expected, heard }
}

/** Runs of white space are one space: YAML breaks long lines where it likes. */
function flat(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function list(names: string | readonly string[] | undefined): readonly string[] {
  return names === undefined ? [] : [names].flat()
}

/** A text is compared with all that is said in one; a list with the parts one by one. */
function compareSpeech(
  key: 'says' | 'reprompt',
  expected: ExpectedSpeech | undefined,
  speech: Spoken,
  language: Language,
): Difference | undefined {
  if (expected === undefined) return undefined
  if (typeof expected === 'string') return differ(key, expected, readable(speech, language))
  const parts = expected.map((part) => (typeof part === 'string' ? { text: part } : part))
  const heard = speech.parts.map((part) => {
    if (part.type === 'audio') return { audio: part.url }
    return part.lang === language.code ? { text: part.text } : { text: part.text, lang: part.lang }
  })
  return differ(key, JSON.stringify(parts), JSON.stringify(heard))
}

/** A name is said when a text of that name, or one below it, was: in full, or without the name of the open dialog. */
function isSaid(name: string, why: Why): boolean {
  const names = [name, ...[...list(why.intent), ...why.completed].map((intent) => `${intent}.${name}`)]
  return why.texts.some((text) => names.some((full) => text === full || text.startsWith(`${full}.`)))
}

function writeHeld(slots: readonly (readonly [string, Value])[]): string {
  const lines = slots.map(([name, value]) => `${name}=${writeValue(value)}`)
  return lines.length === 0 ? 'nothing' : lines.sort().join(' ')
}

/** Compared as JSON values: the order of keys means nothing. */
function compareAttributes(expected: object, reply: Reply): Difference | undefined {
  const heard = reply.type === 'close' ? '{}' : writeAttributes(reply.attributes)
  if (isDeepStrictEqual(JSON.parse(heard), expected)) return undefined
  return { key: 'attributes', expected: JSON.stringify(expected), heard }
}

function compareWhy(expected: ExpectedWhy, why: Why): readonly (Difference | undefined)[] {
  const refused = Object.entries(expected.refused ?? {}).map(([slot, rule]) => `${slot}: ${rule}`)
  const lines: readonly (readonly [name: string, expected: string | undefined, heard: string])[] = [
    ['rule', expected.rule, why.rule],
    ['intent', expected.intent, why.intent ?? ''],
    ['slot', expected.slot, why.slot ?? ''],
    ['time', expected.time?.toString(), why.time?.toString() ?? ''],
    ['filled', expected.filled && sorted(list(expected.filled)), sorted(why.filled)],
    ['refused', expected.refused && sorted(refused), sorted(why.refused.map(({ slot, rule }) => `${slot}: ${rule}`))],
    ['dropped', expected.dropped && sorted(list(expected.dropped)), sorted(why.dropped)],
  ]
  return lines.map(([name, wanted, heard]) =>
    wanted === undefined ? undefined : differ('why', `${name} ${wanted}`, `${name} ${heard}`),
  )
}

function sorted(names: readonly string[]): string {
  return names.toSorted().join(', ')
}
