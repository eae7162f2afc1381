import type { Dialog, Dialogs, Slot } from '../core/dialogs.ts'
import { askedSlot } from '../core/question.ts'
import { openQuestion } from '../core/select.ts'
import { readState } from '../core/session.ts'
import type { Circumstances, Said } from '../slot-types/slot-type.ts'

/** The slot that is asked while a dialog is open: who answers need not name it. */
export interface Asked {
  readonly dialog: Dialog
  readonly slot: Slot
  /** What was said for it before, and was not enough. */
  readonly before?: Said | undefined
}

/**
 * The slot that is asked in a session whose `sessionAttributes` are `attributes`, as JSON; undefined where none is: at the opening,
 * at `confirm`, with nothing open. `now` is in milliseconds since 1970-01-01T00:00Z.
 */
export function askedIn(attributes: string | undefined, dialogs: Dialogs, now: number): Asked | undefined {
  if (attributes === undefined) return undefined
  const circumstances = { language: dialogs.language, timezone: dialogs.timezone, now }
  const kept = readState(new Map(Object.entries(JSON.parse(attributes))), dialogs, circumstances)
  if (kept.open === undefined) return undefined
  const { open, question } = openQuestion(kept.open, circumstances)
  const slot = askedSlot(open, question)
  return slot === undefined ? undefined : { dialog: open.dialog, slot, before: open.refused.get(slot.name)?.said }
}

/** Whether the type of a slot makes sense of what was said, within its bounds or not. */
export function makesSense(slot: Slot, said: Said, circumstances: Circumstances, before?: Said): boolean {
  const read = slot.type.normalise(said, slot.limits, circumstances, before)
  if (read.type === 'value' || slot.type.isPart?.(said, circumstances) === true) return true
  return read.rule !== 'type' && read.rule !== 'choices'
}

/** Whether a type takes any words there are: that it takes some tells nothing of them. */
export function takesAnything({ type }: Slot): boolean {
  return type.name === 'text'
}
