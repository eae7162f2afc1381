import type { Mistake } from '../../diagnostics/codes.ts'
import type { Source, Span } from '../../diagnostics/source.ts'
import { oddBracket } from '../syntax/lookalike-character.ts'
import { withoutColon } from '../syntax/without-colon.ts'
import { type Entry, find, type Path, renameAt, replaceAt, type ScalarTree, type Tree } from '../tree.ts'
import { listMeant } from './list-meant.ts'
import { isHabitFor } from './suggest-key.ts'

/** What a file says where something in it is read as it was meant. */
export interface Repair {
  /** What is read otherwise. */
  readonly path: Path
  readonly apply: (tree: Tree) => Tree
}

/** A mistake for which it is plain what was meant. */
export interface Fix {
  readonly mistake: Mistake
  readonly span: Span
  readonly repair: Repair
}

/** A misspelt key under its own name, unless that is there, too. */
export function misspelt(at: Tree, path: Path, suggestion: string | undefined): Repair | undefined {
  if (suggestion === undefined || (at.type === 'map' && at.entries.has(suggestion))) return undefined
  return { path: [...path.slice(0, -1), suggestion], apply: (tree) => renameAt(tree, path, suggestion) }
}

/** What is at a place, read as a text. */
export function textAt(text: string, path: Path, span: Span): Repair {
  return { path, apply: (tree) => replaceAt(tree, path, textOf(text, span)) }
}

/** `#1 in town!` where a text belongs: nothing but a comment. */
export function textBehindSign({ text }: Source, at: Tree, key: Span | undefined, path: Path): Fix | undefined {
  if (key === undefined || !isNothing(at)) return undefined
  const found = /^["']?:[ \t]+(#(?:[^\s#]| [^{}]*\{).*)/.exec(text.slice(key.end, key.end + 1000))
  if (found === null) return undefined
  const written = (found[1] ?? '').trimEnd()
  const start = key.end + found[0].length - (found[1] ?? '').length
  const mistake = { code: 'unquoted-character', args: { sign: '#', written } } as const
  const span = { start, end: start + written.length }
  return { mistake, span, repair: textAt(text, path, span) }
}

/** `prompt What size?` where keys belong, alone on its lines: a key without its colon. */
export function lineAsKey(at: Tree, path: Path, keys: readonly string[]): Fix | undefined {
  if (at.type !== 'scalar' || !at.plain) return undefined
  const read = readKey(at, at.written, keys)
  if (read === undefined) return undefined
  const { start, end } = at
  const entries = new Map([[read.key, read.entry]])
  const map: Tree = { type: 'map', start, end, flow: false, entries }
  return { ...read.report, repair: { path, apply: (tree) => replaceAt(tree, path, map) } }
}

/** What belongs to a key and is next to it, not further in. */
export function outdented(root: Tree, path: Path, isOwn: (key: string) => boolean): Fix | undefined {
  const name = String(path.at(-1))
  const outer = find(root, path.slice(0, -1)).tree
  if (outer.type !== 'map' || !isNothing(find(root, path).tree)) return undefined
  const entries = [...outer.entries]
  const index = entries.findIndex(([own]) => own === name)
  const behind = entries.slice(index + 1)
  const length = behind.findIndex(([key]) => !isOwn(key))
  const own = length === -1 ? behind : behind.slice(0, length)
  const [first] = own
  const head = entries[index]?.[1]
  if (first === undefined || head === undefined) return undefined
  const { start } = first[1].key
  const value: Tree = {
    type: 'map',
    start,
    end: own.at(-1)?.[1].value.end ?? start,
    flow: false,
    entries: new Map(own),
  }
  const whole = [...entries.slice(0, index), [name, { ...head, value }] as const, ...behind.slice(own.length)]
  const repair = (tree: Tree) => replaceAt(tree, path.slice(0, -1), { ...outer, entries: new Map(whole) })
  return { mistake: { code: 'bad-indentation', args: {} }, span: first[1].key, repair: { path, apply: repair } }
}

/** In braces: a key without its colon, or the rest of a text that has a comma in it. */
export function tornEntry(
  source: Source,
  at: Tree,
  path: Path,
  name: string,
  keys: readonly string[],
): Fix | undefined {
  if (at.type !== 'map' || !at.flow) return undefined
  const entries = [...at.entries]
  const index = entries.findIndex(([own]) => own === name)
  const entry = entries[index]?.[1]
  if (entry === undefined || !isNothing(entry.value)) return undefined
  const read = readKey(entry.key, name, keys)
  const change = (changed: readonly (readonly [string, Entry])[]): Repair => ({
    path: [...path, name],
    apply: (tree) => replaceAt(tree, path, { ...at, entries: new Map(changed) }),
  })
  if (read !== undefined) return { ...read.report, repair: change(entries.with(index, [read.key, read.entry])) }
  const rest = entries.slice(index).findIndex(([, { value }]) => !isNothing(value))
  const last = rest === -1 ? entries.length : index + rest
  const before = entries.slice(0, index).findLastIndex(([, { value }]) => !isNothing(value))
  const [key, text] = entries[before] ?? []
  if (key === undefined || text?.value.type !== 'scalar' || !text.value.plain) return undefined
  const span = { start: text.value.start, end: entries[last - 1]?.[1].key.end ?? text.value.end }
  const whole: readonly [string, Entry] = [key, { key: text.key, value: textOf(source.text, span) }]
  const written = source.text.slice(span.start, span.end)
  const repair = change([...entries.slice(0, before), whole, ...entries.slice(last)])
  const odd = oddBracket(written)
  // Of a list that its brackets make a text of, it is reported once: not that the text is no list, too.
  if (odd !== undefined) return { mistake: odd, span, repair: { ...repair, path: [...path, key] } }
  const list = takesList(key) ? listMeant(written) : undefined
  if (list !== undefined) {
    const args = { key, expected: ['list'], found: 'text', list } as const
    return { mistake: { code: 'wrong-kind', args }, span, repair: { ...repair, path: [...path, key] } }
  }
  return { mistake: { code: 'comma-in-text', args: { written } }, span, repair }
}

/** Whether a key, or the one that is meant by it, has a list of words: not of sentences, which have commas of their own. */
function takesList(key: string): boolean {
  return ['choices', 'except', 'names'].some((one) => one === key || isHabitFor(one, key))
}

function isNothing(tree: Tree): boolean {
  return tree.type === 'scalar' && tree.value === null && tree.written === ''
}

/** A line that begins with one of these keys, as if a colon and a space were behind it. */
function readKey({ start }: Span, written: string, keys: readonly string[]) {
  const key = keys.find((one) => written.startsWith(one) && /^\s*[:：;=\s]/u.test(written.slice(one.length)))
  if (key === undefined) return undefined
  const { mistake, span } = withoutColon(written)
  const value = written.slice(key.length).replace(/^\s*[:：;=]?\s*/u, '')
  const at = start + written.length - value.length
  const scalar: ScalarTree = { type: 'scalar', start: at, end: at + value.length, value, written: value, plain: true }
  const entry: Entry = { key: { start, end: start + key.length }, value: scalar }
  return { key, entry, report: { mistake, span: { start: start + span.start, end: start + span.end } } }
}

function textOf(text: string, { start, end }: Span): ScalarTree {
  const written = text.slice(start, end)
  return { type: 'scalar', start, end, value: written, written, plain: true }
}
