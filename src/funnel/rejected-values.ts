import { escapeInvisible } from '../text/invisible.ts'
import type { LoggedTurn } from './read-log-line.ts'
import type { FunnelWords } from './words/words.ts'

/** Counts the values that `choices` rejected. */
export interface RejectedCounter {
  readonly add: (turn: LoggedTurn) => void
  readonly print: (words: FunnelWords) => string
}

// So many different values are counted, and so many of a slot are listed.
const mostValues = 100_000
const mostListed = 20

export function openRejectedCounter(): RejectedCounter {
  const slots = new Map<string, Map<string, number>>()
  let values = 0
  return {
    add({ intent = '', rejected }) {
      for (const { slot, value } of rejected) {
        const name = `${intent}.${slot}`
        const counts = slots.get(name) ?? new Map<string, number>()
        if (!counts.has(value)) values += 1
        if (values > mostValues) return
        counts.set(value, (counts.get(value) ?? 0) + 1)
        slots.set(name, counts)
      }
    },
    print(words) {
      if (slots.size === 0) return `${words.noRejected}\n`
      const listed = [...slots].sort((one, other) => sumOf(other[1]) - sumOf(one[1]))
      return `${[words.rejectedValues, ...listed.flatMap(printSlot)].join('\n')}\n`
    },
  }
}

function printSlot([name, counts]: readonly [string, ReadonlyMap<string, number>]): readonly string[] {
  const listed = [...counts].sort((one, other) => other[1] - one[1]).slice(0, mostListed)
  const lines = listed.map(([value, count]) => `  ${String(count).padStart(6)}  ${escapeInvisible(value)}`)
  // A flow of YAML: JSON's quotes are YAML's.
  const synonyms = listed.map(([value]) => JSON.stringify(value)).join(', ')
  return ['', escapeInvisible(name), ...lines, `  choices: { …: [${escapeInvisible(synonyms)}] }`]
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}
