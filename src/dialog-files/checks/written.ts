import type { Surrounding } from '../../diagnostics/codes.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { codePoint } from '../../yaml/decode.ts'
import { withoutColon } from '../../yaml/syntax/without-colon.ts'
import type { ScalarTree, Tree } from '../../yaml/tree.ts'
import { dialogFileShape } from '../dialog-file-shape.ts'
import { atSpan, type Place, treeAt } from '../location.ts'
import type { Check } from './check.ts'

/** What YAML reads otherwise than its author meant it: a text cut by ` #`, a number that loses digits, an escape that cannot be heard. */
export const checkWritten: Check = function* ({ dialogs, types, replies }) {
  for (const { place } of [...dialogs, ...types, ...replies]) {
    const tree = treeAt(place)
    if (tree !== undefined) yield* checkTree(tree, place, false)
  }
}

function* checkTree(tree: Tree, place: Place, isChoice: boolean): Iterable<Diagnostic> {
  if (tree.type === 'scalar') yield* checkScalar(tree, place, isChoice)
  else if (tree.type === 'list') for (const item of tree.items) yield* checkTree(item, place, isChoice)
  else for (const [key, { value }] of tree.entries) yield* checkTree(value, place, isChoice || key === 'choices')
}

function* checkScalar(tree: ScalarTree, place: Place, isChoice: boolean): Iterable<Diagnostic> {
  const { value, written, plain, comment } = tree
  if (typeof value === 'string') yield* checkText(value, tree, place)
  if (plain && looksLikeKey.test(written)) yield tellNoKey(tree, place)
  const item = plain ? /\n[ \t]*(- .*)/.exec(written) : null
  if (item !== null) yield tellItem(tree, item, place)
  if (plain && typeof value === 'string' && comment !== undefined && isCut(place, comment))
    yield atSpan(place, comment, { code: 'text-cut', args: { rest: textAt(place, comment) } })
  const isLost = isChoice ? String(value) !== written : /^[-+]?0\d/.test(written)
  if (plain && (typeof value === 'number' || typeof value === 'boolean') && isLost)
    yield atSpan(place, tree, { code: 'not-as-written', args: { written, read: String(value) } })
}

const surroundings: readonly Surrounding[] = ['file', 'dialog', 'slot']

/** A key of the language with a colon that YAML does not take for one: the line would be spoken as it stands. */
const looksLikeKey = new RegExp(`^(?:${surroundings.flatMap(keysOf).join('|')})[:：]`, 'u')

function keysOf(surrounding: Surrounding): readonly string[] {
  return dialogFileShape.keys.get(surrounding) ?? []
}

/** An entry of a list that stands too far in: the text above goes on with it. */
function tellItem({ start }: ScalarTree, { 0: whole, 1: item = '', index }: RegExpExecArray, place: Place): Diagnostic {
  const end = start + index + whole.length
  return atSpan(place, { start: end - item.length, end }, { code: 'bad-indentation', args: {} })
}

function tellNoKey({ written, start }: ScalarTree, place: Place): Diagnostic {
  const { mistake, span } = withoutColon(written)
  return atSpan(place, { start: start + span.start, end: start + span.end }, mistake)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u

function* checkText(text: string, tree: ScalarTree, place: Place): Iterable<Diagnostic> {
  const character = control.exec(text)?.[0]
  if (character !== undefined)
    yield atSpan(place, tree, { code: 'control-character', args: { character: codePoint(character) } })
  if (text !== '' && text.trim() === '') yield atSpan(place, tree, { code: 'nothing-in-it', args: { found: 'text' } })
}

/** `#1` behind a space is a part of a text more likely than a comment. */
function isCut(place: Place, comment: { readonly start: number; readonly end: number }): boolean {
  return /^#[^\s#]/.test(textAt(place, comment))
}

function textAt({ sound }: Place, { start, end }: { readonly start: number; readonly end: number }): string {
  return sound.written.source.text.slice(start, end).trimEnd()
}
