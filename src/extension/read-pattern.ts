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

/** What is certain to be a character of the value: a letter, a class or an escape that is none of \b and its like. */
const character = /^(?:\[|\\[^bBAzZ]|[^\\^$|()*+?{}])/u

/** What a pattern asks for, and what is compared never has: a space, a character that is another one after NFKC, or one beyond its ends. */
function neverHeard(written: string): PatternMistake | undefined {
  const tokens = [...written.matchAll(token)]
  for (const [at, { 0: found, index: start }] of tokens.entries()) {
    const isFree = isOptional.test(written.slice(start + found.length))
    if (isBeyond(found, written, tokens[at - 1], tokens[at + 1])) return { problem: 'anchor', written: found, start }
    if (/^(?:\s|\\s)$/u.test(found) && !isFree) return { problem: 'space', written: found, start }
    const folded = found.normalize('NFKC')
    if (folded !== found && !found.startsWith('['))
      return { problem: 'unheard', written: found, start, suggestion: folded }
  }
  return undefined
}

/** Whether a `^` comes right behind a character, or a `$` right before one. */
function isBeyond(
  found: string,
  written: string,
  before: RegExpExecArray | undefined,
  after: RegExpExecArray | undefined,
): boolean {
  // Between these, signs are characters.
  if (written.includes('\\Q')) return false
  if (found === '^' && before !== undefined) {
    const isOfGroup = /\(\?[^()]*[:>]$/u.test(written.slice(0, before.index + before[0].length))
    return character.test(before[0]) && !isOfGroup
  }
  if (found !== '$' || after === undefined) return false
  return character.test(after[0]) && !isOptional.test(written.slice(after.index + after[0].length))
}
