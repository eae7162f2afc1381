import type { Context, Said } from '../slot-types/slot-type.ts'
import { miss } from './attempts.ts'
import type { Dialog, Slot } from './dialogs.ts'
import { askAgain, elicit, reopen } from './elicit.ts'
import { keepQuestion } from './former-dialogs.ts'
import { merge } from './lists/merge-items.ts'
import { leftOver } from './merge/merge.ts'
import type { Merged, SaidSlots } from './merge/merged.ts'
import { fillRemembered } from './merge/recall.ts'
import { note, noteDropped, type Pass, say, sayOneWish } from './pass.ts'
import { askedSlot } from './question.ts'
import { askedSlots, type Selected, selectFirst } from './select.ts'
import { freshDialog, mostWaiting, type OpenDialog, type SessionState } from './session.ts'
import type { Turn, TurnResult } from './turn-types.ts'

const noSlots: SaidSlots = new Map()

/** The slots that a turn carries, and the intent it was, if it was one. */
export interface Request {
  readonly intent?: string | undefined
  readonly slots: SaidSlots
}

/** A turn that asks for nothing and brings nothing. */
export const noRequest: Request = { intent: undefined, slots: noSlots }

export function requestOf(turn: Turn): Request {
  if (turn.type === 'intent') return { intent: turn.intent, slots: composed(turn.slots) }
  return { intent: 'intent' in turn ? turn.intent : undefined, slots: noSlots }
}

/** What was said, in NFC: a device may send a letter and its marks, or the parts of a Korean syllable, apart. */
function composed(slots: SaidSlots): SaidSlots {
  if (![...slots.values()].some((said) => said !== null && compose(said) !== said)) return slots
  return new Map([...slots].map(([name, said]) => [name, said && compose(said)]))
}

function compose(said: Said): Said {
  const value = typeof said.value === 'string' ? composeText(said.value) : said.value
  const unit = said.unit && composeText(said.unit)
  if (value === said.value && unit === said.unit) return said
  return unit === undefined ? { value } : { value, unit }
}

// Code units: so many marks on a letter are put in order in no time, and a text of 1,000 Korean syllables in parts is no longer.
const longestComposed = 4000

function composeText(text: string): string {
  return text.length > longestComposed ? text : text.normalize('NFC')
}

/** Starts a dialog with what was said, and with what earlier dialogs of the session remember. */
export function startDialog(pass: Pass, dialog: Dialog, request: Request): TurnResult {
  const begun = { ...pass, state: { ...pass.state, wish: otherWish(pass, dialog) } }
  const { noted, merged } = takeSaid(begun, begin(pass, dialog), request)
  return elicit(noted, merged.open, undefined, selectFirst)
}

/** A dialog in which nothing was asked yet, with what is remembered, and what was said when it could not start. */
function begin({ state: { wish, remembered }, context }: Pass, dialog: Dialog): OpenDialog {
  return fillRemembered(wish?.dialog === dialog ? wish : freshDialog(dialog), remembered, context)
}

function otherWish({ state: { wish } }: Pass, dialog: Dialog): OpenDialog | undefined {
  return wish?.dialog === dialog ? undefined : wish
}

/** Takes what was said into a dialog, and what only a waiting one has a slot for into that; notes what came of it. */
export function takeSaid(
  pass: Pass,
  open: OpenDialog,
  { intent, slots }: Request,
  asked: readonly Slot[] = [],
): { readonly noted: Pass; readonly merged: Merged } {
  const merged = merge(open, slots, pass.context, { asked, intent })
  return { noted: note(fillWaiting(pass, merged, slots), merged), merged }
}

/** The dialog that a request asks for in the middle of the open one, if it is not an answer to it. */
export function otherDialog(pass: Pass, { open, question }: Selected, { intent, slots }: Request): Dialog | undefined {
  const dialog = intent === undefined ? undefined : pass.dialogs.intents.get(intent)
  if (dialog === undefined || dialog.intent === open.dialog.intent) return undefined
  const asked = askedSlots(open, question, slots, pass.context)
  return asked.some((slot) => slot.from.some((from) => from.intent === intent)) ? undefined : dialog
}

/** Another dialog is asked for: one that only answers is said; else the open one waits, if it may be interrupted. */
export function interrupt(pass: Pass, selected: Selected, dialog: Dialog, request: Request): TurnResult {
  const { open, question } = selected
  if (dialog.onlyAnswers) {
    const completed = [...pass.done.completed, dialog.intent]
    const answered = say({ ...pass, done: { ...pass.done, completed } }, dialog.complete, freshDialog(dialog))
    return askAgain(answered, selected, 'answered')
  }
  const waits = pass.state.waiting.find((other) => other.dialog.intent === dialog.intent)
  const fits = waits !== undefined || pass.state.waiting.length < mostWaiting || isOverAtOnce(pass, dialog, request)
  if (!open.dialog.interruptible || !fits) {
    return finishFirst(pass, selected, dialog, waits, request)
  }
  const left = question === undefined ? open : keepQuestion(open, question, pass.dialogs, pass.context)
  const waiting = [...pass.state.waiting.filter((other) => other !== waits), left]
  const turned = { ...pass, state: { ...pass.state, waiting } }
  return waits === undefined ? startDialog(turned, dialog, request) : comeBackWith(turned, waits, request)
}

/** Whether it is certain that a dialog has nothing to ask, so that none of those that wait has to make room for it. */
function isOverAtOnce(pass: Pass, dialog: Dialog, { slots }: Request): boolean {
  if (dialog.looksUp) return false
  return selectFirst(merge(begin(pass, dialog), slots, pass.context).open, pass.context).question === undefined
}

/** The open dialog is to be finished first. Who asks for what is to be next already, and says nothing new, does not answer. */
function finishFirst(
  pass: Pass,
  selected: Selected,
  dialog: Dialog,
  waits: OpenDialog | undefined,
  request: Request,
): TurnResult {
  const { open, question } = selected
  const { wish, waiting } = pass.state
  const noted = { ...pass, state: wishFor(pass, dialog, waits, request) }
  const first = say(noted, open.dialog.says.finishFirst, open)
  const said = wish === undefined || wish.dialog === dialog ? first : sayOneWish(first, open)
  const next = wish ?? waiting.at(-1)
  const after = waits === undefined ? noted.state.wish : noted.state.waiting.at(-1)
  const isNews = next?.dialog !== dialog || next.values.size !== after?.values.size
  // What is asked for starts, if the open dialog is given up.
  const isLast = question !== undefined && question.time >= open.dialog.attempts
  if (!isNews && question !== undefined) return miss(isLast ? noted : said, open, question)
  return askAgain(said, selected, 'finishFirst')
}

/** The dialog asked for is kept with what was said for it, to be next; one wish is kept, the latest. */
function wishFor(
  { state, context }: Pass,
  dialog: Dialog,
  waits: OpenDialog | undefined,
  { slots }: Request,
): SessionState {
  const waiting = state.waiting.filter((other) => other !== waits)
  if (waits !== undefined)
    return { ...state, wish: undefined, waiting: [...waiting, mergeWaiting(waits, slots, context).open] }
  const before = state.wish?.dialog === dialog ? state.wish : freshDialog(dialog)
  return { ...state, wish: merge(before, slots, context).open }
}

/** What is said for a dialog that waits. */
function mergeWaiting(waits: OpenDialog, slots: SaidSlots, context: Context): Merged {
  const merged = merge(waits, slots, context)
  return { ...merged, open: reconsider(merged.open, merged) }
}

/** A dialog that waits is asked for by name, perhaps with an answer to its question. */
function comeBackWith(pass: Pass, waits: OpenDialog, request: Request): TurnResult {
  const selected = reopen(pass, waits)
  const { open, question, dropped } = selected
  const asked = askedSlots(open, question, request.slots, pass.context)
  const { noted, merged } = takeSaid(noteDropped(pass, dropped), open, request, asked)
  if (merged.filled.length === 0 && merged.refused.length === 0) return askAgain(noted, selected)
  const { question: left } = reconsider(merged.open, merged, question)
  return elicit(noted, merged.open, left)
}

/** What only a waiting dialog has a slot for is filled there, in the one that was interrupted last. */
function fillWaiting(pass: Pass, merged: Merged, slots: SaidSlots): Pass {
  const { waiting, wish } = pass.state
  if (waiting.length === 0 && wish === undefined) return pass
  const { pass: filled, left } = waiting.reduceRight<{ pass: Pass; left: SaidSlots }>(
    ({ pass: filled, left }, waits, at) => {
      const there = mergeWaiting(waits, left, pass.context)
      const waiting = filled.state.waiting.with(at, there.open)
      return { pass: note({ ...filled, state: { ...filled.state, waiting } }, there), left: leftOver(there, left) }
    },
    { pass, left: leftOver(merged, slots) },
  )
  if (wish === undefined) return filled
  const wished = merge(wish, left, pass.context)
  return note({ ...filled, state: { ...filled.state, wish: wished.open } }, wished)
}

/** A value leads back from `confirm` and `change` to what is then to be asked; one that is refused, to its slot. */
function reconsider(open: OpenDialog, { filled, refused }: Merged, question = open.question): OpenDialog {
  const asked = askedSlot(open, question)
  const isOver =
    asked === undefined
      ? filled.length > 0
      : filled.some(({ slot }) => slot === asked) || refused.some(({ slot }) => slot === asked.name)
  return { ...open, question: isOver ? undefined : question }
}
