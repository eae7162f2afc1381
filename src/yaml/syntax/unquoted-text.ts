import { type Document, isMap } from 'yaml'
import type { Mistake } from '../../diagnostics/codes.ts'
import { type Edit, firstLine, lineAt, lineOf, restOfLine, type Source, type Span } from '../../diagnostics/source.ts'
import { suggestComparison } from './comparison.ts'
import { bracketsAround } from './nodes.ts'
import { plus, type YamlSyntaxError } from './syntax-error.ts'

// Texts without quotes that should be in quotes.

/** A text that should be in quotes, and is read as if it were. */
export function unquoted(
  source: Source,
  document: Document.Parsed,
  start: number,
  mistakeOf: (written: string) => Mistake,
): YamlSyntaxError {
  const text = withoutComment(source, textFrom(source, document, start))
  const written = firstLine(source.text.slice(text.start, text.end)).trimEnd()
  return { mistake: mistakeOf(written), span: plus(start, written.length), edits: quoting(source, text), text }
}

export function unquotedSign(source: Source, document: Document.Parsed, start: number): YamlSyntaxError {
  const sign = source.text.charAt(start)
  return unquoted(source, document, start, (written) => {
    const comparison = suggestComparison(written)
    const args = { sign, written, ...(comparison !== undefined && { comparison }) }
    return { code: 'unquoted-character', args }
  })
}

export function unquotedBracket(source: Source, document: Document.Parsed, start: number): YamlSyntaxError {
  const brace = source.text.charAt(start)
  return unquoted(source, document, start, (written) => ({ code: 'unquoted-brace', args: { brace, written } }))
}

/** A text without quotes ends where a comment begins. */
function withoutComment({ text }: Source, { start, end }: Span): Span {
  const comment = text.slice(start, end).search(/\s+#/)
  return comment === -1 ? { start, end } : { start, end: start + comment }
}

/** The text that an author began at `start` without quotes: in brackets up to the next entry, else with the lines that go on with it. */
export function textFrom(source: Source, document: Document.Parsed, start: number): Span {
  const rest = restOfLine(source, start)
  const brackets = bracketsAround(document, start)
  if (brackets !== undefined) return { start, end: start + endInBrackets(rest, isMap(brackets.node)) }
  return { start, end: endOfLines(source, start, start + rest.length) }
}

/** Where a text ends inside `{…}` or `[…]`: at the bracket that closes them, or at the comma before what comes next. */
function endInBrackets(rest: string, isInMap: boolean): number {
  const next = isInMap ? /^,\s*[^\s,:{}[\]]+:(?:\s|$)/u : /^,/
  let depth = 0
  for (let at = 0; at < rest.length; at++) {
    const character = rest.charAt(at)
    if (depth === 0 && (/[\]}]/.test(character) || next.test(rest.slice(at)))) return rest.slice(0, at).trimEnd().length
    if (/[[{]/.test(character)) depth++
    if (/[\]}]/.test(character)) depth--
  }
  return rest.length
}

/** Lines that are further in and begin neither a key nor a list go on with the text. */
function endOfLines(source: Source, start: number, end: number): number {
  const first = lineOf(source, start)
  const indentation = indentationOf(lineAt(source, first))
  let last = end
  for (let line = first + 1; line <= source.lineStarts.length; line++) {
    const written = lineAt(source, line).trimEnd()
    if (indentationOf(written) <= indentation || /^\s*(?:- |-$|#|[^\s:]+:(?:\s|$))/u.test(written)) break
    last = (source.lineStarts[line - 1] ?? 0) + written.length
  }
  return last
}

/** How many spaces a line begins with; none, if there is nothing else on it. */
function indentationOf(line: string): number {
  return line.trim() === '' ? 0 : line.length - line.trimStart().length
}

/** A text put in quotes. */
function quoting({ text }: Source, { start, end }: Span): readonly Edit[] {
  const inner = [...text.slice(start, end).matchAll(/'/g)].map(({ index }) => inserting(start + index, "'"))
  return [inserting(start, "'"), ...inner, inserting(end, "'")]
}

/** Something written into the text. */
export function inserting(at: number, text: string): Edit {
  return { start: at, end: at, text }
}
