import type { Context } from '../../slot-types/slot-type.ts'
import { keepQuestion } from '../former-dialogs.ts'
import { shownValues } from '../lists/items.ts'
import { insteadOf, type Pass, utteranceOfReply } from '../pass.ts'
import { askedSlot, isKnown, noInputPromptFor, promptFor, ruleOf, utteranceOf } from '../question.ts'
import type { OpenDialog, Question, SessionState } from '../session.ts'
import { addVariations, canSpeak, speak, speaksPrivately, type Utterance, type Voice } from '../speak.ts'
import type { Speech } from '../speech.ts'
import { writeWithinBounds } from '../state/bound-state.ts'
import { lastWordsOf } from '../state/last-words.ts'
import type { AnsweredBy, Reply, Spoken, Why } from '../turn-types.ts'

// A pass ends in a reply: it asks and waits, it closes the session, or it only acknowledges.

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
  if (asked.length > 0 && asked.every((utterance) => isSayable(utterance, pass.context))) return asked
  if (speak(asked, voiceOf(pass)).spoken.parts.length > 0) return asked
  return [...asked, utteranceOf(open, insteadOf(type === 'confirm' ? 'confirm' : 'question', open, pass), pass.context)]
}

/** Whether all of it is certain to be heard. */
function isSayable(utterance: Utterance, context: Context): boolean {
  const { form, speaksUnits } = utterance.speech
  if (speaksUnits) return false
  return form.type === 'cases' ? canSpeak(utterance, context) : isKnown(utterance, context)
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

const nothingGaveWay: Why['gaveWay'] = []

interface Explained extends Partial<Pick<Why, 'texts' | 'leftOut' | 'repromptTexts' | 'gaveWay'>> {
  readonly open?: OpenDialog | undefined
  readonly question?: Question | undefined
}

function explain(
  { state, setting, done: { filled, refused, dropped, gaveUp, completed, sent, lookedUp, faults } }: Pass,
  rule: AnsweredBy,
  { texts = noTexts, leftOut = noTexts, repromptTexts = noTexts, open, question, gaveWay = nothingGaveWay }: Explained,
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
    gaveUp,
    completed,
    sent,
    lookedUp,
    faults,
    texts,
    leftOut,
    repromptTexts,
    slots: open === undefined ? new Map() : shownValues(open),
    gaveWay,
  }
}
