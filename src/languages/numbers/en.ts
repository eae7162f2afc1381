import { type Numbering, numerals } from './numbering.ts'

const ones = (
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** Two, twenty-three, a hundred and five, 2 boxes. */
export const englishNumbering: Numbering = {
  numerals: new Map([
    ...numerals('one', ['zero', 0], ['a an', 1]),
    ...ones.flatMap((word, at) => [...numerals('one', [word, at + 1])]),
    ...tens.flatMap((word, at) => [...numerals('ten', [word, (at + 2) * 10])]),
    ...numerals('times', ['dozen', 12], ['hundred', 100]),
    ...numerals('group', ['thousand', 1e3], ['million', 1e6], ['billion', 1e9]),
  ]),
  bound: new Set(['a', 'an']),
  counters: new Set(),
  between: 'and',
  closing: /,? please$/u,
}
