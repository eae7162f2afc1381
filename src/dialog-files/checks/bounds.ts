import { compileLimits } from '../../core/compile/compile-limits.ts'
import { comparableOf } from '../../core/condition.ts'
import { readNamedBound, withPlus, writeNamedBound } from '../../core/limits/named-bounds.ts'
import type { Mistake } from '../../diagnostics/codes.ts'
import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import { isClockWord } from '../../slot-types/moment-bound.ts'
import { type Bounds, factsOf, type NamedBound, type SlotType } from '../../slot-types/slot-type.ts'
import { atValue } from '../location.ts'
import type { DialogModel, FactModel, SlotModel } from '../model.ts'
import { suggestBound, suggested } from '../suggest-bound.ts'
import { typeOf } from '../types-of-slots.ts'
import type { Check } from './check.ts'

const keys = ['min', 'max'] as const
type Key = (typeof keys)[number]

/** A `min` or `max` that is none for its type, or names a slot that cannot be one; and a `min` above `max`. */
export const checkBounds: Check = function* ({ dialogs, facts }) {
  for (const dialog of dialogs) {
    for (const slot of dialog.slots) {
      const { source, locationOf } = slot
      const type = typeOf(slot)
      if (type?.bounds === undefined) continue
      for (const key of keys) {
        const mistake = wrongBound(key, slot, { ...type, bounds: type.bounds }, dialog, facts)
        if (mistake !== undefined) yield atValue(locationOf(key), mistake)
      }
      const { bounds } = type
      const [min, max] = [source.min, source.max].map((written) =>
        written === undefined ? undefined : bounds.read(written),
      )
      if (min !== undefined && max !== undefined && bounds.isAbove(min, max))
        yield atValue(locationOf('min'), {
          code: 'min-above-max',
          args: { min: String(source.min), max: String(source.max) },
        })
    }
  }
}

type Bounded = SlotType & { readonly bounds: Bounds }

function wrongBound(
  key: Key,
  slot: SlotModel,
  type: Bounded,
  dialog: DialogModel,
  facts: readonly FactModel[],
): Mistake | undefined {
  const written = slot.source[key]
  if (written === undefined || type.bounds.read(written) !== undefined) return undefined
  const named = readNamedBound(written)
  const isKnown = [...facts, ...dialog.slots].some(({ name }) => name === named?.slot)
  // A slot may be called as people say a day or a time.
  const suggestion = isKnown ? undefined : suggestBound(String(written), type.bounds, key)
  const bad: Mistake = {
    code: 'bad-bound',
    args: { key, written: String(written), type: type.name, ...suggested(suggestion) },
  }
  if (named === undefined || suggestion !== undefined) return bad
  const fact = facts.find(({ name }) => name === named.slot)
  if (fact !== undefined && named.fact === undefined)
    return type.bounds.read(withPlus(fact.value, named.plus)) === undefined ? bad : undefined
  return wrongSlot(key, slot, named, type, dialog)
}

/** What is wrong with a bound that names a slot. */
function wrongSlot(
  key: Key,
  slot: SlotModel,
  named: NamedBound,
  type: Bounded,
  { slots, knowsSlots }: DialogModel,
): Mistake | undefined {
  const names = slots.map(({ name }) => name)
  const at = names.indexOf(named.slot)
  const owner = slots[at]
  if (owner === undefined) return knowsSlots ? unknownName(key, slot, named, type, names) : undefined
  if (at >= names.indexOf(slot.name)) return { code: 'asked-later', args: { slot: named.slot, decides: slot.name } }
  const { plus, ...alone } = named
  const args = { key, slot: writeNamedBound(alone), type: type.name }
  if (owner.item !== undefined && owner.item !== slot.item)
    return { code: 'outside-item', args: { slot: owner.name, list: owner.item, where: 'condition' } }
  // What a list is bounded by must last, and no list bounds anything.
  if (slot.source.many === true) return { code: 'not-for-lists', args: { key, slot: slot.name, where: 'slot' } }
  if (owner.source.many === true) return { code: 'not-for-lists', args: { key, slot: owner.name, where: 'slot' } }
  if (owner.source.lookUp !== undefined) return { code: 'bad-bound-slot', args: { ...args, problem: 'looked-up' } }
  const bounding = typeOfNamed(owner, named)
  if (bounding === undefined) return undefined
  if ('code' in bounding) return bounding
  if (!mayBound(bounding, type))
    return { code: 'bad-bound-slot', args: { ...args, problem: 'type', holds: bounding.name } }
  const isSum = plus === undefined || type.bounds.read(withPlus(sampleOf(bounding), plus)) !== undefined
  return isSum ? undefined : { code: 'bad-bound-slot', args: { ...args, problem: 'length' } }
}

/** A word alone is more likely a value that is none than the name of a slot that is missing. */
function unknownName(
  key: Key,
  slot: SlotModel,
  named: NamedBound,
  { name: type }: Bounded,
  names: readonly string[],
): Mistake {
  const meant = didYouMean(named.slot, names)
  // Of `today + 3 sleeps` it is the length that is wrong.
  const isSum = named.plus !== undefined && !isClockWord(named.slot)
  const isName = named.fact !== undefined || isSum || meant.suggestion !== undefined
  return isName
    ? { code: 'unknown-slot', args: { slot: named.slot, ...meant } }
    : { code: 'bad-bound', args: { key, written: String(slot.source[key]), type } }
}

/** The type of what a bound names: the slot's, or that of a fact of its choices; undefined where that is not known. */
function typeOfNamed(owner: SlotModel, { slot, fact }: NamedBound): SlotType | Mistake | undefined {
  if (fact === undefined) return typeOf(owner)
  if (owner.mayBeIncomplete('choices')) return undefined
  const { type, limits } = compileLimits(owner.source)
  const part = type.parts?.get(fact)
  if (part !== undefined) return part.type
  const facts = factsOf(limits)
  const known = [...facts.keys(), ...(type.parts?.keys() ?? [])]
  const bounding = facts.get(fact)
  if (bounding === undefined) return { code: 'unknown-fact', args: { slot, fact, known, ...didYouMean(fact, known) } }
  return comparableOf(bounding).type
}

/** Whether values of one type may be bounds of another: whole numbers are numbers, and a day may bound a date and time, or a period. */
function mayBound({ name: bounding, parts }: SlotType, { name: type }: SlotType): boolean {
  if (parts !== undefined) return false
  const isNumber = (name: string) => name === 'number' || name === 'integer'
  return (
    bounding === type ||
    (isNumber(bounding) && isNumber(type)) ||
    (bounding === 'date' && (type === 'datetime' || type === 'period'))
  )
}

function sampleOf(type: SlotType): string {
  return type.sample?.({}) ?? ''
}
