import type { Context } from '../../slot-types/slot-type.ts'
import { appliesNow } from '../applicability.ts'
import type { Slot } from '../dialogs.ts'
import type { Request } from '../interruptions.ts'
import type { SaidSlots } from '../merge/merged.ts'
import { askedSlots, type Selected } from '../select.ts'

/** A request with the choice that its intent is while the slot is asked, and at `confirm` and `change`; with none, where it is one of several slots. */
export function withChoice(request: Request, selected: Selected, context: Context): Request {
  const { intent, slots } = request
  if (intent === undefined || !selected.open.dialog.hasChoiceIntents) return request
  const chosen = slotsMeant(selected, slots, context).flatMap(({ name, limits }) => {
    const value = limits.intents?.get(intent)
    return value === undefined || slots.get(name) ? [] : [{ name, value }]
  })
  const [only] = chosen
  if (only === undefined || chosen.length > 1) return request
  const said: SaidSlots = new Map([...slots, [only.name, { value: only.value }]])
  return { ...request, slots: said }
}

function slotsMeant({ open, question }: Selected, said: SaidSlots, context: Context): readonly Slot[] {
  return question?.type === 'confirm' || question?.type === 'change'
    ? open.dialog.slots.filter((slot) => appliesNow(slot, open, context))
    : askedSlots(open, question, said, context)
}
