import { type Context, isList, type Said, type Value } from '../../slot-types/slot-type.ts'
import { isSameOrNone, isSameValue } from '../condition.ts'
import type { Item, Items, Slot } from '../dialogs.ts'
import { type MergeOptions, mergeSaid } from '../merge/merge.ts'
import type { Filled, Merged, SaidSlots } from '../merge/merged.ts'
import { saidInDays, saidOf } from '../merge/said-names.ts'
import { mostItemsAtOnce, nameOfDay, namesOfDays } from '../names.ts'
import type { OpenDialog } from '../session.ts'
import type { RefusedSlot } from '../turn-types.ts'
import { countOf, isEnded, isLastAsked } from './ended.ts'
import { itemsOf, lastItem, withItems } from './items.ts'
import { withNextItem } from './next-item.ts'
import { askUnfinished, hasWhatItNeeds, isComplete, isLastDone, withItemAgain, withItemLast } from './unfinished.ts'

// What is said for items: another name begins the next one, the name of an earlier one means that one again, and `menu2` is for the second
// that comes in the same turn.

/** Takes what was said into the open dialog: see `mergeSaid`; items one after the other. */
export function merge(open: OpenDialog, said: SaidSlots, context: Context, options: MergeOptions = {}): Merged {
  if (open.dialog.itemLists.length === 0) return mergeSaid(open, said, context, options)
  const first = mergeItem(open, said, false, context, options)
  const { merged, refusing } = mergeNumbered(first, said, context, options)
  const { itemLists } = open.dialog
  const settled = { ...merged, open: withRefused(askUnfinished(merged.open, context), refusing, context) }
  return merged === first ? settled : itemLists.reduce((one, list) => withoutSameItems(one, list, open), settled)
}

/** Takes what came as `menu2`, `menu3` …, one after the other; also returns those of which something was refused. */
function mergeNumbered(
  first: Merged,
  said: SaidSlots,
  context: Context,
  options: MergeOptions,
): { readonly merged: Merged; readonly refusing: readonly Refusing[] } {
  let merged = first
  let refusing: readonly Refusing[] = []
  for (let number = 2; number <= mostItemsAtOnce; number += 1) {
    const numbered = saidFor(number, said, first.open)
    if (numbered.size === 0) break
    const set = setAside(merged.open)
    const next = mergeItem(set.open, numbered, true, context, { intent: options.intent })
    refusing = [...refusing, ...set.refusing].map((one) => withoutSaid(one, next))
    merged = {
      open: next.open,
      filled: [...merged.filled.filter((one) => !isOverridden(one, next)), ...next.filled],
      refused: [...merged.refused, ...next.refused],
      dropped: [...merged.dropped, ...next.dropped],
      repeated: [...merged.repeated, ...next.repeated],
      taken: new Set([...merged.taken, ...[...numbered.keys()].map((name) => `${name}${number}`)]),
    }
  }
  return { merged, refusing }
}

/** Whether an item was taken of which more came since: it is acknowledged once. */
function isOverridden({ slot, item }: Filled, { filled }: Merged): boolean {
  const { first } = slot.many?.items ?? {}
  const name = first && item?.get(first.name)
  if (first === undefined || name === undefined || isList(name)) return false
  return filled.some((one) => one.slot === slot && one.item !== undefined && hasName(one.item, first, name))
}

/**
 * What came of several items that came at once. Where one of them got different values for the same slot, the last is good: whatever was
 * refused before it is only noted, and items that are those of before are no news.
 */
function withoutSameItems(merged: Merged, list: Slot, before: OpenDialog): Merged {
  const names = [list, ...(list.many?.items?.slots ?? [])].map(({ name }) => name)
  const isRefused = (name: string) => merged.open.refused.has(name) || merged.open.exhausted.has(name)
  const isSettled = ({ slot }: RefusedSlot) => names.includes(slot) && merged.open.values.has(slot) && !isRefused(slot)
  const settled = merged.refused.filter(isSettled)
  const refused = merged.refused.filter((one) => !isSettled(one))
  const left = settled.length === 0 ? merged : { ...merged, refused, settled: [...(merged.settled ?? []), ...settled] }
  if (!isSame(list, before, merged.open) || names.some((name) => before.refused.has(name) && !isRefused(name)))
    return left
  const isOfList = ({ slot }: Filled) => names.includes(slot.name)
  const repeated = left.filled.filter(isOfList).map(({ slot }) => slot)
  // What the user did not want to say of an item stays unsaid.
  const isAskedAbout = names.some((name) => merged.open.refused.has(name))
  const unsaid = isAskedAbout ? [] : names.filter((name) => before.skipped.has(name))
  return {
    ...left,
    open: { ...left.open, skipped: new Set([...left.open.skipped, ...unsaid]) },
    filled: left.filled.filter((one) => !isOfList(one)),
    repeated: [...left.repeated, ...repeated],
  }
}

/** Whether a slot has the same items as before, in whatever order. */
function isSame(list: Slot, before: OpenDialog, after: OpenDialog): boolean {
  const [was, is] = [before, after].map((open) =>
    itemsOf(list, open)
      .map((item) => JSON.stringify([...item].toSorted()))
      .toSorted(),
  )
  return JSON.stringify(was) === JSON.stringify(is)
}

/** An item of which something was refused: it is asked about after the items that came with it. */
interface Refusing {
  readonly list: Slot
  readonly items: Items
  readonly item: Item
  readonly refused: OpenDialog['refused']
}

/** Without what was said again since, and is good. */
function withoutSaid(one: Refusing, { open, filled, repeated }: Merged): Refusing {
  const name = one.item.get(one.items.first.name)
  if (name === undefined || isList(name) || !hasName(open.values, one.items.first, name)) return one
  const said = [...filled.map(({ slot }) => slot), ...repeated].map((slot) => slot.name)
  return { ...one, refused: new Map([...one.refused].filter(([slot]) => !said.includes(slot))) }
}

/** The dialog without an item whose name was refused, and all items of which something was. */
function setAside(open: OpenDialog): { readonly open: OpenDialog; readonly refusing: readonly Refusing[] } {
  const refusing = open.dialog.itemLists.flatMap((list): readonly Refusing[] => {
    const { items } = list.many ?? {}
    if (items === undefined) return []
    const names = items.slots.map(({ name }) => name)
    const refused = new Map([...open.refused].filter(([name]) => names.includes(name)))
    const item = lastItem(items, open.values)
    // Of no item at all nothing is to be asked about.
    const isItem = item.has(items.first.name) || refused.has(items.first.name)
    return isItem && refused.size > 0 ? [{ list, items, item, refused }] : []
  })
  const left = refusing
    .filter(({ item, items }) => !item.has(items.first.name))
    .reduce((one, { list }) => withItems(one, list, one.items.get(list.name) ?? [], undefined), open)
  return { open: left, refusing }
}

/** The dialog with the first of these as the last item, which is asked about. */
function withRefused(open: OpenDialog, refusing: readonly Refusing[], context: Context): OpenDialog {
  return refusing.reduceRight(
    (kept, one) => (one.item.has(one.items.first.name) ? askAbout(kept, one, context) : begin(kept, one, context)),
    open,
  )
}

/** An item without its name is the next one, where there may be another. */
function begin(open: OpenDialog, { list, item, refused }: Refusing, context: Context): OpenDialog {
  if (isEnded(list, open)) return open
  const next = withNextItem(open, list, context)
  const begun = withItems(next, list, next.items.get(list.name) ?? [], item)
  return { ...begun, refused: new Map([...begun.refused, ...refused]) }
}

/** An item is the last one again, unless what was refused of it was said again since. A default is not what was said. */
function askAbout(open: OpenDialog, { list, items, item, refused }: Refusing, context: Context): OpenDialog {
  const { first } = items
  const name = item.get(first.name)
  const isThis = (one: Item) => name !== undefined && !isList(name) && hasName(one, first, name)
  const now = isThis(open.values) ? lastItem(items, open.values) : open.items.get(list.name)?.find(isThis)
  if (now === undefined) return open
  const isLeft = (slot: Slot) =>
    refused.has(slot.name) &&
    [item.get(slot.name), slot.default].some((one) => isSameOrNone(now.get(slot.name), one, slot))
  const left = items.slots.filter(isLeft).map((slot) => slot.name)
  if (left.length === 0) return open
  const last = isThis(open.values) ? open : withItemLast(withNextItem(open, list, context), list, now)
  const values = new Map([...last.values].filter(([slot]) => item.has(slot) || !left.includes(slot)))
  return {
    ...last,
    values,
    refused: new Map([...last.refused, ...[...refused].filter(([slot]) => left.includes(slot))]),
  }
}

/** What came as `menu2`, under the names of the slots. */
function saidFor(number: number, said: SaidSlots, { dialog }: OpenDialog): SaidSlots {
  const found = dialog.slots.flatMap(({ name, item }): [string, NonNullable<ReturnType<typeof saidOf>>][] => {
    const numbered = `${name}${number}`
    const value = item === undefined || dialog.slotsByName.has(numbered) ? undefined : saidOf(said.get(numbered))
    return value === undefined ? [] : [[name, value]]
  })
  return new Map(found)
}

function mergeItem(
  open: OpenDialog,
  said: SaidSlots,
  isNext: boolean,
  context: Context,
  options: MergeOptions,
): Merged {
  let begun = open
  let taken = said
  const full: Slot[] = []
  for (const list of open.dialog.itemLists) {
    const found = list.many?.items && findItem(begun, list, list.many.items, said, isNext, context)
    if (found === 'full') {
      full.push(list)
      taken = withoutItem(taken, list)
    } else if (found !== undefined) begun = found
  }
  const merged = mergeSaid(begun, taken, context, options)
  const settled = open.dialog.itemLists.reduce((one, list) => acknowledgeItem(one, list, context), merged)
  if (full.length === 0) return settled
  const refused = full.map(({ name }) => ({ slot: name, rule: 'count' as const }))
  return { ...settled, refused: [...settled.refused, ...refused] }
}

/** The dialog with the item that is meant as the last one; `full`, if it would be one too many. */
function findItem(
  open: OpenDialog,
  list: Slot,
  { first }: Items,
  said: SaidSlots,
  isNext: boolean,
  context: Context,
): OpenDialog | 'full' | undefined {
  const value = saidOf(said.get(first.name)) ?? saidFromStart(first, open, said)
  if (value === undefined) return undefined
  const read = first.type.normalise(value, first.limits, context)
  const isNamed = (one: Item) => read.type === 'value' && hasName(one, first, read.value)
  if (isNamed(open.values)) return undefined
  const earlier = open.items.get(list.name) ?? []
  const isBegun = open.values.has(first.name)
  const mayLeave = isBegun && (isNext || isComplete(list, open, context) || hasWhatItNeeds(list, open, context))
  const again = earlier.find(isNamed)
  if (again !== undefined) {
    const left = mayLeave || isLastAsked(list, open.question) ? withNextItem(open, list, context) : open
    return withItemAgain(left, list, again, context)
  }
  if (!mayLeave || (!isNext && isLastAsked(list, open.question))) return undefined
  return countOf(list, open) >= (list.many?.max ?? 0) ? 'full' : withNextItem(open, list, context)
}

/** A period that is said in its days, the first one among them: a last one alone is of the period before. */
function saidFromStart(slot: Slot, { dialog }: OpenDialog, said: SaidSlots): Said | undefined {
  const days = saidInDays(slot, dialog, said)
  return days?.names.includes(nameOfDay(slot.name, 'start')) ? days.value : undefined
}

function hasName(item: ReadonlyMap<string, unknown>, { name, type }: Slot, value: Value): boolean {
  const known = item.get(name)
  return known !== undefined && isSameValue(known as Value, value, type)
}

function withoutItem(said: SaidSlots, { many }: Slot): SaidSlots {
  const names = many?.items?.slots.flatMap(({ name, type }) => [name, ...namesOfDays(name, type)]) ?? []
  return new Map([...said].filter(([name]) => !names.includes(name)))
}

/** An item that is complete by now is acknowledged. */
function acknowledgeItem(merged: Merged, list: Slot, context: Context): Merged {
  const { open, filled } = merged
  const isNew = filled.some(({ slot, isSame }) => slot.item === list.name && !isSame)
  if (!isNew || !isLastDone(open, list, context)) return merged
  const item = withNextItem(open, list, context).items.get(list.name)?.at(-1)
  return { ...merged, filled: [...filled, { slot: list, before: undefined, isSame: false, item }] }
}
