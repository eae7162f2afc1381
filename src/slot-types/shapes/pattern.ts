/** A regular expression that a text must fit as a whole. */
export interface Pattern {
  readonly written: string
  matches(text: string): boolean
}

/** A text as patterns look at it: after NFKC, without spaces. */
export function comparedByPattern(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '')
}
