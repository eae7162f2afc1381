import type { Mistake } from '../../diagnostics/codes.ts'
import { type Entry, find, type MapTree, type Path, replaceAt, type Tree } from '../tree.ts'
import type { Fix, Repair } from './repairs.ts'
import type { Levels } from './shape.ts'

// Keys that are indented too far, or too little, or without the key that should be above them. Each is reported once, where it is, and read
// where it belongs: what would be missing there, and what it means here, is not reported as well.

/** `complete` below `slots`, where only names belong; or `prompt` beside the name of its slot, not below it. */
export function wrongLevel(tree: Tree, path: Path, { surroundingOf, keys, sections }: Levels): Fix | undefined {
  const [names, outer, name] = [path.slice(0, -1), path.slice(0, -2), path.at(-1)]
  const [map, around] = [mapAt(tree, names), mapAt(tree, outer)]
  const section = sections.find(({ key, depth }) => key === names.at(-1) && depth === outer.length)
  if (section === undefined || typeof name !== 'string' || map === undefined || around === undefined) return undefined
  const [inside, outside] = [surroundingOf(path), surroundingOf(outer)]
  // A slot may be called so, too.
  if (hasAnyOf(map.entries.get(name)?.value, keys.get(inside))) return undefined
  const owner = keys.get(inside)?.includes(name) === true ? ownerOf(map, name, keys.get(inside)) : undefined
  const move = { map, key: name, from: names, named: section.named }
  if (owner !== undefined)
    return moved({ ...move, where: inside, to: [...names, owner], beside: owner, isInside: true })
  if (keys.get(outside)?.includes(name) !== true || around.entries.has(name)) return undefined
  return moved({ ...move, where: outside, to: outer, beside: section.key, isInside: false })
}

/** `complete` below the name of its dialog, and indented like it: what is missing in the dialog is the next of the names. */
export function besideItsName(
  tree: Tree,
  path: Path,
  key: string,
  { surroundingOf, sections }: Levels,
): Fix | undefined {
  const [names, name] = [path.slice(0, -1), path.at(-1)]
  const section = sections.find((one) => one.key === names.at(-1) && one.depth === names.length - 1)
  const map = mapAt(tree, names)
  if (section === undefined || map === undefined || typeof name !== 'string') return undefined
  const below = [...map.entries.keys()]
  if (below[below.indexOf(name) + 1] !== key) return undefined
  const where = surroundingOf(path)
  return moved({ map, key, from: names, named: section.named, where, to: path, beside: name, isInside: true })
}

/** Slots right below the name of their dialog, or dialogs in the first column: the key that they belong to is missing. */
export function missingSection(tree: Tree, path: Path, { surroundingOf, keys, sections }: Levels): Fix | undefined {
  const map = mapAt(tree, path)
  const known = keys.get(surroundingOf(path)) ?? []
  const section = sections.find(({ key, depth }) => depth === path.length && known.includes(key))
  if (map === undefined || section === undefined || map.entries.has(section.key)) return undefined
  const isNamed = ([key, { value }]: readonly [string, Entry]) =>
    !known.includes(key) && isMapOf(value, keys.get(section.entry))
  const entries = [...map.entries]
  const first = entries.find(isNamed)
  if (first === undefined) return undefined
  const [name, { key }] = first
  const names: Entry = {
    key,
    value: { ...map, start: key.start, flow: false, entries: new Map(entries.filter(isNamed)) },
  }
  const others = entries.filter((entry) => !isNamed(entry))
  return {
    mistake: { code: 'missing-section', args: { section: section.key, name, named: section.named } },
    span: key,
    repair: {
      path: [...path, section.key],
      apply: (root) => replaceAt(root, path, { ...map, entries: new Map([[section.key, names], ...others]) }),
    },
  }
}

/** How many intents and slots are called like one of their keys: each is more likely that key, on a wrong level. */
export function countNamesLikeKeys(tree: Tree, { keys, sections }: Levels): number {
  return sections.reduce((sum, section) => {
    const maps = mapsAtDepth(tree, section.depth).flatMap((map) => map.entries.get(section.key)?.value ?? [])
    const names = maps.flatMap((map) => (map.type === 'map' ? [...map.entries.keys()] : []))
    return sum + names.filter((name) => keys.get(section.entry)?.includes(name) === true).length
  }, 0)
}

/** The maps that are so many maps deep. */
function mapsAtDepth(tree: Tree, depth: number): readonly MapTree[] {
  if (tree.type !== 'map') return []
  return depth === 0 ? [tree] : [...tree.entries.values()].flatMap(({ value }) => mapsAtDepth(value, depth - 1))
}

function mapAt(tree: Tree, path: Path): MapTree | undefined {
  const { tree: at, found } = find(tree, path)
  return found && at.type === 'map' ? at : undefined
}

function isMapOf(tree: Tree, keys: readonly string[] = []): boolean {
  return tree.type === 'map' && tree.entries.size > 0 && [...tree.entries.keys()].every((key) => keys.includes(key))
}

function hasAnyOf(tree: Tree | undefined, keys: readonly string[] = []): boolean {
  return tree?.type === 'map' && keys.some((key) => tree.entries.has(key))
}

/** The entry above, which a key may belong to: it has keys, but not this one, or nothing yet. */
function ownerOf({ entries }: MapTree, name: string, keys: readonly string[] = []): string | undefined {
  const names = [...entries.keys()].filter((own) => own === name || !keys.includes(own))
  return names.slice(0, names.indexOf(name)).findLast((own) => {
    const value = entries.get(own)?.value
    return value?.type === 'map' ? !value.entries.has(name) : value?.type === 'scalar' && value.written === ''
  })
}

/** A key among names that is read elsewhere. */
type Move = Mistake<'wrong-level'>['args'] & {
  readonly map: MapTree
  readonly from: Path
  readonly to: Path
}

function moved({ map, from, to, ...args }: Move): Fix | undefined {
  const { key } = args
  const entry = map.entries.get(key)
  if (entry === undefined) return undefined
  const path = [...to, key]
  const repair: Repair = { path, apply: (root) => added(without(root, from, key), path, entry) }
  return { mistake: { code: 'wrong-level', args }, span: entry.key, repair }
}

function without(root: Tree, path: Path, key: string): Tree {
  const map = mapAt(root, path)
  if (map === undefined) return root
  return replaceAt(root, path, { ...map, entries: new Map([...map.entries].filter(([own]) => own !== key)) })
}

function added(root: Tree, path: Path, entry: Entry): Tree {
  const outer = path.slice(0, -1)
  const { tree: holder, found } = find(root, outer)
  if (!found) return root
  const entries = holder.type === 'map' ? holder.entries : new Map<string, Entry>()
  const { start, end } = holder
  return replaceAt(root, outer, {
    ...(holder.type === 'map' ? holder : { type: 'map', flow: false, start, end }),
    entries: new Map(entries).set(String(path.at(-1)), entry),
  })
}
