import type { Numerals } from '../languages/counters.ts'
import type { Language, Rule, SlotTypeName } from '../languages/language.ts'
import type { Pattern } from './shapes/pattern.ts'
import type { TextShape } from './shapes/shape.ts'

/** What a slot holds. A number that CLOVA sent with a unit keeps it: `{value: 200, unit: "EUR"}`. */
export type Value = string | number | boolean | { readonly value: string | number; readonly unit: string }

/** What a slot holds: one value; with `many` all that were said for it, in order, and never none. */
export type SlotValue = Value | readonly Value[]

/** Whether a slot holds several values. */
export function isList(value: SlotValue | undefined): value is readonly Value[] {
  return Array.isArray(value)
}

/** What a slot holds, as a list. */
export function listOfValues(value: SlotValue | undefined): readonly Value[] {
  if (value === undefined) return noValues
  return isList(value) ? value : [value]
}

const noValues: readonly Value[] = []

/** What came for a slot: a text, number or boolean, with the unit that came with it. */
export interface Said {
  readonly value: string | number | boolean
  readonly unit?: string
}

/**
 * A `min` or `max`, ready to compare: a number; or an ISO 8601 text, `today`, `tomorrow` or `now`, and an ISO 8601 duration to add to it; of a time perhaps that of a `day`.
 * What it is inside is its type's affair: see `Bounds`.
 */
export type Bound = number | { readonly from: string; readonly plus?: string; readonly day?: string }

/** What a date or time slot takes of a span that CLOVA understood ("this evening"): its start, its end, or none of it. */
export const intervalPolicies = ['start', 'end', 'refuse'] as const
export type IntervalPolicy = (typeof intervalPolicies)[number]

/** What an author knows, as a number or a text: of a choice, or of the whole file. */
export type Fact = string | number

/** By the name of the fact, then by the choice that is kept. */
type FactsOfChoices = ReadonlyMap<string, ReadonlyMap<string, Fact>>

const noFacts: FactsOfChoices = new Map()

/** The facts of a slot's choices. */
export function factsOf(limits: Limits | undefined): FactsOfChoices {
  return limits?.facts ?? noFacts
}

/** Times of day that mean a choice: `start` is one of them, `end` is not. Over midnight, where it ends before it starts. */
export interface CoveredTimes {
  /** In seconds since midnight. */
  readonly start: number
  readonly end: number
}

/** A choice, and the times that mean it. */
export interface CoveringChoice extends CoveredTimes {
  readonly value: string
}

/** What a slot allows beyond its type. */
export interface Limits {
  /** Each way to say a choice, its own name among them, folded (see `fold`), to the value that is kept. */
  readonly choices?: ReadonlyMap<string, string>
  /** Each value that is kept to how it is spoken. */
  readonly spoken?: ReadonlyMap<string, string>
  /** What is known of the choices: by the name of the fact, then by the value that is kept. */
  readonly facts?: FactsOfChoices
  /** The times of day that mean a choice. */
  readonly covers?: readonly CoveringChoice[]
  /** The intents that are a choice while the slot is asked. */
  readonly intents?: ReadonlyMap<string, string>
  /** The choice that is what none of the others is. */
  readonly else?: string
  /** How a text is made up: in one of these ways. */
  readonly shapes?: readonly TextShape[]
  /** What a text must fit as a whole. */
  readonly pattern?: Pattern
  readonly min?: Bound
  readonly max?: Bound
  /** Bounds that are what an earlier slot holds. */
  readonly named?: NamedBounds
  /** What is not taken, though it is within the bounds. */
  readonly except?: readonly Exception[]
  /** The slot of the day that a time is on; `day`: that day, where it is known. */
  readonly on?: string
  readonly day?: string
  /** By what steps its values go. */
  readonly every?: Step
  /** How long a period is. */
  readonly length?: { readonly min?: PeriodLength; readonly max?: PeriodLength }
  readonly interval?: IntervalPolicy
  readonly counter?: Counter
}

/** So many nights, or so many days, of which both ends are. */
export interface PeriodLength {
  readonly count: number
  readonly unit: 'night' | 'day'
}

/** A step, as it is written; `size`: of dates, times and lengths in seconds. */
export interface Step {
  readonly written: string | number
  readonly size: number
}

/** A value that is not taken, as it is written; of dates and times also days and hours. */
export interface Exception {
  readonly written: Said['value']
  readonly moments?: ExceptedMoments
}

/** All that is on a day of the week (1 is Monday), on a date (`2026-12-25`, or each year `12-25`), in a span of the day, or in all of these. */
export interface ExceptedMoments {
  readonly weekday?: number
  readonly date?: string
  /** Seconds since midnight; the end is not in it, and may be of the day after. */
  readonly times?: { readonly start: number; readonly end: number }
}

interface NamedBounds {
  readonly min?: NamedBound
  readonly max?: NamedBound
}

/** The value of an earlier slot, or a fact of its choice, and a length of time to add, as it is written: `arrival + 1 day`. */
export interface NamedBound {
  readonly slot: string
  readonly fact?: string
  readonly plus?: string
}

/** What a number counts: a word, with the numerals that it wants; or the fact of an earlier slot's choice that is the word. */
export type Counter =
  | { readonly word: string; readonly numerals?: Numerals }
  | { readonly slot: string; readonly fact: string }

/** Where and when a value is read or spoken. */
export interface Context {
  readonly language: Language
  /** IANA name, "Asia/Seoul" */
  readonly timezone: string
  /** milliseconds since 1970-01-01T00:00Z */
  readonly now: number
}

/** Where the clock does not matter: while files are checked and compiled. */
export function timeless({ language, timezone }: Omit<Context, 'now'>): Context {
  return { language, timezone, now: 0 }
}

/** A value as it is kept, or the rule that refused it; `known`: what is known by now, where that is not just what was said. */
export type Normalised =
  | { readonly type: 'value'; readonly value: Value }
  | { readonly type: 'refused'; readonly rule: Rule; readonly known?: Said | undefined }

/** That a value was said just now, and is not one that was kept. */
export interface JustSaid {
  /** What was said before for the same question and was not enough: "tomorrow", then "at seven". */
  readonly before?: Said | undefined
}

/** One end of a range of values; `isOpen`: the bound itself is not in it. */
export interface End {
  readonly bound: Bound
  readonly isOpen: boolean
}

/** How the values of a type are compared with `min` and `max`. */
export interface Bounds {
  /** A bound as it is written, ready to compare, or undefined where it is none for this type. */
  read(written: string | number): Bound | undefined
  /** As an author writes it: `today + 30 days`. */
  write(bound: Bound): string
  /** As a person would say it, and where both bounds are said, so that they belong together. */
  speak(bound: Bound, context: Context, beside?: { readonly as: 'min' | 'max'; readonly other: Bound }): string
  /** Whether the first is certainly above the second, whatever the clock says. */
  isAbove(bound: Bound, other: Bound): boolean
  /** Whether it hangs on the clock. */
  moves(bound: Bound): boolean
  /** A value on it and the next ones on either side, as far as there are any; none of a bound that moves. */
  around(bound: Bound, context: Context): readonly Value[]
  /** Whether there is certainly no value between two bounds, whatever the clock says. Only asked of bounds that move. */
  isNothingBetween?(low: End, high: End): boolean
  /** The bound that a value breaks, if any: what `normalise` refuses it by, and what conditions ask. */
  broken(value: Value, limits: Limits, context: Context): 'min' | 'max' | undefined
}

/** What the page of `dev` lets one enter a value with; a choice is chosen from its values. */
export type Input = 'text' | 'number' | 'yesno' | 'date' | 'time' | 'datetime'

/** What of a value has a name of its own, as a value of another type: `stay.start`. */
export interface ValuePart {
  readonly type: SlotType
  of(value: Value): string | number
  /** A value of which the part is this number, where parts are numbers. */
  valueWith?(part: number): Value
}

/** A value as the fields of an object. */
interface ValueData {
  write(value: Value): Readonly<Record<string, unknown>>
  /** What was said with these fields; undefined where they are others. */
  read(fields: ReadonlyMap<string, unknown>): Said | undefined
}

/** The two days of a value, by their names. */
export const daysOfPeriod = ['start', 'end'] as const

/** One of them. */
export type DayOfPeriod = (typeof daysOfPeriod)[number]

/**
 * One kind of value: how it is read, compared and spoken. Pure; one file a type.
 * `normalise` of a value it kept itself gives that value again.
 */
export interface SlotType {
  readonly name: SlotTypeName
  /** The rules by which it may refuse: which keys of `invalid` make sense. */
  readonly rules: readonly Rule[]
  /** Where values are more or less, before or after. */
  readonly bounds?: Bounds
  /** The parts of a value, by their names. */
  readonly parts?: ReadonlyMap<string, ValuePart>
  /** The days of a value that may come in slots of their own, by a type for which a platform has none. */
  readonly days?: readonly DayOfPeriod[]
  /** How services have a value, by a type whose values have parts for them, too. */
  readonly data?: ValueData
  /** What yes and no are kept as, by a type that has no other values. */
  readonly answers?: readonly [yes: Value, no: Value]
  /** Values for what no author names: the first is none that anybody would write, the others lie far away. */
  readonly others: readonly [Value, ...Value[]]
  /** Values that end, spoken, as all of its values do: for what agrees with them. */
  readonly ends?: readonly [Value, ...Value[]]
  readonly input: Input
  /** A value as the platform sends it, to show an author how one is written; there is none where any words are a value. */
  sample?(limits: Limits): string | undefined
  /** Which of a language's training samples keep to the limits, by a type that can tell; or others that do. */
  trainingSamples?(samples: readonly string[], limits: Limits): readonly string[] | undefined
  /** Reads a value, and refuses what breaks a bound. What was said just now may be taken as it must be meant: "seven" in the evening. */
  normalise(said: Said, limits: Limits, context: Context, just?: JustSaid): Normalised
  /** Whether what was refused is a part of a value that the next turn may complete: a day without its time. */
  isPart?(said: Said, context: Context): boolean
  /** Which end of a value is missing, by a type whose values have two, where what was refused is the other, or neither. */
  missingOf?(said: Said, context: Context): DayOfPeriod
  /** Whether two values are the same, where they may be written differently: an hour, and 60 minutes. */
  isSame?(value: Value, other: Value): boolean
  /** What *yes* or *no* says for it while it is asked, if anything. */
  yesNo?(isYes: boolean, limits: Limits, context: Context): Said | undefined
  /** The value as a person would say it, without its unit. */
  speak(value: Value, limits: Limits, context: Context): string
  /** The day of a value, by a type whose values have one: its day of the week, or how far it is from today. */
  speakDay?(value: Value, as: 'weekday' | 'relative', context: Context): string
  /** What was refused as a person would say it, where it made sense: a span, a day without its time. */
  speakRefused?(said: Said, context: Context): string | undefined
  /** The day of a span that was refused, where only the time of that day is not known: of "tomorrow afternoon". */
  speakDayOfSpan?(said: Said, context: Context): string | undefined
}

/** A type, and what of its values is allowed. */
export interface Limited {
  readonly type: SlotType
  readonly limits: Limits
}

/** Whether any words are a value: that it takes some says nothing about them. */
export function takesAnyWords({ type, limits }: Limited): boolean {
  return type.sample?.(limits) === undefined || limits.else !== undefined
}

// Characters. What is longer is nothing that anything is compared with; and thousands of marks on a letter take long to put in order.
const longestCompared = 1000

/** Text as it is compared: NFKC, without case and spaces. */
export function fold(text: string): string {
  if (text.length > longestCompared) return text
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '')
}

/** An answer such as "yes, please" as it is compared: also without the commas and the drawl that a transcript may have. */
export function foldAnswer(text: string): string {
  return fold(text).replace(/[,、~〜]/gu, '')
}
