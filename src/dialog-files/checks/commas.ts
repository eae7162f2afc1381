import type { Span } from '../../diagnostics/source.ts'
import { atSpan, type Place, treeAt } from '../location.ts'
import type { Check } from './check.ts'
import { wordsOf } from './synonyms.ts'

/** A choice or a synonym that was probably meant to be several. In quotes, or as a block of text, it is meant as one. */
export const checkCommas: Check = function* ({ slots }) {
  for (const { placeOf } of slots) {
    const place = placeOf('choices')
    const tree = treeAt(place)
    for (const { text, span } of tree === undefined ? [] : wordsOf(tree)) {
      const words = text.split(commaAt(place, span)).flatMap((word) => word.trim() || [])
      if (words.length < 2 || !isPlain(place, span)) continue
      yield atSpan(place, span, { code: 'comma-in-choice', args: { written: text, words } })
    }
  }
}

/**
 * A comma that divides nothing: anywhere one of a Korean or Japanese keyboard; and what is written right behind a key (`Large: big, huge`)
 * is no list. An entry of a list may have one: `- Yes, please`.
 */
function commaAt({ sound }: Place, { start }: Span): RegExp {
  return /:[ \t]+$/.test(sound.written.source.text.slice(Math.max(0, start - 100), start)) ? /[、，､]|, /u : /[、，､]/u
}

function isPlain({ sound }: Place, { start }: Span): boolean {
  return !/["'|>]/.test(sound.written.source.text[start] ?? '')
}
