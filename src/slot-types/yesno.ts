import { keep, reject } from './keeping.ts'
import { foldAnswer, type SlotType } from './slot-type.ts'

/** An answer: yes is kept as `true`, no as `false`. */
export const yesnoType: SlotType = {
  name: 'yesno',
  rules: ['type', 'except'],
  answers: [true, false],
  others: [true, false],
  ends: [true, false],
  input: 'yesno',
  sample: () => 'yes',
  normalise(said, _limits, { language }) {
    const word = foldAnswer(String(said.value))
    if (isAmong(word, ['true', 'yes', ...language.yes])) return keep(true)
    if (isAmong(word, ['false', 'no', ...language.no])) return keep(false)
    return reject('type')
  },
  yesNo: (isYes) => ({ value: isYes }),
  speak: (value, _limits, { language }) => (value === true ? language.yes[0] : language.no[0]),
}

function isAmong(word: string, words: readonly string[]): boolean {
  return words.some((one) => foldAnswer(one) === word)
}
