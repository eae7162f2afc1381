import type { Mistake } from '../diagnostics/codes.ts'
import { kindOf } from '../yaml/schema/wrong-kind.ts'
import { dataOf, type Tree } from '../yaml/tree.ts'

// `count` is how many values a slot takes, `counter` the word that a number is spoken with: each is written for the other.

/** What is meant by a `count` or a `counter` that has not its form; undefined where that is not plain. */
export function countMeant(key: 'count' | 'counter', tree: Tree): Mistake | undefined {
  const data: unknown = dataOf(tree)
  const counts = boundsMeant(data)
  if (counts !== undefined) return { code: 'bad-count', args: { key, meant: 'count', instead: counts } }
  const word = key === 'count' ? wordMeant(data) : undefined
  if (word === undefined) return undefined
  return { code: 'bad-count', args: { key, meant: 'counter', instead: [`counter: ${word}`] } }
}

/** What is meant by a `many` that says how many: `3`, `{ min: 1, max: 3 }`. */
export function manyMeant(tree: Tree): Mistake | undefined {
  const [count] = boundsMeant(dataOf(tree)) ?? []
  if (count === undefined) return undefined
  return {
    code: 'wrong-kind',
    args: { key: 'many', expected: ['boolean'], found: kindOf(tree), instead: `true, ${count}` },
  }
}

/** `3`, `"1-3"`, `[1, 3]`, `{ min: 1 }`: how many values. */
function boundsMeant(data: unknown): readonly string[] | undefined {
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) {
    const keys = Object.entries(data)
    const isBounds = keys.length > 0 && keys.every(([key, n]) => (key === 'min' || key === 'max') && isCount(n))
    return isBounds ? [`count: { ${keys.map(([key, n]) => `${key}: ${n}`).join(', ')} }`] : undefined
  }
  const span = Array.isArray(data)
    ? data
    : String(data)
        .normalize('NFKC')
        .trim()
        .split(/\s?[-~〜–]\s?/u)
  const [min, max = min, ...more] = span.map(Number)
  if (more.length > 0 || !isCount(min) || !isCount(max)) return undefined
  const both = `count: { min: ${min}, max: ${max} }`
  return min === max ? [`count: { max: ${max} }`, both] : [both]
}

function isCount(n: unknown): n is number {
  return typeof n === 'number' && Number.isInteger(n) && n > 0
}

/** `판`, `{ word: 판 }`: what is counted. */
function wordMeant(data: unknown): string | undefined {
  const word = typeof data === 'object' && data !== null && 'word' in data ? data.word : data
  return typeof word === 'string' && word !== '' && !/[\d\n]/u.test(word) ? word : undefined
}
