import type { Said, SlotValue } from '../slot-types/slot-type.ts'
import type { Dialog, Item, Slot } from './dialogs.ts'
import { nothing } from './state/attributes.ts'
import type { Refusal, Spoken } from './turn-types.ts'

// What is remembered between two turns. How it travels is in `state/`.

/** What the session holds, read under the rules of today. */
export interface SessionState {
  readonly open?: OpenDialog | undefined
  /** Dialogs that were interrupted; the one to come back first is last. */
  readonly waiting: readonly OpenDialog[]
  /** The dialog that was asked for while the open one could not be interrupted: it starts next. */
  readonly wish?: OpenDialog | undefined
  /** Values of completed dialogs, for later ones that ask the same. */
  readonly remembered: ReadonlyMap<string, SlotValue>
  /** Whether the session began with a launch. */
  readonly launched: boolean
  /** How many turns in a row made no sense with nothing open. */
  readonly misses: number
  /** Whether help was said to one of them, which may have asked for it. */
  readonly helped: boolean
  /** How many dialogs in a row came to nothing, with another that waited for each. */
  readonly failures: number
  /** How much was sent to services so far: two requests that order the same twice are then not the same request. */
  readonly sent: number
  /** The variation of each `oneOf` that was said last; the last said is last. */
  readonly variations: ReadonlyMap<string, number>
  /** What was said last, where nothing is open and it may be asked to be repeated. */
  readonly lastWords?: Spoken | undefined
  /** Which dialog is open in place of the one that was, which is there no more: one that waited, or the wish. */
  readonly instead?: 'waiting' | 'wish' | undefined
  /** Dialogs that are there no more: they were edited away since. */
  readonly gone: readonly string[]
}

/** A dialog that somebody is in the middle of. */
export interface OpenDialog {
  readonly dialog: Dialog
  readonly values: ReadonlyMap<string, SlotValue>
  /** The items of each slot that takes them, but for the last one: its values are among `values`. */
  readonly items: ReadonlyMap<string, readonly Item[]>
  /** What was asked last; undefined where nothing was asked yet, or where it is what would be asked anew. */
  readonly question?: Question | undefined
  /** Whether something was asked that the dialog does not ask any more: it was edited since. */
  readonly isQuestionGone: boolean
  /** Optional slots that the user did not want to fill. */
  readonly skipped: ReadonlySet<string>
  /** Slots that were asked as often as they may be: what is refused for them again is not asked about again. */
  readonly exhausted: ReadonlySet<string>
  /** Slots whose values the user is still to confirm. */
  readonly unconfirmed: ReadonlySet<string>
  /** Slots that take several values to which nothing is added any more. */
  readonly ended: ReadonlySet<string>
  /** What was said and refused, until a good value comes. */
  readonly refused: ReadonlyMap<string, Refused>
  /** The spans of which slots took an end: "this afternoon", then "no, at three", is in it. */
  readonly spans: ReadonlyMap<string, string>
  /** The slots that a service was asked for: with a value it is the service's, without one the service knew none. */
  readonly looked: ReadonlySet<string>
  /** The slots whose value a service has nothing against. */
  readonly checked: ReadonlySet<string>
  /** The slots of which a service rejected what nobody had said: neither their default is taken again, nor what it gives itself. */
  readonly unfit: ReadonlySet<string>
}

/** The open question, and how often it has been asked. `refused`: the slot was asked by its `invalid`. */
export type Question = SlotQuestion | ChangeQuestion | OtherQuestion

interface OtherQuestion extends Counted {
  readonly type: 'opening' | 'confirm'
}

interface Counted {
  /** How often it has been asked, this time included. */
  readonly time: number
  /** Whether help was said at it to somebody who may not have asked for any. */
  readonly helped?: boolean | undefined
}

/** "What should I change?"; `declined`: after a *no* to the confirmation, so that another *no* cancels. */
export interface ChangeQuestion extends Counted {
  readonly type: 'change'
  readonly declined: boolean
}

export interface SlotQuestion extends Counted {
  readonly type: 'slot'
  readonly slot: string
  readonly refused: boolean
  /**
   * Whether the value is to be confirmed, the slot is asked for it is to be changed, for a rule is broken, or for more than it has; else it
   * is asked for it is missing.
   */
  readonly purpose?: (typeof purposes)[number] | undefined
  /** How often the question was asked that was left for this one. */
  readonly left?: number | undefined
  /** Whether it was left because the user named the slot. */
  readonly named?: boolean | undefined
}

export const purposes = ['confirm', 'change', 'rule', 'more'] as const

/** A value that was refused, and why. */
export type Refused = Refusal & {
  readonly said: Said
  /** Whether the rejection was said, and then something else asked: from then on it is the plain question. */
  readonly isReported: boolean
}

/** Dialogs that may wait at once; a further interruption is refused, and is the wish. */
export const mostWaiting = 2

export const emptyState: SessionState = {
  open: undefined,
  waiting: [],
  wish: undefined,
  remembered: new Map(),
  launched: false,
  misses: 0,
  helped: false,
  failures: 0,
  sent: 0,
  variations: new Map(),
  lastWords: undefined,
  instead: undefined,
  gone: [],
}

export const noNames: ReadonlySet<string> = new Set()

/** A dialog in which nothing has been asked yet. */
export function freshDialog(
  dialog: Dialog,
  values: OpenDialog['values'] = nothing,
  items: OpenDialog['items'] = nothing,
): OpenDialog {
  return {
    dialog,
    values,
    items,
    question: undefined,
    isQuestionGone: false,
    skipped: noNames,
    exhausted: noNames,
    unconfirmed: noNames,
    ended: noNames,
    refused: nothing,
    spans: nothing,
    looked: noNames,
    checked: noNames,
    unfit: noNames,
  }
}

/** The dialog once it was said that what was said for a slot is rejected. */
export function reported(open: OpenDialog, { name }: Slot): OpenDialog {
  const refused = open.refused.get(name)
  if (refused === undefined || refused.isReported) return open
  return { ...open, refused: new Map(open.refused).set(name, { ...refused, isReported: true }) }
}
