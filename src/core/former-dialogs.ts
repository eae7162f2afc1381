import type { Context } from '../slot-types/slot-type.ts'
import type { Dialog, Dialogs } from './dialogs.ts'
import { isSameQuestion, openQuestion, select } from './select.ts'
import { emptyState, type OpenDialog, type Question, type SessionState } from './session.ts'
import { readState } from './state/read-state.ts'
import { writeState } from './state/write-state.ts'

// A question that would be asked anew is not written down. Where files were edited since, it is what was asked by the dialogs as they were:
// a slot that the edit put before it is one that nobody has heard. So dialogs that were replaced are looked at for a while, and as long as
// they would ask something else, the question is written down.

/** Milliseconds that may lie between two turns of a session, at most: a platform waits for seconds, after a text of some minutes. */
const longestPause = 10 * 60 * 1000

/** Sets that are looked at: each is as large as the one that is served. */
const mostFormer = 3

/** The dialogs that take the place of others, which sessions may have been written by until then. */
export function replaceDialogs({ former = [], ...before }: Dialogs, next: Dialogs, now: number): Dialogs {
  const late = former.filter((one) => isLate(one, now))
  return { ...next, former: [...late, { dialogs: before, until: now }].slice(-mostFormer) }
}

/** The session with what was asked in it, where that is not what would be asked now. */
export function recallQuestions(
  state: SessionState,
  attributes: ReadonlyMap<string, unknown>,
  dialogs: Dialogs,
  context: Context,
): SessionState {
  const former = formerOf(dialogs, context)
  if (former.length === 0 || state.open === undefined) return state
  const recall = (open: OpenDialog) => recallQuestion(open, attributes, former, context)
  return { ...state, open: recall(state.open), waiting: state.waiting.map(recall) }
}

/** The oldest that has the dialog decides: each later one wrote down what it would not have asked. */
function recallQuestion(
  open: OpenDialog,
  attributes: ReadonlyMap<string, unknown>,
  former: readonly Dialogs[],
  context: Context,
): OpenDialog {
  if (open.question !== undefined || open.isQuestionGone) return open
  const { intent } = open.dialog
  const oldest = former.find((dialogs) => has(dialogs, open.dialog))
  const then =
    oldest && dialogsOf(readState(attributes, oldest, context)).find(({ dialog }) => dialog.intent === intent)
  const question = then && openQuestion(then, context).question
  if (question === undefined || isSameQuestion(select(open, context).question, question)) return open
  const isGone = question.type === 'slot' && !open.dialog.slotsByName.has(question.slot)
  return isGone ? { ...open, isQuestionGone: true } : { ...open, question }
}

function dialogsOf({ open, waiting }: SessionState): readonly OpenDialog[] {
  return open === undefined ? waiting : [open, ...waiting]
}

/**
 * The dialog as it is kept while a question is open; one that would be asked anew is not written down. A confirmation always is: *yes* to it
 * is none to a question that an edit put before it, nor where the server that asked was stopped since.
 */
export function keepQuestion(open: OpenDialog, question: Question, dialogs: Dialogs, context: Context): OpenDialog {
  const isAnew =
    question.type !== 'confirm' && question.time === 1 && isSameQuestion(select(open, context).question, question)
  const unasked = { ...open, question: undefined, isQuestionGone: false }
  return isAnew && wasAskedAlike(unasked, question, dialogs, context) ? unasked : { ...unasked, question }
}

/** Whether dialogs that were replaced lately would ask the same. */
function wasAskedAlike(open: OpenDialog, question: Question, dialogs: Dialogs, context: Context): boolean {
  const former = formerOf(dialogs, context).filter((one) => has(one, open.dialog))
  if (former.length === 0) return true
  const attributes = writeState({ ...emptyState, open }, context.language.code)
  return former.every((one) => {
    const then = readState(attributes, one, context).open
    return then !== undefined && isSameQuestion(openQuestion(then, context).question, question)
  })
}

const none: readonly never[] = []

/** The dialogs by which a session may have been written that are not those of now; the oldest first. */
function formerOf({ former }: Dialogs, { now }: Context): readonly Dialogs[] {
  if (former === undefined) return none
  return former.filter((one) => isLate(one, now)).map(({ dialogs }) => dialogs)
}

function has({ intents }: Dialogs, { intent }: Dialog): boolean {
  return intents.get(intent)?.onlyAnswers === false
}

/** Whether a session may be in the middle of a turn by these. Where a clock is made up, it is far from the time of any edit. */
function isLate({ until }: NonNullable<Dialogs['former']>[number], now: number): boolean {
  return Math.abs(now - until) < longestPause
}
