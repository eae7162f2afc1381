import { bare, keep, reject, withUnit } from './keeping.ts'
import type { SlotType } from './slot-type.ts'

/** CLOVA's limit for one text, in characters. */
export const longestText = 1000

/** Whatever was said, as it came; a number is a text too. */
export const textType: SlotType = {
  name: 'text',
  rules: ['type'],
  others: ['\u{10FFFD}'],
  input: 'text',
  normalise(said) {
    const text = String(said.value).trim()
    if (text === '' || isTooLong(text)) return reject('type')
    return keep(withUnit(text, said.unit))
  },
  speak: (value) => String(bare(value)),
}

/** The text as far as it may be spoken: long values make a long text. */
export function withinLimit(text: string): string {
  return isTooLong(text) ? [...text].slice(0, longestText).join('') : text
}

/** No text has more characters than UTF-16 code units: most need not be counted. */
export function isTooLong(text: string): boolean {
  return text.length > longestText && [...text].length > longestText
}
