import { type Document, isCollection, isScalar, type Node, visit, type YAMLError } from 'yaml'
import type { Mistake } from '../languages/messages/mistake.ts'
import { codePoint } from './decode.ts'
import { type Diagnostic, diagnose, rangeOf } from './diagnostic.ts'
import { firstLine, lineOf, type Source } from './source.ts'
import type { Span } from './tree.ts'

/** A mistake of syntax in an author's words. `local`: the rest of the file can be understood all the same. */
interface Told {
  readonly mistake: Mistake
  readonly span: Span
  readonly local: boolean
}

/**
 * What the YAML reader did not understand, in plain words. After a mistake that leaves in doubt what belongs to what,
 * `lost` is true and nothing more is told: all the rest would be its echo.
 */
export function tellSyntax(source: Source, document: Document.Parsed): { lost: boolean; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const lines = new Set<number>()
  const told = [...directives(source), ...readerErrors(document).map((error) => tell(source, document, error))]
  for (const { mistake, span, local } of told) {
    const line = lineOf(source, span.start)
    if (lines.has(line)) continue
    lines.add(line)
    diagnostics.push(diagnose(mistake, rangeOf(source, span.start, span.end)))
    if (!local) return { lost: true, diagnostics }
  }
  return { lost: false, diagnostics }
}

function readerErrors(document: Document.Parsed): readonly YAMLError[] {
  return document.errors.toSorted((a, b) => a.pos[0] - b.pos[0])
}

/** `%` in the first column, before anything else, begins a directive. */
function directives({ text }: Source): readonly Told[] {
  const found = /^(?:[ \t]*(?:#.*)?\r?\n)*(%.*)/.exec(text)
  if (found === null) return []
  const written = (found[1] ?? '').trimEnd()
  const start = found[0].length - (found[1] ?? '').length
  return [
    { mistake: { code: 'directive', args: { written } }, span: { start, end: start + written.length }, local: false },
  ]
}

function tell(source: Source, document: Document.Parsed, error: YAMLError): Told {
  const at = { start: error.pos[0], end: error.pos[1] }
  const lost = (mistake: Mistake, span: Span = at): Told => ({ mistake, span, local: false })
  const local = (mistake: Mistake, span: Span = at): Told => ({ mistake, span, local: true })
  const written = source.text.slice(at.start, at.end)
  switch (error.code) {
    case 'MULTIPLE_DOCS':
      return lost({ code: 'several-documents', args: {} }, { start: at.start, end: at.start + 3 })
    case 'RESOURCE_EXHAUSTION':
      return lost({ code: 'too-deep', args: {} })
    case 'TAB_AS_INDENT':
      return lost({ code: 'tab-indentation', args: {} })
    case 'BAD_DQ_ESCAPE':
      return local(
        { code: 'bad-escape', args: { written: source.text.slice(at.start, at.start + 2) } },
        plus(at.start, 2),
      )
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
      return local({
        code: 'unquoted-sign',
        args: { sign: written.slice(0, 1), written: restOfLine(source, at.start) },
      })
    case 'MISSING_CHAR':
      return missingCharacter(source, document, error, lost)
    case 'UNEXPECTED_TOKEN':
      return unexpected(source, at, lost, local)
    case 'BLOCK_AS_IMPLICIT_KEY':
      return valueAsKey(source, document, at, lost, local)
    case 'MULTILINE_IMPLICIT_KEY':
      return lost(...lineWithoutColon(firstLine(written), at.start))
    case 'BAD_INDENT':
      return lost(...indentation(source, document, error, at))
    default:
      return lost({ code: 'yaml-syntax', args: { written: firstLine(written) } })
  }
}

type Telling = (mistake: Mistake, span?: Span) => Told

function plus(start: number, length: number): Span {
  return { start, end: start + length }
}

function restOfLine({ text }: Source, start: number): string {
  return firstLine(text.slice(start, start + 1000)).trimEnd()
}

function lineBefore(source: Source, offset: number): Span {
  return { start: source.lineStarts[lineOf(source, offset) - 1] ?? 0, end: offset }
}

/** A quote that is never closed is told where it opens; else a colon is missing. */
function missingCharacter(source: Source, document: Document.Parsed, error: YAMLError, lost: Telling): Told {
  const [start] = error.pos
  if (error.message.startsWith('Missing closing')) {
    const open = lastBefore(document, start, ({ node }) => isScalar(node) && node.type?.startsWith('QUOTE') === true)
    const at = open?.start ?? start
    return lost({ code: 'missing-quote', args: { quote: source.text.charAt(at) } }, plus(at, 1))
  }
  return lost(...lineWithoutColon(restOfLine(source, start), start))
}

function lineWithoutColon(line: string, at: number): [Mistake, Span] {
  const { mistake, span } = withoutColon(line.trimEnd())
  return [mistake, { start: at + span.start, end: at + span.end }]
}

/** A line that should be a key and has no colon, or one that YAML takes for none: what is wrong, and where in the line. */
export function withoutColon(line: string): { mistake: Mistake; span: Span } {
  const whole = { start: 0, end: line.length }
  const odd = /(?<=[:：])[\u00a0\u2000-\u200b\u202f\u205f\u3000]/u.exec(line)
  if (odd !== null)
    return { mistake: { code: 'odd-space', args: { character: codePoint(odd[0]) } }, span: plus(odd.index, 1) }
  const sign = /^[^\s:：]+([:：])\S/u.exec(line)?.[1] ?? /：/u.exec(line)?.[0]
  if (sign !== undefined) return { mistake: { code: 'missing-space', args: { written: line, sign } }, span: whole }
  return { mistake: { code: 'missing-colon', args: { written: line } }, span: whole }
}

/** Something stands behind a value that was complete: mostly a text without quotes that begins like something else. */
function unexpected(source: Source, at: Span, lost: Telling, local: Telling): Told {
  const line = lineBefore(source, at.start)
  const before = source.text.slice(line.start, line.end).trimEnd()
  const rest = restOfLine(source, at.start)
  const behind = before.slice(-1)
  if (rest.startsWith('-')) return lost({ code: 'list-beside-key', args: {} }, plus(at.start, 1))
  if (behind === '}' || behind === ']') {
    const open = openingBracket(before)
    if (open === -1)
      return lost({ code: 'yaml-syntax', args: { written: behind } }, plus(line.start + before.length - 1, 1))
    const start = line.start + open
    const written = restOfLine(source, start)
    return local({ code: 'unquoted-brace', args: { brace: before.charAt(open), written } }, plus(start, written.length))
  }
  if (behind === '"' || behind === "'") {
    return local({ code: 'text-after-quote', args: { written: rest } }, plus(at.start, rest.length))
  }
  const sign = /[|>][-+\d]*$/.exec(before)
  if (sign !== null)
    return lost({ code: 'text-beside-block', args: { sign: sign[0] } }, plus(line.start + sign.index, sign[0].length))
  const starred = /(?:^|[:\-?]\s+)(\*\S*)$/u.exec(before)?.[1]
  if (starred !== undefined) {
    const start = line.start + before.length - starred.length
    const written = restOfLine(source, start)
    return local({ code: 'unquoted-sign', args: { sign: '*', written } }, plus(start, written.length))
  }
  return lost({ code: 'yaml-syntax', args: { written: rest } }, plus(at.start, Math.max(1, rest.length)))
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

/** `a: b: c` on one line, or a line that is indented deeper than the one it belongs beside. */
function valueAsKey(source: Source, document: Document.Parsed, at: Span, lost: Telling, local: Telling): Told {
  const written = restOfLine(source, at.start)
  const spread = document.errors.find(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === at.start)
  if (spread === undefined) return local({ code: 'colon-in-text', args: { written } }, plus(at.start, written.length))
  const next = source.lineStarts[lineOf(source, at.start)] ?? at.start
  const indentation = /^\s*/.exec(source.text.slice(next, spread.pos[1]))?.[0].length ?? 0
  return lost(
    { code: 'bad-indentation', args: {} },
    plus(next + indentation, restOfLine(source, next + indentation).length),
  )
}

function indentation(source: Source, document: Document.Parsed, error: YAMLError, at: Span): [Mistake, Span] {
  if (error.message.startsWith('Flow')) {
    const open = lastBefore(
      document,
      at.start,
      ({ node, end }) => isCollection(node) && node.flow === true && !isClosed(source, end),
    )
    const start = open?.start ?? at.start
    return [{ code: 'missing-bracket', args: { bracket: source.text.charAt(start) } }, plus(start, 1)]
  }
  const start = at.start + (/^\s*/.exec(source.text.slice(at.start, at.start + 1000))?.[0].length ?? 0)
  return [{ code: 'bad-indentation', args: {} }, plus(start, restOfLine(source, start).length)]
}

function isClosed(source: Source, end: number): boolean {
  return /[\]}]/.test(source.text.charAt(end - 1))
}

interface Found extends Span {
  readonly node: Node
}

function lastBefore(document: Document.Parsed, offset: number, matches: (found: Found) => boolean): Found | undefined {
  let last: Found | undefined
  for (const found of nodesOf(document)) {
    if (found.start < offset && matches(found) && (last === undefined || found.start > last.start)) last = found
  }
  return last
}

function nodesOf(document: Document.Parsed): readonly Found[] {
  const nodes: Found[] = []
  visit(document, {
    Node(_key, node) {
      if (node.range) nodes.push({ node, start: node.range[0], end: node.range[1] })
    },
  })
  return nodes
}

const oddIndent = /^[ \t]*([\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff])/gmu

/** Lines that look indented but begin with a space that YAML takes for a letter. In a text of several lines it may be meant. */
export function oddIndentation(source: Source, document: Document.Parsed): readonly Diagnostic[] {
  const found = [...source.text.matchAll(oddIndent)]
  if (found.length === 0) return []
  const texts = nodesOf(document).filter(({ node }) => isScalar(node) && node.type !== 'PLAIN')
  const isMeant = (offset: number) => texts.some(({ start, end }) => start < offset && offset < end)
  return found
    .map(({ 0: whole, 1: character = '', index }) => ({ character, start: index + whole.length - 1 }))
    .filter(({ start }) => !isMeant(start))
    .map(({ character, start }) =>
      diagnose({ code: 'odd-space', args: { character: codePoint(character) } }, rangeOf(source, start, start + 1)),
    )
}
