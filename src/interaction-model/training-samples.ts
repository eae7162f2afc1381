import type { Language } from '../languages/language.ts'
import { type Limits, type SlotType, takesAnyWords } from '../slot-types/slot-type.ts'

/** What users say for a slot in training sentences, in the language of the extension; none where its values are listed. */
export function trainingSamples(slot: string, type: SlotType, limits: Limits, language: Language): readonly string[] {
  const { samples } = language.slotTypes[type.name]
  if (type.trainingSamples !== undefined) return type.trainingSamples(samples, limits)
  return takesAnyWords(type) ? [slot] : samples
}
