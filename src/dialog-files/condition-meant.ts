import type { Mistake } from '../diagnostics/codes.ts'
import type { Tree } from '../yaml/tree.ts'

// Other programs write a condition as a line, `drink == tea && cups > 2`; here it is a map,
// `{ drink: tea, cups: { over: 2 } }`, or a list of such of which one must be true.

// Characters: what is longer is no condition that anybody would read in a hint.
const longest = 200

const comparison =
  /^\{?([\p{L}_][\p{L}\p{N}_.-]{0,99})\}?(?: ?(===?|=|!==?|<>|≠|>=|≥|<=|≤|>|<) ?| (is not|is) )["']?([\p{L}\p{N}_][\p{L}\p{N}_.: -]{0,99})["']?$/u

const written: ReadonlyMap<string, (value: string) => string> = new Map([
  ...['=', '==', '===', 'is'].map((sign) => [sign, (value: string) => value] as const),
  ...['!=', '!==', '<>', '≠', 'is not'].map((sign) => [sign, (value: string) => `{ not: ${value} }`] as const),
  ...['>=', '≥'].map((sign) => [sign, (value: string) => `{ min: ${value} }`] as const),
  ...['<=', '≤'].map((sign) => [sign, (value: string) => `{ max: ${value} }`] as const),
  ['>', (value) => `{ over: ${value} }`],
  ['<', (value) => `{ under: ${value} }`],
])

/** What is meant by a `when` that is a line of comparisons; undefined where it is none, or not plain. */
export function conditionMeant(tree: Tree): Mistake | undefined {
  if (tree.type !== 'scalar' || typeof tree.value !== 'string') return undefined
  if (tree.value.length > longest) return undefined
  const line = tree.value.trim().replace(/\s+/gu, ' ')
  const maps = line.split(/ ?\|\| ?| or /u).map(mapMeant)
  if (maps.includes(undefined)) return undefined
  const instead = maps.length === 1 ? `${maps[0]}` : `[${maps.join(', ')}]`
  return { code: 'wrong-kind', args: { key: 'when', expected: ['map', 'list'], found: 'text', instead } }
}

/** Comparisons that must all be true, as one map. */
function mapMeant(all: string): string | undefined {
  const entries = all.split(/ ?&& ?| and /u).map(entryMeant)
  const names = new Set(entries.map((entry) => entry?.slot))
  if (names.has(undefined) || names.size < entries.length) return undefined
  return `{ ${entries.map((entry) => `${entry?.slot}: ${entry?.value}`).join(', ')} }`
}

function entryMeant(line: string): { readonly slot: string; readonly value: string } | undefined {
  const [, slot, sign, word = '', value = ''] = comparison.exec(line) ?? []
  const write = written.get(sign ?? word)
  return slot === undefined || write === undefined ? undefined : { slot, value: write(value.trim()) }
}
