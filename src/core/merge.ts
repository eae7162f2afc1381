import type { Rule } from '../languages/language.ts'
import { type Context, listOfValues, type Said, type SlotValue, type Value } from '../slot-types/slot-type.ts'
import { isTooLong } from '../slot-types/text.ts'
import { dropDenied } from './applicability.ts'
import { isSameValue } from './condition.ts'
import type { Item, Slot } from './dialogs.ts'
import { limitsIn } from './limits/named-bounds.ts'
import { readWithin } from './limits/read-within.ts'
import { refit } from './limits/refit.ts'
import { isTooShort, withEnded } from './lists/list.ts'
import { forgetLooked } from './services/looked.ts'
import { type OpenDialog, type Refused, readSaid, type SessionState } from './session.ts'
import { hasRoomFor } from './state/bound-state.ts'
import { without, withoutName } from './state/without.ts'
import type { RefusedSlot, SaidSlot } from './turn-types.ts'

/** What came of what was said. */
export interface Merged {
  readonly open: OpenDialog
  readonly filled: readonly Filled[]
  /** Slots whose value was refused in this turn. */
  readonly refused: readonly RefusedSlot[]
  readonly dropped: readonly string[]
  /** Slots of which only was said what they held already. */
  readonly repeated: readonly Slot[]
  /** The names under which something was said that a slot took, its own or one of its `from`. */
  readonly taken: ReadonlySet<string>
}

/** A slot that got a value; `before`: the one it replaced. */
export interface Filled {
  readonly slot: Slot
  readonly before: SlotValue | undefined
  /** Whether the slot had the value already. */
  readonly isSame: boolean
  /** The item that was taken. */
  readonly item?: Item | undefined
}

/** Slots that an intent carries, by the names that the platform gives them. */
export type SaidSlots = ReadonlyMap<string, SaidSlot>

export interface MergeOptions {
  readonly asked?: readonly Slot[]
  readonly intent?: string | undefined
  /** Whether it was said earlier, and is only remembered. */
  readonly recalled?: boolean
}

const noSlots: readonly Slot[] = []
const noNames: readonly string[] = []

/** What is kept of a private value that was refused. */
const unkept: Said = { value: '' }

/** The characters that are kept of a text that is far too long. */
const longestRefused = 100

/**
 * Takes what was said into the open dialog: each slot by its own name, else those that are `asked` through their `from`.
 * A new value replaces an old one; what was refused leaves the old one; what is known already is no news. Then what a
 * `when` now denies is dropped.
 */
export function mergeSaid(
  open: OpenDialog,
  said: SaidSlots,
  context: Context,
  { asked = [], intent, recalled = false }: MergeOptions = {},
): Merged {
  const taken = new Set<string>()
  let read: Merged = { open, filled: [], refused: [], dropped: [], repeated: noSlots, taken }
  for (const slot of open.dialog.slots) {
    const own = saidOf(said.get(slot.name)) === undefined ? noNames : [slot.name]
    const others = asked.includes(slot) ? namesElsewhere(open, slot, said, intent, taken) : noNames
    if (own.length === 0 && others.length === 0) continue
    // Items are said by their own slots.
    if (slot.many?.items !== undefined) continue
    if (slot.many !== undefined) {
      for (const name of [...own, ...others]) {
        const value = saidOf(said.get(name))
        taken.add(name)
        if (value !== undefined) read = add(read, slot, { value, half: undefined, isRecalled: recalled }, context)
      }
      continue
    }
    const names = halvesOf(slot, [...own, ...others], said, context)
    const [value, half] = names.flatMap((name) => saidOf(said.get(name)) ?? [])
    if (value === undefined) continue
    for (const name of names) taken.add(name)
    read = take(read, slot, { value, half, isRecalled: recalled }, context)
  }
  const allowed = dropUnfit(read, open.values, context)
  const kept = open.dialog.looksUp ? forgetLooked(open, allowed.open) : allowed.open
  if (allowed === read) return kept === read.open ? read : { ...read, open: kept }
  return {
    ...allowed,
    open: kept,
    filled: allowed.filled.filter(({ slot }) => kept.values.has(slot.name)),
    refused: allowed.refused.filter(
      (one) => kept.refused.has(one.slot) || kept.exhausted.has(one.slot) || ('rule' in one && one.rule === 'count'),
    ),
  }
}

/** Drops what a `when` denies, and looks again at what a bound allows that is the value of another slot, until both agree. */
function dropUnfit(merged: Merged, before: OpenDialog['values'], context: Context): Merged {
  const { open, dropped } = dropDenied(merged.open, context)
  const allowed = dropped.length === 0 ? merged : { ...merged, open, dropped: [...merged.dropped, ...dropped] }
  const { open: fitting, refused, taken } = refit(open, context, before)
  if (fitting === open) return allowed
  const fitted = {
    ...allowed,
    open: fitting,
    filled: [...allowed.filled, ...taken.map((one) => ({ ...one, isSame: false }))],
    refused: [...allowed.refused, ...refused],
  }
  // Both look back only: what comes first is settled first.
  return dropUnfit(fitted, before, context)
}

/** The dialog with what earlier ones of the session remember, where it was not said and is good for it. */
export function fillRemembered(open: OpenDialog, remembered: SessionState['remembered'], context: Context): OpenDialog {
  if (remembered.size === 0) return open
  const { values, skipped, refused } = open
  const isOpen = (name: string) => !values.has(name) && !skipped.has(name) && !refused.has(name)
  const recalled = [...remembered].filter(([name]) => isOpen(name))
  if (recalled.length === 0) return open
  const said = new Map(recalled.map(([name, value]) => [name, readSaid(value) ?? null]))
  const learned = mergeSaid(open, said, context, { recalled: true }).open
  return { ...recallLists(learned, recalled, context), refused }
}

/** The same of slots that take several values: nothing is added to what was complete. */
function recallLists(
  open: OpenDialog,
  recalled: readonly (readonly [string, SlotValue])[],
  context: Context,
): OpenDialog {
  let learned = open
  for (const [name, value] of recalled) {
    const slot = open.dialog.slotsByName.get(name)
    if (slot?.many === undefined) continue
    for (const one of listOfValues(value)) learned = addRecalled(learned, slot, one, context)
    if (learned.values.has(name) && !isTooShort(slot, learned)) learned = withEnded(learned, slot)
  }
  return learned
}

function addRecalled(open: OpenDialog, slot: Slot, value: Value, context: Context): OpenDialog {
  const said = readSaid(value)
  if (said === undefined) return open
  const none: Merged = { open, filled: [], refused: [], dropped: [], repeated: noSlots, taken: new Set() }
  return add(none, slot, { value: said, half: undefined, isRecalled: true }, context).open
}

/** The slots said that the dialog had no use for. */
export function leftOver({ open, taken }: Merged, said: SaidSlots): SaidSlots {
  return new Map([...said].filter(([name]) => !open.dialog.slotsByName.has(name) && !taken.has(name)))
}

/** What was said for a slot. */
interface Taken {
  readonly value: Said
  /** Its other half, which came with it: the day of a time. */
  readonly half: Said | undefined
  /** Whether it was said earlier, and is only remembered. */
  readonly isRecalled: boolean
}

/** Adds what was said to what a slot has that takes several values; what it has already is no news. */
function add(merged: Merged, slot: Slot, taken: Taken, context: Context): Merged {
  const { open } = merged
  const before = listOfValues(open.values.get(slot.name))
  const saidBefore = open.refused.get(slot.name)?.said
  const just = taken.isRecalled ? undefined : { before: saidBefore }
  const read = readWithin(taken.value, slot.type, slot.limits, context, just)
  if (read.type === 'refused') return refuse(merged, slot, taken.value, read)
  const isSame = before.some((one) => isSameValue(one, read.value, slot.type))
  if (isSame && !open.refused.has(slot.name)) return { ...merged, repeated: [...merged.repeated, slot] }
  // There is nothing to ask: it is said, and the conversation goes on.
  if (!isSame && before.length === slot.many?.max)
    return { ...merged, refused: [...merged.refused, { slot: slot.name, rule: 'count' }] }
  const all = isSame ? before : [...before, read.value]
  if (!hasRoomFor(open, slot.name, all)) return refuse(merged, slot, taken.value, { rule: 'type' })
  const others = merged.filled.filter((one) => one.slot !== slot)
  return fill({ ...merged, filled: others }, slot, all, { before: undefined, isSame, isRecalled: taken.isRecalled })
}

function take(merged: Merged, slot: Slot, { value: said, half, isRecalled }: Taken, context: Context): Merged {
  const { open } = merged
  const before = open.values.get(slot.name)
  const saidBefore = half ?? open.refused.get(slot.name)?.said ?? readSaid(before)
  const limits = limitsIn(slot, { slots: open.dialog.slotsByName, values: open.values })
  const read = readWithin(said, slot.type, limits, context, isRecalled ? undefined : { before: saidBefore })
  if (read.type === 'refused') return refuse(merged, slot, said, read)
  // A text for which there is no room is too long, as one of more than the platform takes is.
  if (!hasRoomFor(open, slot.name, read.value)) return refuse(merged, slot, said, { rule: 'type' })
  const isSame = before !== undefined && isSameValue(before, read.value, slot.type)
  if (isSame && !open.refused.has(slot.name)) return { ...merged, repeated: [...merged.repeated, slot] }
  return fill(merged, slot, read.value, { before, isSame, isRecalled })
}

function refuse(
  merged: Merged,
  slot: Slot,
  said: Said,
  { rule, known = said }: { readonly rule: Rule; readonly known?: Said | undefined },
): Merged {
  const { open } = merged
  // The service knows it better, and the slot has no question.
  if (slot.lookUp !== undefined && slot.prompt === undefined) return merged
  if (open.exhausted.has(slot.name)) return { ...merged, refused: [...merged.refused, { slot: slot.name, rule }] }
  const refused: Refused = { said: slot.isPrivate ? unkept : shorten(known), rule, isReported: false }
  return {
    ...merged,
    open: {
      ...open,
      skipped: withoutName(open.skipped, slot.name),
      refused: new Map(open.refused).set(slot.name, refused),
    },
    refused: [...merged.refused, { slot: slot.name, rule }],
  }
}

function fill(
  merged: Merged,
  slot: Slot,
  value: SlotValue,
  { before, isSame, isRecalled }: Pick<Filled, 'before' | 'isSame'> & Pick<Taken, 'isRecalled'>,
): Merged {
  const { open } = merged
  const values = new Map(open.values).set(slot.name, value)
  const skipped = withoutName(open.skipped, slot.name)
  return {
    ...merged,
    open: {
      ...open,
      values,
      skipped,
      // A service may still have something against it.
      exhausted: slot.checkedBy === undefined ? withoutName(open.exhausted, slot.name) : open.exhausted,
      unconfirmed:
        slot.confirm === undefined || isRecalled ? open.unconfirmed : new Set(open.unconfirmed).add(slot.name),
      refused: without(open.refused, slot.name),
      looked: withoutName(open.looked, slot.name),
    },
    filled: [...merged.filled, { slot, before, isSame }],
  }
}

/** `null` and an empty text are nothing said. */
export function saidOf(said: SaidSlot | undefined): Said | undefined {
  if (said === undefined || said === null) return undefined
  return typeof said.value === 'string' && said.value.trim() === '' ? undefined : said
}

/** The name whose value fills a slot, the first of those that have one; with it that of the other half, where a date and a time came apart. */
function halvesOf(slot: Slot, names: readonly string[], said: SaidSlots, context: Context): readonly string[] {
  if (names.length < 2 || !slot.type.rules.includes('incomplete')) return names.slice(0, 1)
  const day = names.find((name) => isHalf(slot, saidOf(said.get(name)), context))
  const time = names.find((name) => !isHalf(slot, saidOf(said.get(name)), context))
  return day === undefined || time === undefined ? names.slice(0, 1) : [time, day]
}

function isHalf({ type }: Slot, said: Said | undefined, context: Context): boolean {
  const read = said && type.normalise(said, {}, context)
  return read?.type === 'refused' && read.rule === 'incomplete'
}

/** The names under which a slot's `from` finds something said that is no slot of the dialog itself, and nobody has taken yet. */
function namesElsewhere(
  { dialog }: OpenDialog,
  { from }: Slot,
  said: SaidSlots,
  intent: string | undefined,
  taken: ReadonlySet<string>,
): readonly string[] {
  const found = from.filter(
    (other) =>
      (other.intent === undefined || other.intent === intent) &&
      !dialog.slotsByName.has(other.slot) &&
      !taken.has(other.slot) &&
      saidOf(said.get(other.slot)) !== undefined,
  )
  return found.length === 0 ? noNames : found.map(({ slot }) => slot)
}

/** What of a refused value is kept, to be spoken back: state must stay small. */
function shorten({ value, unit }: Said): Said {
  const cut = (text: string) => (isTooLong(text) ? [...text].slice(0, longestRefused).join('') : text)
  const kept = typeof value === 'string' ? cut(value) : value
  return unit === undefined ? { value: kept } : { value: kept, unit: [...unit].slice(0, longestRefused).join('') }
}
