import type { Mistake } from '../../diagnostics/codes.ts'
import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import { atKey, atValue } from '../location.ts'
import type { DialogModel, SlotModel } from '../model.ts'
import { typeOf } from '../types-of-slots.ts'
import type { Check } from './check.ts'

/** An `on` that names no slot of a day which is asked before; and a time that hangs on the clock beside a day, without one. */
export const checkDays: Check = function* ({ dialogs }) {
  for (const dialog of dialogs) {
    for (const slot of dialog.slots) {
      if (typeOf(slot)?.name !== 'time' || slot.mayBeIncomplete('on')) continue
      const mistake = slot.source.on === undefined ? undefined : wrongDay(slot, slot.source.on, dialog)
      if (mistake !== undefined) yield atValue(slot.locationOf('on'), mistake)
      const day = slot.source.on === undefined ? dayBefore(slot, dialog) : undefined
      const key = (['min', 'max'] as const).find((one) => movesWithClock(slot, one))
      if (day !== undefined && key !== undefined)
        yield atKey(slot.locationOf(key), { code: 'time-without-day', args: { slot: slot.name, day: day.name } })
    }
  }
}

function wrongDay(
  { name: decides }: SlotModel,
  named: string,
  { slots, knowsSlots }: DialogModel,
): Mistake | undefined {
  const names = slots.map(({ name }) => name)
  const owner = slots.find(({ name }) => name === named)
  if (owner === undefined)
    return knowsSlots ? { code: 'unknown-slot', args: { slot: named, ...didYouMean(named, names) } } : undefined
  if (names.indexOf(named) >= names.indexOf(decides)) return { code: 'asked-later', args: { slot: named, decides } }
  const args = { key: 'on', slot: named, type: 'date' } as const
  if (owner.source.many === true) return { code: 'not-for-lists', args: { key: 'on', slot: named, where: 'slot' } }
  if (owner.source.lookUp !== undefined) return { code: 'bad-bound-slot', args: { ...args, problem: 'looked-up' } }
  const holds = typeOf(owner)?.name
  if (holds === undefined || holds === 'date') return undefined
  return { code: 'bad-bound-slot', args: { ...args, problem: 'type', holds } }
}

/** The slot of a day that is asked last before a time. */
function dayBefore(slot: SlotModel, { slots }: DialogModel): SlotModel | undefined {
  const isSaid = ({ source }: SlotModel) => source.many !== true && source.lookUp === undefined
  return slots.slice(0, slots.indexOf(slot)).findLast((one) => typeOf(one)?.name === 'date' && isSaid(one))
}

function movesWithClock(slot: SlotModel, key: 'min' | 'max'): boolean {
  const bounds = typeOf(slot)?.bounds
  const bound = slot.source[key] === undefined ? undefined : bounds?.read(slot.source[key])
  return bound !== undefined && bounds?.moves(bound) === true
}
