import type { Context } from '../../slot-types/slot-type.ts'
import type { Slot } from '../dialogs.ts'
import type { OpenDialog } from '../session.ts'
import type { Need } from '../turn-types.ts'

/** What a service gets to know of a dialog: the values of these slots, and how the user hears them. */
export function writeData(
  { dialog, values }: OpenDialog,
  slots: readonly Slot[],
  context: Context,
): Pick<Need, 'dialog' | 'slots' | 'spoken'> {
  const filled = slots.flatMap((slot) => {
    const value = values.get(slot.name)
    return value === undefined ? [] : [{ slot, value }]
  })
  return {
    dialog: dialog.intent,
    slots: new Map(filled.map(({ slot, value }) => [slot.name, value])),
    spoken: new Map(filled.map(({ slot, value }) => [slot.name, slot.type.speak(value, slot.limits, context)])),
  }
}
