import { type CalculationCaseSource, readCases } from '../core/calculate/compile-calculations.ts'
import { compileLimits } from '../core/compile/compile-limits.ts'
import type {
  CalculationSource,
  DialogMap,
  InvalidSource,
  SlotSource,
  SpeechSource,
  WhenSource,
} from '../core/dialog.ts'
import { dialogReplies } from '../core/dialogs.ts'
import {
  readCheckedBy,
  readChoices,
  readDialog,
  readInvalid,
  readLadder,
  readSend,
  resolveSlot,
  type SendItem,
} from '../core/shorthand.ts'
import { choiceType } from '../slot-types/choice.ts'
import { slotTypes } from '../slot-types/index.ts'
import { readNumber } from '../slot-types/read-number.ts'
import type { SlotType } from '../slot-types/slot-type.ts'
import { type Fact, factsOf } from '../slot-types/slot-type.ts'
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

/** Something that is said: under which key, and by which slot of which dialog. */
export interface SpeechModel {
  readonly location: Location
  readonly source: SpeechSource
  readonly key: string
  readonly dialog?: DialogModel
  readonly slot?: SlotModel
  /** What is true whenever it is said. */
  readonly when?: WhenSource
  /** Whether it is said for a reason of the service that checks the slot. */
  readonly isReason?: boolean
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

const plainSpeeches = ['prompt', 'silence', 'help', 'confirm', 'heard', 'corrected', 'more', 'removed'] as const

/** The keys of a slot whose values are said. */
export const slotSpeeches = [...plainSpeeches, 'reprompt', 'invalid'] as const
const dialogSpeeches = ['opening', 'confirm', 'complete', ...dialogReplies] as const

/** Everything that dialogs, their slots and the replies say. */
export function modelSpeeches(
  dialogs: readonly DialogModel[],
  replies: readonly ReplyModel[],
  types: readonly TypeModel[],
): readonly SpeechModel[] {
  return [
    ...replies.map(({ name, location, source }) => ({ key: name, location, source })),
    ...types.flatMap(({ location, source }) => speechesOfSlot(source, (key) => below(location, key))),
    ...dialogs.flatMap((dialog) => [
      ...speechesOfDialog(dialog),
      ...speechesOfSend(dialog),
      ...speechesOfRules(dialog),
      ...dialog.slots.flatMap((slot) =>
        speechesOfSlot(slot.source, slot.locationOf).map((speech) => ({ ...speech, dialog, slot })),
      ),
    ]),
  ]
}

function speechesOfDialog(dialog: DialogModel): readonly SpeechModel[] {
  const written = dialog.location.part.file.intents?.[dialog.intent]
  const isOnlyText = typeof written === 'string' || Array.isArray(written)
  return dialogSpeeches.flatMap((key) => {
    const source = dialog.source[key]
    if (source === undefined) return []
    return [{ key, source, dialog, location: isOnlyText ? dialog.location : below(dialog.location, key) }]
  })
}

/** What is said while a rule is broken, instead of the question of its slot. */
function speechesOfRules(dialog: DialogModel): readonly SpeechModel[] {
  return (dialog.source.rules ?? []).map(({ say, when }, index) => ({
    key: 'rules',
    source: say,
    dialog,
    when,
    location: below(dialog.location, 'rules', index, 'say'),
  }))
}

/** What services are sent is written to people: what is not known then is a blank. */
function speechesOfSend(dialog: DialogModel): readonly SpeechModel[] {
  return sendsOf(dialog).flatMap(({ item, location }) =>
    (['subject', 'text'] as const).flatMap((key) => {
      const source = item[key]
      return source === undefined ? [] : [{ key: 'send', source, dialog, location: below(location, key) }]
    }),
  )
}

/** One service that a dialog is sent to, and where it is written. */
export interface SendModel {
  readonly item: SendItem
  readonly location: Location
  /** Where its name is. */
  readonly nameAt: Location
}

/** The services that a slot names, and where. */
export function servicesOf({ source, locationOf }: SlotModel): readonly NamedService[] {
  const { lookUp, checkedBy } = source
  const named: NamedService[] = []
  if (lookUp !== undefined) named.push({ key: 'lookUp', service: lookUp, location: locationOf('lookUp') })
  if (checkedBy === undefined) return named
  const at = locationOf('checkedBy')
  const location = typeof checkedBy === 'string' ? at : below(at, 'service')
  return [...named, { key: 'checkedBy', service: readCheckedBy(checkedBy).service, location }]
}

/** A service that a slot names. */
interface NamedService {
  readonly key: 'lookUp' | 'checkedBy'
  readonly service: string
  readonly location: Location
}

/** The services that a dialog is sent to. */
export function sendsOf({ source, location }: DialogModel): readonly SendModel[] {
  const at = below(location, 'send')
  const { send } = source
  return readSend(send).map((item, index) => {
    const written = Array.isArray(send) ? send[index] : send
    const place = Array.isArray(send) ? below(at, index) : at
    return { item, location: place, nameAt: typeof written === 'string' ? place : below(place, 'to') }
  })
}

function speechesOfSlot(source: SlotSource, locationOf: (key: keyof SlotSource) => Location): readonly SpeechModel[] {
  const plain = plainSpeeches.flatMap((key) => {
    const said = source[key]
    return said === undefined ? [] : [{ key, source: said, location: locationOf(key) }]
  })
  return [
    ...plain,
    ...speechesOfLadder(source.reprompt, locationOf('reprompt')),
    ...speechesOfInvalid(source.invalid, locationOf('invalid')),
  ]
}

function speechesOfLadder(source: SlotSource['reprompt'], location: Location): readonly SpeechModel[] {
  const isLadder = Array.isArray(source)
  return readLadder(source).map((rung, index) => ({
    key: 'reprompt',
    source: rung,
    location: isLadder ? below(location, index) : location,
  }))
}

function speechesOfInvalid(source: InvalidSource | undefined, location: Location): readonly SpeechModel[] {
  const { any, byRule, byReason } = readInvalid(source)
  if (any !== undefined) return [{ key: 'invalid', source: any, location }]
  return [...byRule, ...byReason].map(([why, said]) => ({
    key: 'invalid',
    source: said,
    location: below(location, why),
    isReason: byReason.has(why),
  }))
}

/** The entries of a map that are there; the names come from outside. */
function entries<T>(map: Readonly<Record<string, T | undefined>> | undefined): readonly (readonly [string, T])[] {
  return Object.entries(map ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
}

/** Whether a slot holds numbers; undefined where that is not known. Choices are numbers where each of them is written as one. */
export function isNumeric(slot: SlotModel): boolean | undefined {
  const type = typeOf(slot)
  if (type === undefined) return undefined
  if (type !== choiceType) return type.name === 'number' || type.name === 'integer'
  return readChoices(slot.source.choices ?? []).every(({ value }) => readNumber(value) !== undefined)
}

/** The facts of a slot's choices, and which of them are numbers. */
export function numericFactsOf(slot: SlotModel): {
  readonly all: readonly string[]
  readonly numbers: readonly string[]
  readonly isUnsure: boolean
} {
  const { limits } = compileLimits(slot.source.choices === undefined ? {} : { choices: slot.source.choices })
  const facts = [...factsOf(limits)]
  const isNumber = (byChoice: ReadonlyMap<string, Fact>) =>
    [...byChoice.values()].every((one) => typeof one === 'number')
  return {
    all: facts.map(([name]) => name),
    numbers: facts.filter(([, byChoice]) => isNumber(byChoice)).map(([name]) => name),
    isUnsure: slot.mayBeIncomplete('choices'),
  }
}

/** The type of a slot; undefined where it names none, has choices that its type has not, or what it names could not be read. */
export function typeOf(slot: SlotModel): SlotType | undefined {
  const { source } = slot
  if (slot.mayBeIncomplete('type')) return undefined
  const type = slotTypes.get(source.type ?? 'text')
  if (type?.name !== 'text') return source.choices === undefined ? type : undefined
  if (slot.mayBeIncomplete('choices')) return undefined
  return source.choices === undefined ? type : choiceType
}
