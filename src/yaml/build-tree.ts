import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Mistake } from '../diagnostics/codes.ts'
import { type Diagnostic, diagnose, rangeOf } from '../diagnostics/diagnostic.ts'
import type { Source, Span } from '../diagnostics/source.ts'
import { codePoint } from './decode.ts'
import type { Entry, ListTree, ScalarTree, Tree } from './tree.ts'

/** A tree of what the YAML says, with what the language has no room for reported on the way: anchors, aliases, tags, odd keys. */
export function buildTree(source: Source, node: ParsedNode, diagnostics: Diagnostic[]): Tree {
  const report = (mistake: Mistake, span: Span) =>
    diagnostics.push(diagnose(mistake, rangeOf(source, span.start, span.end)))
  reportProperties(source, node, report)
  if (isAlias(node)) return buildAlias(source, node, report)
  if (isSeq(node)) return buildList(source, node, diagnostics)
  if (isMap(node)) return buildMap(source, node, diagnostics)
  return buildScalar(source, node)
}

type Report = (mistake: Mistake, span: Span) => void

function spanOf(node: ParsedNode): Span {
  return { start: node.range[0], end: node.range[1] }
}

/** An anchor or a tag comes before its node; a text that begins with its sign looks like one. */
function reportProperties(source: Source, node: ParsedNode, report: Report): void {
  if (isAlias(node)) return
  if (node.anchor !== undefined) report(...property(source, node, `&${node.anchor}`, 'anchor'))
  if (node.tag !== undefined && node.srcToken !== undefined) reportTag(source, node, report)
}

function reportTag(source: Source, node: ParsedNode, report: Report): void {
  const [last, beforeLast] = lastWords(source.text.slice(0, node.range[0]))
  const written = last?.startsWith('&') ? beforeLast : last
  if (written?.startsWith('!')) report(...property(source, node, written, 'tag'))
}

/** The last two words of a text, the last one first. */
function* lastWords(text: string): Generator<string> {
  let end = text.length
  for (let at = text.length - 1; at >= -1; at -= 1) {
    if (!/^[\s,[\]{}]?$/u.test(text.charAt(at))) continue
    if (at + 1 < end) yield text.slice(at + 1, end)
    end = at
  }
}

function property(source: Source, node: ParsedNode, written: string, code: 'anchor' | 'tag'): [Mistake, Span] {
  const start = source.text.lastIndexOf(written, node.range[0])
  return [
    { code, args: { written } },
    { start, end: start + written.length },
  ]
}

function buildAlias(source: Source, node: ParsedNode, report: Report): ScalarTree {
  const span = spanOf(node)
  const written = source.text.slice(span.start, span.end)
  report({ code: 'alias', args: { written } }, span)
  return { type: 'scalar', ...span, value: written, written, plain: true }
}

function buildList(source: Source, node: YAMLSeq.Parsed, diagnostics: Diagnostic[]): ListTree {
  return { type: 'list', ...spanOf(node), items: node.items.map((item) => buildItem(source, item, diagnostics)) }
}

function buildItem(source: Source, item: unknown, diagnostics: Diagnostic[]): Tree {
  return isParsed(item) ? buildTree(source, item, diagnostics) : nothingAt(0)
}

function buildMap(source: Source, node: YAMLMap.Parsed, diagnostics: Diagnostic[]): Tree {
  if (node.flow === true && node.items.some(({ key }) => !isScalar(key) || keyText(key) === undefined))
    return buildBraces(source, node, diagnostics)
  const entries = new Map<string, Entry>()
  for (const { key, value } of node.items) {
    const span = spanOf(key)
    const report = (mistake: Mistake, related?: Span) =>
      diagnostics.push(
        diagnose(
          mistake,
          rangeOf(source, span.start, span.end),
          related && rangeOf(source, related.start, related.end),
        ),
      )
    const written = keyText(key)
    if (written === undefined) {
      report({ code: 'bad-key', args: {} })
      continue
    }
    reportInvisible(source, span, diagnostics)
    const name = written.replace(invisible, '')
    if (!isScalar(key)) report({ code: 'bad-key', args: {} })
    const entry = { key: span, value: value === null ? nothingAt(span.end) : buildTree(source, value, diagnostics) }
    const first = entries.get(name)
    const merges = name === '<<' && isScalar(key) && key.type === 'PLAIN'
    if (merges) report({ code: 'merge-key', args: {} })
    else if (first !== undefined) report({ code: 'duplicate-key', args: { key: name } }, first.key)
    if (!merges) entries.set(name, first === undefined ? entry : join(first, entry))
  }
  return { type: 'map', ...spanOf(node), flow: node.flow === true, entries }
}

/** What joins no letters and has no width: nobody sees why two names are not the same. */
const invisible = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu

/** An invisible character in a key, which is then read without it. */
function reportInvisible(source: Source, { start, end }: Span, diagnostics: Diagnostic[]): void {
  for (const { 0: character, index } of source.text.slice(start, end).matchAll(invisible)) {
    const range = rangeOf(source, start + index, start + index + character.length)
    diagnostics.push(diagnose({ code: 'control-character', args: { character: codePoint(character) } }, range))
  }
}

/** Braces around what is no key: a text that begins with a brace that is spoken, as `{{`, and has no quotes. */
function buildBraces(source: Source, node: YAMLMap.Parsed, diagnostics: Diagnostic[]): ScalarTree {
  const { start, end } = spanOf(node)
  const written = source.text.slice(start, end)
  diagnostics.push(diagnose({ code: 'unquoted-brace', args: { brace: '{', written } }, rangeOf(source, start, end)))
  return { type: 'scalar', start, end, value: written, written, plain: true }
}

/** What is written under a key twice: of maps, all that is in either; else the first. */
function join(first: Entry, { value: second }: Entry): Entry {
  const { key, value } = first
  if (value.type !== 'map' || second.type !== 'map') return first
  return { key, value: { ...value, entries: new Map([...second.entries, ...value.entries]) } }
}

/** A key as it is written: `010` stays `010`. */
function keyText(key: ParsedNode): string | undefined {
  if (isMap(key) && key.flow === true && key.items.length === 1) return innerName(key)
  if (!isScalar(key) || key.value === null || key.anchor !== undefined || key.tag !== undefined) return undefined
  return typeof key.value === 'string' ? key.value : key.source
}

/** The name in `{size}: …`: only the braces are too much. */
function innerName({ items: [only] }: YAMLMap.Parsed): string | undefined {
  return only !== undefined && only.value === null && isScalar(only.key) ? keyText(only.key) : undefined
}

function buildScalar(source: Source, node: Scalar.Parsed): ScalarTree {
  const span = spanOf(node)
  const written = source.text.slice(span.start, span.end)
  const plain = node.type === 'PLAIN'
  const scalar: ScalarTree = { type: 'scalar', ...span, value: plainValue(node.value), written, plain }
  const comment = commentAt(source, span.end)
  return comment === undefined ? scalar : { ...scalar, comment }
}

function plainValue(value: unknown): ScalarTree['value'] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return null
}

/** A comment on the same line, right behind a value. */
function commentAt(source: Source, end: number): Span | undefined {
  const behind = /[ \t]+(#[^\r\n]*)/y
  behind.lastIndex = end
  const found = behind.exec(source.text)
  return found === null ? undefined : { start: behind.lastIndex - (found[1] ?? '').length, end: behind.lastIndex }
}

function nothingAt(offset: number): ScalarTree {
  return { type: 'scalar', start: offset, end: offset, value: null, written: '', plain: true }
}

function isParsed(node: unknown): node is ParsedNode {
  return isAlias(node) || isScalar(node) || isMap(node) || isSeq(node)
}
