import { numberType } from '../../slot-types/number.ts'
import type { Context, SlotValue } from '../../slot-types/slot-type.ts'
import { calculatedIn } from '../calculate/calculated.ts'
import type { Slot } from '../dialogs.ts'
import { knownValuesOf } from '../limits/known-values.ts'
import { itemsIn, shownValues, spokenValues, valueIn } from '../lists/items.ts'
import type { OpenDialog } from '../session.ts'
import { speakSlot, withCounter } from '../template.ts'
import type { Need } from '../turn-types.ts'

/** What a service gets to know of a dialog: the values of these slots, and how the user hears them. */
export function writeData(
  open: OpenDialog,
  slots: readonly Slot[],
  context: Context,
): Pick<Need, 'dialog' | 'slots' | 'spoken' | 'calculated' | 'private'> {
  const { dialog } = open
  const asSpoken = spokenValues(open, context)
  const shown = shownValues(open)
  const filled = slots.flatMap((slot) => {
    const [value, said] = [shown.get(slot.name), asSpoken.get(slot.name)]
    return value === undefined || said === undefined ? [] : [{ slot, value, said }]
  })
  const speak = (slot: Slot, value: SlotValue) => speakSlot(withCounter(slot, knownValuesOf(open)), value, context)
  const known = new Map(filled.map(({ slot, value }) => [slot.name, value]))
  const spoken = filled.map(({ slot, said }) => [slot.name, speak(slot, said)] as const)
  const calculated = calculate(open, slots, context)
  return {
    dialog: dialog.intent,
    slots: known,
    spoken: new Map([
      ...spoken,
      ...[...calculated].map(([name, number]) => [name, speakNumber(number, context)] as const),
    ]),
    calculated,
    private: privateAmong(open, slots, calculated, context),
  }
}

/** The private slots, and what is worked out of them. */
function privateAmong(
  open: OpenDialog,
  slots: readonly Slot[],
  calculated: Need['calculated'],
  context: Context,
): readonly string[] {
  const withheld = slots.filter(({ isPrivate }) => isPrivate).map(({ name }) => name)
  if (withheld.length === 0) return none
  const others = slots.filter(({ isPrivate }) => !isPrivate)
  const known = calculate(open, others, context)
  return [...withheld, ...[...calculated.keys()].filter((name) => !known.has(name))]
}

const none: readonly string[] = []
const nothing: Need['calculated'] = new Map()

/** What can be worked out of what the service gets to know. */
function calculate(open: OpenDialog, slots: readonly Slot[], context: Context): Need['calculated'] {
  const { calculations } = open.dialog
  if (calculations.size === 0) return nothing
  const isSettled = (name: string) => slots.some((slot) => slot.name === name)
  const known = valueIn(open)
  const value = (name: string) => (isSettled(name) ? known(name) : undefined)
  return calculatedIn({ value, items: itemsIn(open), isSettled }, calculations, context)
}

function speakNumber(number: number, context: Context): string {
  return numberType.speak(number, {}, context)
}
