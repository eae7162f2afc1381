import type { Document } from 'yaml'
import { lineOf, restOfLine, type Source, type Span } from '../../diagnostics/source.ts'
import { extraSign, isEntry, missingComma } from './brackets.ts'
import { suggestComparison } from './comparison.ts'
import { listMarkAt } from './list-marks.ts'
import { bracketsAround } from './nodes.ts'
import { afterQuote, isApostrophe, lastQuoted, quotedList } from './quoted-text.ts'
import { notUnderstood, plus, type YamlSyntaxError } from './syntax-error.ts'
import { unquoted, unquotedBracket, unquotedSign } from './unquoted-text.ts'

/** Something is behind a value that was complete: mostly a text without quotes that begins like something else. */
export function unexpectedSign(source: Source, document: Document.Parsed, at: Span): YamlSyntaxError {
  const lineStart = source.lineStarts[lineOf(source, at.start) - 1] ?? 0
  const before = source.text.slice(lineStart, at.start).trimEnd()
  const rest = restOfLine(source, at.start)
  const isInBrackets = bracketsAround(document, at.start) !== undefined
  if (rest.startsWith(',') && /[}\]]$/.test(before) && !isInBrackets) return brace(source, document, lineStart, before)
  const quoted = isInBrackets ? undefined : lastQuoted(document, at.start)
  const several = quoted && quotedList(source, quoted.start, at.start, rest)
  if (several !== undefined) return several
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

function listBesideKey(source: Source, document: Document.Parsed, start: number): YamlSyntaxError {
  const { edits } = unquoted(source, document, start, () => ({ code: 'list-beside-key', args: {} }))
  return { mistake: { code: 'list-beside-key', args: {} }, span: plus(start, 1), edits }
}

function brace(source: Source, document: Document.Parsed, lineStart: number, before: string): YamlSyntaxError {
  const ticked = listMarkAt(source, lineStart + before.search(/\S|$/u))
  if (ticked !== undefined) return ticked
  const open = openingBracket(before)
  const last = lineStart + before.length - 1
  if (open === -1) return { ...notUnderstood(source, { start: last, end: last + 1 }), span: plus(last, 1) }
  return unquotedBracket(source, document, lineStart + open)
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

function besideBlock(source: Source, document: Document.Parsed, start: number, sign: string): YamlSyntaxError {
  if (suggestComparison(restOfLine(source, start)) !== undefined) return unquotedSign(source, document, start)
  const { edits, text } = unquoted(source, document, start, () => ({ code: 'text-beside-block', args: { sign } }))
  return {
    mistake: { code: 'text-beside-block', args: { sign } },
    span: plus(start, sign.length),
    edits,
    ...(text && { text }),
  }
}
