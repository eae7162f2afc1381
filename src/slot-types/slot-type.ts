import type { Language, Rule } from '../languages/language.ts'

/** What a slot holds. A number that CLOVA sent with a unit keeps it: `{value: 200, unit: "EUR"}`. */
export type Value = string | number | boolean | { readonly value: string | number; readonly unit: string }

/** What came for a slot: a text, number or boolean, with the unit that was heard with it. */
export interface Said {
  readonly value: string | number | boolean
  readonly unit?: string
}

/**
 * A `min` or `max`, ready to compare: a number, or an ISO 8601 text, `today` or `now` and the ISO 8601 duration to add to it.
 * What it is inside is its type's affair.
 */
export type Bound = number | { readonly from: string; readonly plus?: string }

/** Which span CLOVA understood ("this evening") a date or time slot takes: its start, its end, or none of it. */
export const intervalPolicies = ['start', 'end', 'refuse'] as const
export type IntervalPolicy = (typeof intervalPolicies)[number]

/** What a slot allows beyond its type. */
export interface Limits {
  /** Each way to say a choice, its own name among them, folded (see `fold`), to the value that is kept. */
  readonly choices?: ReadonlyMap<string, string>
  /** Each value that is kept to how it is spoken. */
  readonly spoken?: ReadonlyMap<string, string>
  readonly min?: Bound
  readonly max?: Bound
  readonly interval?: IntervalPolicy
}

/** Where and when a value is read or spoken. */
export interface Circumstances {
  readonly language: Language
  /** IANA name, "Asia/Seoul" */
  readonly timezone: string
  /** milliseconds since 1970-01-01T00:00Z */
  readonly now: number
}

/** A value as it is kept, or the rule that refused it; `known`: what is known by now, where that is not just what was said. */
export type Normalised =
  | { readonly type: 'value'; readonly value: Value }
  | { readonly type: 'refused'; readonly rule: Rule; readonly known?: Said | undefined }

/**
 * One kind of value: how it is read, compared and spoken. Pure; one file a type.
 * `normalise` of a value it kept itself gives that value again.
 */
export interface SlotType {
  readonly name: string
  /** The rules by which it may refuse: which keys of `invalid` make sense. */
  readonly rules: readonly Rule[]
  /** A value as the platform sends it, to show an author how one is written; a text can be anything. */
  sample?(limits: Limits): string | undefined
  /** A `min` or `max` as it is written, ready to compare, or undefined where it is none for this type. */
  bound?(written: string | number): Bound | undefined
  /** Whether the first bound is certainly above the second, whatever the clock says. */
  isAbove?(bound: Bound, other: Bound): boolean
  /**
   * Reads what was said, and refuses what breaks a bound. `refused` is what was said before for the same question and was not enough: "tomorrow", then "at seven".
   */
  normalise(said: Said, limits: Limits, circumstances: Circumstances, refused?: Said): Normalised
  /** Whether what was refused is a part of a value that the next turn may complete: a day without its time. */
  isPart?(said: Said, circumstances: Circumstances): boolean
  /** The bound that a value breaks, if any: what `normalise` refuses it by, and what conditions ask. */
  broken?(value: Value, limits: Limits, circumstances: Circumstances): 'min' | 'max' | undefined
  /** Whether two values are the same, where they may be written differently: an hour, and 60 minutes. */
  isSame?(value: Value, other: Value): boolean
  /** What *yes* or *no* says for it while it is asked, if anything. */
  yesNo?(isYes: boolean, limits: Limits, circumstances: Circumstances): Said | undefined
  /** The value as a person would say it, without its unit. */
  speak(value: Value, limits: Limits, circumstances: Circumstances): string
  /** What was refused as a person would say it, where it made sense: a span, a day without its time. */
  speakRefused?(said: Said, circumstances: Circumstances): string | undefined
  /** A bound as a person would say it. */
  speakBound?(bound: Bound, circumstances: Circumstances): string
}

/** Text as it is compared: NFKC, without case and spaces. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '')
}
