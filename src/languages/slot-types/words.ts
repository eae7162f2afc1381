/** All that a language says of one type of slots: to the authors who write in it, and to the users who speak it. */
export interface SlotTypeWords {
  /** What a picture calls it: "date and time". */
  readonly name: string
  /** What it takes, for who chooses a type in an editor: "A day and a time." */
  readonly description: string
  /** What authors write for it by habit: 일시, `boolean`. In small letters, without spaces. */
  readonly aliases: readonly string[]
  /** Tells an author what `except` may have. */
  readonly exception: string
  /** Asks the user for one, where what was said is none. */
  readonly ask: string
  /** What is said of `min` and `max`, by a type that has them. */
  readonly bounds?: BoundWords
  /** What users say for it, in the training sentences of an export; none where its values are listed. */
  readonly samples: readonly string[]
}

/** What is said of `min` and `max`. Bounds come as they are spoken. */
export interface BoundWords {
  /** Tells an author what may be written. */
  readonly hint: string
  /** These ask the user for a value that keeps to them. */
  between(min: string, max: string): string
  atLeast(min: string): string
  atMost(max: string): string
  /** Asks for one moment where a span was said: "this evening". */
  readonly exact?: string
}
