import type { Context } from '../../slot-types/slot-type.ts'
import type { Request } from '../interruptions.ts'
import type { SaidSlots } from '../merge/merged.ts'
import { askedSlots, type Selected } from '../select.ts'

/** A request with the choice that its intent is while the slot is asked; with none, where it is one of several slots at the opening. */
export function withChoice(request: Request, { open, question }: Selected, context: Context): Request {
  const { intent, slots } = request
  if (intent === undefined || !open.dialog.hasChoiceIntents) return request
  const chosen = askedSlots(open, question, slots, context).flatMap(({ name, limits }) => {
    const value = limits.intents?.get(intent)
    return value === undefined || slots.get(name) ? [] : [{ name, value }]
  })
  const [only] = chosen
  if (only === undefined || chosen.length > 1) return request
  const said: SaidSlots = new Map([...slots, [only.name, { value: only.value }]])
  return { ...request, slots: said }
}
