import { type CalculationCaseSource, readCases } from '../core/calculate/compile-calculations.ts'
import type { CalculationSource, DialogMap, SlotSource, SpeechSource } from '../core/dialog.ts'
import { readDialog, resolveSlot } from '../core/shorthand.ts'
import type { Fact } from '../slot-types/slot-type.ts'
import { below, isWhole, type Location, mayBeIncomplete } from './location.ts'
import type { ValidPart } from './valid-part.ts'

// The files as the checks look at them: dialogs, slots and what is said, each with its place.

export interface DialogModel {
  readonly intent: string
  readonly location: Location
  /** Its keys; for a dialog that is only a text, `complete`. */
  readonly source: DialogMap
  readonly slots: readonly SlotModel[]
  /** What it calculates, in the order written. */
  readonly calculations: readonly CalculationModel[]
  /** Whether its slots could be read: only then is a slot that is missing here missing indeed. */
  readonly knowsSlots: boolean
}

/** A name under `calculate`, with its cases. */
export interface CalculationModel {
  readonly name: string
  readonly location: Location
  readonly cases: readonly {
    readonly source: CalculationCaseSource
    readonly location: Location
    readonly isAt: Location
  }[]
}

/** A fact of a file. */
export interface FactModel {
  readonly name: string
  readonly location: Location
  readonly value: Fact
}

export interface TypeModel {
  readonly name: string
  readonly location: Location
  readonly source: SlotSource
}

export interface ReplyModel {
  readonly name: string
  readonly location: Location
  readonly source: SpeechSource
}

export interface SlotModel {
  readonly name: string
  readonly location: Location
  /** As it is written, without the keys of its type. */
  readonly own: SlotSource
  /** As it is meant: with the keys of its type. */
  readonly source: SlotSource
  /** Whether a key that is not there may have been meant, or one that is there is not all that was meant. */
  mayBeIncomplete(key: keyof SlotSource): boolean
  /** The slot whose items have it. */
  readonly item?: string
  /** Itself, and its type. */
  readonly locations: readonly Location[]
  /** Where a key is written: in the slot, or in its type. */
  locationOf(key: keyof SlotSource): Location
}

/** The types of all files. */
export function modelTypes(parts: readonly ValidPart[]): readonly TypeModel[] {
  return parts.flatMap((part) =>
    entries(part.file.types).map(([name, source]) => ({ name, source, location: { part, path: ['types', name] } })),
  )
}

/** The replies of all files. */
export function modelReplies(parts: readonly ValidPart[]): readonly ReplyModel[] {
  return parts.flatMap((part) =>
    entries(part.file.replies).map(([name, source]) => ({ name, source, location: { part, path: ['replies', name] } })),
  )
}

/** The facts of all files. */
export function modelFacts(parts: readonly ValidPart[]): readonly FactModel[] {
  return parts.flatMap((part) =>
    entries(part.file.facts).map(([name, value]) => ({ name, value, location: { part, path: ['facts', name] } })),
  )
}

/** The dialogs of all files. */
export function modelDialogs(parts: readonly ValidPart[], types: readonly TypeModel[]): readonly DialogModel[] {
  const typesByName = new Map(types.map((type) => [type.name, type]))
  return parts.flatMap((part) =>
    entries(part.file.intents).map(([intent, written]) => {
      const location = { part, path: ['intents', intent] }
      const source = readDialog(written)
      const slots = entries(source.slots).flatMap(([name, slot]) => modelSlots(name, slot, location, typesByName))
      const knowsSlots = source.slots !== undefined || !mayBeIncomplete(below(location, 'slots'))
      const calculations = entries(source.calculate).map(([name, written]) => modelCalculation(name, written, location))
      return { intent, location, source, slots, calculations, knowsSlots }
    }),
  )
}

function modelCalculation(name: string, source: CalculationSource, dialog: Location): CalculationModel {
  const location = below(dialog, 'calculate', name)
  const hasCases = typeof source === 'object'
  const cases = readCases(source).map((one, index) => {
    const at = hasCases ? below(location, 'cases', index) : location
    return { source: one, location: at, isAt: hasCases ? below(at, 'is') : location }
  })
  return { name, location, cases }
}

/** A slot, and before it the slots of its items. */
function modelSlots(
  name: string,
  own: SlotSource,
  dialog: Location,
  types: ReadonlyMap<string, TypeModel>,
): readonly SlotModel[] {
  const slot = modelSlot(name, own, dialog, types)
  const ofItems = entries(own.slots).map(([inner, source]) => ({
    ...modelSlot(inner, source, slot.location, types),
    item: name,
  }))
  return [...ofItems, slot]
}

function modelSlot(name: string, own: SlotSource, dialog: Location, types: ReadonlyMap<string, TypeModel>): SlotModel {
  const location = below(dialog, 'slots', name)
  const type = own.type === undefined ? undefined : types.get(own.type)
  const source = type === undefined ? own : resolveSlot(own, new Map([[type.name, type.source]]))
  const locationOf = (key: keyof SlotSource) =>
    below(type === undefined || (Object.hasOwn(own, key) && key !== 'type') ? location : type.location, key)
  const locations = type === undefined ? [location] : [location, type.location]
  return {
    name,
    location,
    own,
    locations,
    source,
    mayBeIncomplete: (key) =>
      source[key] === undefined ? locations.some((at) => mayBeIncomplete(below(at, key))) : !isWhole(locationOf(key)),
    locationOf,
  }
}

/** The entries of a map that are there; the names come from outside. */
function entries<T>(map: Readonly<Record<string, T | undefined>> | undefined): readonly (readonly [string, T])[] {
  return Object.entries(map ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
}
