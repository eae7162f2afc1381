import type { DialogFile } from '../core/dialog.ts'
import type { SaidSlot } from '../core/reply.ts'

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

const hole = /\{\s*([^{}]+?)\s*\}/u
const closing = /[\s.!?。…]+$/u
const spaced = /[\p{Script=Latin}\p{N}]/u

/** Every example of these files, those with the longest fixed text first. */
export function readExamples(files: readonly DialogFile[]): readonly Example[] {
  const examples = files.flatMap((file) =>
    Object.entries(file.intents ?? {}).flatMap(([intent, dialog]) => {
      if (typeof dialog !== 'object' || !('examples' in dialog)) return []
      return [dialog.examples ?? []].flat().map((written) => readExample(intent, written))
    }),
  )
  return examples.sort((one, other) => other.literal - one.literal)
}

/** The intent and slots of the first example that the sentence fits. Width, case and final punctuation do not matter. */
export function matchExample(
  examples: readonly Example[],
  sentence: string,
): { readonly intent: string; readonly slots: ReadonlyMap<string, SaidSlot> } | undefined {
  const plain = simplify(sentence)
  for (const { intent, pattern, slots } of examples) {
    const match = pattern.exec(plain)
    if (match === null) continue
    return { intent, slots: new Map(slots.map((slot, index) => [slot, { value: match[index + 1] ?? '' }])) }
  }
  return undefined
}

function readExample(intent: string, written: string): Example {
  // A split by a pattern with one group alternates: text, hole, text, hole, …
  const pieces = simplify(written).split(hole)
  const texts = pieces.filter((_, index) => index % 2 === 0)
  return {
    intent,
    written,
    pattern: new RegExp(`^${texts.map(textPattern).join('(.+?)')}$`, 'iu'),
    slots: pieces.filter((_, index) => index % 2 === 1),
    literal: texts.join('').replace(/\s/gu, '').length,
  }
}

/**
 * The fixed text between two holes. Korean and Japanese put spaces as they please; Latin words and numbers need theirs,
 * and so do two holes with nothing else between them.
 */
function textPattern(text: string, index: number, texts: readonly string[]): string {
  if (text.trim() === '') return index > 0 && index < texts.length - 1 && text !== '' ? '\\s+' : '\\s*'
  const letters = Array.from(text.matchAll(/(\s*)(\S)/gu), ([, space = '', letter = '']) => ({ space, letter }))
  const patterns = letters.map(
    ({ space, letter }, at) => gap(letters[at - 1]?.letter, space, letter) + literally(letter),
  )
  return patterns.join('') + gap(letters.at(-1)?.letter, /\s*$/u.exec(text)?.[0] ?? '', undefined)
}

/** What may stand between two letters; an edge of the text counts as whatever its neighbour is. */
function gap(before: string | undefined, space: string, after: string | undefined): string {
  const latin = spaced.test(before ?? after ?? '') && spaced.test(after ?? before ?? '')
  if (latin && space !== '') return '\\s+'
  return latin && before !== undefined && after !== undefined ? '' : '\\s*'
}

function literally(letter: string): string {
  return letter.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&')
}

function simplify(text: string): string {
  return text.normalize('NFKC').trim().replace(closing, '')
}
