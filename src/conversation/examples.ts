import type { DialogFile } from '../core/dialog.ts'
import { readDialog } from '../core/forms.ts'
import type { SaidSlot } from '../core/reply.ts'
import { type Hole, parseTemplate, type TemplatePart } from '../core/template.ts'
import type { Language } from '../languages/language.ts'

/** One of a dialog's `examples`, ready to be matched with a sentence. */
export interface Example {
  readonly intent: string
  /** As the author wrote it. */
  readonly written: string
  readonly pattern: RegExp
  /** Its holes, in the order of the pattern's groups. */
  readonly slots: readonly string[]
  /** How much of it is fixed, in characters: the more, the surer the match. */
  readonly literal: number
}

/** One character of a fixed text, or what may stand in its place. */
interface Sign {
  readonly letter: string
  readonly pattern: string
}

const closing = /[\s.!?。…．！？]+$/u
const spaced = /[\p{Script=Latin}\p{N}]/u
const space: Sign = { letter: ' ', pattern: '' }
// A particle's form after a consonant, and after a vowel.
const sounds = ['각', '가']

/** Every example of these files, those with the longest fixed text first, and of those the ones with most holes. */
export function readExamples(files: readonly DialogFile[], language: Language): readonly Example[] {
  const examples = files.flatMap((file) =>
    Object.entries(file.intents ?? {}).flatMap(([intent, dialog]) =>
      [readDialog(dialog).examples ?? []].flat().map((written) => readExample(intent, written, language)),
    ),
  )
  return examples.sort((one, other) => other.literal - one.literal || other.slots.length - one.slots.length)
}

/** The intent and slots of the first example that the sentence fits. Width, case and final punctuation do not matter. */
export function matchExample(
  examples: readonly Example[],
  sentence: string,
): { readonly intent: string; readonly slots: ReadonlyMap<string, SaidSlot> } | undefined {
  const plain = sentence.normalize('NFKC').trim().replace(closing, '')
  for (const { intent, pattern, slots } of examples) {
    const match = pattern.exec(plain)
    if (match === null) continue
    return { intent, slots: new Map(slots.map((slot, index) => [slot, { value: match[index + 1] ?? '' }])) }
  }
  return undefined
}

function readExample(intent: string, written: string, language: Language): Example {
  const slots: string[] = []
  // What stands before, between and after the slots.
  const texts: Sign[][] = [[]]
  for (const part of parseTemplate(written.trim().replace(closing, ''), language).template) {
    if (isSlot(part)) {
      slots.push(part.slot)
      texts.push([])
    } else texts.at(-1)?.push(...signsOf(part, language))
  }
  return {
    intent,
    written,
    pattern: new RegExp(`^${texts.map(textPattern).join('(.+?)')}$`, 'iu'),
    slots,
    literal: texts.flat().filter((sign) => sign !== space).length,
  }
}

function isSlot(part: TemplatePart): part is Hole {
  return typeof part === 'object' && part.type === 'hole' && part.forms === undefined
}

/** Of two forms, users say either, and not always the one that agrees. */
function signsOf(part: TemplatePart, language: Language): readonly Sign[] {
  if (typeof part === 'string') return Array.from(part.normalize('NFKC'), signOf)
  if (part.type === 'hole') return [eitherOf(part.forms ?? [])]
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

/** What may stand between two letters; an edge of the text counts as whatever its neighbour is. */
function gap(before: string | undefined, isApart: boolean, after: string | undefined): string {
  const latin = spaced.test(before ?? after ?? '') && spaced.test(after ?? before ?? '')
  if (latin && isApart) return '\\s+'
  return latin && before !== undefined && after !== undefined ? '' : '\\s*'
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
}
