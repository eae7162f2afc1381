import { atSpan, type Place, treeAt } from '../place.ts'
import type { Span } from '../tree.ts'
import type { Check } from './check.ts'
import { wordsOf } from './synonyms.ts'

/** Not that of `1,000`. */
const comma = /[、，､]|, /u

/**
 * A choice or a synonym that was probably meant to be several. Only inside brackets a comma stands between two, and not that of a Korean or
 * Japanese keyboard. In quotes it is meant as one.
 */
export const checkCommas: Check = function* ({ slots }) {
  for (const { placeOf } of slots) {
    const place = placeOf('choices')
    const tree = treeAt(place)
    for (const { text, span } of tree === undefined ? [] : wordsOf(tree)) {
      if (!comma.test(text) || !isPlain(place, span)) continue
      const words = text.split(comma).map((word) => word.trim())
      yield atSpan(place, span, { code: 'comma-in-choice', args: { written: text, words: words.filter(Boolean) } })
    }
  }
}

function isPlain({ sound }: Place, { start }: Span): boolean {
  return !/["']/.test(sound.written.source.text[start] ?? '')
}
