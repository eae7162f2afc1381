import type { LanguageCode } from '../../languages/language.ts'
import type { Diagnostic } from '../diagnostic.ts'

/** What a check looked at, what it found, and how to report it. */
export interface Report {
  readonly diagnostics: readonly Diagnostic[]
  /** Every file that was looked at; absolute. */
  readonly files: readonly string[]
  readonly intents: number
  readonly language: LanguageCode
  /** Files are named from here. */
  readonly folder: string
  /** Whether warnings count like errors. */
  readonly strict: boolean
  /** Whether a text may have colours. */
  readonly color: boolean
}

/** One format: all that the check prints, line break at the end included. */
export type Print = (report: Report) => string
