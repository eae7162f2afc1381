import { isIntentName } from '../core/names.ts'
import type { SaidSlot, Turn } from '../core/reply.ts'
import { turnMeaning, turnOf } from '../platforms/cek-intents.ts'
import { fold } from '../slot-types/slot-type.ts'
import { meant, suggest } from '../yaml/suggest.ts'
import { matchExample } from './examples.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a user's line means: a turn, saying nothing at all, or nothing that we understand. */
export type Line =
  | { readonly type: 'turn'; readonly turn: Turn }
  | { readonly type: 'silence' }
  | { readonly type: 'mistake'; readonly mistake: LineMistake }

/** Why a line means nothing. */
export type LineMistake =
  | { readonly type: 'empty' }
  | { readonly type: 'intentName'; readonly written: string }
  | { readonly type: 'unknownIntent'; readonly written: string; readonly suggestion: string }
  | { readonly type: 'unknownSlot'; readonly written: string; readonly suggestion: string }
  | { readonly type: 'openQuote'; readonly written: string }
  | { readonly type: 'strayWord'; readonly written: string; readonly slot?: string }
  | { readonly type: 'slotTwice'; readonly written: string }
  | { readonly type: 'noExample'; readonly written: string; readonly suggestion?: string }

/** Lines of one word that are no intent: what the user does besides. `?` is `notUnderstood`. */
export const doings = [
  'launch',
  'yes',
  'no',
  'help',
  'cancel',
  'repeat',
  'back',
  'startOver',
  'notUnderstood',
  'end',
  'event',
  'silence',
] as const
type Doing = (typeof doings)[number]

const doingsByWord = new Map<string, Doing>([
  ...doings.map((doing) => [fold(doing), doing] as const),
  ['?', 'notUnderstood'],
])
const explicit = /^intent\s+(?<name>\S+)(?:\s+(?<rest>.+))?$/u
const naming = /^(?<name>\S+?)(?:\s+(?<rest>[^\s=]+=.*))?$/u
const assignment =
  /^(?<slot>[^\s="']+)=(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>(?!["'])\S*?))(?:\[(?<unit>[^\]\s]+)\])?(?:\s+|$)/u
const opening = /^[^\s="']+=["']/u

/**
 * Reads one line of a user's:
 *
 * - `launch`, `yes`, `no`, `help`, `cancel`, … : one of `doings`;
 * - `OrderPizza pizzaType=Pepperoni note="no onions" price=200[EUR]`: an intent and its slots, a unit in brackets;
 * - `intent AddInfo`: an intent that no dialog knows, nothing guessed;
 * - a sentence like one of the dialogs' `examples`, or yes or no in the extension's language.
 */
export function readLine(line: string, vocabulary: Vocabulary): Line {
  const written = line.trim()
  if (written === '') return mistaken({ type: 'empty' })
  const doing = vocabulary.intents.has(written) ? undefined : doingsByWord.get(fold(written))
  if (doing !== undefined) return readDoing(doing)
  const forced = explicit.exec(written)?.groups
  if (forced?.name !== undefined) return readIntent(forced.name, forced.rest ?? '', undefined)
  const named = naming.exec(written)?.groups
  if (named?.name !== undefined && (named.rest !== undefined || vocabulary.intents.has(named.name)))
    return readIntent(named.name, named.rest ?? '', vocabulary)
  return readSentence(written, vocabulary)
}

function readDoing(doing: Doing): Line {
  switch (doing) {
    case 'silence':
      return { type: 'silence' }
    case 'yes':
    case 'no':
    case 'cancel':
    case 'help':
    case 'notUnderstood':
      return { type: 'turn', turn: turnMeaning(doing) }
    default:
      return { type: 'turn', turn: { type: doing } }
  }
}

function readIntent(intent: string, rest: string, vocabulary: Vocabulary | undefined): Line {
  if (!isIntentName(intent)) return mistaken({ type: 'intentName', written: intent })
  const known = vocabulary === undefined ? undefined : misspelt(intent, vocabulary.intents)
  if (known !== undefined) return mistaken({ type: 'unknownIntent', written: intent, suggestion: known })
  const slots = new Map<string, SaidSlot>()
  let left = rest
  while (left !== '') {
    const groups = assignment.exec(left)?.groups
    if (groups?.slot === undefined) return mistaken(unreadable(left, [...slots.keys()].at(-1)))
    const mistake = vocabulary === undefined ? undefined : slotMistake(groups.slot, slots, vocabulary)
    if (mistake !== undefined) return mistaken(mistake)
    slots.set(groups.slot, readValue(groups))
    left = left.replace(assignment, '')
  }
  const turn: Turn =
    vocabulary === undefined ? { type: 'intent', intent, slots } : turnOf(intent, slots, vocabulary.guideIntent)
  return { type: 'turn', turn }
}

/** Nothing after the `=` is nothing said, as a `null` of CLOVA's; `""` is an empty text. */
function readValue({ double, single, bare, unit }: Readonly<Record<string, string | undefined>>): SaidSlot {
  if (bare === '' && unit === undefined) return null
  const value = double ?? single ?? bare ?? ''
  return unit === undefined ? { value } : { value, unit }
}

function slotMistake(
  slot: string,
  said: ReadonlyMap<string, SaidSlot>,
  vocabulary: Vocabulary,
): LineMistake | undefined {
  if (said.has(slot)) return { type: 'slotTwice', written: slot }
  const suggestion = misspelt(slot, vocabulary.slots)
  return suggestion === undefined ? undefined : { type: 'unknownSlot', written: slot, suggestion }
}

function unreadable(rest: string, slot: string | undefined): LineMistake {
  if (opening.test(rest)) return { type: 'openQuote', written: rest }
  const written = rest.split(/\s/u)[0] ?? rest
  return slot === undefined ? { type: 'strayWord', written } : { type: 'strayWord', written, slot }
}

function readSentence(written: string, vocabulary: Vocabulary): Line {
  const match = matchExample(vocabulary.examples, written)
  if (match !== undefined) return { type: 'turn', turn: { type: 'intent', ...match } }
  const word = fold(written.replace(/[.!?。]+$/u, ''))
  if (vocabulary.yes.has(word)) return readDoing('yes')
  if (vocabulary.no.has(word)) return readDoing('no')
  return mistaken({ type: 'noExample', written, ...meant(written, [...vocabulary.intents, ...doings]) })
}

/** The known name that this one was meant to be. A name like none that is known is let through: CLOVA may send any. */
function misspelt(name: string, known: ReadonlySet<string>): string | undefined {
  return known.has(name) ? undefined : suggest(name, known)
}

function mistaken(mistake: LineMistake): Line {
  return { type: 'mistake', mistake }
}
