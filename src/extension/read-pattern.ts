import { createRequire } from 'node:module'
import type { PatternMistake, ReadPattern } from '../core/dialogs.ts'

const require = createRequire(import.meta.url)

// Beyond it, a text of a thousand characters takes longer than a turn has.
const largestProgram = 2_000

/** What the library calls them, and what they are. */
const problems: ReadonlyMap<string, PatternMistake['problem']> = new Map([
  ['missing closing )', 'bracket-open'],
  ['missing closing ]', 'bracket-open'],
  ['unexpected )', 'bracket-close'],
  ['invalid character class range', 'class'],
  ['invalid repeat count', 'repetition'],
  ['invalid nested repetition operator', 'repetition'],
  ['missing argument to repetition operator', 'repetition'],
  ['invalid or unsupported Perl syntax', 'lookaround'],
  ['invalid named capture', 'lookaround'],
  ['invalid escape sequence', 'escape'],
  ['trailing backslash at end of expression', 'escape'],
  ['expression too large', 'too-large'],
  ['expression nests too deeply', 'too-large'],
])

/** Reads a pattern in time and space that are linear in what is matched, whatever is written. The library is loaded with the first one. */
export const readPattern: ReadPattern = (written) => {
  const never = neverHeard(written)
  if (never !== undefined) return never
  const { RE2JS } = require('re2js') as typeof import('re2js')
  try {
    const compiled = RE2JS.compile(written)
    if (compiled.programSize() > largestProgram) return { problem: 'too-large', written, start: 0 }
    return { written, matches: (text) => compiled.matches(text) }
  } catch (error) {
    const { error: what = '', input } = Object(error) as { readonly error?: string; readonly input?: string | null }
    // Of what is wrong as a whole it names no part.
    const part = input ?? written
    const start = Math.max(written.lastIndexOf(part), 0)
    return { problem: problems.get(what) ?? 'unknown', written: part, start }
  }
}

const token = /\\[\s\S]|\[\^?\]?(?:\\[\s\S]|[^\\\]])*\]|[\s\S]/gu
const isOptional = /^(?:[?*]|\{0)/u

/** What a pattern asks for, and what is compared never has: a space, or a character that is another one after NFKC. */
function neverHeard(written: string): PatternMistake | undefined {
  for (const { 0: found, index: start } of written.matchAll(token)) {
    const isFree = isOptional.test(written.slice(start + found.length))
    if (/^(?:\s|\\s)$/u.test(found) && !isFree) return { problem: 'space', written: found, start }
    const folded = found.normalize('NFKC')
    if (folded !== found && !found.startsWith('['))
      return { problem: 'unheard', written: found, start, suggestion: folded }
  }
  return undefined
}
