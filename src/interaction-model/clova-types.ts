// CLOVA's own slot types, as the Korean and the Japanese guide list them (CEK guide, "Interaction model", "Built-in
// slot types"). Those that are not here bring a word: a place, a unit, "next", "later".
const kinds: ReadonlyMap<string, 'number' | 'integer' | 'moment' | 'duration'> = new Map([
  ['CLOVA.NUMBER', 'number'],
  ['CLOVA.WHOLE_NUMBER', 'integer'],
  ['CLOVA.DATETIME', 'moment'],
  ['CLOVA.DATETIME_RECENT', 'moment'],
  ['CLOVA.DURATION', 'duration'],
  ['CLOVA.GENERIC_NUMBER', 'number'],
  ['CLOVA.AREA', 'number'],
  ['CLOVA.INFORMATION', 'number'],
  ['CLOVA.LENGTH', 'number'],
  ['CLOVA.MONEY', 'number'],
  ['CLOVA.RATIO', 'number'],
  ['CLOVA.SPEED', 'number'],
  ['CLOVA.TEMPERATURE', 'number'],
  ['CLOVA.VOLUME', 'number'],
  ['CLOVA.WEIGHT', 'number'],
])

/** What one of CLOVA's own slot types brings: a moment is a date, a time, or both. */
export type ClovaKind = 'number' | 'integer' | 'moment' | 'duration' | 'text'

/** What a slot type brings; undefined where it is not one of CLOVA's own. */
export function clovaKind(type: string): ClovaKind | undefined {
  return type.startsWith('CLOVA.') ? (kinds.get(type) ?? 'text') : undefined
}

/** The entry under `types` that stands for one of CLOVA's own slot types: `CLOVA_WORLD_CITY`. */
export function entryName(type: string): string {
  return type.replace(/^CLOVA\./u, 'CLOVA_')
}

/** CLOVA's own slot type that an entry under `types` stands for; undefined where it is the author's. */
export function clovaTypeOf(entry: string): string | undefined {
  return entry.startsWith('CLOVA_') ? entry.replace('CLOVA_', 'CLOVA.') : undefined
}
