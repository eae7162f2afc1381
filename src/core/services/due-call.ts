import type { Context } from '../../slot-types/slot-type.ts'
import { appliesNow } from '../applicability.ts'
import { withCalculated } from '../calculate/calculated.ts'
import { decide, type Verdict } from '../condition.ts'
import type { Slot } from '../dialogs.ts'
import { itemsIn, valueIn } from '../lists/items.ts'
import { isUnanswered } from '../missing.ts'
import { settle } from '../select.ts'
import type { OpenDialog } from '../session.ts'

/** What a service is asked: for the values of slots, and whether it has something against others. */
export interface Call {
  readonly service: string
  readonly wants: readonly Slot[]
  readonly checks: readonly Slot[]
  /** The slots that are settled then, and with which values: what the service gets to know. */
  readonly slots: readonly Slot[]
  readonly known: OpenDialog
}

/** Whether a service is to be asked before anything else is done. */
export function isLookUpDue(open: OpenDialog, context: Context): boolean {
  return open.dialog.looksUp && dueCall(open, context) !== undefined
}

/** The next call: that of the first slot whose value is to be looked up or checked, where every slot before it is settled. */
export function dueCall(open: OpenDialog, context: Context): Call | undefined {
  let known = open
  for (const [at, slot] of open.dialog.slots.entries()) {
    if (appliesNow(slot, known, context)) {
      const service = serviceDue(slot, known)
      if (service !== undefined) return gather(service, at, known, context)
      if (isUnanswered(slot, known)) return undefined
    }
    known = settle(slot, known, context)
  }
  return undefined
}

/** The service that is to be asked about a slot whose turn has come. */
function serviceDue(slot: Slot, open: OpenDialog): string | undefined {
  if (isWanted(slot, open)) return slot.lookUp
  return isUnchecked(slot, open) ? slot.checkedBy?.service : undefined
}

/** What the dialog cannot do without is got in any case: its file may have been edited since the service found none. */
function isWanted(slot: Slot, { values, refused, looked, unfit }: OpenDialog): boolean {
  const { name, lookUp: service, required, prompt } = slot
  if (service === undefined || values.has(name) || refused.has(name)) return false
  return !(looked.has(name) || unfit.has(name)) || (required && prompt === undefined)
}

function isUnchecked({ name, checkedBy }: Slot, { values, refused, checked }: OpenDialog): boolean {
  return checkedBy !== undefined && values.has(name) && !refused.has(name) && !checked.has(name)
}

/** The call to a service with all that it can be asked by now, from the slot at an index on. */
function gather(service: string, start: number, settled: OpenDialog, context: Context): Call {
  const { slots } = settled.dialog
  const wants: Slot[] = []
  const checks: Slot[] = []
  let known = settled
  let end = start
  for (const [at, slot] of slots.slice(start).entries()) {
    const verdict = appliesAmong(wants, slot, known, context)
    const due = verdict === true ? serviceDue(slot, known) : undefined
    const isOpen = verdict === undefined || (verdict && due === undefined && isUnanswered(slot, known))
    if (isOpen || (due !== undefined && due !== service)) break
    if (due === undefined) known = settle(slot, known, context)
    else if (isWanted(slot, known)) wants.push(slot)
    else checks.push(slot)
    if (due !== undefined) end = start + at + 1
  }
  const again =
    checks.length === 0 ? [] : slots.slice(0, start).filter((slot) => isAskedAgain(slot, service, known, context))
  return { service, wants: [...again, ...wants], checks, known, slots: slots.slice(0, end) }
}

/** Whether a slot applies; undefined where that hangs on what is only asked for in the same call. */
function appliesAmong(wants: readonly Slot[], slot: Slot, open: OpenDialog, context: Context): Verdict {
  if (slot.when === undefined) return true
  const isSettled = (name: string) => !wants.some((wanted) => wanted.name === name)
  const known = { value: valueIn(open), items: itemsIn(open), isSettled }
  return decide(slot.when, withCalculated(known, open.dialog.calculations, context), context)
}

/** Whether a service that looks at something may give the value of a slot anew: what it gave before, or could not. */
function isAskedAgain(slot: Slot, service: string, known: OpenDialog, context: Context): boolean {
  const isOurs = known.looked.has(slot.name) || !known.values.has(slot.name)
  return slot.lookUp === service && isOurs && !known.unfit.has(slot.name) && appliesNow(slot, known, context)
}
