import { compileLimits } from '../core/compile/compile-limits.ts'
import type { ChoicesSource, SlotSource } from '../core/dialog.ts'
import { takenChoices } from '../core/limits/exceptions.ts'
import { readChoices, resolveSlot } from '../core/shorthand.ts'
import type { Language } from '../languages/language.ts'
import { type SlotType, takesAnyWords, timeless } from '../slot-types/slot-type.ts'
import type { SlotTypeValue } from './model.ts'
import { oneLine } from './model.ts'
import { type OwnTypes, ownTypeOf } from './own-types.ts'
import { type SlotTypeNames, typeName } from './slot-type-names.ts'
import { trainingSamples } from './training-samples.ts'

/** A slot of a dialog, as the platform will know it. */
export interface ExportedSlot {
  readonly name: string
  /** The name of its slot type; of a free text, the one that its author is to make. */
  readonly type: string
  readonly isFreeText: boolean
  /** What users say for it. */
  readonly samples: readonly string[]
  /** What they say where another slot is in the same sentence of which a fact is its bound, by what is said for that one. */
  readonly samplesBeside?: { readonly slot: string; readonly by: ReadonlyMap<string, readonly string[]> }
}

/** The author's types. */
export type Types = ReadonlyMap<string, SlotSource>

/** What dialogs and their slots are exported with. */
export interface Exporting {
  readonly types: Types
  readonly names: SlotTypeNames
  /** The slot types of the platform. */
  readonly own: OwnTypes
  readonly language: Language
}

/** A slot with its slot type: one of the platform's own, or one that is named for its choices. */
export function exportSlot(
  intent: string,
  name: string,
  slot: SlotSource,
  { types, names, own, language }: Exporting,
): ExportedSlot {
  const source = resolveSlot(slot, types)
  const { type, limits } = compileLimits(source)
  const ownNames: [string, string] = [typeName(name), typeName(`${intent}_${name}`)]
  const values = source.choices === undefined ? answersOf(type, language) : valuesOf(source.choices)
  const declared = slot.choices === undefined && slot.type !== undefined && types.has(slot.type) ? slot.type : undefined
  const filling = (declared && ownTypeOf(declared, own)) ?? own.filling[type.name]
  if (values.length > 0 && filling === undefined) {
    const named = names.nameFor(declared === undefined ? ownNames : [declared], values)
    return { name, type: named, isFreeText: false, samples: samplesOf(source, values, language) }
  }
  const usual =
    takesAnyWords({ type, limits }) && source.default !== undefined
      ? [source.default].flat().map((one) => oneLine(String(one)))
      : undefined
  return {
    name,
    type: filling ?? names.nameFor(ownNames, []),
    isFreeText: filling === undefined,
    samples: usual ?? trainingSamples(name, type, limits, language),
  }
}

/** What is said for choices: none that is not taken, is what another intent says, or is whatever is none of the others. */
function samplesOf(source: SlotSource, values: readonly SlotTypeValue[], language: Language): readonly string[] {
  const taken = takenChoices(compileLimits(source), timeless({ language, timezone: 'UTC' })).map(({ value }) => value)
  const said = readChoices(source.choices ?? []).flatMap(({ value, intents, isElse }, at) =>
    !isElse && intents.length === 0 && taken.includes(value) ? (values[at]?.value ?? []) : [],
  )
  return said.length > 0 ? said : values.map(({ value }) => value)
}

/** What fills a yes or no in a sentence; no platform has a type for it. */
function answersOf({ answers }: SlotType, { yes, no }: Language): readonly SlotTypeValue[] {
  return answers === undefined ? [] : [yes, no].map(([value, ...synonyms]) => ({ value, synonyms }))
}

/** Choices as the values of a slot type; how a value is spoken is another word for it. */
export function valuesOf(choices: ChoicesSource): readonly SlotTypeValue[] {
  return readChoices(choices).map(({ value, say, also }) => {
    const [kept, ...synonyms] = [...new Set([value, say, ...also].map(oneLine))]
    return { value: kept ?? '', synonyms: synonyms.filter((synonym) => synonym !== '') }
  })
}
