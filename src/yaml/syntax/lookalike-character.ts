import type { Document } from 'yaml'
import type { Mistake } from '../../diagnostics/codes.ts'
import { lineOf, restOfLine, type Source } from '../../diagnostics/source.ts'
import { otherCommentSign } from './comment-signs.ts'
import { listMarkAt } from './list-marks.ts'
import { bracketsAround } from './nodes.ts'
import { plus, type YamlSyntaxError } from './syntax-error.ts'

// Signs that look like those of YAML, and are typed on a Korean or Japanese keyboard: YAML takes them for letters.

const plainBrackets: ReadonlyMap<string, string> = new Map([
  ['［', '['],
  ['］', ']'],
  ['【', '['],
  ['】', ']'],
  ['〔', '['],
  ['〕', ']'],
  ['｛', '{'],
  ['｝', '}'],
])

const oddCommas = /[、，､]/u

/** A text that begins with a full-width bracket, where a list or a map was meant. */
export function oddBracket(written: string): Mistake<'lookalike-character'> | undefined {
  const sign = written.charAt(0)
  const plain = plainBrackets.get(sign)
  return plain === undefined
    ? undefined
    : { code: 'lookalike-character', args: { sign, plain, instead: inPlainSigns(written) } }
}

const oddQuotes: ReadonlyMap<string, string> = new Map([
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['＂', '"'],
  ['«', '"'],
  ['‘', "'"],
  ['’', "'"],
  ['＇', "'"],
])

/** A whole text in quotes of a word processor, or in full-width ones: they are a part of it. */
export function oddQuote(written: string): Mistake<'lookalike-character'> | undefined {
  const found = /^([“”„＂«‘’＇])(.+)[“”＂»‘’＇]$/su.exec(written)
  const [, sign = '', inside = ''] = found ?? []
  const plain = oddQuotes.get(sign)
  if (plain === undefined || /[“”„＂«»]/u.test(inside)) return undefined
  const text = /["\\]/.test(inside) ? `'${inside.replaceAll("'", "''")}'` : `"${inside}"`
  return { code: 'lookalike-character', args: { sign, plain, instead: text } }
}

/** What an error comes from, where an odd sign is what led to it. */
export function fromOddSign(
  source: Source,
  document: Document.Parsed,
  error: YamlSyntaxError,
): YamlSyntaxError | undefined {
  switch (error.mistake.code) {
    case 'bad-indentation':
    case 'missing-colon':
    case 'unquoted-character':
    case 'text-beside-block':
      return listMarkAt(source, error.span.start) ?? commentAlone(source, error.span.start)
    case 'colon-in-text':
      return bracketInText(error, error.mistake.args.written) ?? oddComma(source, document, error)
    case 'missing-comma':
    case 'unquoted-brace':
      return oddComma(source, document, error)
    default:
      return undefined
  }
}

/** A comment of another language on a line of its own. */
function commentAlone(source: Source, start: number): YamlSyntaxError | undefined {
  const lineStart = source.lineStarts[lineOf(source, start) - 1] ?? 0
  return source.text.slice(lineStart, start).trim() === '' ? otherCommentSign(source, start) : undefined
}

function bracketInText({ span }: YamlSyntaxError, written: string): YamlSyntaxError | undefined {
  const mistake = oddBracket(written)
  return mistake && { mistake, span, edits: [{ ...span, text: mistake.args.instead }] }
}

/** An ideographic or full-width comma right before what was not understood, in brackets: it divides nothing. */
function oddComma(source: Source, document: Document.Parsed, { span }: YamlSyntaxError): YamlSyntaxError | undefined {
  const lineStart = source.lineStarts[lineOf(source, span.start) - 1] ?? 0
  const before = source.text
    .slice(lineStart, span.start)
    .trimEnd()
    .replace(/["'「『]$/u, '')
    .trimEnd()
  const isFirst = oddCommas.test(source.text.charAt(span.start))
  const sign = isFirst ? source.text.charAt(span.start) : (before.at(-1) ?? '')
  if (!oddCommas.test(sign)) return undefined
  const start = isFirst ? span.start : lineStart + before.length - 1
  const brackets = bracketsAround(document, start)
  if (brackets === undefined) return undefined
  const own = source.text.slice(lineStart + openBefore(source.text.slice(lineStart, start)), start)
  const instead = `${own}, ${restOfLine(source, start + 1).trimStart()}`
  return {
    mistake: { code: 'lookalike-character', args: { sign, plain: ',', instead } },
    span: plus(start, 1),
    edits: [{ ...plus(start, 1), text: ', ' }],
  }
}

/** Where the last bracket opens that nothing closes; at the beginning, where none does. */
function openBefore(text: string): number {
  let depth = 0
  for (let at = text.length - 1; at >= 0; at--) {
    if (/[\]}]/.test(text.charAt(at))) depth++
    else if (/[[{]/.test(text.charAt(at)) && depth-- === 0) return at
  }
  return text.length - text.trimStart().length
}

function inPlainSigns(written: string): string {
  const entries = written.replace(/[［］【】〔〕｛｝]/gu, (sign) => plainBrackets.get(sign) ?? sign).split(oddCommas)
  return entries.map((entry) => entry.trim().replace('：', ': ')).join(', ')
}
