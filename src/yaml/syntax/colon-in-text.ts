import type { Document } from 'yaml'
import { lineAt, lineOf, type Source, type Span } from '../../diagnostics/source.ts'
import { missingComma } from './brackets.ts'
import { suggestComparison } from './comparison.ts'
import { badIndentation, listAmongKeys } from './indentation.ts'
import type { YamlSyntaxError } from './syntax-error.ts'
import { unquoted, unquotedSign } from './unquoted-text.ts'

// A colon that makes a key of what was meant as a value.

/** `a: b: c` on one line, or a line that is indented deeper than the one it belongs next to. */
export function valueAsKey(source: Source, document: Document.Parsed, at: Span): YamlSyntaxError {
  const spread = document.errors.find(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === at.start)
  if (/^\s*- /.test(lineAt(source, lineOf(source, at.start)))) return listAmongKeys(source, lineOf(source, at.start))
  if (spread !== undefined) return badIndentation(source, lineOf(source, at.start) + 1)
  if (/^\?\s/.test(source.text.slice(at.start, at.start + 2))) return unquotedSign(source, document, at.start)
  const error = unquoted(source, document, at.start, (written) => ({ code: 'colon-in-text', args: { written } }))
  return isCondition(source, at.start) ? pairInBraces(source, error) : error
}

function isCondition(source: Source, start: number): boolean {
  return /(?:^\s*(?:- )?|[{,]\s*)when:[ \t]+$/.test(
    source.text.slice(source.lineStarts[lineOf(source, start) - 1], start),
  )
}

/** `when: size: Large`: no text was meant, but a slot and its value. */
function pairInBraces({ text }: Source, { span }: YamlSyntaxError): YamlSyntaxError {
  const written = text.slice(span.start, span.end)
  const bare = written.replace(/^[({（｛]\s*/u, '').replace(/\s*[)}）｝]$/u, '')
  const [key = '', value = ''] = [bare.slice(0, bare.indexOf(':') + 1), bare.slice(bare.indexOf(':') + 1).trim()]
  const pair = `{ ${key} ${suggestComparison(value) ?? value} }`
  const instead = `when: ${pair}`
  const edits = [{ ...span, text: pair }]
  return { mistake: { code: 'colon-in-text', args: { written, instead } }, span, edits }
}

/** `{a: b c: d}`: where `b` is in quotes, or the comma is a full-width one, an entry has ended; else it is a text with a colon. */
export function keyInText(source: Source, document: Document.Parsed, at: Span): YamlSyntaxError {
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
