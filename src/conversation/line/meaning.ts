import { courtesies } from '../../languages/typed/courtesies.ts'
import { foldAnswer } from '../../slot-types/slot-type.ts'
import { withoutClosing } from './match-example.ts'
import type { Vocabulary } from './vocabulary.ts'

type Meaning = ReturnType<Vocabulary['words']['get']>

/** Characters: a yes or a no is not longer. */
const longest = 40

/** What a word of the language means by itself, or a yes or a no and what is only polite: `네, 맞아요`, `はい、お願いします`. */
export function meaningInWords(written: string, words: Vocabulary['words']): Meaning {
  const text = foldAnswer(withoutClosing(written))
  const own = words.get(text)
  if (own !== undefined || text.length > longest) return own
  return (['yes', 'no'] as const).find((meaning) => isMadeOf(text, meaning, words))
}

/** Whether a text is words of one meaning, the first of them first, and what is only polite. */
function isMadeOf(text: string, meaning: Meaning, words: Vocabulary['words']): boolean {
  const own = [...words].flatMap(([word, means]) => (means === meaning ? [word] : []))
  // Up to which letters it is: each is tried once.
  const reached = new Set<number>(own.filter((word) => text.startsWith(word)).map((word) => word.length))
  for (let at = 1; at < text.length; at++) {
    if (!reached.has(at)) continue
    for (const word of [...own, ...courtesies]) if (text.startsWith(word, at)) reached.add(at + word.length)
  }
  return reached.has(text.length)
}
