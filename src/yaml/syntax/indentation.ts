import { type Document, isScalar } from 'yaml'
import { applyEdits, type Edit, lineAt, lineOf, restOfLine, type Source } from '../../diagnostics/source.ts'
import { codePoint } from '../decode.ts'
import type { Section } from '../schema/shape.ts'
import { columnsOf, isBlank, isFollowedAt, isKey, isListEntry, nearest, openColumns, opens } from './columns.ts'
import { nodesOf, readDocument } from './nodes.ts'
import type { YamlSyntaxError } from './syntax-error.ts'

// Lines that do not begin where they should: what is reported for them, and where they are read instead.

const oddIndent = /^[ \t]*([\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff])/gmu

/** A line that looks indented but begins with a space that YAML takes for a letter. In a text of several lines it may be meant. */
export function oddIndentation(source: Source, document: Document.Parsed): YamlSyntaxError | undefined {
  const found = [...source.text.matchAll(oddIndent)]
  if (found.length === 0) return undefined
  const texts = nodesOf(document).filter(({ node }) => isScalar(node) && node.type !== 'PLAIN')
  const isMeant = (offset: number) => texts.some(({ start, end }) => start < offset && offset < end)
  const first = found.find(({ 0: whole, index }) => !isMeant(index + whole.length - 1))
  if (first === undefined) return undefined
  const start = first.index + first[0].length - 1
  const mistake = { code: 'irregular-whitespace', args: { character: codePoint(first[1] ?? '') } } as const
  return { mistake, span: { start, end: start + 1 }, edits: spacing(source, lineOf(source, start)) }
}

/** A line that is indented with a tab. */
export function tabIndentation(source: Source, start: number): YamlSyntaxError {
  const mistake = { code: 'tab-indentation', args: {} } as const
  return { mistake, span: { start, end: start + 1 }, edits: spacing(source, lineOf(source, start)) }
}

/**
 * A line that is where none may, or makes the next one be so: the YAML reader reads on, and stumbles over a later one. Of several,
 * the one that has the reader understand most once it is moved, and the fewest lines with it.
 */
export function strayLine(
  source: Source,
  { errors }: Document.Parsed,
  last: number,
  sections: readonly Section[],
): YamlSyntaxError | undefined {
  const candidates = strayLines(source, last + 1).flatMap((line) => [
    elsewhere(source, line),
    ...lineAbove(source, line),
    ...sections.flatMap((section) => sectionAbove(source, line, section)),
  ])
  const tried = candidates.map((error) => ({
    error,
    left: readDocument(applyEdits(source, error.edits).text).errors.length,
  }))
  const better = tried.filter(({ left }) => left < errors.length)
  return better.sort((a, b) => a.left - b.left || a.error.edits.length - b.error.edits.length)[0]?.error
}

/** The line above one that is indented too far, where it may be the one indented too little. */
function lineAbove(source: Source, line: number): readonly YamlSyntaxError[] {
  const column = columnsOf(lineAt(source, line), 2)
  const above = previous(source, line)
  if (above === undefined || opens(lineAt(source, above)) || columnsOf(lineAt(source, above), 2) !== column - 2)
    return []
  return [{ ...elsewhere(source, above), edits: [indenting(source, above, column)] }]
}

/** Slots two steps below the name of their dialog: the line between them is missing. */
function sectionAbove(source: Source, line: number, { key, named, depth }: Section): readonly YamlSyntaxError[] {
  const [written, above] = [lineAt(source, line), previous(source, line)]
  const column = columnsOf(written, 2)
  if (above === undefined || !isKey(written) || !opens(lineAt(source, above))) return []
  if (column !== 2 * (depth + 1) || columnsOf(lineAt(source, above), 2) !== column - 4) return []
  const { span } = elsewhere(source, line)
  const name = written.trim().replace(/:.*$/u, '')
  const start = source.lineStarts[line - 1] ?? 0
  const edits = [{ start, end: start, text: `${' '.repeat(column - 2)}${key}:\n` }]
  return [{ mistake: { code: 'missing-section', args: { section: key, name, named } }, span, edits }]
}

/** The line before one, of those that are neither blank nor a comment. */
function previous(source: Source, line: number): number | undefined {
  for (let above = line - 1; above >= 1; above--) {
    if (!/^\s*(?:#|$)/.test(lineAt(source, above))) return above
  }
  return undefined
}

/** So many lines are moved, and those above them, to see what that fixes. */
const mostMoved = 2

/** The keys and entries up to a line that are neither in the column of what is not closed yet, nor one step further in than what opens; the nearest first. */
function strayLines(source: Source, last: number): readonly number[] {
  const lines = Array.from({ length: Math.min(last, source.lineStarts.length) }, (_, index) => index + 1)
  const begun = lines.filter((line) => beginsSomething(lineAt(source, line)))
  const columns = begun.map((line) => columnsOf(lineAt(source, line), 2))
  const step = Math.min(...columns.filter((column) => column > 0 && column % 2 === 0))
  const strays: number[] = []
  let open: readonly number[] = [0]
  for (const [index, line] of begun.entries()) {
    const own = columns[index] ?? 0
    const isStray = !open.includes(own)
    if (isStray) strays.push(line)
    // A line that is there by mistake closes nothing.
    open = [
      ...(isStray ? open : open.filter((column) => column < own)),
      own,
      ...opened(lineAt(source, line), own, step),
    ]
  }
  return strays.slice(-mostMoved).reverse()
}

/** The columns in which something may begin because of a line. */
function opened(line: string, own: number, step: number): readonly number[] {
  return [...(isListEntry(line) ? [own + 2] : []), ...(opens(line) ? [own + step] : [])]
}

/** A key or an entry, behind ordinary spaces. */
function beginsSomething(line: string): boolean {
  return !/^\s*(?:#|$)|^ *\t/.test(line) && (isKey(line) || isListEntry(line))
}

/** A line that begins in a column where nothing above it begins. */
export function badIndentation(source: Source, line: number): YamlSyntaxError {
  return /^\s*-[^\s-]/.test(lineAt(source, line)) ? hyphenWithoutSpace(source, line) : elsewhere(source, line)
}

/** `-Small` among the entries of a list. */
function hyphenWithoutSpace(source: Source, line: number): YamlSyntaxError {
  const start = (source.lineStarts[line - 1] ?? 0) + isBlank(lineAt(source, line)).length
  const written = restOfLine(source, start)
  const edits = [{ start: start + 1, end: start + 1, text: ' ' }]
  const span = { start, end: start + written.length }
  return { mistake: { code: 'missing-space', args: { written, sign: '-' } }, span, edits }
}

/** The lines of a text below its `|` that are no further in than its key. */
export function textBelowBlock(source: Source, first: number): YamlSyntaxError {
  const column = columnsOf(lineAt(source, first), 2)
  const edits: Edit[] = []
  for (let line = first; columnsOf(lineAt(source, line), 2) === column && !isKey(lineAt(source, line)); line++)
    edits.push(indenting(source, line, column + 2))
  return { ...elsewhere(source, first), edits }
}

/** Entries of a list right below a key that has a value already. */
export function listAmongKeys(source: Source, first: number): YamlSyntaxError {
  const column = columnsOf(lineAt(source, first), 2)
  const isBeside = (written: string) => isListEntry(written) && columnsOf(written, 2) === column
  const edits: Edit[] = []
  for (let line = first; isBeside(lineAt(source, line)); line++) edits.push(indenting(source, line, column + 2))
  return { ...elsewhere(source, first), edits }
}

function elsewhere(source: Source, line: number): YamlSyntaxError {
  const start = (source.lineStarts[line - 1] ?? 0) + isBlank(lineAt(source, line)).length
  const mistake = { code: 'bad-indentation', args: {} } as const
  return { mistake, span: { start, end: start + restOfLine(source, start).length }, edits: moving(source, line) }
}

/** Ordinary spaces for whatever else this line and those right below it are indented with. */
function spacing(source: Source, first: number): readonly Edit[] {
  const widths = [2, 4, 8].map((tab) => columnsOf(lineAt(source, first), tab))
  const followed = openColumns(source, first).find((column) => isFollowedAt(source, first, column + 2))
  const shift = (followed ?? nearest(source, first, widths)) - columnsOf(lineAt(source, first), 2)
  const edits: Edit[] = []
  for (let line = first; /[^ ]/u.test(isBlank(lineAt(source, line))); line++)
    edits.push(indenting(source, line, columnsOf(lineAt(source, line), 2) + shift))
  return edits
}

/** A line and what belongs to it, moved to where it was probably meant to be. */
function moving(source: Source, first: number): readonly Edit[] {
  const column = columnsOf(lineAt(source, first), 2)
  const target = nearest(source, first, [column])
  if (isFollowedAt(source, first, target + 2)) return [indenting(source, first, target)]
  const shift = target - column
  const edits: Edit[] = []
  let isOpen = false
  for (let line = first; line <= source.lineStarts.length; line++) {
    const written = lineAt(source, line)
    const own = columnsOf(written, 2)
    if (written.trim() === '') continue
    if (own < column || (own > column && !isOpen)) break
    if (own === column) isOpen = opens(written)
    edits.push(indenting(source, line, own + shift))
  }
  return edits
}

function indenting(source: Source, line: number, column: number): Edit {
  const start = source.lineStarts[line - 1] ?? 0
  return { start, end: start + isBlank(lineAt(source, line)).length, text: ' '.repeat(Math.max(0, column)) }
}
