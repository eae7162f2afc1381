import type { DialogFile } from '../../core/dialog.ts'
import type { Dialog, Dialogs } from '../../core/dialogs.ts'
import { dayNamed } from '../../core/names.ts'
import { readDialog } from '../../core/shorthand.ts'
import { type Placeholder, parseTemplate, type TemplatePart } from '../../core/template.ts'
import type { Language } from '../../languages/language.ts'
import { type Context, type DayOfPeriod, daysOfPeriod, type Said, takesAnyWords } from '../../slot-types/slot-type.ts'
import { makesSense, meantValue, type OpenQuestion } from './open-question.ts'

/** One of a dialog's `examples`, ready to be matched with a sentence. */
export interface ExamplePattern {
  readonly intent: string
  /** What the intent starts. */
  readonly dialog: Dialog | undefined
  /** As the author wrote it. */
  readonly written: string
  /** The fixed texts before, between and after its placeholders. */
  readonly texts: readonly RegExp[]
  /** Its placeholders, in order. */
  readonly slots: readonly ExampleSlot[]
  /** How much of it is fixed, in characters: the more, the surer the match. */
  readonly literal: number
}

/** A slot that an example names, or a day of a period. */
interface ExampleSlot {
  readonly name: string
  readonly day?: DayOfPeriod
}

/** An example that a sentence fits. */
export interface Match {
  readonly intent: string
  readonly slots: ReadonlyMap<string, Said>
  /** Whether the example is nothing but slots: any words fit it. */
  readonly isBare: boolean
  /** Whether the types make sense of all that its slots would hold. */
  readonly makesSense: boolean
  /** Whether they do, and no slot is among them that takes any words there are. */
  readonly isSure: boolean
  /** Whether the slot that is asked is among its slots. */
  readonly answers: boolean
}

/** One character of a fixed text, or what may replace it. */
interface Sign {
  readonly letter: string
  readonly pattern: string
}

const closing = /[\s.!?。…．！？]+$/u
const spaced = /[\p{Script=Latin}\p{N}]/u
const space: Sign = { letter: ' ', pattern: '' }
// A particle's form after a consonant, and after a vowel.
const sounds = ['각', '가']

/** Every example of these files, those with the longest fixed text first, and of those the ones with most placeholders. */
export function readExamples(files: readonly DialogFile[], { intents, language }: Dialogs): readonly ExamplePattern[] {
  const examples = files.flatMap((file) =>
    Object.entries(file.intents ?? {}).flatMap(([intent, dialog]) =>
      [readDialog(dialog).examples ?? []]
        .flat()
        .map((written) => ({ intent, dialog: intents.get(intent), ...readExample(written, language) })),
    ),
  )
  return examples.sort((one, other) => other.literal - one.literal || other.slots.length - one.slots.length)
}

/**
 * The best of the examples that the sentence fits: one whose slots make sense before one whose slots do not, the surer one first, then
 * the one that has the slot that is asked, then the most fixed text. Width, case and final punctuation do not matter.
 */
export function matchExample(
  examples: readonly ExamplePattern[],
  sentence: string,
  context: Context,
  asked: OpenQuestion | undefined,
  now?: number,
): Match | undefined {
  const plain = withoutClosing(sentence.normalize('NFKC').trim())
  const ranked = examples.flatMap((example) => {
    const values = valuesBetween(example.texts, plain)
    if (values === undefined) return []
    const match = matchOf(example, values, context, asked, now)
    return [{ match, rank: rankOf(match) }]
  })
  const [first, ...others] = ranked
  if (first === undefined) return undefined
  return others.reduce((best, other) => (other.rank > best.rank ? other : best), first).match
}

/**
 * What is between the fixed texts of an example, where a sentence has them all in order: each as early as it can be, with something before it.
 * One pattern for all of them would try every way to share the words out among the slots.
 */
function valuesBetween(texts: readonly RegExp[], sentence: string): readonly string[] | undefined {
  const values: string[] = []
  let end = 0
  for (const [index, text] of texts.entries()) {
    const least = index === 0 ? 0 : end + widthAt(sentence, end)
    text.lastIndex = least
    const found = text.exec(sentence)
    if (found === null || found.index < least) return undefined
    if (index > 0) values.push(sentence.slice(end, found.index))
    end = found.index + found[0].length
  }
  return values
}

/** How long the character at a place is, in UTF-16 code units. */
function widthAt(sentence: string, at: number): number {
  return (sentence.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

/** A sentence without what is at its end and is not spoken. */
export function withoutClosing(sentence: string): string {
  return sentence.replace(closing, '')
}

function matchOf(
  { intent, dialog, slots: named, literal }: ExamplePattern,
  values: readonly string[],
  context: Context,
  asked: OpenQuestion | undefined,
  now: number | undefined,
): Match {
  const texts = textsBySlot(named, values)
  const names = [...texts.keys()]
  const answers = asked?.slot !== undefined && dialog === asked.dialog && names.includes(asked.slot.name)
  const said = Array.from(texts, ([name, value]) => {
    const slot = dialog?.slotsByName.get(name)
    const before = slot === asked?.slot ? asked?.before : undefined
    const meant = slot === undefined ? value : (meantValue(slot, value, context, now, before) ?? value)
    return [name, { value: meant }] as const
  })
  const slots = names.flatMap((name) => dialog?.slotsByName.get(name) ?? [])
  const isSensible = said.every(([name, value]) => {
    const slot = dialog?.slotsByName.get(name)
    return slot === undefined || makesSense(slot, value, context)
  })
  return {
    intent,
    slots: new Map(said),
    isBare: literal === 0,
    makesSense: isSensible,
    isSure: isSensible && !slots.some(takesAnyWords),
    answers,
  }
}

/** What a sentence has for each slot: the days of a period together. */
function textsBySlot(named: readonly ExampleSlot[], values: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    named.map(({ name, day }, at) => {
      if (day === undefined) return [name, values[at] ?? '']
      const [first, last] = daysOfPeriod.map((one) => {
        const place = named.findIndex((other) => other.name === name && other.day === one)
        return values[place]
      })
      if (first === undefined) return [name, `until ${last}`]
      return [name, last === undefined ? `from ${first}` : `from ${first} to ${last}`]
    }),
  )
}

/** The higher, the better. Any words at all make sense to a text that is not asked for: that is the least sure. */
function rankOf({ makesSense, isSure, isBare, answers }: Match): number {
  if (isSure) return answers ? 9 : 8
  if (!isBare) return (makesSense ? 6 : 3) + Number(answers)
  if (answers) return makesSense ? 5 : 2
  return makesSense ? 1 : 0
}

function readExample(written: string, language: Language): Omit<ExamplePattern, 'intent' | 'dialog'> {
  const slots: ExampleSlot[] = []
  // What is before, between and after the slots.
  const texts: Sign[][] = [[]]
  for (const part of parseTemplate(withoutClosing(written.trim()), language).template) {
    if (isSlot(part)) {
      const day = dayNamed(part.fact)
      slots.push({ name: part.slot, ...(day !== undefined && { day }) })
      texts.push([])
    } else texts.at(-1)?.push(...signsOf(part, language))
  }
  return {
    written,
    texts: texts.map(
      (signs, index) =>
        new RegExp(
          `${index === 0 ? '^' : ''}(?:${textPattern(signs, index, texts)})${index === texts.length - 1 ? '$' : ''}`,
          'giu',
        ),
    ),
    slots,
    literal: texts.flat().filter((sign) => sign !== space).length,
  }
}

function isSlot(part: TemplatePart): part is Placeholder {
  return typeof part === 'object' && part.type === 'placeholder' && part.forms === undefined
}

/** Of two forms, users say either, and not always the one that agrees. */
function signsOf(part: TemplatePart, language: Language): readonly Sign[] {
  if (typeof part === 'string') return Array.from(part.normalize('NFKC'), signOf)
  if (part.type === 'placeholder') return [eitherOf(part.forms ?? [])]
  return [eitherOf(sounds.map((sound) => language.agree?.(sound, part.written) ?? part.written))]
}

function signOf(letter: string): Sign {
  return /\s/u.test(letter) ? space : { letter, pattern: literally(letter) }
}

function eitherOf(forms: readonly string[]): Sign {
  const texts = forms.map((form) => form.normalize('NFKC').trim())
  return { letter: texts.join('').slice(0, 1), pattern: `(?:${texts.map(literally).join('|')})` }
}

/**
 * The fixed text between two slots. Korean and Japanese put spaces as they please; Latin words and numbers need theirs,
 * and so do two slots with nothing else between them.
 */
function textPattern(signs: readonly Sign[], index: number, texts: readonly (readonly Sign[])[]): string {
  if (signs.every((sign) => sign === space))
    return index > 0 && index < texts.length - 1 && signs.length > 0 ? '\\s+' : '\\s*'
  let pattern = ''
  let before: string | undefined
  let isApart = false
  for (const sign of signs) {
    if (sign !== space) {
      pattern += gap(before, isApart, sign.letter) + sign.pattern
      before = sign.letter
    }
    isApart = sign === space
  }
  return pattern + gap(before, isApart, undefined)
}

/** What may be between two letters; an edge of the text counts as whatever its neighbour is. */
function gap(before: string | undefined, isApart: boolean, after: string | undefined): string {
  const latin = spaced.test(before ?? after ?? '') && spaced.test(after ?? before ?? '')
  if (latin && isApart) return '\\s+'
  return latin && before !== undefined && after !== undefined ? '' : '\\s*'
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
}
