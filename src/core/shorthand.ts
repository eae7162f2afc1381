import { rules } from '../languages/language.ts'
import type { Counter, Fact } from '../slot-types/slot-type.ts'
import type {
  CheckedBySource,
  ChoiceSource,
  ChoicesSource,
  CounterSource,
  DialogMap,
  DialogSource,
  InvalidSource,
  SendSource,
  SlotSource,
  SpeechSource,
} from './dialog.ts'
import type { CheckedBy, From } from './dialogs.ts'
import { splitName } from './names.ts'

// Keys that may be written in several forms, read as what they mean.

/** One value that a slot may hold. */
export interface Choice {
  readonly value: string
  readonly say: string
  readonly also: readonly string[]
  /** The times of day that mean it, as they are written: `14:00-16:00`. */
  readonly covers: readonly string[]
  /** The intents that are this choice while the slot is asked. */
  readonly intents: readonly string[]
  /** Whether it is what none of the others is. */
  readonly isElse: boolean
  /** What the author knows of it. */
  readonly facts: ReadonlyMap<string, Fact>
}

const plainChoice = { also: [], covers: [], intents: [], isElse: false, facts: new Map() } as const

/** Each choice as it is written: its value, how it is spoken, and its synonyms. */
export function readChoices(source: ChoicesSource): readonly Choice[] {
  if (!Array.isArray(source)) return Object.entries(source).map(readChoice)
  return source.flatMap((item) =>
    typeof item === 'object' ? Object.entries(item).map(readChoice) : readChoice([String(item), null]),
  )
}

function readChoice([value, written]: [string, ChoiceSource]): Choice {
  if (written === null) return { ...plainChoice, value, say: value }
  if (typeof written !== 'object' || Array.isArray(written))
    return { ...plainChoice, value, say: value, also: [written].flat().map(String) }
  const { say = value, also = [], covers = [], intent = [], else: isElse = false, ...facts } = written
  // Whatever else is in it is a fact, by the schema; its type cannot tell that.
  const known = Object.entries(facts) as [string, Fact][]
  return {
    value,
    say,
    also: [also].flat().map(String),
    covers: [covers].flat(),
    intents: [intent].flat(),
    isElse,
    facts: known.length === 0 ? plainChoice.facts : new Map(known),
  }
}

/** The keys that make a map a text. */
const forms = ['oneOf', 'cases', 'brief', 'verbose'] as const

/** What a service may not call its reasons: these keys of `invalid` mean something else. */
export const reservedReasons: ReadonlySet<string> = new Set([...rules, ...forms])

/** `invalid` as it is meant: one speech for whatever is refused, or a speech for some rules and for some reasons of a service. */
export interface ReadInvalid {
  readonly any?: SpeechSource
  readonly byRule: ReadonlyMap<string, SpeechSource>
  readonly byReason: ReadonlyMap<string, SpeechSource>
}

const nothingSaid: ReadonlyMap<string, SpeechSource> = new Map()

export function readInvalid(source: InvalidSource | undefined): ReadInvalid {
  if (source === undefined) return { byRule: nothingSaid, byReason: nothingSaid }
  const isText = typeof source === 'string' || Array.isArray(source)
  if (isText || forms.some((form) => source[form] !== undefined))
    return { any: source, byRule: nothingSaid, byReason: nothingSaid }
  // Whatever else is in it is said, by the schema; its type cannot tell that.
  const entries = Object.entries(source) as [string, SpeechSource][]
  const isRule = (key: string) => reservedReasons.has(key)
  return {
    byRule: new Map(entries.filter(([key]) => isRule(key))),
    byReason: new Map(entries.filter(([key]) => !isRule(key))),
  }
}

/** Who checks the values of a slot, as it is meant. */
export function readCheckedBy(source: CheckedBySource): CheckedBy {
  return typeof source === 'string'
    ? { service: source, isRequired: false }
    : { service: source.service, isRequired: source.required ?? false }
}

/** What a number counts, as it is meant: `menu.per` is a fact. */
export function readCounter(source: CounterSource): Counter {
  if (typeof source !== 'string') return source
  const { slot, fact } = splitName(source)
  return fact === undefined || fact === '' ? { word: source } : { slot, fact }
}

/** `reprompt` as it is meant: one speech a time. */
export function readLadder(source: SlotSource['reprompt']): readonly SpeechSource[] {
  if (source === undefined) return []
  return Array.isArray(source) ? source : [source]
}

/** `number` or `NumberIntent.number`; an intent may have dots, a slot has none. */
export function readFrom(written: string): From {
  const dot = written.lastIndexOf('.')
  return dot === -1 ? { slot: written } : { intent: written.slice(0, dot), slot: written.slice(dot + 1) }
}

/** A dialog as it is meant: one that is only a text, or a list of parts, says it in the end. */
export function readDialog(source: DialogSource): DialogMap {
  return typeof source === 'string' || Array.isArray(source) ? { complete: source } : source
}

/** One service that a dialog is sent to, as it is meant. */
export type SendItem = Exclude<Extract<SendSource, readonly unknown[]>[number], string>

/** `send` as it is meant: a list. */
export function readSend(source: SendSource | undefined): readonly SendItem[] {
  if (source === undefined) return []
  if (typeof source === 'string') return [{ to: source }]
  if (!Array.isArray(source)) return [source]
  return source.map((item) => (typeof item === 'string' ? { to: item } : item))
}

/** Every intent that starts a dialog. */
export function startedBy(intent: string, source: DialogSource | undefined): readonly string[] {
  return [intent, ...[readDialog(source ?? '').also ?? []].flat()]
}

/** A slot of a dialog by its name; `item`: that whose items have it. */
export interface NamedSlot {
  readonly name: string
  readonly source: SlotSource
  readonly item?: string
}

/** The slots of a dialog in the order in which they are asked: those of an item before the slot that takes the items. */
export function slotsOf({ slots = {} }: Pick<DialogMap, 'slots'>): readonly NamedSlot[] {
  return Object.entries(slots).flatMap(([name, source]) =>
    source.slots === undefined
      ? [{ name, source }]
      : [
          ...Object.entries(source.slots).map(([inner, own]) => ({ name: inner, source: own, item: name })),
          { name, source },
        ],
  )
}

/** A slot as it is meant: it begins with the keys of the type it names, if that is one of the author's, and its own keys win. */
export function resolveSlot(slot: SlotSource, types: ReadonlyMap<string, SlotSource>): SlotSource {
  const base = slot.type === undefined ? undefined : types.get(slot.type)
  if (base === undefined) return slot
  const { type, ...own } = slot
  return { ...base, ...own }
}
