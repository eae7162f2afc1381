import type { Code } from '../diagnostics/codes.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'

// A line that is indented wrong, or not understood, tears its dialog apart: what is below it is missing above. That is reported once, where
// it comes from; what only follows from it is not reported at all.

/** After one of these, what belongs to what is not what its author sees. */
const structural: ReadonlySet<Code> = new Set<Code>([
  'bad-indentation',
  'tab-indentation',
  'irregular-whitespace',
  'wrong-level',
  'missing-section',
  'interrupted-text',
  'list-mark',
  'missing-colon',
  'missing-space',
  'missing-quote',
  'missing-bracket',
  'duplicate-key',
  'unknown-key',
  'bad-key',
  'bad-name',
])

/** Lines between what is missing and what it may come from: a slot, with its texts. */
const near = 20

/** A key that is only misspelt is read under its own name: nothing follows from it. */
function isCause(diagnostic: Diagnostic): boolean {
  const isMisspelt = diagnostic.code === 'unknown-key' && diagnostic.args.suggestion !== undefined
  return structural.has(diagnostic.code) && !isMisspelt
}

/** What is wrong in one file, without what only follows from something else in it; `text` is what its author wrote. */
export function withoutConsequences(diagnostics: readonly Diagnostic[], text: string): readonly Diagnostic[] {
  const causes = diagnostics.filter(isCause)
  if (causes.length === 0) return diagnostics
  const lines = text.split('\n')
  return diagnostics.filter((diagnostic) => !isConsequence(diagnostic, causes, lines))
}

function isConsequence(diagnostic: Diagnostic, causes: readonly Diagnostic[], lines: readonly string[]): boolean {
  const { line } = diagnostic.range.start
  const isCausedWithin = (before: number, after: number) =>
    causes.some(({ range }) => line - before <= range.start.line && range.start.line <= line + after)
  switch (diagnostic.code) {
    case 'unknown-placeholder':
      return isWritten(diagnostic.args.placeholder, lines)
    case 'unknown-slot':
      return isWritten(diagnostic.args.slot, lines)
    case 'missing-key':
      return isWritten(diagnostic.args.key, lines.slice(line))
    case 'missing-value':
      return causes.some(({ range }) => range.start.line === nextLine(lines, line))
    case 'missing-prompt':
      return isCausedWithin(0, near) && isWritten('prompt', lines.slice(line, line + near))
    case 'misplaced-key':
    case 'misplaced-rule':
      return isCausedWithin(near, near)
    case 'missing-brief':
    case 'missing-verbose':
    case 'unused-text':
      return isCausedWithin(0, near)
    default:
      return false
  }
}

/** Whether one of these lines has a key of this name. */
function isWritten(name: string, lines: readonly string[]): boolean {
  return lines.some((line) => {
    const at = line.indexOf(`${name}:`)
    return at !== -1 && !/[^\s{,"'-]/u.test(line.charAt(at - 1))
  })
}

/** The next line with something on it, from 1; `line` likewise. */
function nextLine(lines: readonly string[], line: number): number {
  const at = lines.findIndex((written, index) => index >= line && !/^\s*(?:#|$)/.test(written))
  return at + 1
}
