import type { Language } from '../languages/language.ts'
import type { Context, Value } from '../slot-types/slot-type.ts'
import { textType } from '../slot-types/text.ts'
import type { Dialogs, Item, Slot } from './dialogs.ts'
import { keepQuestion } from './former-dialogs.ts'
import { shownValues } from './lists/items.ts'
import type { Filled, Merged } from './merge/merged.ts'
import { askedSlot, awaitsConfirmation, isKnown, noInputPromptFor, promptFor, ruleOf, utteranceOf } from './question.ts'
import { emptyState, type OpenDialog, type Question, type SessionState } from './session.ts'
import { addVariations, canSpeak, speak, speaksPrivately, type Utterance, type Voice } from './speak.ts'
import { builtInSpeech, refusalSpeech, type Speech } from './speech.ts'
import { writeWithinBounds } from './state/bound-state.ts'
import { lastWordsOf } from './state/last-words.ts'
import { speakSlot } from './template.ts'
import type { Answer, AnsweredBy, RefusedSlot, Reply, ServiceFault, Spoken, Why } from './turn-types.ts'

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
  readonly done: Pick<Why, 'filled' | 'refused' | 'dropped' | 'completed' | 'sent' | 'lookedUp' | 'faults'>
  /** What came of the needs of this turn that are still to come up. */
  readonly answers: readonly Answer[]
}

const nothingDone: Pass['done'] = {
  filled: [],
  refused: [],
  dropped: [],
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
export function note(pass: Pass, { open, filled, refused, dropped }: Omit<Merged, 'taken' | 'repeated'>): Pass {
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
      refused: done.refused.concat(refused),
      dropped: done.dropped.concat(dropped),
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

/** Says what there is to say, asks the question, and waits. `again`: word for word as last time. */
export function ask(pass: Pass, open: OpenDialog, question: Question, by = ruleOf(question), again = false): Reply {
  const prompt = sayable(promptFor(open, question, pass.context), question, open, pass)
  const asked = again ? prompt.map((utterance) => ({ ...utterance, again })) : prompt
  const kept = keepQuestion(open, question, pass.dialogs, pass.context)
  const said = question.type === 'confirm' ? withoutHeard(pass.said, open) : pass.said
  const toSilence = sayable(noInputPromptFor(open, question, pass.context), question, open, pass)
  return listen(pass, by, [...said, ...asked], toSilence, { open: kept, question })
}

/** A question, and a sentence of the language's where nothing of it can be said: nobody is left with silence. */
function sayable(asked: readonly Utterance[], { type }: Question, open: OpenDialog, pass: Pass): readonly Utterance[] {
  if (asked.every((utterance) => isSayable(utterance, pass.context))) return asked
  if (speak(asked, voiceOf(pass)).spoken.parts.length > 0) return asked
  return [...asked, utteranceOf(open, insteadOf(type === 'confirm' ? 'confirm' : 'question', open, pass), pass.context)]
}

function isSayable(utterance: Utterance, context: Context): boolean {
  return utterance.speech.form.type === 'cases' ? canSpeak(utterance, context) : isKnown(utterance, context)
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

function insteadOf(what: keyof Language['instead'], { dialog }: OpenDialog, { context: { language } }: Pass): Speech {
  return builtInSpeech(dialog.intent, `instead.${what}`, language.instead[what], language.code)
}

/** What `confirm` reads back is not `heard` as well: it would all be said twice. */
function withoutHeard(said: Pass['said'], { dialog }: OpenDialog): Pass['said'] {
  return said.filter(({ speech }) => !dialog.slots.some(({ heard }) => speech === heard))
}

/** Says a text that ends in an offer, with no dialog open, and waits. */
export function offer(pass: Pass, by: AnsweredBy, utterance: Utterance): Reply {
  return listen(pass, by, [...pass.said, utterance], [utterance])
}

/** Says what there is to say, and ends the session. */
export function close(pass: Pass, by: AnsweredBy, open?: OpenDialog): Reply {
  const { spoken, texts, leftOut } = speak(pass.said, voiceOf(pass))
  if (leftOut.length > 0 && spoken.parts.length === 0 && open !== undefined) {
    const instead = speak([utteranceOf(open, insteadOf('complete', open, pass), pass.context)], voiceOf(pass))
    return { type: 'close', speech: instead.spoken, why: explain(pass, by, { texts: instead.texts, leftOut, open }) }
  }
  return { type: 'close', speech: spoken, why: explain(pass, by, { texts, leftOut, open }) }
}

/** A text of the dialog's that is written to people, not spoken. */
export function speakText(pass: Pass, speech: Speech, open: OpenDialog): string {
  const { parts } = speak([utteranceOf(open, speech, pass.context)], { ...voiceOf(pass), hasBlanks: true }).spoken
  return parts.flatMap((part) => (part.type === 'text' ? part.text : [])).join('')
}

/** Says nothing, and ends the session. */
export function acknowledgeOnly(pass: Pass, by: AnsweredBy, attributes: ReadonlyMap<string, unknown>): Reply {
  return { type: 'acknowledge', attributes, why: explain(pass, by, {}) }
}

function listen(
  pass: Pass,
  by: AnsweredBy,
  utterances: readonly Utterance[],
  noInputPrompt: readonly Utterance[],
  { open, question }: { readonly open?: OpenDialog; readonly question?: Question } = {},
): Reply {
  const voice = voiceOf(pass)
  const said = speak(utterances, voice)
  const variations = addVariations(voice.variations, said.variations)
  const toSilence = noInputPrompt.map((utterance) => ({
    ...utterance,
    again: question?.type !== 'slot' && utterances.some(({ speech }) => speech === utterance.speech),
  }))
  const reprompt = speak(toSilence, { ...voice, variations })
  const heardLast = addVariations(addVariations(voice.variations, reprompt.variations), said.variations)
  const lastWords =
    open === undefined ? wordsToRepeat(pass, utterances, voice, said.spoken, reprompt.spoken) : undefined
  const state = { ...pass.state, ...howBegun(pass, open), open, variations: heardLast, lastWords }
  const { attributes, gaveWay } = writeWithinBounds(state, pass.context.language.code)
  const { texts, leftOut } = said
  return {
    type: 'ask',
    speech: said.spoken,
    reprompt: reprompt.spoken,
    attributes,
    why: explain(pass, by, { texts, leftOut, repromptTexts: reprompt.texts, open, question, gaveWay }),
  }
}

/** What is kept to be repeated, where the extension has a way to ask for that. */
function wordsToRepeat(
  { dialogs }: Pass,
  utterances: readonly Utterance[],
  voice: Voice,
  all: Spoken,
  offered: Spoken,
): Spoken | undefined {
  return dialogs.hasRepeat && !speaksPrivately(utterances, voice)
    ? lastWordsOf(all, offered, dialogs.language.code)
    : undefined
}

/** Says again, with no dialog open, what was said last; where that is not known, the launch. */
export function repeatLastWords(pass: Pass): Reply {
  const { state, dialogs, context } = pass
  const { lastWords } = state
  if (lastWords === undefined) return offer(pass, 'repeat', utteranceOfReply(dialogs.replies.launch))
  const { attributes } = writeWithinBounds(state, context.language.code)
  return { type: 'ask', speech: lastWords, reprompt: lastWords, attributes, why: explain(pass, 'repeat', {}) }
}

/** What is kept of how the session began: only where a dialog can end according to it. */
function howBegun(
  { dialogs, state }: Pass,
  open: OpenDialog | undefined,
): Pick<SessionState, 'launched' | 'misses' | 'helped'> {
  if (open !== undefined) return { launched: state.launched && dialogs.hasAuto, misses: 0, helped: false }
  const launched = state.launched && (dialogs.hasAuto || dialogs.hasAutoAnswers)
  return { launched, misses: state.misses, helped: state.helped }
}

function voiceOf({ context, chance, state }: Pass): Voice {
  return { context, chance, variations: state.variations }
}

const noTexts: Why['texts'] = []
const noneGaveWay: NonNullable<Why['gaveWay']> = []

interface Explained extends Partial<Pick<Why, 'texts' | 'leftOut' | 'repromptTexts' | 'gaveWay'>> {
  readonly open?: OpenDialog | undefined
  readonly question?: Question | undefined
}

function explain(
  { state, setting, done: { filled, refused, dropped, completed, sent, lookedUp, faults } }: Pass,
  rule: AnsweredBy,
  { texts = noTexts, leftOut = noTexts, repromptTexts = noTexts, open, question, gaveWay = noneGaveWay }: Explained,
): Why {
  const slot = open === undefined ? undefined : askedSlot(open, question)
  return {
    rule,
    intent: open?.dialog.intent,
    slot: slot?.name,
    time: question?.time,
    setting,
    filled,
    refused,
    dropped,
    forgotten: state.gone,
    completed,
    sent,
    lookedUp,
    faults,
    texts,
    leftOut,
    repromptTexts,
    slots: open === undefined ? new Map() : shownValues(open),
    ...(gaveWay.length > 0 && { gaveWay }),
  }
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

/** A value beyond those that a slot may have leaves nothing to ask: it is only said. */
function rejectAnother(open: OpenDialog, { slot: name, ...why }: RefusedSlot, context: Context): readonly Utterance[] {
  const slot = open.dialog.slotsByName.get(name)
  if (slot === undefined || !('rule' in why) || why.rule !== 'count') return []
  const speech = slot.invalid.count ?? refusalSpeech(`${open.dialog.intent}.${name}`, 'count')
  return [utteranceOf(open, speech, context, slot)]
}

/**
 * What is said once when a slot is filled: `corrected` where a value was replaced by another, else `heard`, which waits until a value that
 * is to be confirmed is.
 */
function acknowledge(open: OpenDialog, { slot, before, isSame, item }: Filled, context: Context): readonly Utterance[] {
  if (isSame) return []
  const heard = awaitsConfirmation(open, slot, context) ? undefined : slot.heard
  const speech = before === undefined ? heard : (slot.corrected ?? heard)
  if (speech === undefined) return []
  const utterance = { ...utteranceOf(open, speech, context, slot), before }
  return [item === undefined ? utterance : withItem(utterance, slot, item, context)]
}

/** `{item}`: the item that was taken. */
function withItem(utterance: Utterance, list: Slot, item: Item, context: Context): Utterance {
  return withSpokenItem(utterance, list.many?.items?.speak(item, context) ?? '')
}

const anyText = { type: textType, limits: {} } as const

function withSpokenItem(utterance: Utterance, spoken: string): Utterance {
  const { slots, values } = utterance
  return { ...utterance, slots: new Map([...slots, ['item', anyText]]), values: new Map([...values, ['item', spoken]]) }
}
