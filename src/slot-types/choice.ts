import { choiceAt } from './choices/covered-times.ts'
import { bare, keep, reject } from './keeping.ts'
import { fold, type Limits, type SlotType } from './slot-type.ts'

/** One of the values listed under `choices`, by any of its names or a time that it covers; "2枚" is sought before "2". */
export const choiceType: SlotType = {
  name: 'choice',
  rules: ['choices', 'except'],
  others: ['\u{10FFFD}'],
  input: 'text',
  sample: ({ choices }) => choices?.values().next().value,
  normalise(said, limits, context, just) {
    const { choices, covers = [] } = limits
    const value = String(said.value)
    const choice =
      choices?.get(fold(value + (said.unit ?? ''))) ??
      choices?.get(fold(value)) ??
      (covers.length === 0 ? undefined : choiceAt(said.value, covers, just !== undefined, context))
    // What is kept or written is not taken for another: the file may have been edited.
    const taken = choice ?? (just === undefined ? undefined : limits.else)
    return taken === undefined ? reject('choices') : keep(taken)
  },
  /** "Yes, no or maybe?": a choice may be called so, or `none: [no]`. */
  yesNo(isYes, { choices }, { language }) {
    const words = isYes ? language.yes : language.no
    const value = words.find((word) => choices?.has(fold(word)))
    return value === undefined ? undefined : { value }
  },
  speak(value, { spoken }) {
    const kept = String(bare(value))
    return spoken?.get(kept) ?? kept
  },
}

/** Whether a choice is called so: whatever else is said may be taken for its `else`. */
export function isNameOfChoice(text: string, { choices }: Limits): boolean {
  return choices?.has(fold(text)) === true
}
