import type { Context, Value } from '../../slot-types/slot-type.ts'
import { appliesNow, verdictsOf } from '../applicability.ts'
import { isSameValue } from '../condition.ts'
import type { Item, Items, Slot } from '../dialogs.ts'
import { type MergeOptions, mergeSaid } from '../merge/merge.ts'
import type { Merged, SaidSlots } from '../merge/merged.ts'
import { saidOf } from '../merge/said-names.ts'
import { isMissing } from '../missing.ts'
import { mostItemsAtOnce } from '../names.ts'
import type { OpenDialog } from '../session.ts'
import { countOf, isEnded } from './ended.ts'
import { withItems } from './items.ts'
import { withNextItem } from './next-item.ts'

// What is said for items: another name begins the next one, the name of an earlier one means that one again, and `menu2` is for the second
// that comes in the same turn.

/** Takes what was said into the open dialog: see `mergeSaid`; items one after the other. */
export function merge(open: OpenDialog, said: SaidSlots, context: Context, options: MergeOptions = {}): Merged {
  if (open.dialog.itemLists.length === 0) return mergeSaid(open, said, context, options)
  let merged = mergeItem(open, said, false, context, options)
  for (let number = 2; number <= mostItemsAtOnce; number += 1) {
    const numbered = saidFor(number, said, open)
    if (numbered.size === 0) break
    const next = mergeItem(merged.open, numbered, true, context, { intent: options.intent })
    merged = {
      open: withRefusedNames(next.open, merged.open, context),
      filled: [...merged.filled, ...next.filled],
      refused: [...merged.refused, ...next.refused],
      dropped: [...merged.dropped, ...next.dropped],
      repeated: [...merged.repeated, ...next.repeated],
      taken: new Set([...merged.taken, ...[...numbered.keys()].map((name) => `${name}${number}`)]),
    }
  }
  return merged
}

/** The dialog where the name of an item that was refused is asked for after the item that came instead of it. */
function withRefusedNames(open: OpenDialog, before: OpenDialog, context: Context): OpenDialog {
  let kept = open
  for (const list of open.dialog.itemLists) {
    const name = list.many?.items?.first.name ?? ''
    const refused = before.refused.get(name)
    const isLost = refused !== undefined && !before.values.has(name) && kept.values.has(name)
    if (!isLost || !isComplete(list, kept, context) || isEnded(list, kept)) continue
    const next = withNextItem(kept, list, context)
    kept = { ...next, refused: new Map(next.refused).set(name, refused) }
  }
  return kept
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
  const settled = open.dialog.itemLists.reduce((one, list) => settleItem(one, list, context), merged)
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
  const value = saidOf(said.get(first.name))
  if (value === undefined) return undefined
  const read = first.type.normalise(value, first.limits, context)
  const isNamed = (one: Item) => read.type === 'value' && hasName(one, first, read.value)
  if (isNamed(open.values)) return undefined
  const earlier = open.items.get(list.name) ?? []
  const isBegun = open.values.has(first.name)
  const mayLeave = isBegun && (isNext || isComplete(list, open, context))
  const again = earlier.find(isNamed)
  if (again !== undefined) {
    const left = mayLeave ? withNextItem(open, list, context) : open
    const others = (left.items.get(list.name) ?? []).filter((item) => item !== again)
    return withItems(left, list, others, again)
  }
  if (!mayLeave) return undefined
  return countOf(list, open) >= (list.many?.max ?? 0) ? 'full' : withNextItem(open, list, context)
}

function hasName(item: ReadonlyMap<string, unknown>, { name, type }: Slot, value: Value): boolean {
  const known = item.get(name)
  return known !== undefined && isSameValue(known as Value, value, type)
}

function withoutItem(said: SaidSlots, { many }: Slot): SaidSlots {
  const names = many?.items?.slots.map(({ name }) => name) ?? []
  return new Map([...said].filter(([name]) => !names.includes(name)))
}

/** Whether nothing of the last item is left to ask. */
function isComplete(list: Slot, open: OpenDialog, context: Context): boolean {
  const verdicts = verdictsOf(open, context)
  return list.many?.items?.slots.every((slot) => !isMissing(slot, open, context, verdicts)) ?? true
}

/** Whether an item has all that is required of it. */
function isFinished(open: OpenDialog, { slots }: Items, context: Context): boolean {
  return slots.every((slot) => !slot.required || open.values.has(slot.name) || !appliesNow(slot, open, context))
}

/** An item that is complete by now is acknowledged; then one that is not yet is the last one, which is asked about. */
function settleItem(merged: Merged, list: Slot, context: Context): Merged {
  const { open, filled } = merged
  const { items } = list.many ?? {}
  if (items === undefined || !open.values.has(items.first.name) || !isComplete(list, open, context)) return merged
  const isNew = filled.some(({ slot, isSame }) => slot.item === list.name && !isSame)
  const item = withNextItem(open, list, context).items.get(list.name)?.at(-1)
  const acknowledged = isNew ? [...filled, { slot: list, before: undefined, isSame: false, item }] : filled
  const earlier = open.items.get(list.name) ?? []
  const unfinished = earlier.find((one) => !isFinished(withItems(open, list, [], one), items, context))
  if (unfinished === undefined) return { ...merged, filled: acknowledged }
  const left = withNextItem(open, list, context)
  const others = (left.items.get(list.name) ?? []).filter((one) => one !== unfinished)
  return { ...merged, open: withItems(left, list, others, unfinished), filled: acknowledged }
}
