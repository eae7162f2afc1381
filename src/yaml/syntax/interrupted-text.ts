import { lineAt, lineOf, restOfLine, type Source } from '../../diagnostics/source.ts'
import { columnsOf, isBlank, isKey, isListEntry, opens } from './columns.ts'
import { plus, type YamlSyntaxError } from './syntax-error.ts'

// Texts of several lines that YAML ends too early.

/** A line that goes on with a text without quotes, below a comment: the text ends there. */
export function textBelowComment(source: Source, offset: number): YamlSyntaxError | undefined {
  const line = nextWritten(source, lineOf(source, offset))
  const comments = commentsAbove(source, line)
  const first = lineAt(source, lastWritten(source, (comments[0] ?? line) - 1))
  if (comments.length === 0 || beginsSomething(lineAt(source, line)) || !isKey(first) || opens(first)) return undefined
  if (columnsOf(lineAt(source, line), 2) <= columnsOf(first, 2)) return undefined
  const edits = comments.map((above) => ({ ...wholeLine(source, above), text: '' }))
  return { mistake: { code: 'interrupted-text', args: { by: 'comment' } }, span: written(source, line), edits }
}

/** A line that goes on with a text in quotes, and is no further in than its key: an editor broke the line there. */
export function textNotIndented(source: Source, open: number, quote: string): YamlSyntaxError | undefined {
  const first = lineOf(source, open)
  const column = columnsOf(lineAt(source, first), 2)
  const lines: number[] = []
  for (let line = first + 1; line <= source.lineStarts.length; line++) {
    const text = lineAt(source, line).trim()
    if (text === '') continue
    if (beginsSomething(text)) return undefined
    lines.push(line)
    if (text.endsWith(quote)) break
  }
  const shallow = lines.filter((line) => columnsOf(lineAt(source, line), 2) <= column)
  const [worst] = shallow
  const isClosed = lineAt(source, lines.at(-1) ?? first)
    .trimEnd()
    .endsWith(quote)
  if (worst === undefined || !isClosed) return undefined
  const edits = shallow.map((line) => {
    const { start } = wholeLine(source, line)
    return { start, end: start + isBlank(lineAt(source, line)).length, text: ' '.repeat(column + 2) }
  })
  return { mistake: { code: 'interrupted-text', args: { by: 'indentation' } }, span: written(source, worst), edits }
}

/**
 * A line that goes on with a text without quotes, and is no further in than its key. One that begins with a key has lost its colon; so has
 * a name, which has its keys below it.
 */
export function textNotBelowKey(source: Source, line: number, keys: ReadonlySet<string>): YamlSyntaxError | undefined {
  const first = lastWritten(source, line - 1)
  const key = lineAt(source, first)
  const column = columnsOf(key, 2)
  if (first < 1 || !hasText(key) || columnsOf(lineAt(source, line), 2) > column) return undefined
  const lines: number[] = []
  for (let at = line; at <= source.lineStarts.length && !isOther(lineAt(source, at), keys); at++) lines.push(at)
  const own = lineAt(source, line)
  const isName = /^\s*\S+\s*$/u.test(own) && columnsOf(lineAt(source, line + lines.length), 2) > columnsOf(own, 2)
  if (lines.length === 0 || isName) return undefined
  const edits = lines.map((at) => ({
    ...plus(source.lineStarts[at - 1] ?? 0, isBlank(lineAt(source, at)).length),
    text: ' '.repeat(column + 4),
  }))
  return { mistake: { code: 'interrupted-text', args: { by: 'indentation' } }, span: written(source, line), edits }
}

/** Whether a line is no text that goes on: a key, an entry, a comment, or a key that has lost its colon. */
function isOther(line: string, keys: ReadonlySet<string>): boolean {
  // In the first column are few keys, and words of a text that an editor has broken there.
  const word = /^[ \t]+([^\s:：;=]*)/u.exec(line)?.[1] ?? ''
  return beginsSomething(line) || /^\s*(?:#|-\S)/.test(line) || keys.has(word)
}

/** A line that goes on with a text without quotes, behind which a comment ends it. */
export function textBehindComment(source: Source, line: number): YamlSyntaxError | undefined {
  const above = lastWritten(source, line - 1)
  const comment = lineAt(source, above).indexOf(' #')
  if (comment === -1 || !hasText(lineAt(source, above)) || beginsSomething(lineAt(source, line))) return undefined
  if (columnsOf(lineAt(source, line), 2) <= columnsOf(lineAt(source, above), 2)) return undefined
  const { start, end } = wholeLine(source, above)
  const edits = [{ start: start + comment, end, text: '' }]
  return { mistake: { code: 'interrupted-text', args: { by: 'comment' } }, span: written(source, line), edits }
}

/** Whether a line is a key, with a text that has no quotes. */
function hasText(line: string): boolean {
  return /^\s*(?:- )?[^\s:]+:[ \t]+[^\s"'|>#[{]/u.test(line)
}

/** The lines of comment above a line, blank lines or not between them, in order. */
function commentsAbove(source: Source, line: number): readonly number[] {
  const comments: number[] = []
  for (let above = line - 1; above >= 1 && /^\s*(?:#|$)/.test(lineAt(source, above)); above--)
    if (lineAt(source, above).trim() !== '') comments.push(above)
  return comments.reverse()
}

/** The first line from this one on, and the last up to this one, in which something is written. */
function nextWritten(source: Source, line: number): number {
  let at = line
  while (at < source.lineStarts.length && lineAt(source, at).trim() === '') at++
  return at
}

function lastWritten(source: Source, line: number): number {
  let at = line
  while (at > 1 && lineAt(source, at).trim() === '') at--
  return at
}

function beginsSomething(line: string): boolean {
  return isKey(line) || isListEntry(line)
}

function wholeLine(source: Source, line: number) {
  return plus(source.lineStarts[line - 1] ?? 0, lineAt(source, line).length)
}

function written(source: Source, line: number) {
  const start = (source.lineStarts[line - 1] ?? 0) + isBlank(lineAt(source, line)).length
  return plus(start, restOfLine(source, start).length)
}
