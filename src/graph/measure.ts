import { graphemes, width } from '../text/width.ts'

const narrow = /[iljtfrI.,:;'"|!()[\]{}·\s-]/u
const broad = /[mwMW@%…—≤≥≠=]/u
const capital = /\p{Lu}/u

/** How wide a text is at most, in pixels, in an ordinary sans-serif at `size` pixels: nobody has measured the reader's fonts. */
export function measure(text: string, size: number): number {
  let ems = 0
  for (const sign of graphemes(text)) ems += emsOf(sign)
  return ems * size
}

function emsOf(sign: string): number {
  const columns = width(sign)
  if (columns !== 1) return columns / 2
  if (narrow.test(sign)) return 0.37
  if (broad.test(sign)) return 0.92
  return capital.test(sign) ? 0.7 : 0.58
}

// What is not torn apart: a placeholder, a word; Chinese characters and kana one by one. No line begins with closing signs.
const closing = '[、。，．！？!?,.:;…」』）)\\]}・ーっゃゅょッャュョ]*'
const unit = new RegExp(
  `\\s+|\\{[^{}]*\\}${closing}|[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]${closing}|[^\\s\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}{]+|.`,
  'gu',
)

/** A text in lines of at most `most` pixels, and at most `lines` of them: what is left then is an ellipsis. */
export function wrap(text: string, size: number, most: number, lines: number): readonly string[] {
  const wrapped: string[] = []
  let line = ''
  for (const piece of text.trim().match(unit) ?? []) {
    for (const part of measure(piece, size) > most ? graphemes(piece) : [piece]) {
      if (line !== '' && measure(line + part.trimEnd(), size) > most) {
        wrapped.push(line.trimEnd())
        line = part.trimStart()
      } else line += part
    }
  }
  wrapped.push(line.trimEnd())
  return wrapped.length <= lines ? wrapped : [...wrapped.slice(0, lines - 1), cut(wrapped[lines - 1] ?? '', size, most)]
}

function cut(line: string, size: number, most: number): string {
  const signs = [...graphemes(line)]
  while (measure(`${signs.join('')}…`, size) > most) signs.pop()
  return `${signs.join('').trimEnd()}…`
}
