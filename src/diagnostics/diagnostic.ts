import type { Code, Mistake } from './codes.ts'
import { lineOf, offsetBefore, type Source } from './source.ts'

/** A place in a file. Lines and columns count from 1, offsets from 0; columns and offsets in UTF-16 code units. */
interface TextPosition {
  readonly offset: number
  readonly line: number
  readonly column: number
}

/** A stretch of a file, `end` not included, with the line it begins in, so that it can be shown without the file. */
export interface Range {
  readonly file: string
  readonly start: TextPosition
  readonly end: TextPosition
  readonly excerpt?: Excerpt
}

/** A line, or the part of a long one around what matters. */
export interface Excerpt {
  readonly text: string
  /** The column of its first character. */
  readonly column: number
}

/** An author's mistake as plain data: what, where, how bad, and the other place that it has to do with. */
export type Diagnostic = Mistake & {
  readonly severity: Severity
  readonly range: Range
  readonly related?: Range
}

/** An error keeps a file from being served; a warning does not. */
export type Severity = 'error' | 'warning'

const warnings: ReadonlySet<Code> = new Set([
  'wrong-ending',
  'misspelt-built-in',
  'comment-in-text',
  'may-be-cut',
  'single-particle-form',
  'bad-particle',
  'redundant-case',
  'not-proved',
  'may-divide-by-zero',
  'days-run-out',
  'time-without-day',
  'needs-now',
  'unused-text',
  'unused-reprompt',
  'bad-invocation-name',
  'not-on-platform',
  'unused-names',
  'comma-in-choice',
  'single-choice',
  'reason-like-rule',
  'slot-without-type',
  'missing-type-file',
  'no-value',
  'repeated-value',
  'synonym-taken',
])

/** A diagnostic for one mistake at one place. */
export function diagnose(mistake: Mistake, range: Range, related?: Range): Diagnostic {
  const severity = warnings.has(mistake.code) ? 'warning' : 'error'
  return related === undefined ? { ...mistake, severity, range } : { ...mistake, severity, range, related }
}

/** A file without a place in it: it cannot be read, or is wrong as a whole. */
export function wholeFile(file: string): Range {
  const start = { offset: 0, line: 1, column: 1 }
  return { file, start, end: start }
}

const excerptBefore = 200
const excerptAfter = 300

/** The range between two offsets of a file, as its author wrote it. */
export function rangeOf(source: Source, start: number, end: number): Range {
  if (source.edited !== undefined) {
    const { from, edits } = source.edited
    return rangeOf(from, offsetBefore(edits, start), offsetBefore(edits, end))
  }
  const from = positionOf(source, Math.min(start, source.text.length))
  const lineStart = start - from.column + 1
  const lineEnd = source.lineStarts[from.line] ?? source.text.length
  const first = Math.max(lineStart, start - excerptBefore)
  const text = source.text.slice(first, Math.min(lineEnd, start + excerptAfter)).replace(/\r?\n$/, '')
  return {
    file: source.file,
    start: from,
    end: positionOf(source, Math.min(Math.max(start, end), source.text.length)),
    excerpt: { text, column: first - lineStart + 1 },
  }
}

function positionOf(source: Source, offset: number): TextPosition {
  const line = lineOf(source, offset)
  return { offset, line, column: offset - (source.lineStarts[line - 1] ?? 0) + 1 }
}

/** Sorted by file and place, each said once. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const unique: Diagnostic[] = []
  const byPlace = new Map<string, Diagnostic[]>()
  for (const diagnostic of diagnostics) {
    const { file, start } = diagnostic.range
    const place = `${start.offset} ${diagnostic.code} ${file}`
    const others = byPlace.get(place)
    if (others === undefined) byPlace.set(place, [diagnostic])
    else if (others.some((other) => isSame(other, diagnostic))) continue
    else others.push(diagnostic)
    unique.push(diagnostic)
  }
  return unique.sort(compare)
}

// So many of a file's diagnostics, and of all files', are listed; the rest is counted.
export const mostInFile = 100
const mostInAll = 1000

/** Diagnostics in order, where there are very many of them the first ones: each costs memory, and nobody reads them all. */
export function firstOf(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const byFile = new Map<string, Diagnostic[]>()
  for (const one of diagnostics) {
    const ones = byFile.get(one.range.file)
    if (ones === undefined) byFile.set(one.range.file, [one])
    else ones.push(one)
  }
  const ofFiles = [...byFile.values()].flatMap((ones) => cutAfter(ones, mostInFile, true))
  return cutAfter(ofFiles, mostInAll, false)
}

function cutAfter(ordered: readonly Diagnostic[], most: number, isOneFile: boolean): readonly Diagnostic[] {
  const rest = ordered.slice(most)
  const [first] = rest
  // One more line says as much as that there is one more.
  if (first === undefined || rest.length === 1) return ordered
  const { severity = first.severity } = rest.find((one) => one.severity === 'error') ?? {}
  const count = rest.reduce((sum, one) => sum + (one.code === 'more-problems' ? one.args.count : 1), 0)
  const mistake = { code: 'more-problems', args: { count, isOneFile } } as const
  return [...ordered.slice(0, most), { ...mistake, severity, range: first.range }]
}

/** Whether two of one code at one place say the same. Of thousands, only these are compared. */
function isSame(a: Diagnostic, b: Diagnostic): boolean {
  return JSON.stringify(a.args) === JSON.stringify(b.args)
}

function compare(a: Diagnostic, b: Diagnostic): number {
  if (a.range.file !== b.range.file) return a.range.file < b.range.file ? -1 : 1
  return a.range.start.offset - b.range.start.offset || a.range.end.offset - b.range.end.offset
}

/** Whether any of them keeps what was read from being served. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error')
}
