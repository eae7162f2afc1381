import type { Context } from '../slot-types/slot-type.ts'
import { applies, appliesNow, dropDenied, emptied, type Verdicts, verdictsOf } from './applicability.ts'
import { isSameOrNone } from './condition.ts'
import type { Slot } from './dialogs.ts'
import { fittingDefault, refit } from './limits/refit.ts'
import { hasSome, withEnded } from './lists/list.ts'
import { askUnfinished } from './lists/unfinished.ts'
import type { SaidSlots } from './merge/merged.ts'
import { brokenRule, isAskedByRule, isMissing } from './missing.ts'
import { askedSlot, awaitsConfirmation, isKnown, promptFor, utteranceOf } from './question.ts'
import type { OpenDialog, Question, SlotQuestion } from './session.ts'

/** What is to be asked next, and the dialog after that; without a question, everything is known. */
export interface Selected {
  readonly open: OpenDialog
  readonly question?: Question
  readonly dropped: readonly string[]
  /** Whether nobody has heard the question yet: the one that was asked is gone. */
  readonly isUnheard?: boolean
}

/** Selects what is missing: a refused slot first, else the first in the order written; with nothing missing, `confirm`. */
export function select(given: OpenDialog, context: Context): Selected {
  // Of the last item, what was left may have been skipped since.
  const open = askUnfinished(given, context)
  // What was said for a slot may hang on one that was skipped, or a list that was ended, since.
  if (open.skipped.size === 0 && open.ended.size === 0) return selectAmong(refit(open, context).open, context)
  const { open: allowed, dropped } = dropDenied(open, context)
  const { open: kept } = refit(allowed, context)
  const selected = selectAmong(kept, context)
  return dropped.length === 0 ? selected : { ...selected, dropped: [...dropped, ...selected.dropped] }
}

function selectAmong(open: OpenDialog, context: Context): Selected {
  const question = questionFor(open, context, false)
  if (question !== undefined) return { open, question, dropped: [] }
  const { open: settled, dropped } = takeDefaults(open, context)
  // A default may be what a bound names.
  const { open: done } = refit(settled, context)
  const late = questionFor(done, context, true)
  if (late !== undefined) return { open: done, question: late, dropped }
  if (open.dialog.confirm === undefined) return { open: done, dropped }
  return { open: done, question: { type: 'confirm', time: 1 }, dropped }
}

/** The slot to be asked; `isLate`: nothing else is, so that every `when` is decided: one that was refused, one that is to be confirmed, the one of a rule that is broken, or the first that is missing. */
function questionFor(open: OpenDialog, context: Context, isLate: boolean): Question | undefined {
  const verdicts = verdictsOf(open, context)
  const refused = refusedSlot(open, context, verdicts)
  if (refused !== undefined) return askFor(refused, open, context)
  const isSettled = (slot: Slot) => applies(slot, verdicts) ?? (isLate && appliesNow(slot, open, context))
  const unconfirmed = unconfirmedSlot(open, context, isSettled)
  if (unconfirmed !== undefined) return { ...askFor(unconfirmed, open, context), purpose: 'confirm' }
  const rule = brokenRule(open, context)
  if (rule !== undefined) return { type: 'slot', slot: rule.ask, time: 1, refused: false, purpose: 'rule' }
  const missing = firstMissing(open, context, verdicts)
  return missing === undefined ? undefined : askFor(missing, open, context)
}

/** The first slot whose value is to be confirmed, and can be: what its text speaks is known. */
function unconfirmedSlot(open: OpenDialog, context: Context, isApplied: (slot: Slot) => boolean): Slot | undefined {
  if (open.unconfirmed.size === 0) return undefined
  return open.dialog.slots.find(
    (slot) =>
      slot.confirm !== undefined &&
      isKnown(utteranceOf(open, slot.confirm, context, slot), context) &&
      isApplied(slot) &&
      awaitsConfirmation(open, slot, context),
  )
}

/** The same when the dialog begins: with nothing filled and two or more to ask, the `opening`. */
export function selectFirst(open: OpenDialog, context: Context): Selected {
  if (!canOpen(open, context)) return select(open, context)
  return { open, question: { type: 'opening', time: 1 }, dropped: [] }
}

/** What was asked last, if it still makes sense (the file may have been edited since), else what is to be asked now. */
export function openQuestion(open: OpenDialog, context: Context): Selected {
  return open.dialog.hangsOnClock ? questionAtThisTime(open, context) : questionOf(open, context)
}

/** The same where slots come and go while the clock goes on: what was answered may not be all any more. */
function questionAtThisTime(kept: OpenDialog, context: Context): Selected {
  const { open, dropped } = dropDenied(kept, context)
  const anew = select(open, context)
  const { question } = open
  const selected =
    question?.type === 'confirm' && anew.question?.type === 'confirm'
      ? { ...anew, question }
      : isOvertaken(open, anew)
        ? { ...anew, isUnheard: true }
        : questionOf(open, context)
  return { ...selected, dropped: [...dropped, ...selected.dropped] }
}

/** Whether a slot before the one that is asked has come to apply since. */
function isOvertaken(open: OpenDialog, anew: Selected): boolean {
  const [asked, first] = [open.question, anew.question].map((question) => askedSlot(open, question))
  if (asked === undefined || first === undefined || open.refused.has(asked.name)) return false
  return open.dialog.slots.indexOf(first) < open.dialog.slots.indexOf(asked)
}

function questionOf(open: OpenDialog, context: Context): Selected {
  const { question, isQuestionGone } = open
  if (question === undefined && !isQuestionGone) return select(open, context)
  if (question !== undefined && isTimely(question, open, context)) return { open, question, dropped: [] }
  return { ...select(open, context), isUnheard: true }
}

function isTimely(question: Question, open: OpenDialog, context: Context): boolean {
  if (question.type === 'opening') return canOpen(open, context)
  if (question.type === 'change' && !question.declined) return true
  if (question.type === 'confirm' && open.dialog.confirm === undefined) return false
  if (question.type !== 'slot')
    return firstMissing(open, context) === undefined && brokenRule(open, context) === undefined
  const slot = askedSlot(open, question)
  if (slot === undefined) return false
  if (question.purpose === 'confirm') return awaitsConfirmation(open, slot, context)
  if (question.purpose === 'change') return appliesNow(slot, open, context)
  if (question.purpose === 'rule' && isAskedByRule(slot, open, context)) return true
  if (question.purpose === 'more' && !hasSome(slot, open)) return false
  const verdicts = verdictsOf(open, context)
  const isAsked = (one: Slot, known: OpenDialog) => one === slot && isMissing(one, known, context, verdicts)
  return findInTurn(open, context, verdicts, isAsked) !== undefined
}

function canOpen(open: OpenDialog, context: Context): boolean {
  if (open.dialog.opening === undefined || isAnythingSaid(open) || open.refused.size > 0) return false
  return missingSlots(open, context).length >= 2
}

/** What a service gave, or was sent as a default, nobody has said. */
function isAnythingSaid({ dialog, values, looked }: OpenDialog): boolean {
  if (looked.size === 0) return values.size > 0
  return dialog.slots.some((slot) => {
    const value = values.get(slot.name)
    return value !== undefined && !looked.has(slot.name) && !isSameOrNone(slot.default, value, slot)
  })
}

/**
 * The slots that what is said now may fill through their `from`: the one that is asked, at the opening all, at `confirm` and
 * `change` each that alone takes what was said.
 */
export function askedSlots(
  open: OpenDialog,
  question: Question | undefined,
  said: SaidSlots,
  context: Context,
): readonly Slot[] {
  if (question === undefined) return noSlots
  if (question.type === 'opening') return missingSlots(open, context)
  const slot = askedSlot(open, question)
  if (slot !== undefined) return slot.many?.items === undefined ? [slot] : [slot, ...slot.many.items.slots]
  return said.size === 0 ? noSlots : onlyTakers(open, said, context)
}

const noSlots: readonly Slot[] = []

/** The slots that apply and take something said through their `from` which no other of the dialog takes. */
function onlyTakers(open: OpenDialog, said: SaidSlots, context: Context): readonly Slot[] {
  const takersOf = (name: string) =>
    open.dialog.slots.filter((slot) => slot.from.some((from) => from.slot === name) && appliesNow(slot, open, context))
  return [...said.keys()].flatMap((name) => {
    const [taker, ...others] = takersOf(name)
    return taker === undefined || others.length > 0 ? [] : [taker]
  })
}

/** Whether two questions ask the same, as often. */
export function isSameQuestion(a: Question | undefined, b: Question): boolean {
  if (a?.type !== b.type || a.time !== b.time) return false
  if (a.type !== 'slot' || b.type !== 'slot') return true
  return a.slot === b.slot && a.refused === b.refused && a.purpose === b.purpose && a.left === b.left
}

/** Whether a question can be put out of turn: everything that is said then is known. */
export function canAsk(open: OpenDialog, question: Question, context: Context): boolean {
  return promptFor(open, question, context).every((utterance) => isKnown(utterance, context))
}

/** The first slot, in the order written, that is still to be asked. */
export function firstMissing(
  open: OpenDialog,
  context: Context,
  verdicts: Verdicts = verdictsOf(open, context),
): Slot | undefined {
  return findInTurn(open, context, verdicts, (slot, known) => isMissing(slot, known, context, verdicts))
}

/** The first such slot, with the dialog as it is once the turn of all before it has come. */
function findInTurn(
  open: OpenDialog,
  context: Context,
  verdicts: Verdicts,
  isWanted: (slot: Slot, known: OpenDialog) => boolean,
): Slot | undefined {
  let known = open
  for (const slot of open.dialog.slots) {
    if (isWanted(slot, known)) return slot
    known = withoutDenied(slot, known, context, verdicts)
  }
  return undefined
}

/** What comes after a slot does not hang on its value, where the slot does not apply now that its turn has come. */
function withoutDenied(slot: Slot, open: OpenDialog, context: Context, verdicts: Verdicts): OpenDialog {
  const isKept = !open.values.has(slot.name) || (applies(slot, verdicts) ?? appliesNow(slot, open, context))
  return isKept ? open : emptied(open, slot.name)
}

function missingSlots(open: OpenDialog, context: Context): readonly Slot[] {
  const verdicts = verdictsOf(open, context)
  return open.dialog.slots.filter((slot) => isMissing(slot, open, context, verdicts))
}

/** The question for a slot; what was refused is reported once, as soon as that can be spoken. */
function askFor(slot: Slot, open: OpenDialog, context: Context): SlotQuestion {
  const isMore = hasSome(slot, open)
  const plain: SlotQuestion = {
    type: 'slot',
    slot: slot.name,
    time: 1,
    refused: false,
    ...(isMore && { purpose: 'more' }),
  }
  const refused = open.refused.get(slot.name)
  if (refused === undefined || refused.isReported) return plain
  const report = { ...plain, refused: true }
  return canAsk(open, report, context) ? report : plain
}

/** The first slot that was refused, and can be asked for that; those first of which nobody has heard yet. */
function refusedSlot(open: OpenDialog, context: Context, verdicts: Verdicts): Slot | undefined {
  if (open.refused.size === 0) return undefined
  const refused = open.dialog.slots.filter(
    (slot) => open.refused.has(slot.name) && applies(slot, verdicts) === true && canReport(slot, open, context),
  )
  return refused.find(({ name }) => open.refused.get(name)?.isReported === false) ?? refused[0]
}

/** Whether a slot can be asked because of what was refused: by its `invalid`, or plainly where that was said before. */
function canReport(slot: Slot, open: OpenDialog, context: Context): boolean {
  const question = askFor(slot, open, context)
  return question.refused || (open.refused.get(slot.name)?.isReported === true && canAsk(open, question, context))
}

/** Nothing more is to be asked: defaults are taken, and what was kept under a `when` that never came true is dropped. */
function takeDefaults(open: OpenDialog, context: Context): Omit<Selected, 'question'> {
  const dropped: string[] = []
  let done = open
  for (const slot of open.dialog.slots) {
    const settled = settle(slot, done, context)
    if (settled.values.size < done.values.size) dropped.push(slot.name)
    done = settled
  }
  return { open: done, dropped }
}

/** The turn of a slot is over: without a value its default is taken, and a value under a `when` that did not come true is dropped. */
export function settle(slot: Slot, open: OpenDialog, context: Context): OpenDialog {
  const hasValue = open.values.has(slot.name)
  if (appliesNow(slot, open, context)) return hasValue ? open : withDefault(open, slot, context)
  return hasValue ? emptied(open, slot.name) : open
}

/** The author's own value needs no check. */
function withDefault(open: OpenDialog, slot: Slot, context: Context): OpenDialog {
  const preset = slot.required ? undefined : fittingDefault(slot, open, context)
  if (preset === undefined) return open
  const checked = slot.checkedBy === undefined ? open.checked : new Set(open.checked).add(slot.name)
  return withEnded({ ...open, values: new Map(open.values).set(slot.name, preset), checked }, slot)
}
