import { countOf } from './lists/ended.ts'
import { fillRemembered } from './merge/recall.ts'
import { noteDropped, type Pass, say } from './pass.ts'
import { askedSlot, ruleOf, utteranceOf } from './question.ts'
import { ask, close, offer } from './reply/reply.ts'
import { openQuestion, type Selected, select, selectFirst } from './select.ts'
import { isLookUpDue } from './services/due-call.ts'
import { lookUp } from './services/look-up.ts'
import { send } from './services/send.ts'
import { type OpenDialog, type Question, reported, type SessionState, type SlotQuestion } from './session.ts'
import type { AnsweredBy, TurnResult } from './turn-types.ts'

/**
 * Selects what is missing and asks for it; with nothing missing, confirms or finishes.
 * `asked` is the question that was open: if its slot is still the one to ask, it is asked again and costs nothing.
 */
export function elicit(pass: Pass, open: OpenDialog, asked?: Question, choose = select): TurnResult {
  if (!open.dialog.looksUp) return askOrFinish(pass, open, asked, choose)
  const found = lookUp(pass, open)
  if (found.type === 'lookUp') return found
  if (found.type === 'unknown') return regret(found.pass, found.open)
  const slot = askedSlot(found.open, asked)
  const isRefused = slot !== undefined && found.refused.includes(slot.name)
  return askOrFinish(found.pass, found.open, isRefused ? undefined : asked, choose)
}

function askOrFinish(pass: Pass, open: OpenDialog, asked: Question | undefined, choose: typeof select): TurnResult {
  const { open: next, question, dropped } = choose(open, pass.context)
  const noted = noteDropped(pass, dropped)
  if (question === undefined) return finish(noted, next)
  const isStillAsked =
    asked?.type === 'slot' &&
    question.type === 'slot' &&
    asked.slot === question.slot &&
    !isAnswered(noted, open, asked)
  if (!isStillAsked) return ask(noted, next, isLastTime(next, question) ? lastTime(next, question, asked) : question)
  // A slot that was named and got a value was not left for another.
  const named = asked.named === true && !noted.done.filled.includes(asked.slot)
  return ask(noted, next, { ...question, time: asked.time, helped: asked.helped, left: asked.left, named })
}

/** Whether a question asks to confirm a slot that was asked as often as it may be: one *no* more, and what is said for it is left. */
export function isLastTime(open: OpenDialog, question: Question): question is SlotQuestion {
  return question.type === 'slot' && question.purpose === 'confirm' && open.exhausted.has(question.slot)
}

/** Such a question, with how often the one was asked that is left for it. */
function lastTime({ dialog }: OpenDialog, question: SlotQuestion, asked: Question | undefined): SlotQuestion {
  return { ...question, time: dialog.attempts, left: asked && timeOf(asked) }
}

/** How often a question was asked, or the one that was left for it. */
export function timeOf(question: Question): number {
  return (question.type === 'slot' ? question.left : undefined) ?? question.time
}

/** Whether something was added to what is asked again for more, or one of its items changed; what it has already is no answer. */
function isAnswered({ done, state }: Pass, open: OpenDialog, asked: Question): boolean {
  const slot = askedSlot(open, asked)
  if (slot?.many === undefined || !done.filled.includes(slot.name)) return false
  return slot.many.items !== undefined || state.open === undefined || countOf(slot, open) > countOf(slot, state.open)
}

/** The dialog as it goes on from a question: what it reported as refused is not reported again. */
export function leaveQuestion(open: OpenDialog, asked: Question | undefined): OpenDialog {
  const slot = asked?.type === 'slot' && asked.refused ? askedSlot(open, asked) : undefined
  return slot === undefined ? open : reported(open, slot)
}

/** *Yes* to the confirmation completes the dialog, unless something has to be looked up: its file may have been edited. */
export function accept(pass: Pass, open: OpenDialog): TurnResult {
  return isLookUpDue(open, pass.context) ? elicit(pass, open) : finish(pass, open)
}

/**
 * Completes the dialog, once it is handed over to the services that it names; then the one that waits comes back, else the session ends or
 * stays open for another request.
 */
function finish(pass: Pass, open: OpenDialog): TurnResult {
  const { dialog } = open
  const sending = send(pass, open)
  if (sending.type === 'send') return sending
  if (sending.type === 'notSent') return regret(sending.pass, open)
  const remembered = remember(pass.state.remembered, sending.open)
  const { done: before } = sending.pass
  const completed = [...before.completed, dialog.intent]
  const done = {
    ...sending.pass,
    state: { ...sending.pass.state, remembered, failures: 0 },
    done: { ...before, completed },
  }
  const said = say(done, dialog.complete, sending.open)
  const isStaying = dialog.ending === 'stay' || (dialog.ending === 'auto' && pass.state.launched)
  if (!isStaying || hasNext(pass)) return closeOrComeBack(said, 'complete', sending.open)
  return offer(stayOpen(said), 'complete', utteranceOf(sending.open, dialog.says.next, pass.context))
}

/** A session that goes on with nothing open is one that the user may leave or use as after a launch. */
function stayOpen(pass: Pass): Pass {
  return { ...pass, state: { ...pass.state, launched: true, misses: 0, helped: false } }
}

/** Says that the dialog cannot go on without a service, or cannot be handed over: nothing is promised. */
export function regret(pass: Pass, open: OpenDialog): TurnResult {
  return fail(say(pass, open.dialog.says.error, open), 'error', open)
}

/** The open dialog came to nothing. Where one after the other does, the session ends: asking for it again would lead here for ever. */
export function fail(pass: Pass, by: 'giveUp' | 'error', open: OpenDialog): TurnResult {
  const failures = pass.state.failures + 1
  if (failures >= Math.max(pass.dialogs.attempts, 2)) return close(giveUpOthers(pass), by, open)
  return closeOrComeBack({ ...pass, state: { ...pass.state, failures } }, by, open)
}

/** What waits and what was wished for are given up as well, each in its own words; no words are said twice. */
function giveUpOthers(pass: Pass): Pass {
  const { wish, waiting } = pass.state
  return (wish === undefined ? waiting : [...waiting, wish]).reduce((others, other) => {
    const { giveUp } = other.dialog.says
    return others.said.some(({ speech }) => speech.name === giveUp.name) ? others : say(others, giveUp, other)
  }, pass)
}

/** The values that later dialogs of the session start with: of those that the user gave. */
function remember(
  before: SessionState['remembered'],
  { dialog, values, looked }: OpenDialog,
): SessionState['remembered'] {
  if (!dialog.slots.some((slot) => slot.remember)) return before
  const isRemembered = (name: string) => dialog.slotsByName.get(name)?.remember === true && !looked.has(name)
  return new Map([...before, ...[...values].filter(([name]) => isRemembered(name))])
}

/** The open dialog is over: the one that was asked for meanwhile starts, else the one that waits comes back, else the session ends. */
export function closeOrComeBack(pass: Pass, by: AnsweredBy, open: OpenDialog): TurnResult {
  const { wish, waiting } = pass.state
  if (wish !== undefined) return startWish(pass, wish)
  const waits = waiting.at(-1)
  return waits === undefined ? close(pass, by, open) : comeBack(pass, waits)
}

/** Whether another dialog follows when the open one is over. */
function hasNext({ state: { wish, waiting } }: Pass): boolean {
  return wish !== undefined || waiting.length > 0
}

/** Starts the dialog that was asked for while another could not be interrupted, with what was said for it then. */
function startWish(pass: Pass, wish: OpenDialog): TurnResult {
  const learned = fillRemembered(wish, pass.state.remembered, pass.context)
  return elicit({ ...pass, state: { ...pass.state, wish: undefined } }, learned, undefined, selectFirst)
}

/** The dialog that was interrupted last comes back, with its question; it is over, if it was filled while it waited. */
function comeBack(pass: Pass, waits: OpenDialog): TurnResult {
  const selected = reopen(pass, waits)
  const state = { ...pass.state, waiting: pass.state.waiting.slice(0, -1) }
  const back = noteDropped({ ...pass, state }, selected.dropped)
  return selected.question === undefined && !isConfirmationGone(waits)
    ? elicit(back, selected.open)
    : resume(back, selected)
}

/** Whether the confirmation that was asked last is there no more, or something else that was. */
function isConfirmationGone({ question, isQuestionGone, dialog }: OpenDialog): boolean {
  return isQuestionGone || (question?.type === 'confirm' && dialog.confirm === undefined)
}

/** Says that the conversation goes on where it was, and asks the question; where the dialog asks none any more, what should change. */
export function resume(pass: Pass, selected: Selected): TurnResult {
  const { open, question } = selected
  const back = say(pass, open.dialog.says.resume, open)
  return question === undefined ? askChange(back, open) : askAgain(back, selected, 'resume')
}

/** Asks what should change; without a time, for the first time. */
export function askChange(pass: Pass, open: OpenDialog, { time = 1, declined = false } = {}): TurnResult {
  return ask(pass, open, { type: 'change', time, declined })
}

/** A dialog that waited, with its question: it learns what was remembered meanwhile. */
export function reopen({ state, context }: Pass, waited: OpenDialog): Selected {
  return openQuestion(fillRemembered(waited, state.remembered, context), context)
}

/** Asks the open question again, word for word as last time; it costs no attempt. */
export function askAgain(pass: Pass, { open, question }: Selected, by?: AnsweredBy): TurnResult {
  // It was edited away; going on would complete what nobody has confirmed.
  if (question === undefined) return askChange(pass, open)
  // What was looked up may have been lost: the file was edited since.
  if (isLookUpDue(open, pass.context)) return elicit(pass, open, question)
  return ask(pass, open, question, by ?? ruleOf(question), true)
}
