import type { Language, ReplyName, Rule } from '../languages/language.ts'
import type { Pattern } from '../slot-types/shapes/pattern.ts'
import type { Context, Limits, SlotType, SlotValue } from '../slot-types/slot-type.ts'
import type { Calculations } from './calculate/compile-calculations.ts'
import type { Comparable, Condition } from './condition.ts'
import type { Ending } from './dialog.ts'
import type { Speech } from './speech.ts'

/** Every dialog of an extension, ready for a turn. Immutable: a reload makes a new one. */
export interface Dialogs {
  readonly language: Language
  readonly timezone: string
  /** Each intent that starts a dialog, its own name and those of `also`. */
  readonly intents: ReadonlyMap<string, Dialog>
  /** The author's own intents that mean a command. */
  readonly commands: ReadonlyMap<string, Command>
  readonly replies: Readonly<Record<ReplyName, Speech>>
  /** The dialog that a launch starts. */
  readonly launch?: Dialog
  /** Whether a user can ask to hear again what was said. */
  readonly hasRepeat: boolean
  /** How often a question may be asked with no dialog open: config's `attempts`. */
  readonly attempts: number
  /** Whether any dialog with slots ends according to how the session began. */
  readonly hasAuto: boolean
  /** The same of a dialog that only answers. */
  readonly hasAutoAnswers: boolean
  /** Those that were served until lately, the oldest first. */
  readonly former?: readonly FormerDialogs[]
}

/** Dialogs that others took the place of. */
interface FormerDialogs {
  readonly dialogs: Dialogs
  /** milliseconds since 1970-01-01T00:00Z */
  readonly until: number
}

/** What an author's own intents may mean besides dialogs. */
export const commandNames = [
  'repeat',
  'back',
  'startOver',
  'help',
  'cancel',
  'stop',
  'yes',
  'no',
  'change',
  'remove',
] as const
export type Command = (typeof commandNames)[number]

export interface Dialog {
  readonly intent: string
  /** Whether it has nothing to ask: it never is open. */
  readonly onlyAnswers: boolean
  /** In the order they are asked. */
  readonly slots: readonly Slot[]
  readonly slotsByName: ReadonlyMap<string, Slot>
  /** What it works out, in the order written. */
  readonly calculations: Calculations
  /** All that its texts may name besides facts: slots, and what is calculated. */
  readonly speaksOf: ReadonlyMap<string, Comparable>
  /** The slots by what users call them, folded (see `fold`). */
  readonly slotsByWord: ReadonlyMap<string, Slot>
  /** Those with a `when`, in the same order. */
  readonly conditional: readonly Slot[]
  /** Those that take items. */
  readonly itemLists: readonly Slot[]
  /** Whether an intent is a choice of one of its slots. */
  readonly hasChoiceIntents: boolean
  /** Whether the clock alone may change whether a slot applies. */
  readonly hangsOnClock: boolean
  /** The slots with bounds that are what an earlier slot holds. */
  readonly bounded: readonly Slot[]
  /** What its values must not be, in the order written. */
  readonly rules: readonly DialogRule[]
  readonly opening?: Speech
  readonly confirm?: Speech
  readonly complete: Speech
  /** To whom it is handed over before it is said to be complete. */
  readonly send: readonly Send[]
  /** Whether services are asked while it is open: for values, or what they have against one. */
  readonly looksUp: boolean
  readonly ending: Ending
  readonly attempts: number
  readonly interruptible: boolean
  /** Its own words, or the reply of that name. */
  readonly says: Readonly<Record<DialogReply, Speech>>
}

/** While its condition is true, a slot is asked again, in these words. */
export interface DialogRule {
  readonly when: Condition
  readonly say: Speech
  readonly ask: string
}

/** A service that gets the completed dialog, and what people read there. */
export interface Send {
  readonly to: string
  readonly subject?: Speech
  readonly text?: Speech
  readonly when?: Condition
  /** The slot that takes its value from the answer. */
  readonly gives?: string
}

/** The replies that a dialog may say in words of its own. */
export const dialogReplies = [
  'help',
  'change',
  'cancelled',
  'giveUp',
  'next',
  'resume',
  'finishFirst',
  'error',
] as const satisfies readonly ReplyName[]
type DialogReply = (typeof dialogReplies)[number]

export interface Slot {
  readonly name: string
  readonly type: SlotType
  readonly limits: Limits
  /** The limits without bounds that hang on the clock: a value kept since an earlier turn was within them then. */
  readonly lastingLimits: Limits
  readonly prompt?: Speech
  /** From the second time on; the last one repeats. */
  readonly reprompts: readonly Speech[]
  readonly silence?: Speech
  /** The author's own words for rules by which its type may refuse. */
  readonly invalid: Readonly<Partial<Record<Rule, Speech>>>
  /** The same for the reasons of the service that checks it; else what is said for whatever is refused, if that is one text. */
  readonly reasons: ReadonlyMap<string, Speech>
  readonly anyReason?: Speech
  readonly help?: Speech
  /** Asked when the slot is filled. */
  readonly confirm?: Speech
  readonly heard?: Speech
  readonly corrected?: Speech
  /** Said where the default is taken because no answer was good: the `heard`, or a sentence of the language's. */
  readonly assumed?: Speech
  readonly required: boolean
  readonly default?: SlotValue
  readonly when?: Condition
  /** Where it takes several values. */
  readonly many?: Many
  /** The slot whose items have it. */
  readonly item?: string
  readonly from: readonly From[]
  readonly remember: boolean
  /** Whether its value is nobody's business. */
  readonly isPrivate: boolean
  /** The service that gives its value. */
  readonly lookUp?: string
  readonly checkedBy?: CheckedBy
}

/** How a slot takes several values. */
export interface Many {
  /** Asked after each: the author's words for "Anything else?" */
  readonly more?: Speech
  /** Said when a value or an item is taken out: the author's words. */
  readonly removed?: Speech
  /** How many there must be, and may be. */
  readonly min: number
  readonly max: number
  /** Where each of them is an item with slots of its own. */
  readonly items?: Items
}

export interface Items {
  /** What belongs to each, in the order they are asked. */
  readonly slots: readonly Slot[]
  /** The name of an item. */
  readonly first: Slot
  /** An item as it is spoken. */
  speak(item: Item, context: Context): string
}

/** The values of one item, by its slots. */
export type Item = ReadonlyMap<string, SlotValue>

/** The service that may have something against a value; `isRequired`: none is taken that it could not look at. */
export interface CheckedBy {
  readonly service: string
  readonly isRequired: boolean
}

/** Another CEK slot that may fill this one, of one intent or of any. */
export interface From {
  readonly intent?: string
  readonly slot: string
}

/** What config.yaml says that a turn must know. */
export interface Settings {
  readonly language: Language
  readonly timezone: string
  readonly attempts: number
  /** The intent whose dialog a launch starts. */
  readonly launch?: string
  readonly commands: Readonly<Partial<Record<Command, readonly string[]>>>
  readonly readPattern: ReadPattern
}

/** Reads a pattern: how, is not known here. */
export type ReadPattern = (written: string) => Pattern | PatternMistake

/** A part of a pattern that is wrong, and where in it, in UTF-16 code units. */
export interface PatternMistake {
  readonly problem: PatternProblem
  readonly written: string
  readonly start: number
  readonly suggestion?: string
}

/**
 * What is wrong with a pattern. `space`, `unheard`: it asks for what is not in what is compared; `anchor`: for something before the
 * beginning, or behind the end.
 */
export type PatternProblem =
  | 'bracket-open'
  | 'bracket-close'
  | 'class'
  | 'repetition'
  | 'lookaround'
  | 'escape'
  | 'space'
  | 'unheard'
  | 'anchor'
  | 'too-large'
  | 'unknown'
