import type { Surrounding } from '../../diagnostics/codes.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { lineOf } from '../../diagnostics/source.ts'
import { codePoint } from '../../yaml/decode.ts'
import { oddBracket, oddQuote } from '../../yaml/syntax/lookalike-character.ts'
import { withoutColon } from '../../yaml/syntax/without-colon.ts'
import type { ScalarTree, Tree } from '../../yaml/tree.ts'
import { dialogFileShape } from '../dialog-file-shape.ts'
import { atSpan, type Location, treeAt } from '../location.ts'
import type { Check } from './check.ts'

/** What YAML reads otherwise than its author meant it: a text cut by ` #`, a number that loses digits, an escape that cannot be heard. */
export const checkScalars: Check = function* ({ dialogs, types, replies }) {
  for (const { location } of [...dialogs, ...types, ...replies]) {
    const tree = treeAt(location)
    if (tree !== undefined) yield* checkTree(tree, location, false)
  }
}

/** Keys of what users say, which is a text or a list. */
const sayings: ReadonlySet<string> = new Set(['examples', 'also', 'names'])

function* checkTree(tree: Tree, location: Location, isChoice: boolean, isList = false): Iterable<Diagnostic> {
  if (tree.type === 'scalar') yield* checkScalar(tree, location, isChoice, isList)
  else if (tree.type === 'list') for (const item of tree.items) yield* checkTree(item, location, isChoice)
  else
    for (const [key, { value }] of tree.entries)
      yield* checkTree(value, location, isChoice || key === 'choices', sayings.has(key))
}

function* checkScalar(tree: ScalarTree, location: Location, isChoice: boolean, isList: boolean): Iterable<Diagnostic> {
  const { value, written, plain, comment } = tree
  if (typeof value === 'string') yield* checkText(value, tree, location)
  if (plain && looksLikeKey.test(written)) yield reportNoKey(tree, location)
  const odd = plain ? oddQuote(written) : undefined
  if (odd !== undefined) yield atSpan(location, tree, odd)
  const bracket = plain && isList && /[］】〕]$/u.test(written) ? oddBracket(written) : undefined
  if (bracket !== undefined) yield atSpan(location, tree, bracket)
  const item = plain ? /\n[ \t]*(- .*)/.exec(written) : null
  if (item !== null) yield reportItem(tree, item, location)
  if (plain && typeof value === 'string' && comment !== undefined && isCut(location, comment))
    yield atSpan(location, comment, { code: 'comment-in-text', args: { rest: textAt(location, comment) } })
  const isLost = isChoice ? String(value) !== written : /^[-+]?0\d/.test(written)
  if (plain && (typeof value === 'number' || typeof value === 'boolean') && isLost)
    yield atSpan(location, tree, { code: 'unquoted-value', args: { written, read: String(value) } })
}

const surroundings: readonly Surrounding[] = ['file', 'dialog', 'slot']

/** A key of the language with a colon that YAML does not take for one: the line would be spoken as it is. */
const looksLikeKey = new RegExp(`^(?:${surroundings.flatMap(keysOf).join('|')})[:：]`, 'u')

function keysOf(surrounding: Surrounding): readonly string[] {
  return dialogFileShape.keys.get(surrounding) ?? []
}

/** An entry of a list that is too far in: the text above goes on with it. With two of them, it is the entry above that is not far enough. */
function reportItem(
  { start, written }: ScalarTree,
  { 0: whole, 1: item = '', index }: RegExpExecArray,
  location: Location,
): Diagnostic {
  const { source } = location.part.yaml
  if (
    /\n[ \t]*- .*\n[ \t]*- /.test(written) &&
    /^\s*- $/.test(source.text.slice(source.lineStarts[lineOf(source, start) - 1], start))
  )
    return atSpan(location, { start: start - 2, end: start + index }, { code: 'bad-indentation', args: {} })
  const end = start + index + whole.length
  return atSpan(location, { start: end - item.length, end }, { code: 'bad-indentation', args: {} })
}

function reportNoKey({ written, start }: ScalarTree, location: Location): Diagnostic {
  const { mistake, span } = withoutColon(written)
  return atSpan(location, { start: start + span.start, end: start + span.end }, mistake)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u

function* checkText(text: string, tree: ScalarTree, location: Location): Iterable<Diagnostic> {
  const character = control.exec(text)?.[0]
  if (character !== undefined)
    yield atSpan(location, tree, { code: 'control-character', args: { character: codePoint(character) } })
  if (text !== '' && text.trim() === '') yield atSpan(location, tree, { code: 'empty-value', args: { found: 'text' } })
}

/** `#1` and `# 1` behind a space are a part of a text more likely than a comment. */
function isCut(location: Location, comment: { readonly start: number; readonly end: number }): boolean {
  return /^#(?:[^\s#]| \d| [^{}]*\{[^{}]+\})/.test(textAt(location, comment))
}

function textAt({ part }: Location, { start, end }: { readonly start: number; readonly end: number }): string {
  return part.yaml.source.text.slice(start, end).trimEnd()
}
