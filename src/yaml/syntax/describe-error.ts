import type { Document, YAMLError } from 'yaml'
import { lineAt, lineOf, restOfLine, type Source, type Span } from '../../diagnostics/source.ts'
import { lastOpenBracket, missingComma, openBracket } from './brackets.ts'
import { keyInText, valueAsKey } from './colon-in-text.ts'
import { badIndentation, tabIndentation, textBelowBlock } from './indentation.ts'
import { bracketsAround } from './nodes.ts'
import { afterQuote, closedAtEnd, isApostrophe, isClosed, lastQuoted } from './quoted-text.ts'
import { notUnderstood, plus, type YamlSyntaxError } from './syntax-error.ts'
import { unexpectedSign } from './unexpected-sign.ts'
import { inserting, unquotedSign } from './unquoted-text.ts'
import { withoutColon } from './without-colon.ts'

/** What the YAML reader did not understand, by its code, in an author's words. */
export function describeError(source: Source, document: Document.Parsed, error: YAMLError): YamlSyntaxError {
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
      return unexpectedSign(source, document, at)
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

/** Whether it is brackets that end too early, or never: there is one that closes, or nothing behind one that is open. */
function isOpenBracket({ text }: Source, document: Document.Parsed, start: number): boolean {
  if (/[\]}]/.test(text.charAt(start)) || bracketsAround(document, start) !== undefined) return true
  const open = lastOpenBracket(text, document, start)
  return open !== undefined && open.end <= start && text.slice(open.end, start).trim() === ''
}

/** Where the first tab of a line is. */
function tabIn({ text, lineStarts }: Source, line: number): number {
  return text.indexOf('\t', lineStarts[line - 1])
}
