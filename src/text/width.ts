import { eastAsianWidth } from 'get-east-asian-width'

// It takes longer to make than all else that a command does before it reads its files, and most texts are ASCII.
let segmenter: Intl.Segmenter | undefined

const ascii = /^[ -~]*$/
// Of Hangul in letters the first takes the columns of all.
const none = /^(?:\p{Mn}|\p{Me}|\p{Cf}|[\u1160-\u11ff])$/u
const emoji = /\p{Emoji}\ufe0f|\p{Emoji}\p{Emoji_Modifier}|\p{Extended_Pictographic}\u200d/u

/** A text in the signs that a reader sees: a letter with its accents is one, and so is a family of emoji (UAX #29). */
export function graphemes(text: string): readonly string[] {
  if (ascii.test(text)) return text.split('')
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** How many columns of a terminal a text takes: Unicode's East Asian Width (UAX #11), and two for an emoji made of several. */
export function width(text: string): number {
  return ascii.test(text) ? text.length : graphemes(text).reduce((columns, sign) => columns + columnsOf(sign), 0)
}

function columnsOf(grapheme: string): number {
  if (emoji.test(grapheme)) return 2
  const seen = [...grapheme].filter((character) => !none.test(character))
  return seen.reduce((columns, character) => columns + eastAsianWidth(character.codePointAt(0) ?? 0), 0)
}
