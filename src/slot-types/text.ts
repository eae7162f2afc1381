import { bare, keep, reject, withUnit } from './keeping.ts'
import { comparedByPattern, type Pattern } from './shapes/pattern.ts'
import { fitShape, groupsOf, sampleOfShape } from './shapes/shape.ts'
import type { Normalised, SlotType } from './slot-type.ts'

/** CLOVA's limit for one text, in characters. */
export const longestText = 1000

/** Whatever was said, as it came, or as its shape or pattern will have it; a number is a text too. */
export const textType: SlotType = {
  name: 'text',
  rules: ['type', 'shape', 'except'],
  others: ['\u{10FFFD}'],
  input: 'text',
  sample: ({ shapes: [shape] = [] }) => shape && sampleOfShape(shape),
  trainingSamples: (_samples, { shapes }) => shapes?.map(sampleOfShape),
  normalise(said, { shapes, pattern }, { language }) {
    const text = String(said.value).trim()
    if (text === '' || isTooLong(text)) return reject('type')
    if (pattern !== undefined) return keepMatching(text, pattern)
    if (shapes === undefined) return keep(withUnit(text, said.unit))
    for (const shape of shapes) {
      const fitting = fitShape(shape, text, language.characters)
      if (fitting !== undefined) return keep(fitting)
    }
    return reject('shape')
  },
  speak(value, { shapes }, { language }) {
    const text = String(bare(value))
    return shapes === undefined ? text : language.sayCharacters(groupsOf(text))
  },
}

function keepMatching(text: string, pattern: Pattern): Normalised {
  const compared = comparedByPattern(text)
  return pattern.matches(compared) ? keep(compared) : reject('shape')
}

/** The text as far as it may be spoken: long values make a long text. */
export function withinLimit(text: string): string {
  return isTooLong(text) ? [...text].slice(0, longestText).join('') : text
}

/** No text has more characters than UTF-16 code units: most need not be counted. */
export function isTooLong(text: string): boolean {
  return text.length > longestText && [...text].length > longestText
}
