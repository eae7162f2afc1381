import { readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { type AnyNode, type Expression, parse } from 'acorn'
import { type Change, changesOf } from './changes.ts'

/** A compiled file with one small change in it. */
export interface Mutant {
  /** Which of its file, from 0. */
  readonly at: number
  /** The file as it is written: `src/core/select.ts`. */
  readonly file: string
  readonly line: number
  /** The function it is in. */
  readonly within: string
  /** What is changed, on one line: `a && b → a`. */
  readonly change: string
  readonly host: Host
  /** The host as it becomes. */
  readonly text: string
}

/** The part of a file that is either what it is or, if a mutant is at work, another: an expression or a statement. */
export interface Host {
  readonly type: 'expression' | 'statement'
  readonly start: number
  readonly end: number
}

/** The mutants of a compiled file, in the order of their hosts. */
export function findMutants(path: string): { readonly source: string; readonly mutants: readonly Mutant[] } {
  const source = readFileSync(path, 'utf8')
  const map = new SourceMap(JSON.parse(readFileSync(`${path}.map`, 'utf8')))
  const file = path.replace(/^dist\//, '').replace(/\.js$/, '.ts')
  const program = parse(source, { ecmaVersion: 'latest', sourceType: 'module', locations: false })
  const found = [...changesIn(program, { source, within: '', host: undefined, parent: undefined })]
  const mutants = found.map(({ change, host, within, shown }, at) => ({
    at,
    file,
    line: lineOf(change.start, source, map),
    within,
    change: describe(shown, change, source),
    host,
    text: changed(host, change, source),
  }))
  return { source, mutants }
}

interface Place {
  readonly source: string
  readonly within: string
  readonly host: Host | undefined
  readonly parent: AnyNode | undefined
}

interface Found {
  readonly change: Change
  readonly host: Host
  readonly within: string
  /** The part of the file that shows the change. */
  readonly shown: { readonly start: number; readonly end: number }
}

function* changesIn(node: AnyNode, place: Place): Iterable<Found> {
  const host = hostAt(node, place)
  const within = nameOf(node, place.within) ?? place.within
  for (const change of changesOf(node, place.parent, place.source)) {
    const own = hostOf(node, change, host)
    if (own !== undefined) yield { change, host: own, within, shown: shownBy(change, node) }
  }
  for (const part of partsOf(node)) yield* changesIn(part, { ...place, within, host, parent: node })
}

/** A condition or a result is changed as a whole, and is its own host. */
function hostOf(node: AnyNode, { start, end }: Change, host: Host | undefined): Host | undefined {
  const isPart = node.type === 'IfStatement' || node.type === 'ForOfStatement' || node.type === 'ReturnStatement'
  if (isPart || node.type === 'ConditionalExpression' || node.type === 'ArrowFunctionExpression')
    return { type: 'expression', start, end }
  return host
}

function shownBy(change: Change, node: AnyNode) {
  const isWhole =
    node.type === 'IfStatement' || node.type === 'ForOfStatement' || node.type === 'ArrowFunctionExpression'
  return isWhole ? change : node
}

function hostAt(node: AnyNode, { host, parent }: Place): Host | undefined {
  const { start, end } = node
  if (isDroppable(node)) return { type: 'statement', start, end }
  return isExpression(node) && (parent === undefined || standsAlone(node, parent))
    ? { type: 'expression', start, end }
    : host
}

function isDroppable({ type }: AnyNode): boolean {
  return type === 'ExpressionStatement' || type === 'ContinueStatement' || type === 'ThrowStatement'
}

function isExpression(node: AnyNode): node is Expression {
  return node.type.endsWith('Expression') || node.type.endsWith('Literal')
}

/** Whether an expression may stand in parentheses and mean the same. */
function standsAlone(node: Expression, parent: AnyNode): boolean {
  switch (parent.type) {
    case 'ChainExpression':
      return false
    case 'CallExpression':
      return parent.callee !== node
    case 'MemberExpression':
      return parent.object !== node || !['CallExpression', 'MemberExpression'].includes(node.type)
    case 'AssignmentExpression':
    case 'ForOfStatement':
      return parent.left !== node
    case 'Property':
      return !parent.method && parent.kind === 'init'
    case 'TaggedTemplateExpression':
    case 'UpdateExpression':
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
      return false
    default:
      return true
  }
}

/** The name of a function, or of what stands in none. */
function nameOf(node: AnyNode, within: string): string | undefined {
  if (node.type === 'FunctionDeclaration') return node.id?.name
  if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier')
    return within === '' || node.init?.type === 'ArrowFunctionExpression' ? node.id.name : undefined
  return node.type === 'Property' && node.method && node.key.type === 'Identifier' ? node.key.name : undefined
}

/** The nodes that a node is made of, without names. */
function partsOf(node: AnyNode): readonly AnyNode[] {
  return Object.entries(node)
    .filter(([key]) => key !== 'key' && key !== 'source')
    .flatMap(([, part]) => (Array.isArray(part) ? part : [part]))
    .filter(isNode)
}

function isNode(part: unknown): part is AnyNode {
  return typeof part === 'object' && part !== null && 'type' in part && 'start' in part
}

function changed(whole: { readonly start: number; readonly end: number }, change: Change, source: string): string {
  return source.slice(whole.start, change.start) + change.text + source.slice(change.end, whole.end)
}

/** `a && b → a`; of a list or an object `[…] without a`. */
function describe(shown: Found['shown'], change: Change, source: string): string {
  const [before, after] = [source.slice(shown.start, shown.end), changed(shown, change, source)].map(onOneLine)
  if (change.text !== '' || !/^[[{]/.test(before ?? '')) return `${before} → ${after}`
  return `${before?.startsWith('[') ? '[…]' : '{…}'} without ${onOneLine(source.slice(change.start, change.end)).replace(/,$/, '')}`
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function lineOf(offset: number, source: string, map: SourceMap): number {
  const before = source.slice(0, offset).split('\n')
  const entry = map.findEntry(before.length - 1, before.at(-1)?.length ?? 0)
  return 'originalLine' in entry ? entry.originalLine + 1 : 0
}
