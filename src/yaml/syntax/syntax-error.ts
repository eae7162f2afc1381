import type { Mistake } from '../../diagnostics/codes.ts'
import type { Edit, Span } from '../../diagnostics/source.ts'

/** A mistake of syntax, in an author's words. */
export interface YamlSyntaxError {
  readonly mistake: Mistake
  readonly span: Span
  /** What to read instead, so that the rest can be read; none where nobody knows what was meant. */
  readonly edits: readonly Edit[]
  /** The text that is now read as it was meant. Without it, all that is reported for the lines of `span` is uncertain. */
  readonly text?: Span
}

/** A span by its length. */
export function plus(start: number, length: number): Span {
  return { start, end: start + length }
}
