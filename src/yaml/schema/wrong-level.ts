import type { Surrounding } from '../../diagnostics/codes.ts'
import { type Entry, find, type MapTree, type Path, replaceAt, type Tree } from '../tree.ts'
import type { Fix, Repair } from './repairs.ts'

// Keys that are indented too far, or too little, or without the key that should be above them. Each is reported once, where it is, and read
// where it belongs: what would be missing there, and what it means here, is not reported as well.

/** What is asked of a shape: what the map at a path is, and which keys such a map has. */
interface Levels {
  surroundingOf(path: Path): Surrounding
  readonly keys: ReadonlyMap<Surrounding, readonly string[]>
}

/** The key of a dialog below which there are names. */
const section = 'slots'

/** `complete` below `slots`, where only names belong; or `prompt` beside the name of its slot, not below it. */
export function wrongLevel(tree: Tree, path: Path, { surroundingOf, keys }: Levels): Fix | undefined {
  const [names, outer, name] = [path.slice(0, -1), path.slice(0, -2), path.at(-1)]
  const [map, around] = [mapAt(tree, names), mapAt(tree, outer)]
  if (names.at(-1) !== section || typeof name !== 'string' || map === undefined || around === undefined)
    return undefined
  const [inside, outside] = [surroundingOf(path), surroundingOf(outer)]
  // A slot may be called so, too.
  if (hasAnyOf(map.entries.get(name)?.value, keys.get(inside))) return undefined
  const owner = keys.get(inside)?.includes(name) === true ? ownerOf(map, name, keys.get(inside)) : undefined
  if (owner !== undefined) return moved(map, name, inside, owner, { path: [...names, owner, name], names })
  if (keys.get(outside)?.includes(name) !== true || around.entries.has(name)) return undefined
  return moved(map, name, outside, section, { path: [...outer, name], names })
}

/** Slots right below the name of their dialog: the key that they belong to is missing. */
export function missingSection(tree: Tree, path: Path, { surroundingOf, keys }: Levels): Fix | undefined {
  const map = mapAt(tree, path)
  const known = keys.get(surroundingOf(path)) ?? []
  if (map === undefined || !known.includes(section) || map.entries.has(section)) return undefined
  const isSlot = ([key, { value }]: readonly [string, Entry]) =>
    !known.includes(key) && isMapOf(value, keys.get('slot'))
  const entries = [...map.entries]
  const first = entries.find(isSlot)
  if (first === undefined) return undefined
  const [name, { key }] = first
  const slots: Entry = {
    key,
    value: { ...map, start: key.start, flow: false, entries: new Map(entries.filter(isSlot)) },
  }
  const others = entries.filter((entry) => !isSlot(entry))
  return {
    mistake: { code: 'missing-section', args: { section, name } },
    span: key,
    repair: {
      path: [...path, section],
      apply: (root) => replaceAt(root, path, { ...map, entries: new Map([[section, slots], ...others]) }),
    },
  }
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

/** A key that is read at another path than among these names. */
function moved(
  { entries }: MapTree,
  key: string,
  where: Surrounding,
  beside: string,
  { path, names }: { readonly path: Path; readonly names: Path },
): Fix | undefined {
  const entry = entries.get(key)
  if (entry === undefined) return undefined
  const repair: Repair = { path, apply: (root) => added(without(root, names, key), path, entry) }
  return { mistake: { code: 'wrong-level', args: { key, where, beside } }, span: entry.key, repair }
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
