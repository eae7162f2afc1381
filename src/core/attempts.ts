import type { SlotValue } from '../slot-types/slot-type.ts'
import { applies, dropDenied, emptied, verdictsOf } from './applicability.ts'
import type { Slot } from './dialogs.ts'
import { elicit, fail, isLastTime } from './elicit.ts'
import { fittingDefault } from './limits/refit.ts'
import { listAsked } from './lists/items.ts'
import { hasSome, isTooShort, reopened, withEnded, withTooFew } from './lists/list.ts'
import { withNextItem } from './lists/next-item.ts'
import { withoutBegun } from './lists/unfinished.ts'
import { isAskedByRule } from './missing.ts'
import { acknowledgeConfirmed, noteDropped, type Pass, say, sayLeftOut, sayTooFew } from './pass.ts'
import { askedSlot } from './question.ts'
import { ask } from './reply/reply.ts'
import { canAsk, firstMissing, select } from './select.ts'
import { isLookUpDue } from './services/due-call.ts'
import { forgetLooked } from './services/looked.ts'
import { type OpenDialog, type Question, reported, type SlotQuestion } from './session.ts'
import { without, withoutName } from './state/without.ts'
import type { AnsweredBy, TurnResult } from './turn-types.ts'

/**
 * A turn that did not answer the open question: it is asked again, until it has been asked `attempts` times.
 * `refused`: the slots whose values were refused in this turn; another one than the asked is asked about first.
 */
export function miss(pass: Pass, open: OpenDialog, asked: Question, refused: readonly string[] = []): TurnResult {
  const { question } = select(open, pass.context)
  const slot = askedSlot(open, asked)
  const other = askedSlot(open, question)
  const isFirst = other !== undefined && (refused.includes(other.name) || isUndecidedNow(pass, open, slot))
  if (question !== undefined && isFirst && other !== slot) return ask(pass, open, question)
  if (asked.type === 'opening') return missOpening(pass, open)
  const isRefused = slot !== undefined && refused.includes(slot.name)
  if (slot !== undefined && mayBeSkipped(pass, open, slot, asked)) return leaveEmpty(pass, open, slot, asked)
  if (asked.time >= open.dialog.attempts) return exhaustAsked(pass, open, slot, asked)
  const time = asked.time + 1
  if (slot === undefined || asked.type !== 'slot') return ask(pass, open, { ...asked, time })
  const purpose = isRefused && asked.purpose === 'confirm' ? undefined : asked.purpose
  return askNextTime(pass, open, slot, { ...asked, time, refused: isRefused, purpose })
}

/** Whether a slot is not asked again after a miss: an optional one that is only asked for it is missing. */
function mayBeSkipped({ context }: Pass, open: OpenDialog, slot: Slot, asked: Question): boolean {
  if (slot.required || (asked.type === 'slot' && asked.purpose !== undefined) || open.refused.has(slot.name))
    return false
  return !isAskedByRule(slot, open, context) && !hasSome(listAsked(slot, open), open)
}

/** Whether a correction in this turn left open if what is asked still applies: what decides that comes first. */
function isUndecidedNow({ done, context }: Pass, open: OpenDialog, slot: Slot | undefined): boolean {
  if (slot?.when === undefined || done.filled.length === 0) return false
  return applies(slot, verdictsOf(open, context)) === undefined
}

/** A miss, where a `when` denies all that was filled, now that everything else is known: it was no news. */
export function missWhereDenied(pass: Pass, open: OpenDialog, asked: Question): TurnResult | undefined {
  const isFree = (name: string) => open.dialog.slotsByName.get(name)?.when === undefined
  if (open.dialog.conditional.length === 0 || pass.done.filled.some(isFree)) return undefined
  const settled = select(open, pass.context)
  const isAsked =
    settled.question?.type === asked.type && askedSlot(settled.open, settled.question) === askedSlot(open, asked)
  if (!isAsked || pass.done.filled.some((name) => settled.open.values.has(name))) return undefined
  return miss(noteDropped(pass, settled.dropped), settled.open, asked)
}

/** The same as `exhaust`, but a value that was never confirmed is not kept. */
function exhaustAsked(pass: Pass, open: OpenDialog, slot: Slot | undefined, asked: Question): TurnResult {
  if (slot === undefined || !open.unconfirmed.has(slot.name)) return exhaust(pass, open, slot, asked)
  const { noted, kept } = emptySlot(pass, open, slot)
  return exhaust(noted, kept, slot, asked)
}

function emptySlot(pass: Pass, open: OpenDialog, slot: Slot): { readonly noted: Pass; readonly kept: OpenDialog } {
  const { open: kept, dropped } = dropDenied(emptied(open, slot.name), pass.context)
  return { noted: noteDropped(pass, [slot.name, ...dropped]), kept }
}

/** *Yes* to a slot's own `confirm`, or the same value again. */
export function confirmSlot(pass: Pass, open: OpenDialog, slot: Slot): TurnResult {
  const confirmed = {
    ...open,
    unconfirmed: withoutName(open.unconfirmed, slot.name),
    exhausted: withoutName(open.exhausted, slot.name),
  }
  return elicit(acknowledgeConfirmed(pass, confirmed, slot), confirmed)
}

/** *No* to it empties the slot, and asks it the next time: `confirm` and the slot's question share their attempts. */
export function denySlot(pass: Pass, open: OpenDialog, slot: Slot, asked: SlotQuestion): TurnResult {
  const { noted, kept } = emptySlot(pass, open, slot)
  if (asked.time >= kept.dialog.attempts) return exhaust(noted, kept, slot, asked)
  const { time, left, named } = asked
  return askNextTime(noted, kept, slot, { type: 'slot', slot: slot.name, time: time + 1, refused: false, left, named })
}

/**
 * A turn that may have been a call for help: what is asked is asked the next time, even beyond `attempts`, and an optional slot is not
 * skipped. `asked` is marked, so that this happens once.
 */
export function missAfterHelp(pass: Pass, open: OpenDialog, asked: Question): TurnResult {
  const slot = asked.type === 'opening' ? firstMissing(open, pass.context) : askedSlot(open, asked)
  if (asked.type === 'opening' && slot?.required !== true) return elicit(pass, open)
  const time = asked.time + 1
  if (slot === undefined) return ask(pass, open, { ...asked, time, helped: true }, 'help')
  const before = asked.type === 'slot' ? asked : { type: 'slot' as const, slot: slot.name }
  return askNextTime(pass, open, slot, { ...before, time, refused: false, helped: true }, 'help')
}

/** Asks a slot the next time. One that was asked out of turn, for it was refused, waits until what is then said is known. */
function askNextTime(pass: Pass, open: OpenDialog, slot: Slot, question: SlotQuestion, by?: AnsweredBy): TurnResult {
  if (canAsk(open, question, pass.context)) return ask(pass, open, question, by)
  const first = firstMissing(open, pass.context)
  if (first === undefined || first === slot) return ask(pass, open, { ...question, refused: false }, by)
  return ask(pass, reported(open, slot), { type: 'slot', slot: first.name, time: 1, refused: false }, by)
}

/**
 * An optional slot that was asked without an answer is not asked again: its default is taken, and said, or it stays empty, which is said where
 * a service rejected what was there.
 */
export function leaveEmpty(pass: Pass, open: OpenDialog, slot: Slot, asked?: Question): TurnResult {
  const preset = fittingDefault(slot, open, pass.context)
  // A service that knows none of it does not bring the question back.
  if (preset !== undefined) return assume(pass, skip(open, slot), slot, preset, asked)
  return leave(open.unfit.has(slot.name) ? sayLeftOut(pass, open) : pass, skip(open, slot), asked)
}

/** An optional slot that the user does not want to fill is not asked again. */
function skip(open: OpenDialog, slot: Slot): OpenDialog {
  return { ...keepValue(open, slot), skipped: new Set(open.skipped).add(slot.name) }
}

/** The opening counts as the first time of the first slot. */
function missOpening(pass: Pass, open: OpenDialog): TurnResult {
  const first = firstMissing(open, pass.context)
  if (first?.required !== true) return elicit(pass, open)
  return miss(pass, open, { type: 'slot', slot: first.name, time: 1, refused: false })
}

/** What was refused for a slot is forgotten; the value it had before, if any, stays. */
export function keepValue(open: OpenDialog, slot: Slot): OpenDialog {
  const kept = { ...open, refused: without(open.refused, slot.name) }
  return open.dialog.looksUp ? forgetLooked(open, kept) : kept
}

/**
 * The question was asked as often as it may be: a value of before stays; else the default is taken, and said, for it may be
 * none that the user wants; else an optional slot stays empty, which is said, and a required one gives up.
 */
export function exhaust(pass: Pass, asked: OpenDialog, slot: Slot | undefined, question?: Question): TurnResult {
  // Without another value the dialog cannot be completed.
  if (slot === undefined || isAskedByRule(slot, asked, pass.context))
    return giveUp(pass, asked, slot?.name ?? question?.type)
  const list = listAsked(slot, asked)
  if (hasSome(list, asked) && isTooShort(list, asked)) return giveUp(pass, asked, slot.name)
  const open = { ...asked, exhausted: new Set(asked.exhausted).add(slot.name) }
  if (hasSome(list, asked)) {
    const kept = keepValue(withoutBegun(open, list, pass.context), slot)
    return leave(pass, withEnded(kept, list), question)
  }
  if (open.values.has(slot.name)) return leave(pass, withEnded(keepValue(open, slot), slot), question)
  const preset = fittingDefault(slot, open, pass.context)
  if (preset !== undefined) return assume(pass, open, slot, preset, question)
  if (slot.required) return giveUp(pass, open, slot.name)
  return leave(open.refused.has(slot.name) ? sayLeftOut(pass, open) : pass, skip(open, slot), question)
}

/**
 * Goes on from a slot that was asked without an answer. Where the user had named it, what was asked before is asked the next time: nobody
 * can be led back and forth for ever.
 */
function leave(pass: Pass, open: OpenDialog, asked: Question | undefined): TurnResult {
  if (asked?.type !== 'slot' || asked.left === undefined || isLookUpDue(open, pass.context)) return elicit(pass, open)
  const { left } = asked
  const { open: next, question, dropped } = select(open, pass.context)
  const noted = noteDropped(pass, dropped)
  if (question === undefined) return elicit(noted, next)
  const slot = askedSlot(next, question)
  if (slot !== undefined && mayBeSkipped(noted, next, slot, question)) {
    // What comes after it was not asked yet: it was not missed.
    const isAskedNext = select(skip(next, slot), pass.context).question?.type === 'slot'
    return leaveEmpty(noted, next, slot, isAskedNext ? undefined : asked)
  }
  // A list that was named is open again: it was left, too.
  if (question.type === 'slot' && question.purpose === 'more')
    return miss(noted, next, { ...question, time: left, left, named: asked.named })
  if (!isLastTime(next, question)) return miss(noted, next, { ...question, time: left })
  const { attempts } = next.dialog
  return left < attempts
    ? ask(noted, next, { ...question, time: attempts, left: left + 1 })
    : exhaustAsked(noted, next, slot, { ...question, left })
}

function assume(pass: Pass, open: OpenDialog, slot: Slot, value: SlotValue, asked: Question | undefined): TurnResult {
  const kept = {
    ...open,
    refused: without(open.refused, slot.name),
    values: new Map(open.values).set(slot.name, value),
  }
  const assumed = open.dialog.looksUp ? takeUnchecked(forgetLooked(open, kept), slot) : kept
  const ended = withEnded(assumed, slot)
  return leave(slot.assumed === undefined ? pass : say(pass, slot.assumed, ended), ended, asked)
}

/** The author's own value needs no check. */
function takeUnchecked(open: OpenDialog, { name }: Slot): OpenDialog {
  return { ...open, checked: new Set(open.checked).add(name) }
}

/** "Anything else?" – "Yes": the question itself, of items for the next one. `left`: how often it was asked for the sake of a rule. */
export function askForMore(pass: Pass, open: OpenDialog, list: Slot, left?: number): TurnResult {
  const { name } = list.many?.items?.first ?? list
  const next = withNextItem(reopened(open, list), list, pass.context)
  // It may have been left out before the rule was broken.
  const wanted = { ...next, skipped: withoutName(next.skipped, name) }
  return ask(pass, wanted, { type: 'slot', slot: name, time: 1, refused: false, left })
}

/** Nothing more is to be added to a slot; of fewer than there must be that is a miss. */
export function endList(pass: Pass, open: OpenDialog, slot: Slot, asked: SlotQuestion): TurnResult {
  if (!isTooShort(slot, open)) {
    const ended = withEnded(keepValue(withoutBegun(open, slot, pass.context), slot), slot)
    // A rule that asked for more goes on counting.
    return isAskedByRule(slot, ended, pass.context) ? leave(pass, ended, asked) : elicit(pass, ended)
  }
  const short = withTooFew(open, slot)
  const done = { ...pass.done, refused: [...pass.done.refused, { slot: slot.name, rule: 'count' as const }] }
  if (asked.time >= open.dialog.attempts) return giveUp({ ...pass, done }, short, slot.name)
  const { items } = slot.many ?? {}
  if (items !== undefined) {
    const next = withNextItem(open, slot, pass.context)
    const question = { type: 'slot', slot: items.first.name, time: asked.time + 1, refused: false } as const
    return askNextTime(sayTooFew({ ...pass, done }, short, slot), next, items.first, question)
  }
  return askNextTime({ ...pass, done }, short, slot, {
    ...asked,
    time: asked.time + 1,
    refused: true,
    purpose: undefined,
  })
}

/** Says that we could not understand; the dialog that waits comes back, else the session ends. */
function giveUp(pass: Pass, open: OpenDialog, question = 'confirm'): TurnResult {
  const done = { ...pass.done, gaveUp: { intent: open.dialog.intent, question } }
  return fail(say({ ...pass, done }, open.dialog.says.giveUp, open), 'giveUp', open)
}
