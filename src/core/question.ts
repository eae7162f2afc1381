import type { Rule } from '../languages/language.ts'
import { type Context, listOfValues, type Said } from '../slot-types/slot-type.ts'
import type { Slot } from './dialogs.ts'
import { lastItem, namesOfItems } from './lists/items.ts'
import { allValues, brokenRule } from './missing.ts'
import type { OpenDialog, Question, Refused, SlotQuestion } from './session.ts'
import { canSpeak, isSilent, type Utterance } from './speak.ts'
import { builtInSpeech, refusalSpeech, type Speech } from './speech.ts'
import { speakSlot } from './template.ts'
import type { AnsweredBy } from './turn-types.ts'

// What is said to ask the open question.

/** A text of the dialog, in its place. */
export function utteranceOf(open: OpenDialog, speech: Speech, context: Context, slot?: Slot): Utterance {
  const refused = slot === undefined ? undefined : open.refused.get(slot.name)?.said
  const values = allValues(open, context)
  const compared = namesOfItems(open)
  return { speech, slots: open.dialog.speaksOf, values, compared, slot, refused, before: undefined, again: false }
}

/** The question, as it is asked this time: `prompt`, then the ladder of `reprompt`; `invalid` instead, where a value was refused. */
export function promptFor(open: OpenDialog, question: Question, context: Context): readonly Utterance[] {
  const slot = askedSlot(open, question)
  if (slot === undefined) return whole(open, question).map((speech) => utteranceOf(open, speech, context))
  const { time, refused, purpose } = question.type === 'slot' ? question : plain
  if (purpose === 'confirm' && slot.confirm !== undefined) return [utteranceOf(open, slot.confirm, context, slot)]
  const instead = insteadOfLast(open, slot, purpose, context)
  const first = instead ?? firstPrompt(open, slot, purpose, context)
  const rung =
    time === 1 || instead !== undefined
      ? first
      : (slot.reprompts[Math.min(time - 2, slot.reprompts.length - 1)] ?? first)
  const why = refused || rung === undefined ? open.refused.get(slot.name) : undefined
  if (why !== undefined) {
    const own = ownWords(open, slot, why, context)
    return rejectionOf(open, slot, why, own, rung, context).map((speech) => utteranceOf(open, speech, context, slot))
  }
  const rule = purpose === 'rule' ? brokenRule(open, context) : undefined
  if (rule?.ask === slot.name) return [utteranceOf(open, rule.say, context, slot)]
  return rung === undefined ? [] : [utteranceOf(open, rung, context, slot)]
}

/** The question as it is asked for the first time; for more values, in the author's words or the language's. */
function firstPrompt(
  { dialog }: OpenDialog,
  { name, prompt, many }: Slot,
  purpose: SlotQuestion['purpose'],
  { language }: Context,
): Speech | undefined {
  if (purpose !== 'more') return prompt
  return many?.more ?? builtInSpeech(`${dialog.intent}.${name}`, 'more', language.askForMore, language.code)
}

/** Asks for another value instead of the last one of a list that is full, of items by their name. */
function insteadOfLast(
  { dialog, values }: OpenDialog,
  slot: Slot,
  purpose: SlotQuestion['purpose'],
  context: Context,
): Speech | undefined {
  const list = slot.item === undefined ? slot : dialog.slotsByName.get(slot.item)
  if (purpose !== 'change' || list?.many === undefined) return undefined
  const { items } = list.many
  if (items !== undefined && items.first !== slot) return undefined
  const value = listOfValues(values.get(slot.name)).at(-1)
  if (value === undefined) return undefined
  const { language } = context
  const last = items?.speak(lastItem(items, values), context) ?? speakSlot(slot, value, context)
  return builtInSpeech(`${dialog.intent}.${slot.name}`, 'change', language.askInsteadOf(last), language.code)
}

const plain: Pick<SlotQuestion, 'time' | 'refused' | 'purpose'> = { time: 1, refused: false }

/** What CLOVA says when the user stays silent: `silence`, else the next rung of the ladder; of other questions the same again. */
export function noInputPromptFor(open: OpenDialog, question: Question, context: Context): readonly Utterance[] {
  const slot = question.type === 'opening' ? undefined : askedSlot(open, question)
  if (slot === undefined || question.type !== 'slot' || question.purpose === 'confirm' || question.purpose === 'rule')
    return promptFor(open, question, context)
  if (insteadOfLast(open, slot, question.purpose, context) !== undefined) return promptFor(open, question, context)
  const next = slot.reprompts[Math.min(question.time - 1, slot.reprompts.length - 1)]
  const speech = slot.silence ?? next ?? firstPrompt(open, slot, question.purpose, context)
  if (speech === undefined) return promptFor(open, question, context)
  const utterance = utteranceOf(open, speech, context, slot)
  return isKnown(utterance, context) ? [utterance] : promptFor(open, question, context)
}

/** Whether a text can be said already: every slot that it may speak now has a value. */
export function isKnown(utterance: Utterance, context: Context): boolean {
  const { speech, values } = utterance
  return speech.placeholders.every((placeholder) => values.has(placeholder)) || canSpeak(utterance, context)
}

/** Whether the value of a slot waits to be confirmed: nothing is asked where the text for that says nothing. */
export function awaitsConfirmation(open: OpenDialog, slot: Slot, context: Context): boolean {
  const { confirm, name } = slot
  return (
    confirm !== undefined &&
    open.unconfirmed.has(name) &&
    open.values.has(name) &&
    !isSilent(utteranceOf(open, confirm, context, slot), context)
  )
}

/** The slot that a question asks. */
export function askedSlot({ dialog }: OpenDialog, question: Question | undefined): Slot | undefined {
  return question?.type === 'slot' ? dialog.slotsByName.get(question.slot) : undefined
}

/** Under which rule of the turn a question was asked. */
export function ruleOf(question: Question): AnsweredBy {
  if (question.type !== 'slot') return question.type
  if (question.purpose === 'confirm') return 'confirm'
  if (question.refused) return 'invalid'
  if (question.time > 1) return 'reprompt'
  return question.purpose === 'more' ? 'more' : 'prompt'
}

function whole({ dialog }: OpenDialog, question: Question): readonly Speech[] {
  const speech =
    question.type === 'change' ? dialog.says.change : question.type === 'confirm' ? dialog.confirm : dialog.opening
  return speech === undefined ? [] : [speech]
}

/** What the author says to a value that was refused; nothing that would name what the service has not given. */
function ownWords(open: OpenDialog, slot: Slot, why: Refused, context: Context): Speech | undefined {
  if ('rule' in why) return slot.invalid[why.rule]
  const own = slot.reasons.get(why.reason) ?? slot.anyReason
  return own !== undefined && canSpeak(utteranceOf(open, own, context, slot), context) ? own : undefined
}

/** The author's own words ask by themselves; a sentence of the language's is followed by the question. */
function rejectionOf(
  { dialog }: OpenDialog,
  slot: Slot,
  why: Refused,
  own: Speech | undefined,
  question: Speech | undefined,
  context: Context,
): readonly Speech[] {
  if (own !== undefined) return [own]
  const sentence = refusalSpeech(`${dialog.intent}.${slot.name}`, 'rule' in why ? why.rule : 'reason')
  // It asks for what is missing itself.
  const asks = 'rule' in why && asksForRest(slot, why.rule, why.said, context)
  return question === undefined || asks ? [sentence] : [sentence, question]
}

/** Whether the language's sentence asks for what is still missing: of a day its time. */
function asksForRest({ type }: Slot, rule: Rule, said: Said, context: Context): boolean {
  return rule === 'incomplete' || (rule === 'interval' && type.speakDayOfSpan?.(said, context) !== undefined)
}
