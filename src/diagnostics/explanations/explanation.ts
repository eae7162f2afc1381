import type { Code } from '../codes.ts'

/** What each code means, in one language, for those who want to know more than the message says. */
export interface Explanations {
  readonly about: Readonly<Record<Code, string>>
  /** The sentences of the examples, from the language in which they are written to this one. */
  readonly inExamples: ReadonlyMap<string, string>
  /** Stands above an example that has the mistake. */
  readonly wrong: string
  /** Stands above the same without it. */
  readonly right: string
  /** Said of a code that does not exist. */
  unknown(code: string, suggestion: string | undefined): string
}
