import type { Why } from '../core/reply.ts'

/** Why a turn answered as it did, on one line: `prompt of pizzaAmount, filled pizzaType`. */
export function explain(why: Why): string {
  const asked = why.slot === undefined ? '' : ` of ${why.slot}`
  const time = why.time === undefined || why.time === 1 ? '' : `, time ${why.time}`
  const facts: readonly (readonly [what: string, names: readonly string[]])[] = [
    ['filled', why.filled],
    ['refused', why.refused.map(({ slot, rule }) => `${slot} (${rule})`)],
    ['dropped', why.dropped],
    ['completed', why.completed],
  ]
  const told = facts.filter(([, names]) => names.length > 0).map(([what, names]) => `, ${what} ${names.join(', ')}`)
  return `${why.rule}${asked}${time}${told.join('')}`
}
