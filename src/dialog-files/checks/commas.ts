import type { Span } from '../../diagnostics/source.ts'
import { oddBracket } from '../../yaml/syntax/lookalike-character.ts'
import { atSpan, type Location, treeAt } from '../location.ts'
import type { Check } from './check.ts'
import { wordsOf } from './synonyms.ts'

/** A choice or a synonym that was probably meant to be several. In quotes, or as a block of text, it is meant as one. */
export const checkCommas: Check = function* ({ slots }) {
  for (const { locationOf } of slots) {
    const location = locationOf('choices')
    const tree = treeAt(location)
    const found = tree === undefined ? [] : wordsOf(tree)
    const only = tree?.type === 'list' && location.part.yaml.source.text[tree.start] === '[' && found.length === 1
    for (const { text, span } of found) {
      const odd = isPlain(location, span) ? oddBracket(text) : undefined
      if (odd !== undefined) {
        yield atSpan(location, span, odd)
        continue
      }
      const alone = only ? wordsAlone(text) : []
      if (alone.length > 1 && isPlain(location, span))
        yield atSpan(location, span, { code: 'single-choice', args: { written: text, words: alone } })
      const words = text.split(commaAt(location, span)).flatMap((word) => word.trim() || [])
      if (words.length < 2 || !isPlain(location, span)) continue
      yield atSpan(location, span, { code: 'comma-in-choice', args: { written: text, words } })
    }
  }
}

/** What the only entry of a list may have been meant to be: words that something else than a comma divides. */
function wordsAlone(text: string): readonly string[] {
  const [sign = / /] = [/[;；|｜]/u, /[/／]/u, / or | 또는 | または /u, /[·・\u3000]/u].filter((one) => one.test(text))
  return text.split(sign).flatMap((word) => word.trim() || [])
}

/**
 * A comma that divides nothing: anywhere one of a Korean or Japanese keyboard; and what is written right behind a key (`Large: big, huge`)
 * is no list. An entry of a list may have one: `- Yes, please`.
 */
function commaAt({ part }: Location, { start }: Span): RegExp {
  return /:[ \t]+$/.test(part.yaml.source.text.slice(Math.max(0, start - 100), start)) ? /[、，､]|, /u : /[、，､]/u
}

function isPlain({ part }: Location, { start }: Span): boolean {
  return !/["'|>]/.test(part.yaml.source.text[start] ?? '')
}
