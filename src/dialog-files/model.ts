import type { DialogMap, InvalidSource, SlotSource, SpeechSource } from '../core/dialog.ts'
import { dialogReplies } from '../core/dialogs.ts'
import { readDialog, readInvalid, readLadder, resolveSlot } from '../core/shorthand.ts'
import { choiceType } from '../slot-types/choice.ts'
import { slotTypes } from '../slot-types/index.ts'
import type { SlotType } from '../slot-types/slot-type.ts'
import { below, isDoubtful, isWhole, type Place } from './location.ts'
import type { Sound } from './valid-part.ts'

// The files as the checks look at them: dialogs, slots and what is said, each with its place.

export interface DialogView {
  readonly intent: string
  readonly place: Place
  /** Its keys; for a dialog that is only a text, `complete`. */
  readonly source: DialogMap
  readonly slots: readonly SlotView[]
  /** Whether its slots could be read: only then is a slot that is missing here missing indeed. */
  readonly knowsSlots: boolean
}

export interface TypeView {
  readonly name: string
  readonly place: Place
  readonly source: SlotSource
}

export interface ReplyView {
  readonly name: string
  readonly place: Place
  readonly source: SpeechSource
}

export interface SlotView {
  readonly name: string
  readonly place: Place
  /** As it is written, without the keys of its type. */
  readonly own: SlotSource
  /** As it is meant: with the keys of its type. */
  readonly source: SlotSource
  /** Whether a key that is not there may have been meant, or one that is there is not all that was meant. */
  isDoubtful(key: keyof SlotSource): boolean
  /** Itself, and its type. */
  readonly places: readonly Place[]
  /** Where a key is written: in the slot, or in its type. */
  placeOf(key: keyof SlotSource): Place
}

/** Something that is said: under which key, and by which slot of which dialog. */
export interface SpeechView {
  readonly place: Place
  readonly source: SpeechSource
  readonly key: string
  readonly dialog?: DialogView
  readonly slot?: SlotView
}

/** The types of all files. */
export function viewTypes(sounds: readonly Sound[]): readonly TypeView[] {
  return sounds.flatMap((sound) =>
    entries(sound.file.types).map(([name, source]) => ({ name, source, place: { sound, path: ['types', name] } })),
  )
}

/** The replies of all files. */
export function viewReplies(sounds: readonly Sound[]): readonly ReplyView[] {
  return sounds.flatMap((sound) =>
    entries(sound.file.replies).map(([name, source]) => ({ name, source, place: { sound, path: ['replies', name] } })),
  )
}

/** The dialogs of all files. */
export function viewDialogs(sounds: readonly Sound[], types: readonly TypeView[]): readonly DialogView[] {
  const typesByName = new Map(types.map((type) => [type.name, type]))
  return sounds.flatMap((sound) =>
    entries(sound.file.intents).map(([intent, written]) => {
      const place = { sound, path: ['intents', intent] }
      const source = readDialog(written)
      const slots = entries(source.slots).map(([name, slot]) => viewSlot(name, slot, place, typesByName))
      const knowsSlots = source.slots !== undefined || !isDoubtful(below(place, 'slots'))
      return { intent, place, source, slots, knowsSlots }
    }),
  )
}

function viewSlot(name: string, own: SlotSource, dialog: Place, types: ReadonlyMap<string, TypeView>): SlotView {
  const place = below(dialog, 'slots', name)
  const type = own.type === undefined ? undefined : types.get(own.type)
  const source = type === undefined ? own : resolveSlot(own, new Map([[type.name, type.source]]))
  const placeOf = (key: keyof SlotSource) =>
    below(type === undefined || (Object.hasOwn(own, key) && key !== 'type') ? place : type.place, key)
  const places = type === undefined ? [place] : [place, type.place]
  return {
    name,
    place,
    own,
    places,
    source,
    isDoubtful: (key) =>
      source[key] === undefined ? places.some((at) => isDoubtful(below(at, key))) : !isWhole(placeOf(key)),
    placeOf,
  }
}

const plainSpeeches = ['prompt', 'silence', 'help', 'heard', 'corrected'] as const

/** The keys of a slot whose values are said. */
export const slotSpeeches = [...plainSpeeches, 'reprompt', 'invalid'] as const
const dialogSpeeches = ['opening', 'confirm', 'complete', ...dialogReplies] as const

/** Everything that dialogs, their slots and the replies say. */
export function viewSpeeches(
  dialogs: readonly DialogView[],
  replies: readonly ReplyView[],
  types: readonly TypeView[],
): readonly SpeechView[] {
  return [
    ...replies.map(({ name, place, source }) => ({ key: name, place, source })),
    ...types.flatMap(({ place, source }) => speechesOfSlot(source, (key) => below(place, key))),
    ...dialogs.flatMap((dialog) => [
      ...speechesOfDialog(dialog),
      ...dialog.slots.flatMap((slot) =>
        speechesOfSlot(slot.source, slot.placeOf).map((speech) => ({ ...speech, dialog, slot })),
      ),
    ]),
  ]
}

function speechesOfDialog(dialog: DialogView): readonly SpeechView[] {
  const written = dialog.place.sound.file.intents?.[dialog.intent]
  const isOnlyText = typeof written === 'string' || Array.isArray(written)
  return dialogSpeeches.flatMap((key) => {
    const source = dialog.source[key]
    if (source === undefined) return []
    return [{ key, source, dialog, place: isOnlyText ? dialog.place : below(dialog.place, key) }]
  })
}

function speechesOfSlot(source: SlotSource, placeOf: (key: keyof SlotSource) => Place): readonly SpeechView[] {
  const plain = plainSpeeches.flatMap((key) => {
    const said = source[key]
    return said === undefined ? [] : [{ key, source: said, place: placeOf(key) }]
  })
  return [
    ...plain,
    ...speechesOfLadder(source.reprompt, placeOf('reprompt')),
    ...speechesOfInvalid(source.invalid, placeOf('invalid')),
  ]
}

function speechesOfLadder(source: SlotSource['reprompt'], place: Place): readonly SpeechView[] {
  const isLadder = Array.isArray(source)
  return readLadder(source).map((rung, index) => ({
    key: 'reprompt',
    source: rung,
    place: isLadder ? below(place, index) : place,
  }))
}

function speechesOfInvalid(source: InvalidSource | undefined, place: Place): readonly SpeechView[] {
  const { any, byRule } = readInvalid(source)
  if (any !== undefined) return [{ key: 'invalid', source: any, place }]
  return [...byRule].map(([rule, said]) => ({ key: 'invalid', source: said, place: below(place, rule) }))
}

/** The entries of a map that are there; the names come from outside. */
export function entries<T>(
  map: Readonly<Record<string, T | undefined>> | undefined,
): readonly (readonly [string, T])[] {
  return Object.entries(map ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
}

/** The type of a slot; undefined where it names none, has choices that its type has not, or what it names could not be read. */
export function typeOf(slot: SlotView): SlotType | undefined {
  const { source } = slot
  if (slot.isDoubtful('type')) return undefined
  const type = slotTypes.get(source.type ?? 'text')
  if (type?.name !== 'text') return source.choices === undefined ? type : undefined
  if (slot.isDoubtful('choices')) return undefined
  return source.choices === undefined ? type : choiceType
}
