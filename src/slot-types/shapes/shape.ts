import type { CharacterWords } from '../../languages/language.ts'

/** How a text is made up, as an author writes it: `010-XXXX-XXXX`, `X` a digit, `A` a letter, and all else itself. */
export interface TextShape {
  readonly written: string
  readonly parts: readonly ShapePart[]
}

type ShapePart =
  | Filled
  /** What stands between two groups. It need not be heard. */
  | { readonly type: 'mark'; readonly text: string }

/** What must be heard. */
type Filled =
  | { readonly type: 'digit' }
  | { readonly type: 'letter' }
  | { readonly type: 'itself'; readonly character: string }

/** A character as it is kept, and how long it is where it is heard. */
interface Heard {
  readonly kept: string
  readonly length: number
}

// Whatever is neither a letter nor a digit; and the lengthening of a vowel, which stands for a hyphen, or in にー.
const mark = /[^\p{L}\p{N}]|ー/u
const marks = /(?:[^\p{L}\p{N}]|ー)+/u
const letter = /^\p{L}$/u

/** A shape as it is written; undefined where it has neither an `X` nor an `A`: nothing is to be filled in. */
export function readShape(written: string): TextShape | undefined {
  const parts = Array.from(written.normalize('NFKC'), readPart)
  return parts.some(({ type }) => type === 'digit' || type === 'letter') ? { written, parts } : undefined
}

function readPart(character: string): ShapePart {
  if (character === 'X') return { type: 'digit' }
  if (character === 'A') return { type: 'letter' }
  return mark.test(character) ? { type: 'mark', text: character } : { type: 'itself', character }
}

/** A text in the groups of the shape, where it fits: with digits in whatever way they are heard, and with any marks in between. */
export function fitShape({ parts }: TextShape, said: string, words: CharacterWords): string | undefined {
  const heard = said.normalize('NFKC').toLowerCase()
  let kept = ''
  let at = 0
  for (const part of parts) {
    at = skipMarks(heard, at)
    if (part.type === 'mark') {
      kept += part.text
      at += words.between.find((word) => heard.startsWith(word, at))?.length ?? 0
      continue
    }
    const found = characterAt(heard, at, part, words)
    if (found === undefined) return undefined
    kept += found.kept
    at += found.length
  }
  return skipMarks(heard, at) === heard.length ? kept : undefined
}

function characterAt(heard: string, at: number, part: Filled, words: CharacterWords): Heard | undefined {
  const character = String.fromCodePoint(heard.codePointAt(at) ?? 0)
  if (part.type === 'letter') {
    const isLetter = letter.test(character)
    return isLetter ? { kept: character.toUpperCase(), length: character.length } : undefined
  }
  const digit = digitAt(heard, at, words)
  if (part.type === 'digit' || digit?.kept === part.character) return digit
  return character === part.character.toLowerCase() ? { kept: part.character, length: character.length } : undefined
}

function digitAt(heard: string, at: number, { digits }: CharacterWords): Heard | undefined {
  const character = heard.charAt(at)
  if (/^\d$/.test(character)) return { kept: character, length: 1 }
  const [digit, word] = digits.find(([, one]) => heard.startsWith(one, at)) ?? []
  return digit === undefined || word === undefined ? undefined : { kept: digit, length: word.length }
}

function skipMarks(text: string, from: number): number {
  let at = from
  while (at < text.length && mark.test(String.fromCodePoint(text.codePointAt(at) ?? 0)))
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  return at
}

/** The groups of a text, without the marks between them. */
export function groupsOf(text: string): readonly string[] {
  return text.split(marks).filter((group) => group !== '')
}

/** How many characters a value has, and whether all of them are digits. */
export function sizeOf({ parts }: TextShape): { readonly count: number; readonly areDigits: boolean } {
  const filled = parts.filter(({ type }) => type !== 'mark')
  const isDigit = (part: ShapePart) => part.type === 'digit' || (part.type === 'itself' && /^\d$/.test(part.character))
  return { count: filled.length, areDigits: filled.every(isDigit) }
}

/** A value of the shape: `010-1234-5678`. */
export function sampleOfShape({ parts }: TextShape): string {
  let filled = 0
  return parts
    .map((part) => {
      if (part.type === 'mark') return part.text
      if (part.type === 'itself') return part.character
      filled += 1
      return part.type === 'digit' ? String(filled % 10) : String.fromCharCode('A'.charCodeAt(0) + ((filled - 1) % 26))
    })
    .join('')
}
