import { type Document, isCollection, isMap, isScalar, type YAMLError } from 'yaml'
import { lineAt, lineOf, restOfLine, type Source } from '../../diagnostics/source.ts'
import { columnsOf, isKey } from './columns.ts'
import { commentSign } from './comment-signs.ts'
import { describeError } from './describe-error.ts'
import { type Expected, nameAmongKeys, oddIndentation, strayLine } from './indentation.ts'
import { textBehindComment, textBelowComment, textNotBelowKey } from './interrupted-text.ts'
import { listMark } from './list-marks.ts'
import { fromOddSign } from './lookalike-character.ts'
import { nodesOf } from './nodes.ts'
import { plus, type YamlSyntaxError } from './syntax-error.ts'
import { inserting, unquotedBracket } from './unquoted-text.ts'
import { withoutColon } from './without-colon.ts'

/** The first thing that the YAML reader did not understand; what it says of all that follows may be a cascade. */
export function firstSyntaxError(
  source: Source,
  document: Document.Parsed,
  expected: Expected,
): YamlSyntaxError | undefined {
  const error = firstError(document)
  const misread =
    directive(source) ??
    commentSign(source, document) ??
    wideColonAboveKeys(source, document) ??
    oddIndentation(source, document) ??
    listMark(source, document) ??
    wideColonBeforeBracket(source, document) ??
    belowComment(source, document) ??
    strayAbove(source, document, error, expected)
  if (misread !== undefined) return fromOddSign(source, document, misread) ?? misread
  const errors = [error && describeError(source, document, error), colonBehindBrackets(source, document)]
  const first = errors.filter((one) => one !== undefined).sort((a, b) => a.span.start - b.span.start)[0]
  if (first === undefined) return keyWithinText(source, document, expected) ?? nameAmongKeys(source, document, expected)
  return fromOddSign(source, document, first) ?? brokenOff(source, first, expected) ?? first
}

/** A line of a text without quotes that is a key, with a colon or a space that YAML takes for a letter: the text above goes on with it. */
function keyWithinText(source: Source, document: Document.Parsed, { keys }: Expected): YamlSyntaxError | undefined {
  for (const { node, start } of nodesOf(document)) {
    if (!isScalar(node) || node.type !== 'PLAIN') continue
    const end = node.range?.[1] ?? start
    for (let line = lineOf(source, start) + 1; line <= lineOf(source, end - 1); line++) {
      const written = lineAt(source, line)
      const [, blank = '', key = ''] =
        /^([ \t]*)([^\s:：]+)(?:：|:[^\s]|:[\u00a0\u2000-\u200b\u202f\u3000])/u.exec(written) ?? []
      if (!keys.has(key)) continue
      return keyWithoutColon(source, (source.lineStarts[line - 1] ?? 0) + blank.length)
    }
  }
  return undefined
}

/** `size： { prompt: … }`: YAML takes all up to the first colon that it knows for the key. */
function wideColonBeforeBracket(source: Source, document: Document.Parsed): YamlSyntaxError | undefined {
  if (!/：[ \t\u3000]*[[{]/u.test(source.text)) return undefined
  for (const { node, start } of nodesOf(document)) {
    if (!isMap(node)) continue
    for (const { key } of node.items) {
      if (!isScalar(key) || key.type !== 'PLAIN' || !/^[^\s：]+：[ \t\u3000]*[[{]/u.test(key.source ?? '')) continue
      return keyWithoutColon(source, key.range?.[0] ?? start)
    }
  }
  return undefined
}

/** `size：` with keys below it: YAML takes it for a text that goes on there. */
function wideColonAboveKeys(source: Source, document: Document.Parsed): YamlSyntaxError | undefined {
  if (!source.text.includes('：')) return undefined
  for (const { node, start } of nodesOf(document)) {
    if (!isScalar(node) || node.type !== 'PLAIN' || !/^[^\s：]+：\s*$/u.test(restOfLine(source, start))) continue
    const line = lineOf(source, start)
    const below = lineAt(source, line + 1)
    const isDeeper = columnsOf(below, 2) > start - (source.lineStarts[line - 1] ?? 0)
    if (isDeeper && below.trim() !== '' && isKey(below)) return keyWithoutColon(source, start)
  }
  return undefined
}

function keyWithoutColon(source: Source, at: number): YamlSyntaxError {
  const { mistake, span, edit } = withoutColon(restOfLine(source, at))
  return {
    mistake,
    span: { start: at + span.start, end: at + span.end },
    edits: [{ ...edit, start: at + edit.start, end: at + edit.end }],
  }
}

/** A line that is reported for what it is not, and goes on with the text above. */
function brokenOff(source: Source, error: YamlSyntaxError, { keys }: Expected): YamlSyntaxError | undefined {
  const line = lineOf(source, error.span.start)
  if (error.mistake.code === 'missing-colon') return textNotBelowKey(source, line, keys)
  return error.mistake.code === 'bad-indentation' ? textBehindComment(source, line) : undefined
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
  expected: Expected,
): YamlSyntaxError | undefined {
  if (error === undefined || error.code === 'TAB_AS_INDENT') return undefined
  return strayLine(source, document, lineOf(source, error.pos[0]), expected)
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
