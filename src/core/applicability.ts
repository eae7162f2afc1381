import type { Circumstances } from '../slot-types/slot-type.ts'
import { decide, type Verdict } from './condition.ts'
import type { Slot } from './dialogs.ts'
import type { OpenDialog } from './session.ts'

/** Whether a slot is to be asked and kept now. `undefined`: its `when` hangs on what has not been said yet. */
export function applies(slot: Slot, open: OpenDialog, circumstances: Circumstances): Verdict {
  if (slot.when === undefined) return true
  const { values, skipped, dialog } = open
  const isSettled = (name: string) => {
    const named = dialog.slotsByName.get(name)
    return named === undefined || skipped.has(name) || applies(named, open, circumstances) === false
  }
  return decide(slot.when, { value: (name) => values.get(name), isSettled }, circumstances)
}

/** The same once its turn has come: everything written before it has been settled, so that no value means no value. */
export function appliesNow(slot: Slot, open: OpenDialog, circumstances: Circumstances): boolean {
  if (slot.when === undefined) return true
  return decide(slot.when, { value: (name) => open.values.get(name), isSettled: () => true }, circumstances) === true
}

/**
 * The dialog without what was said for slots that a `when` denies for certain, and the names of those.
 * A `when` looks back only, so that one pass in the order written is enough.
 */
export function dropDenied(
  open: OpenDialog,
  circumstances: Circumstances,
): { readonly open: OpenDialog; readonly dropped: readonly string[] } {
  const dropped: string[] = []
  let kept = open
  for (const slot of open.dialog.slots) {
    const isHeld = kept.values.has(slot.name) || kept.refused.has(slot.name)
    if (!isHeld || applies(slot, kept, circumstances) !== false) continue
    dropped.push(slot.name)
    kept = { ...kept, values: without(kept.values, slot.name), refused: without(kept.refused, slot.name) }
  }
  return { open: kept, dropped }
}

/** The map without one of its names. */
export function without<V>(map: ReadonlyMap<string, V>, name: string): ReadonlyMap<string, V> {
  if (!map.has(name)) return map
  return new Map([...map].filter(([key]) => key !== name))
}

/** The names without one of them. */
export function withoutName(names: ReadonlySet<string>, name: string): ReadonlySet<string> {
  if (!names.has(name)) return names
  return new Set([...names].filter((other) => other !== name))
}
