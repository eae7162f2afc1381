import type { Slot } from '../../core/dialogs.ts'
import { isIntentName } from '../../core/names.ts'
import type { SaidSlot, Turn } from '../../core/turn-types.ts'
import { didYouMean, suggest } from '../../diagnostics/did-you-mean.ts'
import { isNameOfChoice } from '../../slot-types/choice.ts'
import { fold, takesAnyWords } from '../../slot-types/slot-type.ts'
import { matchExample, withoutClosing } from './match-example.ts'
import { meaningInWords } from './meaning.ts'
import { nearestExample } from './nearest-example.ts'
import { makesSense, meantValue, type OpenQuestion } from './open-question.ts'
import type { Vocabulary } from './vocabulary.ts'
import { writeSaidValue } from './write-values.ts'

/** What a user's line means: a turn, saying nothing at all, or nothing that we understand. */
export type LineReading =
  /** `isNearest`: no example fits, and this is what the nearest one means. */
  | { readonly type: 'turn'; readonly turn: Turn; readonly isNearest?: true }
  | { readonly type: 'silence' }
  | { readonly type: 'mistake'; readonly mistake: LineMistake }

/** Why a line means nothing. */
export type LineMistake =
  | { readonly type: 'empty' }
  /** `limit` is in characters. */
  | { readonly type: 'tooLong'; readonly limit: number }
  | { readonly type: 'intentName'; readonly written: string }
  | { readonly type: 'unknownIntent'; readonly written: string; readonly suggestion: string }
  | { readonly type: 'unknownSlot'; readonly written: string; readonly suggestion: string }
  | { readonly type: 'openQuote'; readonly written: string }
  | { readonly type: 'strayWord'; readonly written: string; readonly slot?: string }
  | { readonly type: 'slotTwice'; readonly written: string }
  /** A service gives, and refuses, only some slots. */
  | {
      readonly type: 'notWanted'
      readonly written: string
      readonly known: readonly string[]
      readonly suggestion?: string
    }
  | { readonly type: 'noExample'; readonly written: string; readonly suggestion?: string }
  /** Like no example, while a dialog is open that asks for no slot in particular. `sample` is how a slot of its own would be written. */
  | { readonly type: 'noSlotAsked'; readonly written: string; readonly sample: string; readonly suggestion?: string }
  /** Like no example, and no value for the slot that is asked. `sample` is how a value would be written: `cups=2`. */
  | {
      readonly type: 'noAnswer'
      readonly written: string
      readonly slot: string
      readonly sample: string
      readonly suggestion?: string
    }

/** Lines of one word that are no intent: what the user does besides. `?` is `notUnderstood`. */
export const builtInLines = [
  'launch',
  'yes',
  'no',
  'help',
  'cancel',
  'stop',
  'repeat',
  'back',
  'startOver',
  'notUnderstood',
  'end',
  'event',
  'silence',
] as const
type BuiltInLine = (typeof builtInLines)[number]

const builtInLinesByWord = new Map<string, BuiltInLine>([
  ...builtInLines.map((word) => [fold(word), word] as const),
  ['?', 'notUnderstood'],
])
// Characters. What takes longer to say is no sentence; a line with names may have several long values.
const longestSentence = 1_000
const longestLine = 8_000
const explicit = /^intent\s+(?<name>\S+)(?:\s+(?<rest>.+))?$/u
const naming = /^(?<name>\S+?)(?:\s+(?<rest>[^\s=]+=.*))?$/u
const assignment =
  /^(?<slot>[^\s="']+)=(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>(?!["'])\S*?))(?:\[(?<unit>[^\]\s]+)\])?(?:\s+|$)/u
const opening = /^[^\s="']+=["']/u
const leading = /^[^\s="']+=/u
const assigned = /(?:^|\s)(?<slot>[^\s="']+)=/gu

/** What a value is that comes with no intent of the author's: in the docs, and in CLOVA's guide. */
const bareIntent = 'AddInfo'

/**
 * Reads one line of a user's, who may have been `asked` something:
 *
 * - `launch`, `yes`, `no`, `help`, `cancel`, `stop`, … : one of `doings`;
 * - `OrderPizza pizzaType=Pepperoni note="no onions" price=200[EUR]`: an intent and its slots, a unit in brackets;
 * - `intent AddInfo`: an intent that no dialog knows, nothing guessed;
 * - a sentence like one of the dialogs' `examples`, or a word for yes, no, cancel, stop or help in the extension's language;
 * - where anything is asked, slots alone (`pizzaAmount=2 note=hot`); where a slot is, a value for it (`2`), as people type it (`두 잔`).
 *
 * `now` is when it is said, in milliseconds since 1970-01-01T00:00Z: without it, nobody knows what tomorrow is.
 */
export function readLine(line: string, vocabulary: Vocabulary, asked?: OpenQuestion, now?: number): LineReading {
  const written = line.trim()
  if (written === '') return mistaken({ type: 'empty' })
  if (written.length > longestLine) return mistaken({ type: 'tooLong', limit: longestLine })
  const word = vocabulary.intents.has(written) ? undefined : builtInLinesByWord.get(fold(written))
  if (word !== undefined) return readBuiltInLine(word, vocabulary)
  const forced = explicit.exec(written)?.groups
  if (forced?.name !== undefined) return readIntent(forced.name, forced.rest ?? '', undefined)
  const named = naming.exec(written)?.groups
  if (
    named?.name !== undefined &&
    !(asked !== undefined && leading.test(named.name)) &&
    (named.rest !== undefined || vocabulary.intents.has(named.name))
  )
    return readIntent(named.name, named.rest ?? '', vocabulary)
  return asked !== undefined && leading.test(written) && namesSlot(written, vocabulary)
    ? readSlots(intentOf(asked, vocabulary), written, vocabulary)
    : readSentence(written, vocabulary, asked, now)
}

/** The same for who talks to the extension, rather than tests it: where nothing else is meant, the nearest example is. */
export function readSpokenLine(
  line: string,
  vocabulary: Vocabulary,
  asked: OpenQuestion | undefined,
  now: number,
): LineReading {
  const read = readLine(line, vocabulary, asked, now)
  if (read.type !== 'mistake' || read.mistake.type !== 'noExample') return read
  // One word that is nearly a name was meant to be that name.
  if (read.mistake.suggestion !== undefined && !/\s/u.test(line.trim())) return read
  const nearest = nearestExample(vocabulary.examples, line)
  if (nearest === undefined) return read
  return { ...said(nearest.intent, new Map()), isNearest: true }
}

function readBuiltInLine(word: BuiltInLine, { platform }: Vocabulary): LineReading {
  switch (word) {
    case 'silence':
      return { type: 'silence' }
    case 'yes':
    case 'no':
    case 'cancel':
    case 'stop':
    case 'help':
    case 'notUnderstood':
      return { type: 'turn', turn: platform.turnMeaning(word) }
    default:
      return { type: 'turn', turn: { type: word } }
  }
}

function readIntent(intent: string, rest: string, vocabulary: Vocabulary | undefined): LineReading {
  if (!isIntentName(intent)) return mistaken({ type: 'intentName', written: intent })
  const known = vocabulary === undefined ? undefined : misspelt(intent, vocabulary.intents)
  if (known !== undefined) return mistaken({ type: 'unknownIntent', written: intent, suggestion: known })
  return readSlots(intent, rest, vocabulary)
}

function readSlots(intent: string, rest: string, vocabulary: Vocabulary | undefined): LineReading {
  const slots = readAssignments(rest, (slot) => vocabulary && misspeltSlot(slot, vocabulary))
  if ('mistake' in slots) return mistaken(slots.mistake)
  const turn: Turn =
    vocabulary === undefined ? { type: 'intent', intent, slots } : vocabulary.platform.turnOf(intent, slots)
  return { type: 'turn', turn }
}

/** Reads `slot=value other="two words"`, or says what is wrong with it; `check` says what is wrong with a slot's name, if anything is. */
export function readAssignments(
  rest: string,
  check: (slot: string) => LineMistake | undefined,
): ReadonlyMap<string, SaidSlot> | { readonly mistake: LineMistake } {
  const slots = new Map<string, SaidSlot>()
  let left = rest
  while (left !== '') {
    const groups = assignment.exec(left)?.groups
    if (groups?.slot === undefined) return { mistake: unreadable(left, [...slots.keys()].at(-1)) }
    const { slot } = groups
    const mistake: LineMistake | undefined = slots.has(slot) ? { type: 'slotTwice', written: slot } : check(slot)
    if (mistake !== undefined) return { mistake }
    slots.set(slot, readValue(groups))
    left = left.replace(assignment, '')
  }
  return slots
}

/** Nothing after the `=` is nothing said, as a `null` of CLOVA's; `""` is an empty text. */
function readValue({ double, single, bare, unit }: Readonly<Record<string, string | undefined>>): SaidSlot {
  if (bare === '' && unit === undefined) return null
  const value = double ?? single ?? bare ?? ''
  return unit === undefined ? { value } : { value, unit }
}

function misspeltSlot(slot: string, vocabulary: Vocabulary): LineMistake | undefined {
  const suggestion = misspelt(slot, vocabulary.slots)
  return suggestion === undefined ? undefined : { type: 'unknownSlot', written: slot, suggestion }
}

function unreadable(rest: string, slot: string | undefined): LineMistake {
  if (opening.test(rest)) return { type: 'openQuote', written: rest }
  const written = rest.split(/\s/u)[0] ?? rest
  return slot === undefined ? { type: 'strayWord', written } : { type: 'strayWord', written, slot }
}

/**
 * What a sentence means: an example with words of its own, else a word of the language, else an example that is nothing but slots or,
 * like none of them, a value for the slot that is asked.
 */
function readSentence(
  written: string,
  vocabulary: Vocabulary,
  asked: OpenQuestion | undefined,
  now: number | undefined,
): LineReading {
  if (written.length > longestSentence) return mistaken({ type: 'tooLong', limit: longestSentence })
  const { examples, context, intents, words } = vocabulary
  const match = matchExample(examples, written, context, asked, now)
  if (match !== undefined && (!match.isBare || (match.answers && match.isSure))) return said(match.intent, match.slots)
  const answer = asked === undefined ? undefined : readAnswer(written, asked, vocabulary, now)
  if (answer !== undefined && asked?.slot !== undefined && isChoice(written, asked.slot)) return answer
  const meaning = meaningInWords(written, words)
  if (meaning !== undefined) return readBuiltInLine(meaning, vocabulary)
  const isName = [...intents].some((name) => fold(name) === fold(written))
  if (isName) return mistaken(notUnderstood(written, vocabulary, asked))
  const isAnswer = answer !== undefined && asked?.slot !== undefined && !takesAnyWords(asked.slot)
  if (match?.makesSense === true && (match.isSure || !isAnswer)) return said(match.intent, match.slots)
  if (answer !== undefined) return answer
  if (match?.answers === true) return said(match.intent, match.slots)
  const only = asked === undefined ? undefined : readOnly(written, asked, vocabulary, now)
  if (only !== undefined) return only
  return mistaken(notUnderstood(written, vocabulary, asked))
}

/** Whether a sentence is certainly a choice of a slot: its `else` is any sentence. */
function isChoice(written: string, { limits }: Slot): boolean {
  if (limits.choices === undefined) return false
  return limits.else === undefined || [written, withoutClosing(written)].some((text) => isNameOfChoice(text, limits))
}

/** A value alone, for the slot that is asked; undefined, if none is, or its type makes no sense of it. */
function readAnswer(
  written: string,
  asked: OpenQuestion,
  vocabulary: Vocabulary,
  now: number | undefined,
): LineReading | undefined {
  const { slot, before } = asked
  if (slot === undefined) return undefined
  const { context } = vocabulary
  const value =
    [written, withoutClosing(written)].find((text) => makesSense(slot, { value: text }, context, before)) ??
    meantValue(slot, withoutClosing(written), context, now, before)
  return value === undefined ? undefined : said(intentOf(asked, vocabulary), new Map([[slot.name, { value }]]))
}

/** A value alone where no slot in particular is asked: for the one slot that makes sense of it, of those that do not take any words. */
function readOnly(
  written: string,
  asked: OpenQuestion,
  vocabulary: Vocabulary,
  now: number | undefined,
): LineReading | undefined {
  const found = asked.dialog.slots.flatMap((slot) => {
    if (asked.slot !== undefined || (takesAnyWords(slot) && slot.limits.choices === undefined)) return []
    const value = meantValue(slot, withoutClosing(written), vocabulary.context, now)
    return value === undefined ? [] : [{ slot, value }]
  })
  const [only] = found
  if (only === undefined || found.length > 1) return undefined
  return said(intentOf(asked, vocabulary), new Map([[only.slot.name, { value: only.value }]]))
}

/** The intent that brings a value or slots alone. Where the author means something by that name, it is the open dialog's own. */
function intentOf({ dialog }: OpenQuestion, { intents }: Vocabulary): string {
  return intents.has(bareIntent) ? dialog.intent : bareIntent
}

function said(intent: string, slots: ReadonlyMap<string, SaidSlot>): Extract<LineReading, { type: 'turn' }> {
  return { type: 'turn', turn: { type: 'intent', intent, slots } }
}

function notUnderstood(written: string, { intents }: Vocabulary, asked: OpenQuestion | undefined): LineMistake {
  const suggested = didYouMean(written, [...intents, ...builtInLines])
  const [first] = asked?.dialog.slots ?? []
  if (asked === undefined || first === undefined) return { type: 'noExample', written, ...suggested }
  if (asked.slot === undefined) return { type: 'noSlotAsked', written, sample: sampleOf(first), ...suggested }
  return { type: 'noAnswer', written, slot: asked.slot.name, sample: sampleOf(asked.slot, written), ...suggested }
}

/** A slot with a value as a line has it: `cups=2`; where any words are a value, with these. */
export function sampleOf({ name, type, limits }: Slot, words = '…'): string {
  return `${name}=${writeSaidValue({ value: type.sample?.(limits) ?? words })}`
}

function namesSlot(written: string, { slots }: Vocabulary): boolean {
  const names = [...written.matchAll(assigned)].map(({ groups }) => groups?.slot ?? '')
  return names.some((name) => slots.has(name) || misspelt(name, slots) !== undefined)
}

/** The known name that this one was meant to be. A name like none that is known is let through: CLOVA may send any. */
function misspelt(name: string, known: ReadonlySet<string>): string | undefined {
  return known.has(name) ? undefined : suggest(name, known)
}

function mistaken(mistake: LineMistake): LineReading {
  return { type: 'mistake', mistake }
}
