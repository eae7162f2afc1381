import type { Rule } from '../languages/language.ts'
import type { Said } from '../slot-types/slot-type.ts'
import type { ShownValue } from './lists/shown-value.ts'

/** What the user did. `intent` next to a built-in is the platform's name for it: a dialog may be declared for that name. */
export type Turn =
  | { readonly type: 'launch' }
  | { readonly type: 'intent'; readonly intent: string; readonly slots: ReadonlyMap<string, SaidSlot> }
  | { readonly type: 'yes' | 'no' | 'cancel' | 'stop' | 'help'; readonly intent?: string }
  | NotUnderstood
  | { readonly type: 'repeat' | 'back' | 'startOver' }
  | { readonly type: 'end' }
  | { readonly type: 'event' }

/**
 * What was not understood; or what may as well have been a call for help, where the platform cannot tell. `setting`: the key of config.yaml
 * for which the platform's own call for help is taken so.
 */
interface NotUnderstood {
  readonly type: 'notUnderstood' | 'helpOrNotUnderstood'
  readonly intent?: string
  readonly setting?: string
}

/** What a CEK slot carried; `null` is nothing said. */
export type SaidSlot = Said | null

/** What the platform carries for us between two turns, as it came: nothing in it is trusted. */
export interface Session {
  readonly attributes: ReadonlyMap<string, unknown>
}

/** One part of what is spoken. */
export type SpokenPart =
  | { readonly type: 'text'; readonly text: string; readonly lang: string }
  | { readonly type: 'audio'; readonly url: string }

/** What is spoken: parts in order; `brief`, where devices with a screen say something shorter. */
export interface Spoken {
  readonly parts: readonly SpokenPart[]
  readonly brief?: string
}

/** What to do next: say something and listen, say something and end the session, or say nothing. */
export type Reply =
  | {
      readonly type: 'ask'
      readonly speech: Spoken
      readonly reprompt: Spoken
      readonly attributes: ReadonlyMap<string, unknown>
      readonly why: Why
    }
  | { readonly type: 'close'; readonly speech: Spoken; readonly why: Why }
  | { readonly type: 'acknowledge'; readonly attributes: ReadonlyMap<string, unknown>; readonly why: Why }

/**
 * What must be done outside before a turn can be answered: whoever takes turns does it, and takes the same turn again with one answer more.
 */
export type Need = SendNeed | LookUpNeed

/** A completed dialog is to be handed over, all of its deliveries or none, before it is said to be complete. */
export interface SendNeed extends DialogData {
  readonly type: 'send'
  /** Every slot that the dialog has, in the order written. */
  readonly columns: readonly string[]
  readonly deliveries: readonly SendTo[]
}

/** A service is to be asked: for the values of slots, and whether it has something against what was said. */
export interface LookUpNeed extends DialogData {
  readonly type: 'lookUp'
  readonly service: string
  /** The slots whose values it may give. */
  readonly wants: readonly string[]
}

/** What services get to know of a dialog. */
interface DialogData {
  readonly dialog: string
  readonly slots: ReadonlyMap<string, ShownValue>
  /** The same as the user hears them. */
  readonly spoken: ReadonlyMap<string, string>
  /** What the dialog works out of them, by name. */
  readonly calculated: ReadonlyMap<string, number>
  /** The names of those that only services may get to know which say so. */
  readonly private: readonly string[]
}

/** One service that a dialog is handed over to, and what people read there. */
export interface SendTo {
  readonly service: string
  readonly subject?: string
  readonly text?: string
  /** The slot whose value its answer may give: worth waiting for. */
  readonly gives?: string
}

/**
 * What came of a need. Of a send: the deliveries are kept and may be promised, or none of them is. Of a look-up: what the service answered,
 * or that it did not. Nothing that a service gives is trusted.
 */
export type Answer =
  | { readonly type: 'sent'; readonly given?: ServiceValues }
  | { readonly type: 'notSent' }
  | { readonly type: 'lookedUp'; readonly slots: ServiceValues; readonly refuse: ReadonlyMap<string, string> }
  | { readonly type: 'failed' }

/** Values by the slot that they are for, as a service gave them. */
export type ServiceValues = ReadonlyMap<string, unknown>

/** Whoever answers needs at once, without doing anything outside: a test, a rehearsal. */
export type AnswerNeed = (need: Need) => Answer

/** What taking a turn comes to. */
export type TurnResult = Reply | Need

export function isNeed(result: TurnResult): result is Need {
  return result.type === 'send' || result.type === 'lookUp'
}

/** Which rule of the turn answered: the step of docs/turn.md that spoke last. */
export const answeredBy = [
  'end',
  'event',
  'launch',
  'help',
  'notUnderstood',
  'goodbye',
  'cancelled',
  'answered',
  'finishFirst',
  'repeat',
  'back',
  'opening',
  'prompt',
  'reprompt',
  'more',
  'invalid',
  'confirm',
  'change',
  'giveUp',
  'complete',
  'resume',
  'error',
] as const
export type AnsweredBy = (typeof answeredBy)[number]

/** By which rule of its slot a value was refused, or for which reason of the service that checks it. */
export type Refusal = { readonly rule: Rule } | { readonly reason: string }

/** The rule or the reason, by its name. */
export function nameOfRefusal(refusal: Refusal): string {
  return 'rule' in refusal ? refusal.rule : refusal.reason
}

/** A slot whose value was refused, and why. */
export type RefusedSlot = { readonly slot: string } & Refusal

/** A dialog that ended because a question was not answered. */
interface GaveUp {
  readonly intent: string
  /** The slot that was asked; `confirm` or `change` for what is about none. */
  readonly question: string
}

/** Something wrong with what a service answered, to be logged: no value is in it. */
export interface ServiceFault {
  readonly service: string
  /** The slot that it is about, if the dialog has it. */
  readonly slot?: string
  readonly fault: 'wrong-value' | 'unknown-reason' | 'not-checked' | 'too-many-calls'
  /** The reason that nobody wrote a text for, where it is a word. */
  readonly reason?: string
}

/** What may be left out of a session that would be too large, in the order in which it is. */
export type GaveWay = 'lastWords' | 'variations' | 'refused' | 'remembered' | 'wish' | 'waiting'

/** Why the turn answered as it did: for the log, the terminal and the workbench. Holds names of the author's, and values only in `slots`. */
export interface Why {
  readonly rule: AnsweredBy
  /** The dialog that is open afterwards, or that was closed. */
  readonly intent: string | undefined
  /** The slot that is asked. */
  readonly slot: string | undefined
  /** How often the open question has been asked now. */
  readonly time: number | undefined
  /** The key of config.yaml for which the turn was taken as not understood. */
  readonly setting: string | undefined
  readonly filled: readonly string[]
  readonly refused: readonly RefusedSlot[]
  /** Slots that lost their value: to a `when`, to `back`, or because the dialog was edited. */
  readonly dropped: readonly string[]
  /** Dialogs that were open or waited and are there no more, and what else of the session had to give way. */
  readonly forgotten: readonly string[]
  /** The dialog that ended because nothing was understood, and at which question; another one may be open since. */
  readonly gaveUp: GaveUp | undefined
  /** The dialogs that were completed. */
  readonly completed: readonly string[]
  /** The services that they were handed over to, in order. */
  readonly sent: readonly string[]
  /** The services that were asked, in order, whether they answered or not. */
  readonly lookedUp: readonly string[]
  /** What was wrong with what they answered. */
  readonly faults: readonly ServiceFault[]
  /** What the session had no more room for; none where it had. */
  readonly gaveWay: readonly GaveWay[]
  /**
   * The texts that were said, by name: `OrderPizza.pizzaAmount.prompt`, `replies.launch`; which rung of a `reprompt`, rule of
   * `invalid`, and which of `cases` and of `oneOf`, counted from 1: `OrderPizza.pizzaAmount.reprompt.2`, `OrderPizza.complete.2`.
   */
  readonly texts: readonly string[]
  /** The texts of which a sentence was left out, because it names a slot that is empty, or a unit that did not come: what `check` could not prove. */
  readonly leftOut: readonly string[]
  /** The same of the texts that CLOVA says if the user stays silent. */
  readonly repromptTexts: readonly string[]
  /** What the open dialog holds. */
  readonly slots: ReadonlyMap<string, ShownValue>
}
