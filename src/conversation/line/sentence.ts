import type { Slot } from '../../core/dialogs.ts'
import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import { isNameOfChoice } from '../../slot-types/choice.ts'
import { fold, takesAnyWords } from '../../slot-types/slot-type.ts'
import { builtInLines, readBuiltInLine } from './built-in-line.ts'
import { type LineMistake, type LineReading, mistaken, said } from './line-reading.ts'
import { matchExample, withoutClosing } from './match-example.ts'
import { meaningInWords } from './meaning.ts'
import { makesSense, meantValue, type OpenQuestion } from './open-question.ts'
import type { Vocabulary } from './vocabulary.ts'
import { writeSaidValue } from './write-values.ts'

// Characters. What takes longer to say is no sentence; a line with names may have several long values.
const longestSentence = 1_000

/** What a value is that comes with no intent of the author's: in the docs, and in CLOVA's guide. */
const bareIntent = 'AddInfo'

/**
 * What a sentence means: an example with words of its own, else a word of the language, else an example that is nothing but slots or,
 * like none of them, a value for the slot that is asked.
 */
export function readTypedSentence(
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
    [written, withoutClosing(written)].find((text) => makesSense(slot, { value: text }, context)) ??
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
export function intentOf({ dialog }: OpenQuestion, { intents }: Vocabulary): string {
  return intents.has(bareIntent) ? dialog.intent : bareIntent
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
