import type { Mistake } from '../../diagnostics/codes.ts'
import { type Edit, restOfLine, type Source, type Span } from '../../diagnostics/source.ts'

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

/** An error that nothing better is known of than its place. */
export function notUnderstood(source: Source, { start }: Span): YamlSyntaxError {
  const written = restOfLine(source, start)
  return {
    mistake: { code: 'yaml-syntax', args: { written } },
    span: plus(start, Math.max(1, written.length)),
    edits: [],
  }
}
