import { type Document, isCollection, isMap, isScalar, type YAMLError } from 'yaml'
import type { Mistake } from '../../diagnostics/codes.ts'
import type { Span } from '../../diagnostics/source.ts'
import { firstLine, lineAt, lineOf, restOfLine, type Source } from '../../diagnostics/source.ts'
import { extraSign, isEntry, lastOpenBracket, missingComma, openBracket } from './brackets.ts'
import { commentSign } from './comment-signs.ts'
import {
  badIndentation,
  listAmongKeys,
  oddIndentation,
  strayLine,
  tabIndentation,
  textBelowBlock,
} from './indentation.ts'
import { textBelowComment, textNotIndented } from './interrupted-text.ts'
import { listMark } from './list-marks.ts'
import { fromOddSign } from './lookalike-character.ts'
import { bracketsAround, type Found, lastBefore, nodesOf } from './nodes.ts'
import { plus, type YamlSyntaxError } from './syntax-error.ts'
import { inserting, quoting, textFrom } from './unquoted-text.ts'
import { withoutColon } from './without-colon.ts'

/** The first thing that the YAML reader did not understand; what it says of all that follows may be a cascade. */
export function firstSyntaxError(source: Source, document: Document.Parsed): YamlSyntaxError | undefined {
  const error = firstError(document)
  const misread =
    directive(source) ??
    commentSign(source, document) ??
    oddIndentation(source, document) ??
    listMark(source, document) ??
    belowComment(source, document) ??
    strayAbove(source, document, error)
  if (misread !== undefined) return fromOddSign(source, document, misread) ?? misread
  const errors = [error && describe(source, document, error), colonBehindBrackets(source, document)]
  const first = errors.filter((one) => one !== undefined).sort((a, b) => a.span.start - b.span.start)[0]
  return first && (fromOddSign(source, document, first) ?? first)
}

function belowComment(source: Source, { errors }: Document.Parsed): YamlSyntaxError | undefined {
  for (const { pos } of errors) {
    const error = textBelowComment(source, pos[0])
    if (error !== undefined) return error
  }
  return undefined
}

function strayAbove(
  source: Source,
  document: Document.Parsed,
  error: YAMLError | undefined,
): YamlSyntaxError | undefined {
  if (error === undefined || error.code === 'TAB_AS_INDENT') return undefined
  return strayLine(source, document, lineOf(source, error.pos[0]))
}

/** A tab first: what is behind it is read as if it were elsewhere. */
function firstError({ errors }: Document.Parsed): YAMLError | undefined {
  const sorted = errors.toSorted((a, b) => a.pos[0] - b.pos[0])
  return sorted.find(({ code }) => code === 'TAB_AS_INDENT') ?? sorted[0]
}

/** `%` in the first column, before anything else, begins a directive. */
function directive({ text }: Source): YamlSyntaxError | undefined {
  const found = /^(?:[ \t]*(?:#.*)?\r?\n)*(%.*)/.exec(text)
  if (found === null) return undefined
  const written = (found[1] ?? '').trimEnd()
  const start = found[0].length - (found[1] ?? '').length
  return {
    mistake: { code: 'directive', args: { written } },
    span: plus(start, written.length),
    edits: [inserting(start, '#')],
  }
}

/** `{size}: {amount}` where a text belongs: the second colon makes a key of nothing. */
function colonBehindBrackets(source: Source, document: Document.Parsed): YamlSyntaxError | undefined {
  if (!/[\]}]\s*:/.test(source.text)) return undefined
  for (const { node } of nodesOf(document)) {
    if (!isMap(node) || node.flow === true) continue
    const at = node.items.findIndex(({ key }) => isScalar(key) && key.source === '' && key.type === 'PLAIN')
    const before = at < 1 ? undefined : node.items[at - 1]?.value
    if (isCollection(before) && before.flow === true && before.range)
      return unquotedBracket(source, document, before.range[0])
  }
  return undefined
}

function describe(source: Source, document: Document.Parsed, error: YAMLError): YamlSyntaxError {
  const at = { start: error.pos[0], end: error.pos[1] }
  switch (error.code) {
    case 'MULTIPLE_DOCS':
      return secondDocument(at.start)
    case 'RESOURCE_EXHAUSTION':
      return { mistake: { code: 'too-deep', args: {} }, span: at, edits: [] }
    case 'TAB_AS_INDENT':
      return tabIndentation(source, at.start)
    case 'BAD_DQ_ESCAPE':
      return badEscape(source, at.start)
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
    case 'TAG_RESOLVE_FAILED':
      return unquotedSign(source, document, at.start)
    case 'MISSING_CHAR':
      return missingCharacter(source, document, at.start)
    case 'UNEXPECTED_TOKEN':
      return unexpected(source, document, at)
    case 'BLOCK_AS_IMPLICIT_KEY':
      return valueAsKey(source, document, at)
    case 'BLOCK_IN_FLOW':
      return keyInText(source, document, at)
    case 'MULTILINE_IMPLICIT_KEY':
      return bracketsAround(document, at.start) === undefined
        ? lineWithoutColon(source, at.start)
        : missingComma(source, at.start + restOfLine(source, at.start).length)
    case 'BAD_INDENT':
      if (/^ *\t/.test(lineAt(source, lineOf(source, at.start))))
        return tabIndentation(source, tabIn(source, lineOf(source, at.start)))
      return isOpenBracket(source, document, at.start)
        ? openBracket(source, document, at.start)
        : badIndentation(source, lineOf(source, at.start))
    default:
      return notUnderstood(source, at)
  }
}

function secondDocument(start: number): YamlSyntaxError {
  return {
    mistake: { code: 'several-documents', args: {} },
    span: plus(start, 3),
    edits: [{ start, end: start + 3, text: '' }],
  }
}

function badEscape(source: Source, start: number): YamlSyntaxError {
  const written = source.text.slice(start, start + 2)
  return {
    mistake: { code: 'bad-escape', args: { written } },
    span: plus(start, 2),
    edits: [inserting(start, '\\')],
    text: plus(start, 2),
  }
}

function notUnderstood(source: Source, { start }: Span): YamlSyntaxError {
  const written = restOfLine(source, start)
  return {
    mistake: { code: 'yaml-syntax', args: { written } },
    span: plus(start, Math.max(1, written.length)),
    edits: [],
  }
}

/** A text that should be in quotes, and is read as if it were. */
function unquoted(
  source: Source,
  document: Document.Parsed,
  start: number,
  mistakeOf: (written: string) => Mistake,
): YamlSyntaxError {
  const text = withoutComment(source, textFrom(source, document, start))
  const written = firstLine(source.text.slice(text.start, text.end)).trimEnd()
  return { mistake: mistakeOf(written), span: plus(start, written.length), edits: quoting(source, text), text }
}

/** A text without quotes ends where a comment begins. */
function withoutComment({ text }: Source, { start, end }: Span): Span {
  const comment = text.slice(start, end).search(/\s+#/)
  return comment === -1 ? { start, end } : { start, end: start + comment }
}

function unquotedSign(source: Source, document: Document.Parsed, start: number): YamlSyntaxError {
  const sign = source.text.charAt(start)
  return unquoted(source, document, start, (written) => ({ code: 'unquoted-character', args: { sign, written } }))
}

/** Which character is missing, the source says: the reader's code is the same for all, and its English may change. */
function missingCharacter(source: Source, document: Document.Parsed, start: number): YamlSyntaxError {
  const { text } = source
  const quote = lastQuoted(document, start)
  if (quote?.end === start && !isClosed(text.slice(quote.start, start)))
    return closedAtEnd(source, document, quote.start)
  const sign = text.slice(0, start).search(/(?<=^|[\s[{,:])[!&]\S*$/)
  if (sign !== -1) return unquotedSign(source, document, sign)
  const isBehindSign = text.charAt(start) === '#' || text.charAt(start - 1) === ':'
  const isInBrackets = bracketsAround(document, start) !== undefined
  if (isInBrackets && isApostrophe(source, document, start))
    return afterQuote(source, document, start, restOfLine(source, start))
  return isInBrackets && !isBehindSign ? behindEntry(source, document, start) : lineWithoutColon(source, start)
}

function lastQuoted(document: Document.Parsed, before: number): Found | undefined {
  return lastBefore(document, before, ({ node }) => isScalar(node) && node.type?.startsWith('QUOTE') === true)
}

function isClosed(quoted: string): boolean {
  return quoted.length > 1 && quoted.at(-1) === quoted.at(0)
}

/** Whether it is brackets that end too early, or never: there is one that closes, or nothing behind one that is open. */
function isOpenBracket({ text }: Source, document: Document.Parsed, start: number): boolean {
  if (/[\]}]/.test(text.charAt(start)) || bracketsAround(document, start) !== undefined) return true
  const open = lastOpenBracket(text, document, start)
  return open !== undefined && open.end <= start && text.slice(open.end, start).trim() === ''
}

/** A quote that is never closed is reported where it opens, and closed where the text ends. */
function closedAtEnd(source: Source, document: Document.Parsed, start: number): YamlSyntaxError {
  const quote = source.text.charAt(start)
  const broken = textNotIndented(source, start, quote)
  if (broken !== undefined) return broken
  const { end } = textFrom(source, document, start)
  return {
    mistake: { code: 'missing-quote', args: { quote } },
    span: plus(start, 1),
    edits: [inserting(end, quote)],
    text: { start, end },
  }
}

/** `?` in brackets begins a key that may be a map. Else something is behind an entry that was complete. */
function behindEntry(source: Source, document: Document.Parsed, start: number): YamlSyntaxError {
  const question = source.text.slice(0, start).search(/\?\s*$/)
  return question === -1 ? missingComma(source, start) : unquotedSign(source, document, question)
}

function lineWithoutColon(source: Source, start: number): YamlSyntaxError {
  const line = lineOf(source, start)
  if (/^ *\t/.test(lineAt(source, line))) return tabIndentation(source, tabIn(source, line))
  if (/:\s+[|>][-+\d]*\s*$/.test(lineAt(source, line - 1))) return textBelowBlock(source, line)
  const { mistake, span, edit } = withoutColon(restOfLine(source, start))
  const from = (inLine: Span): Span => ({ start: start + inLine.start, end: start + inLine.end })
  return { mistake, span: from(span), edits: [{ ...edit, ...from(edit) }] }
}

/** Something is behind a value that was complete: mostly a text without quotes that begins like something else. */
function unexpected(source: Source, document: Document.Parsed, at: Span): YamlSyntaxError {
  const lineStart = source.lineStarts[lineOf(source, at.start) - 1] ?? 0
  const before = source.text.slice(lineStart, at.start).trimEnd()
  const rest = restOfLine(source, at.start)
  const isInBrackets = bracketsAround(document, at.start) !== undefined
  if (rest.startsWith(',') && /[}\]]$/.test(before) && !isInBrackets) return brace(source, document, lineStart, before)
  if (/^[,}\]]/.test(rest)) return extraSign(source, at.start)
  if (/["']$/.test(before) && !isApostrophe(source, document, at.start) && isEntry(document, at.start, rest))
    return missingComma(source, at.start)
  if (rest.startsWith('-')) return listBesideKey(source, document, at.start)
  if (/[}\]]$/.test(before)) return brace(source, document, lineStart, before)
  if (/["']$/.test(before)) return afterQuote(source, document, at.start, rest)
  const sign = /[|>][-+\d]*$/.exec(before)
  if (sign !== null) return besideBlock(source, document, lineStart + sign.index, sign[0])
  const starred = /(?:^\s*|[:\-?]\s+)(\*\S*)$/u.exec(before)?.[1]
  if (starred !== undefined) return unquotedSign(source, document, lineStart + before.length - starred.length)
  return notUnderstood(source, at)
}

/** A closing quote right before a letter closes nothing: it is an apostrophe, or a quote within the text. */
function isApostrophe({ text }: Source, document: Document.Parsed, start: number): boolean {
  return lastQuoted(document, start)?.end === start && /^[\p{L}\p{N}]/u.test(text.slice(start, start + 2))
}

function listBesideKey(source: Source, document: Document.Parsed, start: number): YamlSyntaxError {
  const { edits } = unquoted(source, document, start, () => ({ code: 'list-beside-key', args: {} }))
  return { mistake: { code: 'list-beside-key', args: {} }, span: plus(start, 1), edits }
}

function brace(source: Source, document: Document.Parsed, lineStart: number, before: string): YamlSyntaxError {
  const open = openingBracket(before)
  const last = lineStart + before.length - 1
  if (open === -1) return { ...notUnderstood(source, { start: last, end: last + 1 }), span: plus(last, 1) }
  return unquotedBracket(source, document, lineStart + open)
}

function unquotedBracket(source: Source, document: Document.Parsed, start: number): YamlSyntaxError {
  const brace = source.text.charAt(start)
  return unquoted(source, document, start, (written) => ({ code: 'unquoted-brace', args: { brace, written } }))
}

/** Where the bracket opens that the last character closes. */
function openingBracket(text: string): number {
  let depth = 0
  for (let at = text.length - 1; at >= 0; at--) {
    if (/[\]}]/.test(text.charAt(at))) depth++
    if (/[[{]/.test(text.charAt(at)) && --depth === 0) return at
  }
  return -1
}

/** A text in quotes that does not end there; or one that was never closed, up to the quote that opens another. */
function afterQuote(source: Source, document: Document.Parsed, start: number, rest: string): YamlSyntaxError {
  const first = lastQuoted(document, start)?.start ?? start
  if (/\n\s*[^\s"':]+:\s/u.test(source.text.slice(first, start))) return closedAtEnd(source, document, first)
  const mistake: Mistake = { code: 'text-after-quote', args: { written: rest, quote: source.text.charAt(first) } }
  return { ...unquoted(source, document, first, () => mistake), span: plus(start, rest.length) }
}

function besideBlock(source: Source, document: Document.Parsed, start: number, sign: string): YamlSyntaxError {
  const { edits, text } = unquoted(source, document, start, () => ({ code: 'text-beside-block', args: { sign } }))
  return {
    mistake: { code: 'text-beside-block', args: { sign } },
    span: plus(start, sign.length),
    edits,
    ...(text && { text }),
  }
}

/** Where the first tab of a line is. */
function tabIn({ text, lineStarts }: Source, line: number): number {
  return text.indexOf('\t', lineStarts[line - 1])
}

/** `a: b: c` on one line, or a line that is indented deeper than the one it belongs next to. */
function valueAsKey(source: Source, document: Document.Parsed, at: Span): YamlSyntaxError {
  const spread = document.errors.find(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === at.start)
  if (/^\s*- /.test(lineAt(source, lineOf(source, at.start)))) return listAmongKeys(source, lineOf(source, at.start))
  if (spread !== undefined) return badIndentation(source, lineOf(source, at.start) + 1)
  if (/^\?\s/.test(source.text.slice(at.start, at.start + 2))) return unquotedSign(source, document, at.start)
  const error = unquoted(source, document, at.start, (written) => ({ code: 'colon-in-text', args: { written } }))
  return isCondition(source, at.start) ? pairInBraces(source, error) : error
}

function isCondition(source: Source, start: number): boolean {
  return /^\s*(?:- )?when:[ \t]+$/.test(source.text.slice(source.lineStarts[lineOf(source, start) - 1], start))
}

/** `when: size: Large`: no text was meant, but a slot and its value. */
function pairInBraces({ text }: Source, { span }: YamlSyntaxError): YamlSyntaxError {
  const written = text.slice(span.start, span.end)
  const instead = `when: { ${written} }`
  const edits = [inserting(span.start, '{ '), inserting(span.end, ' }')]
  return { mistake: { code: 'colon-in-text', args: { written, instead } }, span, edits }
}

/** `{a: b c: d}`: where `b` is in quotes, or the comma is a full-width one, an entry has ended; else it is a text with a colon. */
function keyInText(source: Source, document: Document.Parsed, at: Span): YamlSyntaxError {
  const next = document.errors.find(
    ({ code, pos }) => code === 'UNEXPECTED_TOKEN' && pos[0] > at.start && pos[0] < at.end,
  )
  if (next !== undefined) return missingComma(source, next.pos[0])
  const comma = /^[^:]*?([，、])\s*[a-zA-Z]+:\s/u.exec(source.text.slice(at.start, at.end))
  if (comma === null) return valueAsKey(source, document, at)
  const start = source.text.indexOf(comma[1] ?? '', at.start)
  const error = missingComma(source, start + 1)
  return { ...error, edits: [{ start, end: start + 1, text: ', ' }] }
}
