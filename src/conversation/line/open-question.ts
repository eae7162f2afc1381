import type { Dialog, Dialogs, Slot } from '../../core/dialogs.ts'
import { askedSlot } from '../../core/question.ts'
import { openQuestion } from '../../core/select.ts'
import { readState } from '../../core/state/read-state.ts'
import type { Context, Said } from '../../slot-types/slot-type.ts'
import { typedValues } from '../../slot-types/typed/typed-value.ts'

/** What is asked while a dialog is open: who answers need not name the dialog, nor the slot. */
export interface OpenQuestion {
  readonly dialog: Dialog
  /** The slot that is asked; none at the opening, at `confirm` and at `change`: who answers there names the slot. */
  readonly slot: Slot | undefined
  /** What was said for it before, and was not enough. */
  readonly before?: Said | undefined
}

/**
 * What is asked in a session whose `sessionAttributes` are `attributes`, as JSON; undefined with nothing open.
 * `now` is in milliseconds since 1970-01-01T00:00Z.
 */
export function openQuestionIn(
  attributes: string | undefined,
  dialogs: Dialogs,
  now: number,
): OpenQuestion | undefined {
  if (attributes === undefined) return undefined
  const context = { language: dialogs.language, timezone: dialogs.timezone, now }
  const kept = readState(new Map(Object.entries(JSON.parse(attributes))), dialogs, context)
  if (kept.open === undefined) return undefined
  const { open, question } = openQuestion(kept.open, context)
  const slot = askedSlot(open, question)
  const before = slot === undefined ? undefined : open.refused.get(slot.name)?.said
  return { dialog: open.dialog, slot, before }
}

/** What a slot makes sense of: words as they are, or what they mean as people type it; undefined for neither. */
export function meantValue(
  slot: Slot,
  written: string,
  context: Context,
  now: number | undefined,
  before?: Said,
): string | undefined {
  return [written, ...typedValues(slot, written, context, now, before)].find((value) =>
    makesSense(slot, { value }, context),
  )
}

/** Whether the type of a slot makes sense of what was said, within its bounds or not, whatever was said before. */
export function makesSense(slot: Slot, said: Said, context: Context): boolean {
  const read = slot.type.normalise(said, slot.limits, context, {})
  if (read.type === 'value' || slot.type.isPart?.(said, context) === true) return true
  return read.rule !== 'type' && read.rule !== 'choices'
}
