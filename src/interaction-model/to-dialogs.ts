import type { ChoicesSource, DialogFile, DialogSource, SlotSource } from '../core/dialog.ts'
import { slotTypes } from '../slot-types/index.ts'
import { clovaKind, entryName } from './clova-types.ts'
import type { DraftTexts } from './draft-texts.ts'
import { exampleOf } from './expression.ts'
import { guessMomentType } from './guess-moment-type.ts'
import { type InteractionModel, isTagged, type ModelIntent, type ModelSlot, type ModelSlotType } from './model.ts'

/**
 * Dialogs for an interaction model. Each slot is required, for that is why the intent carries it, and asked with a
 * placeholder; each expression becomes an example once, whatever its samples were.
 */
export function toDialogs({ intents, slotTypes }: InteractionModel, words: DraftTexts): DialogFile {
  const names = new Set(slotTypes.map(({ name }) => name))
  const types = [...slotTypes.map(typeEntry), ...intents.flatMap(({ slots }) => slots.flatMap(clovaEntry))]
  return {
    intents: Object.fromEntries(intents.map((intent) => [intent.name, dialogOf(intent, names, words)])),
    ...(types.length === 0 ? {} : { types: Object.fromEntries(types) }),
  }
}

function dialogOf(intent: ModelIntent, types: ReadonlySet<string>, words: DraftTexts): DialogSource {
  const examples = [...new Set(intent.expressions.map(exampleOf))]
  const slots = intent.slots.map((slot) => [slot.name, slotOf(slot, intent, types, words)])
  return {
    ...(examples.length === 0 ? {} : { examples }),
    ...(slots.length === 0 ? {} : { slots: Object.fromEntries(slots) }),
    complete: words.complete(intent.slots.map(({ name }) => name)),
  }
}

function slotOf(slot: ModelSlot, intent: ModelIntent, types: ReadonlySet<string>, words: DraftTexts): SlotSource {
  const type = types.has(slot.type) ? slot.type : ourType(slot, intent)
  return { ...(type === undefined ? {} : { type }), prompt: words.prompt(slot.name) }
}

/** The type of a slot that is none of the author's types; a text needs none. */
function ourType(slot: ModelSlot, { expressions }: ModelIntent): string | undefined {
  const ours = typeFilledBy(slot.type)
  if (ours === undefined) return clovaKind(slot.type) && entryName(slot.type)
  if (clovaKind(slot.type) !== 'moment') return ours
  const samples = expressions.flat().filter(isTagged)
  return guessMomentType(
    slot.name,
    samples.flatMap(({ slot: name, sample }) => (name === slot.name ? sample : [])),
  )
}

/** The first of our types that one of CLOVA's own fills. */
function typeFilledBy(type: string): string | undefined {
  return [...slotTypes.values()].find(({ clovaType }) => clovaType === type)?.name
}

function typeEntry({ name, values }: ModelSlotType): [string, SlotSource] {
  const choices: ChoicesSource = values.map(({ value, synonyms }) =>
    synonyms.length === 0 ? value : Object.fromEntries([[value, [...synonyms]]]),
  )
  return [name, { choices }]
}

/** An entry under `types` for one of CLOVA's own that we have no name for: so it is not lost. */
function clovaEntry({ type }: ModelSlot): [string, SlotSource][] {
  const kind = clovaKind(type)
  if (kind === undefined || typeFilledBy(type) !== undefined) return []
  return [[entryName(type), { type: kind === 'moment' ? 'date' : kind }]]
}
