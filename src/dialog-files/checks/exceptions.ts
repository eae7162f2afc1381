import { compileLasting, compileLimits } from '../../core/compile/compile-limits.ts'
import { type Comparable, normaliseWritten } from '../../core/condition.ts'
import { compileException, exceptionOf } from '../../core/limits/exceptions.ts'
import type { Mistake } from '../../diagnostics/codes.ts'
import { valueMeant } from '../../diagnostics/did-you-mean.ts'
import { nearestSteps } from '../../slot-types/calendar/steps.ts'
import { type Context, type Exception, type SlotType, timeless, type Value } from '../../slot-types/slot-type.ts'
import { listed } from '../../yaml/tree.ts'
import { atKey, atValue, below } from '../location.ts'
import type { SlotModel } from '../model.ts'
import { suggestBound, suggested } from '../suggest-bound.ts'
import { suggestException } from '../suggest-exception.ts'
import { typeOf } from '../types-of-slots.ts'
import { valuesWithin } from '../values-within.ts'
import type { Check } from './check.ts'

/** What `except` names that is nothing for its type, what it leaves, and days that are listed for less time than bookings are taken for. */
export const checkExceptions: Check = function* ({ slots, settings, extension }) {
  const context = timeless(settings)
  for (const slot of slots) {
    const type = typeOf(slot)
    if ((slot.source.except === undefined && slot.source.every === undefined) || type === undefined) continue
    const limited = compileLimits(slot.source)
    let isKnown = true
    for (const [written, path] of listed(slot.source.except)) {
      const mistake = wrongException(written, type, slot, limited, context)
      if (mistake === undefined) continue
      isKnown = false
      yield atValue(below(slot.locationOf('except'), ...path), mistake)
    }
    if (!isKnown) continue
    if (isNothingLeft(limited, context)) {
      const key = slot.source.except === undefined ? 'every' : 'except'
      yield atKey(slot.locationOf(key), { code: 'nothing-left', args: {} })
    }
    const last = lastOfList(limited, context, extension.now)
    if (last !== undefined && slot.source.max !== undefined)
      yield atKey(slot.locationOf('except'), { code: 'days-run-out', args: { last, max: String(slot.source.max) } })
  }
}

function wrongException(
  written: string | number | boolean,
  type: SlotType,
  { source }: SlotModel,
  limited: Comparable,
  context: Context,
): Mistake | undefined {
  const args = { written: String(written), type: type.name }
  const { written: value, moments } = compileException(written, type)
  if (moments === undefined) {
    if (normaliseWritten(value, limited, context) !== undefined) return undefined
    const moving = movingDay(String(written), type)
    if (moving !== undefined)
      return { code: 'bad-exception', args: { ...args, problem: 'moves', ...suggested(dayAfter(moving)) } }
    return { code: 'bad-exception', args: { ...args, ...meant(String(written), limited) } }
  }
  const isOfDay = moments.weekday !== undefined || moments.date !== undefined
  if (type.name === 'time' && isOfDay && moments.times === undefined)
    return { code: 'bad-exception', args: { ...args, problem: 'day' } }
  if (type.name === 'time' && isOfDay && source.on === undefined)
    return { code: 'bad-exception', args: { ...args, problem: 'no-day' } }
  if ((type.name === 'date' || type.name === 'period') && moments.times !== undefined)
    return { code: 'bad-exception', args: { ...args, problem: 'times' } }
  return undefined
}

/** Whether its values have days. */
function isOfDays({ name }: Pick<SlotType, 'name'>): boolean {
  return name === 'date' || name === 'datetime' || name === 'period'
}

/** `tomorrow`, `내일`: the day as a bound has it, where it is another one each day. */
function movingDay(written: string, { name, bounds }: SlotType): string | undefined {
  if (bounds === undefined || !isOfDays({ name })) return undefined
  const bound = bounds.read(written) === undefined ? suggestBound(written, bounds) : written
  const read = bound === undefined ? undefined : bounds.read(bound)
  return read !== undefined && bounds.moves(read) ? bound : undefined
}

/** The day after `today` or `tomorrow`, as a bound. */
function dayAfter(bound: string): string | undefined {
  if (bound === 'today') return 'tomorrow'
  return bound === 'tomorrow' ? 'today + 2 days' : undefined
}

function meant(written: string, { type, limits }: Comparable): { readonly suggestion?: string } {
  if (limits.spoken !== undefined) return valueMeant(written, [...limits.spoken.keys()])
  const suggestion =
    isOfDays(type) || type.name === 'time' ? (suggestException(written) ?? timeMeant(written, type)) : undefined
  return suggestion === undefined ? {} : { suggestion }
}

/** `밤 12시` for a time of day alone. */
function timeMeant(written: string, { name, bounds }: SlotType): string | undefined {
  return name === 'time' && bounds !== undefined ? suggestBound(written, bounds) : undefined
}

/** Whether nothing that lasts is left to be said, where all of that can be looked through. */
function isNothingLeft({ type, limits }: Comparable, context: Context): boolean {
  const lasting = compileLasting({ type, limits })
  const values = valuesWithin({ type, limits: lasting }, context)
  const isTaken = (value: Value) =>
    exceptionOf(value, { type, limits }, context) === undefined &&
    nearestSteps(value, type, lasting, context) === undefined
  return values?.some(isTaken) === false
}

/** A list of days, not one or two that are closed for once. */
const leastOfList = 3

/** The last day of a list, where days after it can be chosen already. */
function lastOfList({ type, limits }: Comparable, context: Context, now: number | undefined): string | undefined {
  const { max, except = [] } = limits
  const days = except.flatMap(dated).toSorted()
  const last = days.at(-1)
  if (max === undefined || last === undefined || days.length < leastOfList) return undefined
  const { bounds } = type
  // Until when bookings are taken hangs on the clock.
  if (now === undefined && bounds?.moves(max) === true) return undefined
  const after = bounds?.around({ from: last }, context).at(-1)
  const isTaken = after !== undefined && bounds?.broken(after, { max }, { ...context, now: now ?? 0 }) === undefined
  return isTaken ? last : undefined
}

/** A day of one year; what is each year has no end. */
function dated({ moments }: Exception): readonly string[] {
  const date = moments?.date
  return date === undefined || date.length === 5 ? [] : [date]
}
