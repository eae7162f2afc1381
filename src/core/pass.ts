import type { Language } from '../languages/language.ts'
import type { Context, Value } from '../slot-types/slot-type.ts'
import type { Dialogs, Item, Slot } from './dialogs.ts'
import type { Filled, Merged } from './merge/merged.ts'
import { utteranceOf } from './question.ts'
import { acknowledge, rejectAnother, withSpokenItem } from './reply/acknowledge.ts'
import { emptyState, type OpenDialog, type SessionState } from './session.ts'
import type { Utterance } from './speak.ts'
import { builtInSpeech, type Speech } from './speech.ts'
import { speakSlot } from './template.ts'
import type { Answer, RefusedSlot, ServiceFault, Why } from './turn-types.ts'

/** One pass of the algorithm: the state, what it will say before the question, and what it did so far. */
export interface Pass {
  readonly dialogs: Dialogs
  readonly context: Context
  /** from 0 up to, not including, 1 */
  readonly chance: number
  /** The key of config.yaml for which the turn was taken as not understood. */
  readonly setting?: string | undefined
  readonly state: SessionState
  readonly said: readonly Utterance[]
  readonly done: Pick<Why, 'filled' | 'refused' | 'dropped' | 'gaveUp' | 'completed' | 'sent' | 'lookedUp' | 'faults'>
  /** What came of the needs of this turn that are still to come up. */
  readonly answers: readonly Answer[]
}

const nothingDone: Pass['done'] = {
  filled: [],
  refused: [],
  dropped: [],
  gaveUp: undefined,
  completed: [],
  sent: [],
  lookedUp: [],
  faults: [],
}

const noAnswers: Pass['answers'] = []

export function beginPass(
  dialogs: Dialogs,
  context: Context,
  chance: number,
  setting?: Pass['setting'],
  answers = noAnswers,
): Pass {
  return {
    dialogs,
    context,
    chance,
    state: emptyState,
    said: [],
    done: nothingDone,
    answers,
    setting,
  }
}

/** Says a text before what comes next: the dialog's, or with none open a reply. */
export function say(pass: Pass, speech: Speech, open?: OpenDialog): Pass {
  return {
    ...pass,
    said: [...pass.said, open === undefined ? utteranceOfReply(speech) : utteranceOf(open, speech, pass.context)],
  }
}

/** Acknowledges what was filled, and notes what else came of what was said. */
export function note(
  pass: Pass,
  { open, filled, refused, settled = [], dropped }: Omit<Merged, 'taken' | 'repeated'>,
): Pass {
  const { said, done } = pass
  return {
    ...pass,
    said: said.concat(
      filled.flatMap((one) => acknowledge(open, one, pass.context)),
      refused.flatMap((one) => rejectAnother(open, one, pass.context)),
      leftOut(pass, open, refused),
    ),
    done: {
      filled: done.filled.concat(filled.map(({ slot }) => slot.name)),
      refused: done.refused.concat(refused, settled),
      dropped: done.dropped.concat(dropped),
      gaveUp: done.gaveUp,
      completed: done.completed,
      sent: done.sent,
      lookedUp: done.lookedUp,
      faults: done.faults,
    },
  }
}

/** Notes what was wrong with the answers of services. */
export function noteFaults(pass: Pass, faults: readonly ServiceFault[]): Pass {
  if (faults.length === 0) return pass
  return { ...pass, done: { ...pass.done, faults: [...pass.done.faults, ...faults] } }
}

/**
 * Takes back what was noted of slots whose value a service then refused: they are not filled, nor heard. What it gave beside the refusal
 * is filled, and not acknowledged: it is not what the user wanted.
 */
export function noteRefusals(
  pass: Pass,
  open: OpenDialog,
  refused: readonly RefusedSlot[],
  beside: readonly Filled[],
): Pass {
  const names = refused.map(({ slot }) => slot)
  const unsaid = open.dialog.slots
    .filter(({ name }) => names.includes(name))
    .flatMap((slot) => [slot.heard, slot.corrected])
  const { said, done } = pass
  return {
    ...pass,
    said: said.filter(({ speech }) => !unsaid.includes(speech)),
    done: {
      ...done,
      filled: [...done.filled.filter((name) => !names.includes(name)), ...beside.map(({ slot }) => slot.name)],
      refused: [...done.refused, ...refused],
    },
  }
}

/** Acknowledges a value that was confirmed. */
export function acknowledgeConfirmed(pass: Pass, open: OpenDialog, slot: Slot): Pass {
  return slot.heard === undefined
    ? pass
    : { ...pass, said: [...pass.said, utteranceOf(open, slot.heard, pass.context, slot)] }
}

/** Notes that slots lost their values. */
export function noteDropped(pass: Pass, dropped: readonly string[]): Pass {
  if (dropped.length === 0) return pass
  return { ...pass, done: { ...pass.done, dropped: [...pass.done.dropped, ...dropped] } }
}

/** What is said where something was refused for a slot that was asked as often as it may be, and stays empty. */
function leftOut(pass: Pass, open: OpenDialog, refused: Merged['refused']): readonly Utterance[] {
  const isLeftOut = refused.some(({ slot }) => open.exhausted.has(slot) && !open.values.has(slot))
  return isLeftOut ? [utteranceOf(open, insteadOf('value', open, pass), pass.context)] : []
}

/** Says that an optional slot stays empty, though something was said for it. */
export function sayLeftOut(pass: Pass, open: OpenDialog): Pass {
  return say(pass, insteadOf('value', open, pass), open)
}

/** Says that of two dialogs that were asked for meanwhile only the latter is kept. */
export function sayOneWish(pass: Pass, open: OpenDialog): Pass {
  return say(pass, insteadOf('wish', open, pass), open)
}

export function insteadOf(
  what: keyof Language['instead'],
  { dialog }: OpenDialog,
  { context: { language } }: Pass,
): Speech {
  return builtInSpeech(dialog.intent, `instead.${what}`, language.instead[what], language.code)
}

const withoutSlots = {
  slots: new Map(),
  values: new Map(),
  compared: undefined,
  slot: undefined,
  refused: undefined,
  before: undefined,
  again: false,
} as const

/** A reply, which knows no slots. */
export function utteranceOfReply(speech: Speech): Utterance {
  return { speech, ...withoutSlots }
}

/** Says what was taken out of a list, in the author's words or the language's: `{item}`. */
export function sayRemoved(pass: Pass, open: OpenDialog, list: Slot, what: Item | Value): Pass {
  const { context } = pass
  const { language } = context
  const item = what instanceof Map ? list.many?.items?.speak(what, context) : undefined
  const spoken = item ?? (what instanceof Map ? '' : speakSlot(list, what as Value, context))
  const owner = `${open.dialog.intent}.${list.name}`
  const speech = list.many?.removed ?? builtInSpeech(owner, 'removed', language.sayRemoved(spoken), language.code)
  const utterance = utteranceOf(open, speech, context, list)
  return { ...pass, said: [...pass.said, withSpokenItem(utterance, spoken)] }
}

/** Says that there are too few items before the next one is asked for. */
export function sayTooFew(pass: Pass, open: OpenDialog, { name }: Slot): Pass {
  return { ...pass, said: [...pass.said, ...rejectAnother(open, { slot: name, rule: 'count' }, pass.context)] }
}
