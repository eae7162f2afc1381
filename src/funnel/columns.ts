import { escapeInvisible } from '../text/invisible.ts'
import type { QuestionCounts } from './count-funnel.ts'
import type { FunnelWords } from './words/words.ts'

const counted = ['asked', 'atOnce', 'secondTime', 'later', 'gaveUp', 'left'] as const

/** What is counted of a question, in the order in which it is shown. */
export function headOf(words: FunnelWords): readonly string[] {
  return [...counted.map((column) => words[column]), words.rejected]
}

/** The counts of a question, one for each column; of what was rejected each rule with its own, the most frequent first. */
export function cellsOf(counts: QuestionCounts): readonly string[] {
  const rules = [...counts.rejected].sort((one, other) => other[1] - one[1]).map(([rule, count]) => `${rule} ${count}`)
  return [...counted.map((column) => String(counts[column])), escapeInvisible(rules.join(', '))]
}

/** The same in one line, without what did not happen. */
export function describeCounts(counts: QuestionCounts, words: FunnelWords): string {
  const head = headOf(words)
  return cellsOf(counts)
    .flatMap((cell, at) => (cell === '0' || cell === '' ? [] : `${head[at]} ${cell}`))
    .join(' · ')
}
