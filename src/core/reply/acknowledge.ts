import type { Context } from '../../slot-types/slot-type.ts'
import { textType } from '../../slot-types/text.ts'
import type { Item, Slot } from '../dialogs.ts'
import type { Filled } from '../merge/merged.ts'
import { awaitsConfirmation, utteranceOf } from '../question.ts'
import type { OpenDialog } from '../session.ts'
import type { Utterance } from '../speak.ts'
import { refusalSpeech } from '../speech.ts'
import type { RefusedSlot } from '../turn-types.ts'

/** A value beyond those that a slot may have leaves nothing to ask: it is only said. */
export function rejectAnother(
  open: OpenDialog,
  { slot: name, ...why }: RefusedSlot,
  context: Context,
): readonly Utterance[] {
  const slot = open.dialog.slotsByName.get(name)
  if (slot === undefined || !('rule' in why) || why.rule !== 'count') return []
  const speech = slot.invalid.count ?? refusalSpeech(`${open.dialog.intent}.${name}`, 'count')
  return [utteranceOf(open, speech, context, slot)]
}

/**
 * What is said once when a slot is filled: `corrected` where a value was replaced by another, else `heard`, which waits until a value that
 * is to be confirmed is.
 */
export function acknowledge(
  open: OpenDialog,
  { slot, before, isSame, item }: Filled,
  context: Context,
): readonly Utterance[] {
  if (isSame) return []
  const heard = awaitsConfirmation(open, slot, context) ? undefined : slot.heard
  const speech = before === undefined ? heard : (slot.corrected ?? heard)
  if (speech === undefined) return []
  const utterance = { ...utteranceOf(open, speech, context, slot), before }
  return [item === undefined ? utterance : withItem(utterance, slot, item, context)]
}

/** `{item}`: the item that was taken. */
function withItem(utterance: Utterance, list: Slot, item: Item, context: Context): Utterance {
  return withSpokenItem(utterance, list.many?.items?.speak(item, context) ?? '')
}

const anyText = { type: textType, limits: {} } as const

export function withSpokenItem(utterance: Utterance, spoken: string): Utterance {
  const { slots, values } = utterance
  return { ...utterance, slots: new Map([...slots, ['item', anyText]]), values: new Map([...values, ['item', spoken]]) }
}
