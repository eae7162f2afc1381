import { bare, keep, reject } from './keeping.ts'
import { fold, type SlotType } from './slot-type.ts'

/** One of the values listed under `choices`, by any of its names; "2枚" is sought before "2". */
export const choiceType: SlotType = {
  name: 'choice',
  rules: ['choices', 'except'],
  others: ['\u{10FFFD}'],
  input: 'text',
  sample: ({ choices }) => choices?.values().next().value,
  normalise(said, { choices }) {
    const value = String(said.value)
    const choice = choices?.get(fold(value + (said.unit ?? ''))) ?? choices?.get(fold(value))
    return choice === undefined ? reject('choices') : keep(choice)
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
