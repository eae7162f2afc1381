import type { Span } from '../diagnostics/source.ts'

/** Every item of what may be written alone or as a list, and where it is from there. */
export function listed<T extends string | number | boolean>(
  written: T | readonly T[] | undefined,
): readonly (readonly [item: T, path: Path])[] {
  if (written === undefined) return []
  return typeof written === 'object' ? written.map((item, index) => [item, [index]]) : [[written, []]]
}

/** What a file says, with the place of each thing in it. */
export type Tree = MapTree | ListTree | ScalarTree

export interface MapTree extends Span {
  readonly type: 'map'
  /** Whether it is written with braces. */
  readonly flow: boolean
  readonly entries: ReadonlyMap<string, Entry>
}

export interface Entry {
  readonly key: Span
  readonly value: Tree
}

export interface ListTree extends Span {
  readonly type: 'list'
  readonly items: readonly Tree[]
}

export interface ScalarTree extends Span {
  readonly type: 'scalar'
  readonly value: string | number | boolean | null
  /** As it is in the file, without quotes taken off. */
  readonly written: string
  /** Whether it has no quotes and is no block of text. */
  readonly plain: boolean
  /** Where a comment is right behind it. */
  readonly comment?: Span
}

/** The keys and indexes that lead to a place. */
export type Path = readonly (string | number)[]

/** What is at `path`, or as much of the way to it as there is. */
export function find(tree: Tree, path: Path): { tree: Tree; entry?: Entry; found: boolean } {
  let at: { tree: Tree; entry?: Entry } = { tree }
  for (const step of path) {
    const next = stepInto(at.tree, step)
    if (next === undefined) return { ...at, found: false }
    at = next
  }
  return { ...at, found: true }
}

function stepInto(tree: Tree, step: string | number): { tree: Tree; entry?: Entry } | undefined {
  if (tree.type === 'map') {
    const entry = tree.entries.get(String(step))
    return entry && { tree: entry.value, entry }
  }
  const item = tree.type === 'list' ? tree.items[Number(step)] : undefined
  return item && { tree: item }
}

/** What it says as plain data. */
export function dataOf(tree: Tree): unknown {
  if (tree.type === 'scalar') return tree.value
  if (tree.type === 'list') return tree.items.map(dataOf)
  return Object.fromEntries([...tree.entries].map(([key, { value }]) => [key, dataOf(value)]))
}

/** The tree with something else at `path`, which is there. */
export function replaceAt(tree: Tree, path: Path, by: Tree): Tree {
  return changeAt(tree, path, () => by)
}

/** The tree with the key at the end of `path`, which is there, under another name. */
export function renameAt(tree: Tree, path: Path, name: string): Tree {
  const key = String(path.at(-1))
  return changeAt(tree, path.slice(0, -1), (at) => {
    if (at.type !== 'map' || at.entries.has(name)) return at
    return { ...at, entries: new Map([...at.entries].map(([own, entry]) => [own === key ? name : own, entry])) }
  })
}

function changeAt(tree: Tree, [step, ...rest]: Path, change: (tree: Tree) => Tree): Tree {
  if (step === undefined) return change(tree)
  if (tree.type === 'list') {
    const items = tree.items.map((item, at) => (at === Number(step) ? changeAt(item, rest, change) : item))
    return { ...tree, items }
  }
  const entry = tree.type === 'map' ? tree.entries.get(String(step)) : undefined
  if (tree.type !== 'map' || entry === undefined) return tree
  const changed = { ...entry, value: changeAt(entry.value, rest, change) }
  return { ...tree, entries: new Map(tree.entries).set(String(step), changed) }
}

/** The text of a scalar; of anything else nothing. */
export function textIn(tree: Tree): string {
  return tree.type === 'scalar' ? String(tree.value) : ''
}
