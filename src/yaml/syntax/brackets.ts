import { type Document, isCollection } from 'yaml'
import { restOfLine, type Source } from '../../diagnostics/source.ts'
import { bracketsAround, type Found, lastBefore } from './nodes.ts'
import { plus, type YamlSyntaxError } from './syntax-error.ts'
import { inserting } from './unquoted-text.ts'

// Errors with the signs of `{…}` and `[…]`.

/** A comma that should be before what comes next. */
export function missingComma(source: Source, start: number): YamlSyntaxError {
  const end = source.text.slice(0, start).trimEnd().length
  const next = start + source.text.slice(start).search(/\S|$/)
  const written = restOfLine(source, next)
  return {
    mistake: { code: 'missing-comma', args: { written } },
    span: plus(next, written.length),
    edits: [inserting(end, ',')],
    text: plus(next, 0),
  }
}

/** A comma, or a closing bracket, that belongs to nothing. */
export function extraSign(source: Source, start: number): YamlSyntaxError {
  const span = plus(start, 1)
  const sign = source.text.charAt(start)
  return { mistake: { code: 'unexpected-character', args: { sign } }, span, edits: [{ ...span, text: '' }], text: span }
}

/** Whether what is behind a text in quotes is the next entry in brackets. */
export function isEntry(document: Document.Parsed, start: number, rest: string): boolean {
  return bracketsAround(document, start) !== undefined && /^(?:"[^"]*"|'[^']*'|[^\s:]+):?(?:\s|[,\]}])/u.test(rest)
}

/** The last brackets before an offset that nothing closes. */
export function lastOpenBracket(text: string, document: Document.Parsed, before: number): Found | undefined {
  return lastBefore(
    document,
    before,
    ({ node, end }) => isCollection(node) && node.flow === true && !/[\]}]/.test(text.charAt(end - 1)),
  )
}

/** A bracket that is never closed is reported where it opens. */
export function openBracket(source: Source, document: Document.Parsed, before: number): YamlSyntaxError {
  const open = lastOpenBracket(source.text, document, before)
  const start = open?.start ?? before
  const bracket = source.text.charAt(start)
  const end = source.text.slice(0, before).trimEnd().length
  const continued = bracket === '[' ? linesUntilClosed(source.text, end) : undefined
  return {
    mistake: { code: 'missing-bracket', args: { bracket, ...(continued !== undefined && { isContinued: true }) } },
    span: plus(start, 1),
    edits: [
      continued === undefined
        ? inserting(end, bracket === '{' ? '}' : ']')
        : { ...plus(end, continued.length), text: continued.replace(/\s*\n\s*/gu, ' ') },
    ],
  }
}

// Characters: more than any list of choices has.
const longestList = 2000

/** The rest of a list that goes on in lines which stand too far left, where it is closed there: nothing but texts. */
function linesUntilClosed(text: string, from: number): string | undefined {
  const rest = text.slice(from, from + longestList)
  const close = rest.search(/[\]:：#[{}]/u)
  return rest.charAt(close) === ']' && rest.slice(0, close).includes('\n') ? rest.slice(0, close) : undefined
}
