import type { Value } from '../slot-types/slot-type.ts'
import { without } from './applicability.ts'
import type { Slot } from './dialogs.ts'
import { closeOrComeBack, elicit } from './elicit.ts'
import { ask, type Pass, say } from './pass.ts'
import { askedSlot } from './question.ts'
import { canAsk, firstMissing, select } from './select.ts'
import { forgetLooked } from './services/looked.ts'
import { type OpenDialog, type Question, reported, type SlotQuestion } from './session.ts'
import type { TurnResult } from './turn-types.ts'

/**
 * A turn that did not answer the open question: it is asked again, until it has been asked `attempts` times.
 * `refused`: the slots whose values were refused in this turn; another one than the asked is asked about first.
 */
export function miss(pass: Pass, open: OpenDialog, asked: Question, refused: readonly string[] = []): TurnResult {
  const { question } = select(open, pass.context)
  const slot = askedSlot(open, asked)
  const other = askedSlot(open, question)
  if (question !== undefined && other !== undefined && other !== slot && refused.includes(other.name))
    return ask(pass, open, question)
  if (asked.type === 'opening') return missOpening(pass, open)
  const isRefused = slot !== undefined && refused.includes(slot.name)
  if (slot !== undefined && !slot.required && !open.refused.has(slot.name)) return elicit(pass, skip(open, slot))
  if (asked.time >= open.dialog.attempts) return exhaust(pass, open, slot)
  const time = asked.time + 1
  if (slot === undefined || asked.type !== 'slot') return ask(pass, open, { ...asked, time })
  return askNextTime(pass, open, slot, { ...asked, time, refused: isRefused })
}

/** Asks a slot the next time. One that was asked out of turn, for it was refused, waits until what is then said is known. */
function askNextTime(pass: Pass, open: OpenDialog, slot: Slot, question: SlotQuestion): TurnResult {
  if (canAsk(open, question, pass.context)) return ask(pass, open, question)
  const first = firstMissing(open, pass.context)
  if (first === undefined || first === slot) return ask(pass, open, { ...question, refused: false })
  return ask(pass, reported(open, slot), { type: 'slot', slot: first.name, time: 1, refused: false })
}

/** An optional slot that the user does not want to fill is not asked again. */
export function skip(open: OpenDialog, slot: Slot): OpenDialog {
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
 * none that the user wants; else an optional slot stays empty, and a required one gives up.
 */
export function exhaust(pass: Pass, open: OpenDialog, slot: Slot | undefined): TurnResult {
  if (slot === undefined) return giveUp(pass, open)
  if (open.values.has(slot.name)) return elicit(pass, keepValue(open, slot))
  if (slot.default !== undefined) return assume(pass, open, slot, slot.default)
  return slot.required ? giveUp(pass, open) : elicit(pass, skip(open, slot))
}

function assume(pass: Pass, open: OpenDialog, slot: Slot, value: Value): TurnResult {
  const kept = {
    ...open,
    refused: without(open.refused, slot.name),
    values: new Map(open.values).set(slot.name, value),
  }
  const assumed = open.dialog.looksUp ? takeUnchecked(forgetLooked(open, kept), slot) : kept
  return elicit(slot.assumed === undefined ? pass : say(pass, slot.assumed, assumed), assumed)
}

/** The author's own value needs no check. */
function takeUnchecked(open: OpenDialog, { name }: Slot): OpenDialog {
  return { ...open, checked: new Set(open.checked).add(name) }
}

/** Says that we could not understand; the dialog that waits comes back, else the session ends. */
function giveUp(pass: Pass, open: OpenDialog): TurnResult {
  return closeOrComeBack(say(pass, open.dialog.says.giveUp, open), 'giveUp', open)
}
