import type { Context } from '../../slot-types/slot-type.ts'
import { dropDenied, idleSlots } from '../applicability.ts'
import type { Slot } from '../dialogs.ts'
import { refit } from '../limits/refit.ts'
import { forgetLooked } from '../services/looked.ts'
import type { OpenDialog } from '../session.ts'
import { type Merged, noSlots, type SaidSlots } from './merged.ts'
import { namesElsewhere, namesThatFill, saidInDays, saidOf } from './said-names.ts'
import { add, take } from './take-value.ts'

export interface MergeOptions {
  readonly asked?: readonly Slot[]
  readonly intent?: string | undefined
  /** Whether it was said earlier, and is only remembered. */
  readonly recalled?: boolean
}

const noNames: readonly string[] = []

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
    const all = others.length === 0 ? own : [...own, ...others]
    const days = own.length === 0 ? saidInDays(slot, open.dialog, said) : undefined
    if (days !== undefined) {
      for (const name of days.names) taken.add(name)
      const fill = slot.many === undefined ? take : add
      read = fill(read, slot, { value: days.value, half: undefined, isRecalled: recalled }, context)
      continue
    }
    // Items are said by their own slots.
    if (all.length === 0 || slot.many?.items !== undefined) continue
    if (slot.many !== undefined) {
      for (const name of all) {
        const value = saidOf(said.get(name))
        taken.add(name)
        if (value !== undefined) read = add(read, slot, { value, half: undefined, isRecalled: recalled }, context)
      }
      continue
    }
    const names = namesThatFill(slot, all, said, context)
    const [value, half] = names.map((name) => saidOf(said.get(name)))
    if (value === undefined) continue
    for (const name of names) taken.add(name)
    read = take(read, slot, { value, half, isRecalled: recalled }, context)
  }
  const allowed = dropUnfit(read, open.values, context)
  const kept = open.dialog.looksUp ? forgetWhatHangsOn(open, allowed.open, context) : allowed.open
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

/** Forgets what services said of what was said before; what applies neither before nor now they do not get. */
function forgetWhatHangsOn(before: OpenDialog, now: OpenDialog, context: Context): OpenDialog {
  const [wasIdle, isIdle] = [idleSlots(before, context), idleSlots(now, context)]
  return forgetLooked(before, now, undefined, ({ name }) => wasIdle.has(name) && isIdle.has(name))
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

/** The slots said that the dialog had no use for. */
export function leftOver({ open, taken }: Merged, said: SaidSlots): SaidSlots {
  return new Map([...said].filter(([name]) => !open.dialog.slotsByName.has(name) && !taken.has(name)))
}
