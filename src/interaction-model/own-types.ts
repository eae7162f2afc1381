import { type SlotTypeName, slotTypeNames } from '../languages/language.ts'

/** The slot types that a platform has of its own. */
export interface OwnTypes {
  /** How their names begin: `CLOVA.` */
  readonly prefix: string
  /** Which of them fills a slot of one of our types. The values of a type that is not here must be listed. */
  readonly filling: Readonly<Partial<Record<SlotTypeName, string>>>
  /** What others of them bring. One that is neither here nor there brings a word: a place, a unit, "next". */
  readonly others: ReadonlyMap<string, SlotTypeName>
}

/** What one of a platform's own slot types brings: one of ours, or several that it does not tell apart; undefined where it is none of theirs. */
export function broughtBy(type: string, platforms: readonly OwnTypes[]): readonly SlotTypeName[] | undefined {
  const own = platforms.find(({ prefix }) => type.startsWith(prefix))
  if (own === undefined) return undefined
  const filled = slotTypeNames.filter((name) => own.filling[name] === type)
  return filled.length > 0 ? filled : [own.others.get(type) ?? 'text']
}

/** Whether we have a name for it: any other is declared under `types`. */
export function fillsOurs(type: string, platforms: readonly OwnTypes[]): boolean {
  return platforms.some(({ filling }) => Object.values(filling).includes(type))
}

/** The entry under `types` that stands for one of a platform's own slot types: `CLOVA_WORLD_CITY`. */
export function entryName(type: string): string {
  return type.replace('.', '_')
}

/** The platform's own slot type that an entry under `types` stands for; undefined where it is the author's. */
export function ownTypeOf(entry: string, { prefix }: OwnTypes): string | undefined {
  const start = entryName(prefix)
  return entry.startsWith(start) ? prefix + entry.slice(start.length) : undefined
}
