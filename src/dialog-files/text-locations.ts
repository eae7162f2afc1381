import { type Range, rangeOf } from '../diagnostics/diagnostic.ts'
import type { Source } from '../diagnostics/source.ts'
import { readBytes } from '../files/read-bytes.ts'
import { readYaml } from '../yaml/read.ts'
import type { MapTree, Tree } from '../yaml/tree.ts'
import { dialogFileShape } from './dialog-file-shape.ts'

/** Where each text, slot and dialog is, under the name that a turn gives as its reason: `OrderPizza.pizzaAmount.prompt`. */
export type TextLocations = ReadonlyMap<string, Range>

/** Reads where everything is in these files; what cannot be read is left out. */
export async function readTextLocations(paths: readonly string[]): Promise<TextLocations> {
  const found = await Promise.all(paths.map(locationsIn))
  return new Map(found.flat())
}

/** The place of a name, or of the nearest thing around it that has one: of `Order.size.invalid.min`, if need be, `Order.size`. */
export function locationOfText(locations: TextLocations, name: string): Range | undefined {
  const location = locations.get(name)
  const dot = name.lastIndexOf('.')
  return location !== undefined || dot === -1 ? location : locationOfText(locations, name.slice(0, dot))
}

type TextLocation = readonly [name: string, range: Range]

async function locationsIn(path: string): Promise<readonly TextLocation[]> {
  const bytes = await readBytes(path)
  const yaml = bytes instanceof Uint8Array ? readYaml(path, bytes, dialogFileShape).yaml : undefined
  if (yaml === undefined) return []
  const { source, tree } = yaml
  const intents = children(tree, 'intents').flatMap(([intent, dialog]) => [
    ...below(source, intent, dialog),
    ...children(dialog, 'slots').flatMap(([slot, keys]) => below(source, `${intent}.${slot}`, keys)),
  ])
  return [
    ...locationsOf(source, '', mapIn(tree, 'intents')),
    ...locationsOf(source, 'replies.', mapIn(tree, 'replies')),
    ...intents,
  ]
}

/** The keys of a dialog or a slot, the slots of the one and the rungs of a ladder or the rules of `invalid` of the other. */
function below(source: Source, name: string, tree: Tree): readonly TextLocation[] {
  if (tree.type !== 'map') return []
  const inner = ['slots', 'invalid'].flatMap((key) =>
    locationsOf(source, key === 'slots' ? `${name}.` : `${name}.${key}.`, mapIn(tree, key)),
  )
  return [...locationsOf(source, `${name}.`, tree), ...inner, ...rungs(source, `${name}.reprompt`, tree)]
}

function rungs(source: Source, name: string, slot: MapTree): readonly TextLocation[] {
  const ladder = slot.entries.get('reprompt')?.value
  if (ladder?.type !== 'list') return []
  return ladder.items.map(({ start, end }, at) => [`${name}.${at + 1}`, rangeOf(source, start, end)])
}

function locationsOf(source: Source, prefix: string, map: MapTree | undefined): readonly TextLocation[] {
  return [...(map?.entries ?? [])].map(([key, { key: at }]) => [prefix + key, rangeOf(source, at.start, at.end)])
}

function children(tree: Tree, key: string): readonly (readonly [name: string, tree: Tree])[] {
  return [...(mapIn(tree, key)?.entries ?? [])].map(([name, { value }]) => [name, value])
}

function mapIn(tree: Tree, key: string): MapTree | undefined {
  const value = tree.type === 'map' ? tree.entries.get(key)?.value : undefined
  return value?.type === 'map' ? value : undefined
}
