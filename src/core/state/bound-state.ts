import type { LanguageCode } from '../../languages/language.ts'
import { bare } from '../../slot-types/keeping.ts'
import { isList, type SlotValue } from '../../slot-types/slot-type.ts'
import type { Item } from '../dialogs.ts'
import type { OpenDialog, Refused, SessionState } from '../session.ts'
import type { GaveWay } from '../turn-types.ts'
import { utf8Length } from './state-size.ts'
import { writeState } from './write-state.ts'

// What travels in the session has a bound: what a platform carries, and what we take back.

/** Bytes of JSON for all of it: a little less than 8 KB. */
const mostBytes = 8_000

/** Bytes for what is filled in the open dialog; what would pass it is refused when it is said. */
const mostFilled = 5_000

/** Bytes of what is filled that are taken back: what defaults and services gave besides may be beyond what is filled. */
const mostRead = 7_000

type Attributes = ReturnType<typeof writeState>

/** What the platform shall carry, within the bound: what is least missed gives way, until the rest fits. */
export function writeWithinBounds(
  state: SessionState,
  language: LanguageCode,
): { readonly attributes: Attributes; readonly gaveWay: readonly GaveWay[] } {
  const attributes = writeState(state, language)
  if (mostBytesOf(state) <= mostBytes || fits(attributes)) return { attributes, gaveWay: nothing }
  const gaveWay: GaveWay[] = []
  let left = state
  for (const [kind, without] of inOrder) {
    for (let next = without(left); next !== undefined; next = without(left)) {
      left = next
      if (!gaveWay.includes(kind)) gaveWay.push(kind)
      const written = writeState(left, language)
      if (fits(written)) return { attributes: written, gaveWay }
    }
  }
  return { attributes: writeState(left, language), gaveWay }
}

const nothing: readonly GaveWay[] = []

/** What gives way, the first first; each step takes a part of it, and there is none where nothing of it is left. */
const inOrder: readonly (readonly [GaveWay, (state: SessionState) => SessionState | undefined])[] = [
  ['lastWords', (state) => (state.lastWords === undefined ? undefined : { ...state, lastWords: undefined })],
  ['variations', (state) => (state.variations.size === 0 ? undefined : { ...state, variations: new Map() })],
  ['refused', withoutRefusedTexts],
  ['remembered', (state) => (state.remembered.size === 0 ? undefined : { ...state, remembered: new Map() })],
  ['wish', (state) => (state.wish === undefined ? undefined : { ...state, wish: undefined })],
  ['waiting', (state) => (state.waiting.length === 0 ? undefined : { ...state, waiting: state.waiting.slice(1) })],
]

/** Of what was refused the rule stays, and a word of the text. */
function withoutRefusedTexts(state: SessionState): SessionState | undefined {
  const [open, wish, ...waiting] = [state.open, state.wish, ...state.waiting].map((one) => one && withoutTexts(one))
  const left = { ...state, open, wish, waiting: waiting.filter((one) => one !== undefined) }
  return [open === state.open, wish === state.wish, ...state.waiting.map((one, at) => one === waiting[at])].every(
    Boolean,
  )
    ? undefined
    : left
}

/** Characters that are left of a refused text. */
const leftOfText = 20

function withoutTexts(open: OpenDialog): OpenDialog {
  const isLong = ({ said: { value } }: Refused) => typeof value === 'string' && value.length > leftOfText
  if (![...open.refused.values()].some(isLong)) return open
  const refused = [...open.refused].map(([slot, one]): [string, Refused] => [
    slot,
    isLong(one) ? { ...one, said: { value: String(one.said.value).slice(0, leftOfText) }, isReported: true } : one,
  ])
  return { ...open, refused: new Map(refused) }
}

/** Whether a dialog has room for a value beside those that it has. */
export function hasRoomFor({ values, items }: OpenDialog, name: string, value: SlotValue): boolean {
  if (mostBytesIn(values) + mostBytesInItems(items) + mostBytesOfSlot(name, value) <= mostFilled) return true
  const earlier = Array.from(items.values(), (all) => JSON.stringify(all.map((item) => Object.fromEntries(item))))
  return utf8Length(JSON.stringify(Object.fromEntries(new Map(values).set(name, value))) + earlier.join()) <= mostFilled
}

/**
 * What a session says that a dialog has, as far as it has room for it. Ours never says more; whoever signs what he made up could have any
 * number of long values, which would be sent back and forth, and be read out.
 */
export function withinRoom(open: OpenDialog): OpenDialog {
  if (mostBytesIn(open.values) + mostBytesInItems(open.items) <= mostBytes) return open
  const values = new Map<string, SlotValue>()
  const items = new Map<string, readonly Item[]>()
  let room = mostRead
  const hasRoom = (name: string, written: unknown) => {
    const bytes = utf8Length(JSON.stringify([name, written]))
    if (bytes > room) return false
    room -= bytes
    return true
  }
  for (const [name, value] of open.values) if (hasRoom(name, value)) values.set(name, value)
  for (const [name, all] of open.items) {
    if (
      hasRoom(
        name,
        all.map((item) => Object.fromEntries(item)),
      )
    )
      items.set(name, all)
  }
  return { ...open, values, items }
}

function fits(attributes: Attributes): boolean {
  return utf8Length(JSON.stringify(Object.fromEntries(attributes))) <= mostBytes
}

// A character is six bytes at most in JSON; besides, each entry has its quotes and the like.
const bytesOfCharacter = 6
const bytesOfEntry = 80

/** At most so many bytes, without writing it: most states are small, and need not be measured. */
function mostBytesOf({ open, waiting, wish, remembered, variations, lastWords }: SessionState): number {
  const dialogs = [open, wish, ...waiting].reduce(
    (sum, one) => sum + (one === undefined ? 0 : mostBytesOfDialog(one)),
    0,
  )
  const words = lastWords === undefined ? 0 : 1_100
  return dialogs + mostBytesIn(remembered) + mostBytesInVariations(variations) + words + bytesOfEntry * 4
}

function mostBytesInVariations(variations: SessionState['variations']): number {
  let bytes = 0
  for (const name of variations.keys()) bytes += mostBytesFor(name, 0)
  return bytes
}

function mostBytesOfDialog({ dialog, values, items, refused, skipped, exhausted }: OpenDialog): number {
  let bytes =
    mostBytesIn(values) +
    mostBytesInItems(items) +
    dialog.intent.length * bytesOfCharacter +
    (skipped.size + exhausted.size) * bytesOfEntry +
    bytesOfEntry * 3
  for (const [name, { said }] of refused) bytes += mostBytesFor(name, said.value) + bytesOfEntry
  return bytes
}

function mostBytesIn(values: ReadonlyMap<string, SlotValue>): number {
  let bytes = 0
  for (const [name, value] of values) bytes += mostBytesOfSlot(name, value)
  return bytes
}

function mostBytesInItems(items: OpenDialog['items']): number {
  let bytes = 0
  for (const all of items.values()) for (const item of all) bytes += mostBytesIn(item) + bytesOfEntry
  return bytes
}

function mostBytesOfSlot(name: string, value: SlotValue): number {
  if (!isList(value)) return mostBytesFor(name, bare(value))
  return value.reduce<number>((sum, one) => sum + mostBytesFor('', bare(one)), mostBytesFor(name, 0))
}

function mostBytesFor(name: string, value: unknown): number {
  return (name.length + (typeof value === 'string' ? value.length : 24)) * bytesOfCharacter + bytesOfEntry
}
