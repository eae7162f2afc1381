import type { Mistake } from '../../diagnostics/codes.ts'
import type { Span } from '../../diagnostics/source.ts'
import { fold } from '../../slot-types/slot-type.ts'
import type { Tree } from '../../yaml/tree.ts'
import { atSpan, treeAt } from '../location.ts'
import type { Check } from './check.ts'

/** One word that stands for two choices. */
export const checkSynonyms: Check = function* ({ slots }) {
  for (const { locationOf } of slots) {
    const location = locationOf('choices')
    const tree = treeAt(location)
    if (tree === undefined) continue
    const seen = new Map<string, Word>()
    for (const word of wordsOf(tree)) {
      const first = seen.get(fold(word.text))
      if (first === undefined) seen.set(fold(word.text), word)
      else if (word.choice !== first.choice) yield atSpan(location, word.span, ambiguous(word, first), first.span)
      else if (word.isChoice && first.isChoice)
        yield atSpan(location, word.span, { code: 'duplicate-key', args: { key: word.text } }, first.span)
    }
  }
}

interface Word {
  readonly text: string
  readonly choice: string
  /** Whether it is the choice itself, not a synonym. */
  readonly isChoice: boolean
  readonly span: Span
}

function ambiguous(word: Word, first: Word): Mistake {
  return { code: 'ambiguous-synonym', args: { synonym: word.text, first: first.choice, second: word.choice } }
}

/** Every word of `choices`, whichever way they are written. */
export function wordsOf(tree: Tree): readonly Word[] {
  if (tree.type === 'list') return tree.items.flatMap(wordsOf)
  if (tree.type === 'scalar') return [wordAt(tree, String(tree.value), String(tree.value), true)]
  return [...tree.entries].flatMap(([choice, { key, value }]) => [
    wordAt(key, choice, choice, true),
    ...synonymsOf(value, choice),
  ])
}

function synonymsOf(tree: Tree, choice: string): readonly Word[] {
  if (tree.type === 'list') return tree.items.flatMap((item) => synonymsOf(item, choice))
  if (tree.type === 'map')
    return ['say', 'also'].flatMap((key) => {
      const entry = tree.entries.get(key)
      return entry === undefined ? [] : synonymsOf(entry.value, choice)
    })
  return tree.value === null ? [] : [wordAt(tree, String(tree.value), choice, false)]
}

function wordAt(span: Span, text: string, choice: string, isChoice: boolean): Word {
  return { text, choice, isChoice, span }
}
