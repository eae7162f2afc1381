import type { Diagnostic, Range } from '../../../diagnostics/diagnostic.ts'
import type { Language } from '../../../languages/language.ts'
import type { TestOutcome } from '../play.ts'

/** What became of one file of conversation tests. */
export interface FileResult {
  /** absolute */
  readonly file: string
  readonly diagnostics: readonly Diagnostic[]
  /** The platforms that it is for, where it was skipped on another. */
  readonly skippedFor?: readonly string[]
  /** In the order written; none where the file has an error, or was skipped. */
  readonly conversations: readonly Result[]
}

/** How one conversation went. */
export interface Result {
  readonly title: string
  readonly outcome: TestOutcome
  /** What the extension speaks here. */
  readonly language: Language
  /** Where the title is; of a conversation that failed, what did not come true. */
  readonly range: Range
  /** How long it took, in milliseconds. */
  readonly duration: number
}

/** How results are printed. */
export interface ResultFormat {
  readonly color: boolean
  /** The language of the author. */
  readonly language: Language['code']
  /** Files are named from here. */
  readonly folder: string
}
