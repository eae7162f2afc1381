import { dialogParts } from '../../core/dialog.ts'
import { readLadder } from '../../core/shorthand.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { atKey, atValue, below, isWhole, mayBeIncomplete } from '../location.ts'
import type { SlotModel } from '../model.ts'
import { typeOf } from '../types-of-slots.ts'
import type { Check } from './check.ts'

const mostAttempts = dialogParts.dialog.properties.attempts.maximum

/** A `reprompt` for a time that the question is never asked. Those of a type are for many dialogs, and left alone. */
export const checkUnusedReprompts: Check = function* ({ dialogs, settings }) {
  for (const dialog of dialogs) {
    if (mayBeIncomplete(below(dialog.location, 'attempts'))) continue
    const attempts = dialog.source.attempts ?? settings.attempts
    for (const slot of dialog.slots) yield* reportSpare(slot, attempts)
  }
}

function* reportSpare(slot: SlotModel, attempts: number): Iterable<Diagnostic> {
  const { own, source, location, name } = slot
  const at = below(location, 'reprompt')
  if (own.reprompt === undefined || !isWhole(at)) return
  if (typeOf(slot) === undefined || slot.mayBeIncomplete('required')) return
  // A *yes* to an optional question puts it a second time, however few its attempts are.
  const times = source.required === false ? Math.max(attempts, 2) : attempts
  // CLOVA says the next one to silence, unless there are words for that: so the last time may have one, too.
  const sayable = source.silence === undefined ? times : times - 1
  for (const index of readLadder(own.reprompt).keys()) {
    if (index < sayable) continue
    const needed = index + 1 + (times - sayable)
    const args = { slot: name, times, ...(needed <= mostAttempts && { attempts: needed }) }
    const mistake = { code: 'unused-reprompt', args } as const
    yield Array.isArray(own.reprompt) ? atValue(below(at, index), mistake) : atKey(at, mistake)
  }
}
