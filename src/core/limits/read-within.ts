import { nearestSteps } from '../../slot-types/calendar/steps.ts'
import { reject, saidAgain } from '../../slot-types/keeping.ts'
import type { Context, JustSaid, Limits, Normalised, Said, SlotType } from '../../slot-types/slot-type.ts'
import { exceptionOf } from './exceptions.ts'

/** Reads a value as its type does, and refuses one that is within the bounds and yet not taken. */
export function readWithin(said: Said, type: SlotType, limits: Limits, context: Context, just?: JustSaid): Normalised {
  const read = type.normalise(said, limits, context, just)
  if (limits.except === undefined && limits.every === undefined) return read
  if (read.type === 'value') {
    if (exceptionOf(read.value, { type, limits }, context) !== undefined) return reject('except', saidAgain(read.value))
    const isBetween = nearestSteps(read.value, type, limits, context) !== undefined
    return isBetween ? reject('every', saidAgain(read.value)) : read
  }
  // Who says a day on which nothing is to be had need not be asked for the hour.
  const day = read.rule === 'incomplete' ? (read.known ?? said) : undefined
  const isOut = day !== undefined && exceptionOf(dayOf(day), { type, limits: onDays(limits) }, context) !== undefined
  return isOut ? reject('except', read.known) : read
}

/** What is excepted of whole days. */
function onDays({ except = [], ...limits }: Limits): Limits {
  return { ...limits, except: except.filter(({ moments }) => moments !== undefined && moments.times === undefined) }
}

function dayOf({ value }: Said): string {
  return String(value)
}
