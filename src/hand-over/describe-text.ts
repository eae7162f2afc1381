import type { AuthorText } from '../dialog-files/author-texts.ts'
import type { HandOverWords } from './words/words.ts'

/** When a text is said, in words: `asked again (2)`. */
export function describeKind({ key, of }: AuthorText, words: HandOverWords): string {
  const kind = words.kinds[key]
  return of === undefined ? kind : words.kindOf(kind, of)
}

/** The dialog that a text belongs to, or what stands for one. */
export function describeOwner({ dialog, path }: AuthorText, words: HandOverWords): string {
  return dialog ?? (path[0] === 'types' ? words.types : words.replies)
}
