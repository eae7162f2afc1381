import { isDeepStrictEqual } from 'node:util'
import { Lexer, stringify } from 'yaml'
import type { Edit, Source } from '../diagnostics/source.ts'
import { dataOf, type ListTree, type MapTree, type Tree } from './tree.ts'

/**
 * The text of a file that shall say `wanted` below `tree`. Only the values that differ are written anew:
 * all else, comments and layout, stays byte for byte.
 */
export function rewrite(
  source: Source,
  tree: Tree,
  wanted: unknown,
): { readonly text: string; readonly edits: number } {
  const edits = [...findEdits(source, tree, wanted)]
  return { text: makeEdits(source, edits), edits: edits.length }
}

/** A value in a file, and the text that shall be there instead. */
export interface Replacement {
  readonly tree: Tree
  readonly text: string
}

/** The text of a file with other texts in it: all else stays byte for byte. */
export function replaceTexts(source: Source, replacements: readonly Replacement[]): string {
  return makeEdits(
    source,
    replacements.map(({ tree, text }) => replace(source, tree, text)),
  )
}

function makeEdits({ text }: Source, edits: readonly Edit[]): string {
  const fromTheEnd = [...edits].sort((one, other) => other.start - one.start)
  return fromTheEnd.reduce((before, { start, end, text: anew }) => {
    return before.slice(0, start) + anew + before.slice(end)
  }, text)
}

function* findEdits(source: Source, tree: Tree, wanted: unknown): Iterable<Edit> {
  if (isDeepStrictEqual(dataOf(tree), wanted)) return
  const pairs = pairsOf(tree, wanted)
  if (pairs === undefined) yield replace(source, tree, wanted)
  else for (const [inner, value] of pairs) yield* findEdits(source, inner, value)
}

/** What is in a map or a list next to what shall be there; undefined where not the same keys do. */
function pairsOf(tree: Tree, wanted: unknown): readonly (readonly [Tree, unknown])[] | undefined {
  if (tree.type === 'map') return pairsOfMap(tree, wanted)
  return tree.type === 'list' ? pairsOfList(tree, wanted) : undefined
}

function pairsOfMap({ entries }: MapTree, wanted: unknown): readonly (readonly [Tree, unknown])[] | undefined {
  if (typeof wanted !== 'object' || wanted === null || Array.isArray(wanted)) return undefined
  const values = new Map<string, unknown>(Object.entries(wanted))
  const hasSameKeys = values.size === entries.size && [...entries.keys()].every((key) => values.has(key))
  return hasSameKeys ? [...entries].map(([key, { value }]) => [value, values.get(key)]) : undefined
}

function pairsOfList({ items }: ListTree, wanted: unknown): readonly (readonly [Tree, unknown])[] | undefined {
  if (!Array.isArray(wanted) || wanted.length !== items.length) return undefined
  return items.map((item, at) => [item, wanted[at]])
}

/** Writes a value on one line. What was on lines of its own below its key moves up next to it. */
function replace({ text }: Source, tree: Tree, wanted: unknown): Edit {
  const written = text.slice(tree.start, tree.end).trimEnd()
  const end = tree.start + written.length
  const anew = writeValue(wanted, written) + commentsIn(written, text.slice(end))
  const above = /:[ \t]*\r?\n\s*$/u.exec(text.slice(0, tree.start))
  if (above === null) return { start: tree.start, end, text: anew }
  return { start: above.index + 1, end, text: ` ${anew}` }
}

/** The comments among what is replaced, to be behind what replaces it, unless something follows there on the same line. */
function commentsIn(written: string, after: string): string {
  if (!/^[ \t]*(?:#.*)?(?:\r?\n|$)/u.test(after)) return ''
  const comments = [...new Lexer().lex(`${written}\n`)].filter((token) => token.startsWith('#'))
  return comments.map((comment) => ` ${comment}`).join('')
}

/** A text keeps its quotes. Everything is written so that it may also be between braces. */
function writeValue(wanted: unknown, before: string): string {
  if (typeof wanted === 'string' && before.startsWith('"')) return JSON.stringify(wanted)
  if (typeof wanted === 'string' && before.startsWith("'") && !wanted.includes('\n'))
    return `'${wanted.replaceAll("'", "''")}'`
  return writeFlow(wanted)
}

function writeFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeFlow).join(', ')}]`
  if (typeof value !== 'object' || value === null) return writeScalar(value)
  const entries = Object.entries(value).map(([key, inner]) => `${writeScalar(key)}: ${writeFlow(inner)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

/** As it may be in a list between brackets: there, more has to be in quotes. */
function writeScalar(value: unknown): string {
  if (typeof value === 'string' && value.includes('\n')) return JSON.stringify(value)
  const [, written = ''] = /^\[ (.*) \]\n$/su.exec(stringify([value], { collectionStyle: 'flow', lineWidth: 0 })) ?? []
  return written
}
