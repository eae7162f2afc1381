import { type Context, listOfValues, type SlotValue, type Value } from '../../slot-types/slot-type.ts'
import type { Slot } from '../dialogs.ts'
import { isTooShort, withEnded } from '../lists/list.ts'
import type { OpenDialog, SessionState } from '../session.ts'
import { readSaid } from '../state/attributes.ts'
import { mergeSaid } from './merge.ts'
import { type Merged, noSlots } from './merged.ts'
import { add } from './take-value.ts'

// What earlier dialogs of the session remember is taken as if it were said again.

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
