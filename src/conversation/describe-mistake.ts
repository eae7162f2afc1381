import type { LineMistake } from './line/line-reading.ts'
import type { ConversationWords } from './words/words.ts'

/** What is wrong with a line, in plain words, and what to write instead. */
export function describeMistake<T extends LineMistake['type']>(
  words: ConversationWords,
  mistake: Extract<LineMistake, { readonly type: T }>,
): string {
  return words.mistakes[mistake.type](mistake)
}
