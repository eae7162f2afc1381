import { type Range, rangeOf } from '../diagnostics/diagnostic.ts'
import type { Source } from '../diagnostics/source.ts'
import { readBytes } from '../files/read-bytes.ts'
import { readYaml } from '../yaml/read.ts'
import type { MapTree, Tree } from '../yaml/tree.ts'
import { dialogFileShape } from './dialog-file-shape.ts'

/** Where each text, slot and dialog stands, under the name that a turn gives as its reason: `OrderPizza.pizzaAmount.prompt`. */
export type Places = ReadonlyMap<string, Range>

/** Reads where everything stands in these files; what cannot be read is left out. */
export async function readPlaces(paths: readonly string[]): Promise<Places> {
  const found = await Promise.all(paths.map(placesIn))
  return new Map(found.flat())
}

/** The place of a name, or of the nearest thing around it that has one: of `Order.size.invalid.min`, if need be, `Order.size`. */
export function placeOf(places: Places, name: string): Range | undefined {
  const place = places.get(name)
  const dot = name.lastIndexOf('.')
  return place !== undefined || dot === -1 ? place : placeOf(places, name.slice(0, dot))
}

type Place = readonly [name: string, range: Range]

async function placesIn(path: string): Promise<readonly Place[]> {
  const bytes = await readBytes(path)
  const written = bytes instanceof Uint8Array ? readYaml(path, bytes, dialogFileShape).written : undefined
  if (written === undefined) return []
  const { source, tree } = written
  const intents = children(tree, 'intents').flatMap(([intent, dialog]) => [
    ...below(source, intent, dialog),
    ...children(dialog, 'slots').flatMap(([slot, keys]) => below(source, `${intent}.${slot}`, keys)),
  ])
  return [
    ...placesOf(source, '', mapIn(tree, 'intents')),
    ...placesOf(source, 'replies.', mapIn(tree, 'replies')),
    ...intents,
  ]
}

/** The keys of a dialog or a slot, the slots of the one and the rungs of a ladder or the rules of `invalid` of the other. */
function below(source: Source, name: string, tree: Tree): readonly Place[] {
  if (tree.type !== 'map') return []
  const inner = ['slots', 'invalid'].flatMap((key) =>
    placesOf(source, key === 'slots' ? `${name}.` : `${name}.${key}.`, mapIn(tree, key)),
  )
  return [...placesOf(source, `${name}.`, tree), ...inner, ...rungs(source, `${name}.reprompt`, tree)]
}

function rungs(source: Source, name: string, slot: MapTree): readonly Place[] {
  const ladder = slot.entries.get('reprompt')?.value
  if (ladder?.type !== 'list') return []
  return ladder.items.map(({ start, end }, at) => [`${name}.${at + 1}`, rangeOf(source, start, end)])
}

function placesOf(source: Source, prefix: string, map: MapTree | undefined): readonly Place[] {
  return [...(map?.entries ?? [])].map(([key, { key: at }]) => [prefix + key, rangeOf(source, at.start, at.end)])
}

function children(tree: Tree, key: string): readonly (readonly [name: string, tree: Tree])[] {
  return [...(mapIn(tree, key)?.entries ?? [])].map(([name, { value }]) => [name, value])
}

function mapIn(tree: Tree, key: string): MapTree | undefined {
  const value = tree.type === 'map' ? tree.entries.get(key)?.value : undefined
  return value?.type === 'map' ? value : undefined
}
