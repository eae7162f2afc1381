import { type Range, rangeOf } from '../diagnostics/diagnostic.ts'
import type { Source } from '../diagnostics/source.ts'
import { readBytes } from '../files/read-bytes.ts'
import { readYaml } from '../yaml/read.ts'
import type { MapTree, Tree } from '../yaml/tree.ts'
import { dialogFileShape } from './dialog-file-shape.ts'

/** Where each text, slot and dialog is, under the name that a turn gives as its reason: `OrderPizza.complete.2`. */
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
    ...children(dialog, 'slots').flatMap(([slot, keys]) => [
      ...children(keys, 'slots').flatMap(([inner, own]) => below(source, `${intent}.${inner}`, own)),
      ...locationsOf(source, `${intent}.`, mapIn(keys, 'slots')),
      ...below(source, `${intent}.${slot}`, keys),
    ]),
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
  return [
    ...locationsOf(source, `${name}.`, tree),
    ...locationsOf(source, `${name}.`, mapIn(tree, 'slots')),
    ...locationsOf(source, `${name}.invalid.`, mapIn(tree, 'invalid')),
    ...rungs(source, `${name}.reprompt`, tree.entries.get('reprompt')?.value),
    ...rulesIn(source, `${name}.rules`, tree.entries.get('rules')?.value),
  ]
}

function rulesIn(source: Source, name: string, rules: Tree | undefined): readonly TextLocation[] {
  return rules?.type === 'list' ? numbered(source, name, rules.items) : []
}

function rungs(source: Source, name: string, ladder: Tree | undefined): readonly TextLocation[] {
  if (ladder === undefined) return []
  return ladder.type === 'list' ? numbered(source, name, ladder.items) : formsOf(source, `${name}.1`, ladder)
}

function locationsOf(source: Source, prefix: string, map: MapTree | undefined): readonly TextLocation[] {
  return [...(map?.entries ?? [])].flatMap(([key, { key: at, value }]) => [
    [prefix + key, rangeOf(source, at.start, at.end)],
    ...formsOf(source, prefix + key, value),
  ])
}

/** The `cases` and the variations of a text, wherever they are in it. */
function formsOf(source: Source, name: string, text: Tree): readonly TextLocation[] {
  if (text.type !== 'map') return []
  const forms = text.entries.get('cases')?.value ?? text.entries.get('oneOf')?.value
  return forms?.type === 'list' ? numbered(source, name, forms.items) : []
}

function numbered(source: Source, name: string, items: readonly Tree[]): readonly TextLocation[] {
  return items.flatMap((item, at) => [
    [`${name}.${at + 1}`, rangeOf(source, item.start, item.end)],
    ...formsOf(source, `${name}.${at + 1}`, saidIn(item)),
  ])
}

/** What a case says; anything else says itself. */
function saidIn(item: Tree): Tree {
  return (item.type === 'map' ? item.entries.get('say')?.value : undefined) ?? item
}

function children(tree: Tree, key: string): readonly (readonly [name: string, tree: Tree])[] {
  return [...(mapIn(tree, key)?.entries ?? [])].map(([name, { value }]) => [name, value])
}

function mapIn(tree: Tree, key: string): MapTree | undefined {
  const value = tree.type === 'map' ? tree.entries.get(key)?.value : undefined
  return value?.type === 'map' ? value : undefined
}
