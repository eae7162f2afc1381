import type { Filled } from './merge.ts'
import { utter } from './question.ts'
import type { OpenDialog } from './session.ts'
import type { Utterance } from './speech.ts'

/** What is said once when a slot is filled: `corrected` where a value was replaced by another, else `heard`. */
export function acknowledge(open: OpenDialog, { slot, before, isSame }: Filled): readonly Utterance[] {
  if (isSame) return []
  const speech = before === undefined ? slot.heard : (slot.corrected ?? slot.heard)
  if (speech === undefined) return []
  return [{ ...utter(open, speech, slot), before }]
}
