import type { Rule } from '../../languages/language.ts'
import { type Context, listOfValues, type Said, type SlotValue } from '../../slot-types/slot-type.ts'
import { isTooLong } from '../../slot-types/text.ts'
import { isSameValue } from '../condition.ts'
import type { Slot } from '../dialogs.ts'
import { limitsNow } from '../limits/named-bounds.ts'
import { readWithin } from '../limits/read-within.ts'
import { isLastAsked } from '../lists/ended.ts'
import type { Refused } from '../session.ts'
import { readSaid } from '../state/attributes.ts'
import { hasRoomFor } from '../state/bound-state.ts'
import { without, withoutName } from '../state/without.ts'
import type { Filled, Merged } from './merged.ts'

// What becomes of one value that was said for a slot: it is taken or refused, by what the slot allows.

/** What is kept of a private value that was refused. */
const unkept: Said = { value: '' }

/** The characters that are kept of a text that is far too long. */
const longestRefused = 100

/** What was said for a slot. */
interface Taken {
  readonly value: Said
  /** Its other half, which came with it: the day of a time. */
  readonly half: Said | undefined
  /** Whether it was said earlier, and is only remembered. */
  readonly isRecalled: boolean
}

/** Adds what was said to what a slot has that takes several values; what it has already is no news. */
export function add(merged: Merged, slot: Slot, taken: Taken, context: Context): Merged {
  const { open } = merged
  const before = listOfValues(open.values.get(slot.name))
  const saidBefore = open.refused.get(slot.name)?.said
  const just = taken.isRecalled ? undefined : { before: saidBefore }
  const read = readWithin(taken.value, slot.type, slot.limits, context, just)
  if (read.type === 'refused') return refuse(merged, slot, taken.value, read)
  const isSame = before.some((one) => isSameValue(one, read.value, slot.type))
  // One that was refused in the same turn is still asked about.
  const isRefusedNow = merged.refused.some((one) => one.slot === slot.name)
  if (isSame && (isRefusedNow || !open.refused.has(slot.name)))
    return { ...merged, repeated: [...merged.repeated, slot] }
  const isFull = !isSame && before.length === slot.many?.max
  // The last one may be what is to be changed.
  const isInstead = isFull && isLastAsked(slot, open.question) && !merged.filled.some((one) => one.slot === slot)
  // There is nothing to ask: it is said, and the conversation goes on.
  if (isFull && !isInstead) return { ...merged, refused: [...merged.refused, { slot: slot.name, rule: 'count' }] }
  const all = isSame ? before : [...(isInstead ? before.slice(0, -1) : before), read.value]
  if (!hasRoomFor(open, slot.name, all)) return refuse(merged, slot, taken.value, { rule: 'type' })
  const others = merged.filled.filter((one) => one.slot !== slot)
  const filled = { before: undefined, isSame, isRecalled: taken.isRecalled }
  const added = fill({ ...merged, filled: others }, slot, all, filled)
  return isSame && isHalf(open.refused.get(slot.name)) ? withoutMoreHalves(added, slot) : added
}

/** Whether a part of a value was refused, for the rest is missing. */
function isHalf(refused: Refused | undefined): boolean {
  return refused !== undefined && 'rule' in refused && refused.rule === 'incomplete'
}

/** A half that came to what the list has already is not asked about again: it would come to the same. */
function withoutMoreHalves(merged: Merged, { name }: Slot): Merged {
  const { open } = merged
  return { ...merged, open: { ...open, exhausted: new Set(open.exhausted).add(name) } }
}

export function take(merged: Merged, slot: Slot, { value: said, half, isRecalled }: Taken, context: Context): Merged {
  const { open } = merged
  const before = open.values.get(slot.name)
  const saidBefore = half ?? open.refused.get(slot.name)?.said ?? readSaid(open.spans.get(slot.name) ?? before)
  const just = isRecalled ? undefined : { before: saidBefore }
  const read = readWithin(said, slot.type, limitsNow(slot, open), context, just)
  if (read.type === 'refused') return refuse(merged, slot, said, read)
  // A text for which there is no room is too long, as one of more than the platform takes is.
  if (!hasRoomFor(open, slot.name, read.value)) return refuse(merged, slot, said, { rule: 'type' })
  const isSame = before !== undefined && isSameValue(before, read.value, slot.type)
  if (isSame && !open.refused.has(slot.name)) return { ...merged, repeated: [...merged.repeated, slot] }
  const filled = fill(merged, slot, read.value, { before, isSame, isRecalled })
  const span = spanOf(slot, said)
  return span === undefined
    ? filled
    : { ...filled, open: { ...filled.open, spans: new Map(filled.open.spans).set(slot.name, span) } }
}

/** A span of which an end is taken, where it says all that the slot takes. */
function spanOf({ type, limits, item }: Slot, { value }: Said): string | undefined {
  if (limits.interval === undefined || item !== undefined || typeof value !== 'string') return undefined
  const isWhole = type.name === 'time' || (type.name === 'datetime' && value.includes('T'))
  return isWhole && value.includes('/') && value.length <= longestRefused ? value : undefined
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
  // A service, or the user, may still have something against it.
  const isGood = slot.checkedBy === undefined && (slot.confirm === undefined || isRecalled)
  return {
    ...merged,
    open: {
      ...open,
      values,
      skipped,
      exhausted: isGood ? withoutName(open.exhausted, slot.name) : open.exhausted,
      unconfirmed:
        slot.confirm === undefined || isRecalled ? open.unconfirmed : new Set(open.unconfirmed).add(slot.name),
      refused: without(open.refused, slot.name),
      spans: without(open.spans, slot.name),
      looked: withoutName(open.looked, slot.name),
    },
    filled: [...merged.filled, { slot, before, isSame }],
  }
}

/** What of a refused value is kept, to be spoken back: state must stay small. */
function shorten({ value, unit }: Said): Said {
  const cut = (text: string) => (isTooLong(text) ? [...text].slice(0, longestRefused).join('') : text)
  const kept = typeof value === 'string' ? cut(value) : value
  return unit === undefined ? { value: kept } : { value: kept, unit: [...unit].slice(0, longestRefused).join('') }
}
