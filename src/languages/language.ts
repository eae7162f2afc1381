import type { Numerals } from './counters.ts'
import type { Numbering } from './numbers/numbering.ts'
import type { SlotTypeWords } from './slot-types/words.ts'

/** The languages an extension can speak. The codes are ISO 639-1, as CLOVA's `lang` has them. */
export const languageCodes = ['ko', 'ja', 'en'] as const
export type LanguageCode = (typeof languageCodes)[number]

/** What an extension says outside a dialog, or in one that has no words of its own for it. */
export const replyNames = [
  'launch',
  'help',
  'notUnderstood',
  'cancelled',
  'goodbye',
  'change',
  'giveUp',
  'next',
  'resume',
  'finishFirst',
  'error',
] as const
export type ReplyName = (typeof replyNames)[number]

/** The rules by which a slot refuses a value; also the keys of `invalid`. */
export const rules = [
  'type',
  'choices',
  'shape',
  'min',
  'max',
  'except',
  'every',
  'interval',
  'incomplete',
  'length',
  'count',
] as const
export type Rule = (typeof rules)[number]

/** The types whose bounds come before and after, as dates do, rather than being less and more. */
export const momentTypeNames = ['date', 'time', 'datetime'] as const
export type MomentTypeName = (typeof momentTypeNames)[number]

/** The types of slots: each has words in every language. `choice` is what `choices` make of a `text`. */
export const slotTypeNames = [
  'text',
  'number',
  'integer',
  'yesno',
  ...momentTypeNames,
  'duration',
  'period',
  'choice',
] as const
export type SlotTypeName = (typeof slotTypeNames)[number]

/** A day of the calendar; `year` is left out where it goes without saying. */
export interface SpokenDate {
  readonly year?: number
  /** 1 to 12 */
  readonly month: number
  /** 1 to 31 */
  readonly day: number
}

/** A time of day on the 24-hour clock. */
export interface SpokenTime {
  /** 0 to 24; 24 only as the end of a day, with no minutes */
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/** A span of time, in the units in which it was said; a unit that is 0 is not spoken. */
export interface SpokenDuration {
  readonly years: number
  readonly months: number
  readonly weeks: number
  readonly days: number
  readonly hours: number
  readonly minutes: number
  readonly seconds: number
}

/** What a refusal may tell: the bounds as they are spoken, and the choices as they are spoken. */
export interface Refusing {
  readonly type: SlotTypeName
  readonly min?: string
  readonly max?: string
  readonly choices: readonly string[]
  /** How many characters each of the shapes has that it may take, and whether all of them are digits. */
  readonly shapes?: readonly { readonly count: number; readonly areDigits: boolean }[]
  /** Whether a whole number is needed, and what came is no number at all. */
  readonly isNoNumber?: boolean
  /** What of `except` it is, as it is spoken: the value, the day of the week, the span of the day. */
  readonly excepted?: Excepted
  /** The values next to it that would be taken, as they are spoken. */
  readonly nearest?: readonly string[]
  /** Of a date and time the day, where that is known and the time is not, or only a span of it, as it is spoken. */
  readonly day?: string
  /** Of a period how long it may be, as it is spoken; and where only a part of it is known, which end is not. */
  readonly length?: { readonly min?: string; readonly max?: string }
  readonly missing?: 'start' | 'end'
}

/** What is not taken, as it is spoken. */
export interface Excepted {
  readonly value: string
  readonly weekday?: string
  readonly times?: readonly [from: string, to: string]
}

/** How numbers such as a telephone's are said, one character after another. */
export interface CharacterWords {
  /** The digits as they may be heard, each with what it stands for; a word that begins another comes after it. */
  readonly digits: readonly (readonly [digit: string, word: string])[]
  /** What may be heard between two groups: "dash", の. */
  readonly between: readonly string[]
}

/** How one language speaks: built-in replies, spoken values, particles, plurals. Pure data and functions; one file a language. */
export interface Language {
  readonly code: LanguageCode
  /** What stands between two texts that are spoken as one: a space, or nothing in Japanese. */
  readonly joiner: string
  readonly replies: Readonly<Record<ReplyName, string>>
  /** What a launch says where a dialog's question follows at once. */
  readonly greeting: string
  /**
   * What is said where nothing is left of a question, of `confirm` or of `complete`, for they name what is not known; `value`: where an
   * optional slot stays empty though something was said for it; `wish`: where of two dialogs that were asked for only the latter is kept.
   */
  readonly instead: Readonly<Record<'question' | 'confirm' | 'complete' | 'value' | 'wish', string>>
  /** Says, as a text with a placeholder for the slot, that its default is taken because no answer was good. */
  assume(slot: string): string
  /** The same of a slot that is answered with yes or no. */
  assumeAnswer(slot: string): string
  /** What it says of each type of slots. */
  readonly slotTypes: Readonly<Record<SlotTypeName, SlotTypeWords>>
  /** Asks for one of these, where something else was said. */
  askForChoice(choices: readonly string[]): string
  /** The same where these are only some of many. */
  askForChoiceAmong(some: readonly string[]): string
  /** Asks for something else, where it cannot be said what. */
  readonly askForOther: string
  /** Says that something is not to be had: a value, a day of the week, some hours of it or of each day. */
  sayExcepted(excepted: Excepted): string
  /** Asks for a value such as these, which are next to what was said. */
  askForLike(values: readonly string[]): string
  /** Asks for the one value that is possible. */
  askForOnly(value: string): string
  /** Asks for the time of a day that is known. */
  askForTime(day: string): string
  /** Asks for the last day of a period from its first, or for its first, where perhaps its last is known. */
  askForEnd(start: string): string
  askForStart(end: string | undefined): string
  /** Asks whether a slot gets more values than it has. */
  readonly askForMore: string
  /** Asks what to take instead of the last value of a list that is full. */
  askInsteadOf(value: string): string
  /** Says that a value was taken out of a list. */
  sayRemoved(value: string): string
  /** Asks for at least, or at most, so many values. */
  askForAtLeast(count: number): string
  askForAtMost(count: number): string
  /** Words that mean yes and no when a `yesno` slot is filled by name; compared after NFKC, ignoring case and spaces. */
  readonly yes: readonly [string, ...string[]]
  readonly no: readonly [string, ...string[]]
  /** Words that users say to cancel, to stop and to be helped, compared likewise: CLOVA has an intent for each. */
  readonly cancel: readonly string[]
  readonly stop: readonly string[]
  readonly help: readonly string[]
  readonly characters: CharacterWords
  /** Character by character, with a pause between the groups. */
  sayCharacters(groups: readonly string[]): string
  /** Asks for so many digits, or characters, where it was more or less, or others. */
  askForCharacters(counts: readonly number[], areDigits: boolean): string
  sayNumber(n: number): string
  sayDate(date: SpokenDate): string
  sayTime(time: SpokenTime): string
  /** So many of what is counted: 두 판, 2枚, 2 boxes. `numerals` only matter in Korean. */
  sayCount(n: number, counter: string, numerals?: Numerals): string
  /** Whether a bound is spoken with what it counts: at most ten boxes; not where a number is asked for, between 1 and 10. */
  readonly countsBounds: boolean
  /** How numbers are written in words, and what they count. */
  readonly numbering: Numbering
  /** The days of the week, from Monday. */
  readonly weekdays: readonly string[]
  /** The next days from today on, as far as they have names. */
  readonly nextDays: readonly string[]
  /** A date with its day of the week, already spoken. */
  sayDayOfWeek(date: string, weekday: string): string
  /** A unit of money as people say it, by its code of ISO 4217; undefined for any other unit. */
  sayUnit(unit: string, n: number): string | undefined
  /** A date and a time, spoken in one breath. */
  sayDatetime(date: SpokenDate, time: SpokenTime): string
  sayDuration(duration: SpokenDuration): string
  /** So many nights, as of a hotel: 3박, 3泊. */
  sayNights(count: number): string
  /** From one date or time to another, both already spoken: "from 6 PM to midnight". */
  saySpan(start: string, end: string): string
  /** Several values in one breath: "ham and cheese". */
  sayAll(values: readonly string[]): string
  /** The same of those of which one is meant: "small, medium or large". */
  sayAlternatives(values: readonly string[]): string
  /** Whether `{n:one|many}` takes its first form. */
  isSingular(n: number): boolean
  /** The particle written in both forms at the start of `text` ("을/를"), or undefined. Only Korean has them. */
  particleAt?(text: string): string | undefined
  /** The first such particle in a text that follows a word of the text itself, and where. */
  particleIn?(text: string): { readonly start: number; readonly written: string } | undefined
  /** Two words at the start of `text` that are written as a particle's forms are, and are none, with what may be meant. */
  wrongPairAt?(text: string): { readonly written: string; readonly meant: string } | undefined
  /** Particles in both their forms within brackets, which would be spoken as they are, and without them. */
  bracketedPairsIn?(
    text: string,
  ): Iterable<{ readonly start: number; readonly written: string; readonly meant: string }>
  /** A particle that is written in one form alone at the start of `text`, as it is spelt right, and how both forms are written. */
  loneParticleAt?(text: string): { readonly form: string; readonly spelt: string; readonly both: string } | undefined
  /** The form of `particle` (as `particleAt` found it) that agrees with what is spoken before it. */
  agree?(before: string, particle: string): string
}
