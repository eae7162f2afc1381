// The parts of a typed day and time, and what each of them says.

export const dayUnits = ['day', 'week', 'month', 'year'] as const
export type DayUnit = (typeof dayUnits)[number]
export type Unit = DayUnit | 'hour' | 'minute' | 'second'

/** A number of units. */
export interface TypedLength {
  readonly count: number
  readonly unit: Unit
}

/** What was typed of a moment, each part where it was. */
export interface TypedMoment {
  /** So far from today: tomorrow is 1 day. Of a day of the week it says in which week. */
  readonly fromToday?: { readonly count: number; readonly unit: DayUnit }
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday?: number
  readonly date?: { readonly year?: number; readonly month: number; readonly day: number }
  readonly time?: { readonly hour: number; readonly minute: number }
  /** Whether the time is in the small hours of the night after the day: `24일 밤 12시` is when the 25th begins. */
  readonly isPastMidnight?: true
  /** So far from now. */
  readonly fromNow?: TypedLength
  /** A length alone: `30일`, `2 hours`. */
  readonly length?: TypedLength
}

export type Part = Partial<TypedMoment> & { readonly half?: Half }

/** `day`: around noon. */
export type Half = 'am' | 'day' | 'pm' | 'night'

/** A part that a text begins with, and its characters. */
export interface PartAtStart {
  readonly found: Part
  readonly length: number
}

/** A word that a text begins with: behind a Latin one no letter may follow. */
export function wordPart(text: string, words: readonly string[], found: Part): PartAtStart | undefined {
  const word = words.find((one) => startsWithWord(text, one))
  return word === undefined ? undefined : { found, length: word.length }
}

export function startsWithWord(text: string, word: string): boolean {
  return text.startsWith(word) && !(/[a-z]$/u.test(word) && /^[a-z]/u.test(text.slice(word.length)))
}
