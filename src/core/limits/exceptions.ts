import { isExceptedMoment, readExceptedMoments } from '../../slot-types/calendar/excepted-moments.ts'
import { readLength } from '../../slot-types/length.ts'
import { type Moment, readMoment } from '../../slot-types/moment.ts'
import {
  type Context,
  type Exception,
  fold,
  type Limited,
  type Limits,
  type Said,
  type SlotType,
  type Value,
} from '../../slot-types/slot-type.ts'
import { isSameValue, normaliseWritten } from '../condition.ts'

// `except`: what is not taken, though it is within the bounds.

/** Reads what is written under `except`: days and hours where a type has them, else a value. */
export function compileException(written: Said['value'], { name }: Pick<SlotType, 'name'>): Exception {
  // A length as bounds are written: `60 minutes`.
  if (name === 'duration') return { written: readLength(String(written)) ?? written }
  const isMoment = name === 'date' || name === 'time' || name === 'datetime' || name === 'period'
  const moments = isMoment ? readExceptedMoments(String(written)) : undefined
  return moments === undefined ? { written } : { written, moments }
}

/** What of `except` a value is, if anything. */
export function exceptionOf(value: Value, { type, limits }: Limited, context: Context): Exception | undefined {
  const { except, ...others } = limits
  if (except === undefined) return undefined
  const found = except.some((one) => one.moments !== undefined) ? momentsOf(value, type, limits, context) : []
  return except.find(({ written, moments }) => {
    if (moments !== undefined) return found.some((moment) => isExceptedMoment(moments, moment))
    const excepted = normaliseWritten(written, { type, limits: others }, context)
    return excepted !== undefined && (isSameValue(excepted, value, type) || isSameText(excepted, value))
  })
}

/** Of a period both ends. */
function momentsOf(value: Value, { name }: SlotType, limits: Limits, context: Context): readonly Moment[] {
  const ends = name === 'period' ? String(value).split('/') : [value]
  return ends.map((end) => momentOf(end, limits, context))
}

/** A time of day is on its day, where that is known. */
function momentOf(value: Value, { day }: Limits, { timezone }: Context): Moment {
  const on = day === undefined ? undefined : readMoment(day, timezone)?.date
  return { ...(on && { date: on }), ...readMoment(String(value), timezone) }
}

/** Words are compared as choices are. */
function isSameText(one: Value, other: Value): boolean {
  return typeof one === 'string' && typeof other === 'string' && fold(one) === fold(other)
}

/** The choices that are taken, and how they are spoken. */
export function takenChoices(
  limited: Limited,
  context: Context,
): readonly { readonly value: string; readonly say: string }[] {
  const all = Array.from(limited.limits.spoken ?? [], ([value, say]) => ({ value, say }))
  if (limited.limits.except === undefined) return all
  return all.filter(({ value }) => exceptionOf(value, limited, context) === undefined)
}
