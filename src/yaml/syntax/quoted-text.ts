import { type Document, isScalar } from 'yaml'
import type { Mistake } from '../../diagnostics/codes.ts'
import type { Source } from '../../diagnostics/source.ts'
import { textNotIndented } from './interrupted-text.ts'
import { type Found, lastBefore } from './nodes.ts'
import { plus, type YamlSyntaxError } from './syntax-error.ts'
import { inserting, textFrom, unquoted } from './unquoted-text.ts'

// Texts in quotes that end elsewhere than was meant.

export function lastQuoted(document: Document.Parsed, before: number): Found | undefined {
  return lastBefore(document, before, ({ node }) => isScalar(node) && node.type?.startsWith('QUOTE') === true)
}

export function isClosed(quoted: string): boolean {
  return quoted.length > 1 && quoted.at(-1) === quoted.at(0)
}

/** A closing quote right before a letter closes nothing: it is an apostrophe, or a quote within the text. */
export function isApostrophe({ text }: Source, document: Document.Parsed, start: number): boolean {
  return lastQuoted(document, start)?.end === start && /^[\p{L}\p{N}]/u.test(text.slice(start, start + 2))
}

/** A quote that is never closed is reported where it opens, and closed where the text ends. */
export function closedAtEnd(source: Source, document: Document.Parsed, start: number): YamlSyntaxError {
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

/** A text in quotes that does not end there; or one that was never closed, up to the quote that opens another. */
export function afterQuote(source: Source, document: Document.Parsed, start: number, rest: string): YamlSyntaxError {
  const first = lastQuoted(document, start)?.start ?? start
  if (/\n\s*[^\s"':]+:\s/u.test(source.text.slice(first, start))) return closedAtEnd(source, document, first)
  const several = quotedList(source, first, start, rest)
  if (several !== undefined) return several
  const mistake: Mistake = { code: 'text-after-quote', args: { written: rest, quote: source.text.charAt(first) } }
  return { ...unquoted(source, document, first, () => mistake), span: plus(start, rest.length) }
}

/** `"a", "b"` and `"a"、"b"` outside brackets: several texts, where a list has to have them. */
export function quotedList(source: Source, first: number, start: number, rest: string): YamlSyntaxError | undefined {
  const quoted = source.text.slice(first, start).trimEnd()
  const [, ...texts] = rest.split(/[,、，]\s*(?=["'])/u)
  if (texts.length === 0 || !/^[,、，]/u.test(rest) || !texts.every((text) => /^(?:"[^"]*"|'[^']*')\s*$/u.test(text)))
    return undefined
  const list = `[${[quoted, ...texts.map((text) => text.trimEnd())].join(', ')}]`
  return {
    mistake: { code: 'text-after-quote', args: { written: rest, quote: quoted.charAt(0), list } },
    span: plus(start, rest.length),
    edits: [{ start: first, end: start + rest.length, text: list }],
    text: plus(first, list.length),
  }
}
