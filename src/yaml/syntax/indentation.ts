import { type Document, isMap, isScalar, type Node } from 'yaml'
import type { Mistake } from '../../diagnostics/codes.ts'
import { applyEdits, type Edit, lineAt, lineOf, restOfLine, type Source } from '../../diagnostics/source.ts'
import { codePoint } from '../decode.ts'
import type { Section } from '../schema/shape.ts'
import { columnsOf, isBlank, isFollowedAt, isKey, isListEntry, nearest, openColumns, opens } from './columns.ts'
import { nodesOf } from './nodes.ts'
import type { YamlSyntaxError } from './syntax-error.ts'

// Lines that do not begin where they should: what is reported for them, and where they are read instead.

/** What a file of its kind looks like. */
export interface Expected {
  readonly sections: readonly Section[]
  readonly keys: ReadonlySet<string>
  /** How much of a text is not as in such a file. */
  countMisfits(source: Source): number
  /** Reads a text to try a fix. */
  readAgain(text: string): Document.Parsed
}

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
 * the one that has the reader understand most once it is moved; then the one with which the file is most like one of its kind, and the
 * fewest lines are moved.
 */
export function strayLine(
  source: Source,
  { errors }: Document.Parsed,
  last: number,
  { sections, countMisfits, readAgain }: Expected,
): YamlSyntaxError | undefined {
  const candidates = strayLines(source, next(source, last) ?? last).flatMap((line) => [
    ...elsewheres(source, line),
    ...lineAbove(source, line),
    ...sections.flatMap((section) => sectionAbove(source, line, section)),
  ])
  const tried = candidates.map((error) => {
    const moved = applyEdits(source, error.edits)
    return { error, moved, left: readAgain(moved.text).errors.length }
  })
  const least = Math.min(...tried.map(({ left }) => left))
  if (least >= errors.length) return undefined
  const best = tried.filter(({ left }) => left === least)
  if (best.length < 2) return best[0]?.error
  const ranked = best.map(({ error, moved }) => ({ error, misfits: countMisfits(moved) }))
  return ranked.sort((a, b) => a.misfits - b.misfits || a.error.edits.length - b.error.edits.length)[0]?.error
}

/** A stray line, moved to each column near it in which something may begin. */
function elsewheres(source: Source, line: number): readonly YamlSyntaxError[] {
  const error = elsewhere(source, line)
  const column = columnsOf(lineAt(source, line), 2)
  const above = previous(source, line)
  // An entry as far in as the text of the entry above would go on with it.
  const isText = (one: number) =>
    above !== undefined && !opens(lineAt(source, above)) && columnsOf(lineAt(source, above), 2) < one
  const open = openColumns(source, line).filter(
    (one) =>
      one !== column && Math.abs(one - column) <= farthest && !(isListEntry(lineAt(source, line)) && isText(one)),
  )
  return [error, ...open.map((target) => elsewhere(source, line, movingTo(source, line, target)))]
}

/** A line is hardly ever further from where it belongs. */
const farthest = 4

/** The line above one that is indented too far, where it may be the one indented too little: beside it, or what opens it. */
function lineAbove(source: Source, line: number): readonly YamlSyntaxError[] {
  const column = columnsOf(lineAt(source, line), 2)
  const above = previous(source, line)
  if (above === undefined) return []
  const written = lineAt(source, above)
  const targets = opens(written) ? [column - 2] : isListEntry(lineAt(source, line)) ? [column, column + 2] : [column]
  return [...targets, ...(isListEntry(written) ? [column - 2] : [])]
    .filter((target) => columnsOf(written, 2) < target)
    .map((target) => elsewhere(source, above, [indenting(source, above, target)]))
}

/** Slots two steps below the name of their dialog: the line between them is missing. */
function sectionAbove(source: Source, line: number, { key, named, depth }: Section): readonly YamlSyntaxError[] {
  const written = lineAt(source, line)
  const column = columnsOf(written, 2)
  if (column !== 2 * (depth + 1) || !isKey(written) || !opens(written)) return []
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

/** The line after one, of those that are neither blank nor a comment. */
function next(source: Source, line: number): number | undefined {
  for (let below = line + 1; below <= source.lineStarts.length; below++) {
    if (!/^\s*(?:#|$)/.test(lineAt(source, below))) return below
  }
  return undefined
}

/**
 * The name of a slot, indented like its keys: those are there twice then. It is read one step further out, if the file is more like one
 * of its kind so.
 */
export function nameAmongKeys(
  source: Source,
  document: Document.Parsed,
  { countMisfits, readAgain }: Expected,
): YamlSyntaxError | undefined {
  const names = nodesOf(document).flatMap(({ node }) => nameBeforeRepeated(node) ?? [])
  for (const start of names) {
    const line = lineOf(source, start)
    const edits = [indenting(source, line, columnsOf(lineAt(source, line), 2) - 2)]
    const moved = applyEdits(source, edits)
    if (readAgain(moved.text).errors.length === 0 && countMisfits(moved) < countMisfits(source))
      return elsewhere(source, line, edits)
  }
  return undefined
}

/** Where the last key with nothing behind it begins, before the first that was there already. */
function nameBeforeRepeated(node: Node): number | undefined {
  if (!isMap(node) || node.flow === true) return undefined
  const seen = new Set<string>()
  let name: number | undefined
  for (const { key, value } of node.items) {
    const written = isScalar(key) ? String(key.value) : ''
    if (seen.has(written)) return name
    seen.add(written)
    if (seen.size > 1 && isScalar(key) && isScalar(value) && value.value === null) name = key.range?.[0]
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
  let open: readonly Opened[] = [{ column: 0 }]
  let below: readonly Opened[] = []
  for (const [index, line] of begun.entries()) {
    const written = lineAt(source, line)
    const column = columns[index] ?? 0
    const isEntry = isListEntry(written)
    const isStray = ![...open, ...below].some((one) => one.column === column && (one.isEntry ?? isEntry) === isEntry)
    if (isStray) strays.push(line)
    // A line that is there by mistake closes nothing, and the next one may still be what was to come.
    const around = isStray ? open : open.filter((one) => one.column < column || (isEntry && one.column === column))
    open = [...around, { column, isEntry }, ...(isEntry ? [{ column: column + 2, isEntry: false }] : [])]
    below = [...(isStray ? below : []), ...(opens(written) ? belowKey(column + (isEntry ? 2 : 0), step) : [])]
  }
  return strays.slice(-mostMoved).reverse()
}

/** A column in which something may begin: an entry of a list or a key; either, where nothing has begun yet. */
interface Opened {
  readonly column: number
  readonly isEntry?: boolean
}

/** The columns in which something may begin right below a key; a list may begin in that of its key, too. */
function belowKey(column: number, step: number): readonly Opened[] {
  return [{ column: column + step }, { column: column + 2 }, { column, isEntry: true }]
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
  return elsewhere(source, first, edits)
}

/** Entries of a list right below a key that has a value already. */
export function listAmongKeys(source: Source, first: number): YamlSyntaxError {
  const column = columnsOf(lineAt(source, first), 2)
  const isBeside = (written: string) => isListEntry(written) && columnsOf(written, 2) === column
  const edits: Edit[] = []
  for (let line = first; isBeside(lineAt(source, line)); line++) edits.push(indenting(source, line, column + 2))
  return elsewhere(source, first, edits)
}

/** A line that `edits` move to where it was probably meant to be. */
function elsewhere(source: Source, line: number, edits: readonly Edit[] = moving(source, line)): YamlSyntaxError {
  const lineStart = source.lineStarts[line - 1] ?? 0
  const start = lineStart + isBlank(lineAt(source, line)).length
  const spaces = edits.find((edit) => edit.start === lineStart)?.text.length
  // What is moved along with another line may come to stand anywhere.
  const isSure = spaces !== undefined && spaces % 2 === 0
  const mistake: Mistake = { code: 'bad-indentation', args: isSure ? { spaces } : {} }
  return { mistake, span: { start, end: start + restOfLine(source, start).length }, edits }
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
  const target = nearest(source, first, [columnsOf(lineAt(source, first), 2)])
  return movingTo(source, first, target)
}

function movingTo(source: Source, first: number, target: number): readonly Edit[] {
  const column = columnsOf(lineAt(source, first), 2)
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
