import type { MomentTypeName, Rule } from '../languages/language.ts'
import { hourIn, otherHalf } from './half-day.ts'
import { keep, reject } from './keeping.ts'
import { isWritable, type Moment, readMoment, secondsOfDay, speakDay, speakMoment, writeMoment } from './moment.ts'
import {
  around,
  brokenBound,
  hangsOnClock,
  isAlwaysAbove,
  isNothingBetween,
  readBound,
  resolve,
  type Scale,
  writeBound,
} from './moment-bound.ts'
import type { Bound, Context, Limits, Normalised, Said, SlotType, Value } from './slot-type.ts'
import { daysOf, isSpan, type MomentSpan, readSpan, speakSpan, timesOf, writeSpan } from './span.ts'

/** What was said, and what was said before that was not enough. */
export interface MomentReading {
  readonly span: MomentSpan
  readonly before?: MomentSpan | undefined
}

/** Makes the moment that a type keeps of what was said, or names the rule that refuses it. */
export type Choose = (reading: MomentReading, limits: Limits, context: Context) => Moment | Rule

/** What is known by now, where that is more than what was said last; without a span, that made no sense. */
export type Combine = (span: MomentSpan | undefined, before: MomentSpan | undefined) => MomentSpan | undefined

const samples: Readonly<Record<Scale, string>> = {
  date: '2026-11-27',
  time: '09:30:00',
  datetime: '2026-11-27T09:30:00+09:00',
}

/** What date, time and datetime have in common; they differ in what they choose, and in what they keep for the next time. */
export function momentType(scale: Scale, others: SlotType['others'], choose: Choose, combine?: Combine): SlotType {
  function read({ span, before }: MomentReading, limits: Limits, context: Context): Normalised {
    const chosen = choose({ span, before }, limits, context)
    const rule = typeof chosen === 'string' ? chosen : brokenBound(chosen, limits, scale, context)
    if (typeof chosen === 'string' || rule !== undefined)
      return reject(rule ?? 'type', writtenSpan(combine?.(span, before), context))
    return isWritable(chosen) ? keep(writeMoment(chosen, context.timezone)) : reject('type')
  }
  /** What was said as it must be meant; what is refused all the same is known so. */
  function readMoved(span: MomentSpan, before: MomentSpan | undefined, limits: Limits, context: Context): Normalised {
    const moved = read({ span, before }, limits, context)
    return moved.type === 'value' || moved.known !== undefined ? moved : reject(moved.rule, writtenSpan(span, context))
  }
  return {
    name: scale,
    rules: [
      'type',
      'min',
      'max',
      'interval',
      'except',
      ...(scale === 'date' ? [] : (['every'] as const)),
      ...(scale === 'datetime' ? (['incomplete'] as const) : []),
    ],
    bounds: {
      read: (written) => readBound(written, scale),
      write: writeBound,
      speak: (bound, context, beside) => {
        const moment = resolve(bound, scale, context)
        const isWithTime = beside !== undefined && resolve(beside.other, scale, context).seconds !== undefined
        if (scale !== 'datetime' || moment.seconds !== undefined || !isWithTime) return speakMoment(moment, context)
        return speakMoment({ ...moment, seconds: beside.as === 'min' ? 0 : secondsOfDay }, context)
      },
      isAbove: (bound, other) => scale !== 'time' && isAlwaysAbove(bound, other, scale),
      moves: hangsOnClock,
      around: (bound, context) => around(bound, scale, context),
      isNothingBetween: (low, high) => scale !== 'time' && isNothingBetween(low, high, scale),
      broken: (value, limits, context) => brokenBound(momentIn(value, context), limits, scale, context),
    },
    others,
    // A date ends in 일 in Korean, whatever day it is.
    ...(scale === 'date' && { ends: [samples.date] as const }),
    input: scale,
    sample: () => samples[scale],
    normalise(said, limits, context, just) {
      const span = readSpan(String(said.value), context.timezone)
      const before = just?.before && readSpan(String(just.before.value), context.timezone)
      if (span === undefined) {
        const known = combine?.(undefined, before)
        const isDay = scale === 'datetime' && known !== undefined && timesOf(known) === undefined
        return reject(isDay ? 'incomplete' : 'type', writtenSpan(known, context))
      }
      const asSaid = read({ span, before }, limits, context)
      if (just === undefined || scale === 'date') return asSaid
      const inside = before && hourIn(span, before)
      const first = inside === undefined ? asSaid : readMoved(inside, before, limits, context)
      if (!isOutside(first)) return first
      if (!isOutside(asSaid) || !mayBeOtherHalf(limits, scale, context)) return asSaid
      const other = otherHalf(span)
      const moved = other === undefined ? asSaid : readMoved(other, before, limits, context)
      return isOutside(moved) ? asSaid : moved
    },
    ...(scale === 'datetime' && {
      isPart: ({ value }: Said, { timezone }: Context) => readSpan(String(value), timezone) !== undefined,
    }),
    speak: (value, _limits, context) => speakMoment(momentIn(value, context), context),
    ...(scale !== 'time' && {
      speakDay: (value: Value, as: 'weekday' | 'relative', context: Context) =>
        speakDay(momentIn(value, context), as, context),
    }),
    speakRefused: ({ value }, context) => {
      const span = readSpan(String(value), context.timezone)
      return span && speakSpan(span, context)
    },
    ...(scale === 'datetime' && {
      speakDayOfSpan: ({ value }: Said, context: Context) => {
        const span = readSpan(String(value), context.timezone)
        const days = span && timesOf(span) && daysOf(span)
        return days === undefined || isSpan(days) ? undefined : speakSpan(days, context)
      },
    }),
  }
}

const day = 24 * 60 * 60 * 1000

/**
 * Whether an hour that breaks a bound may be the one twelve hours away. Of a date-time only where its bounds are a day apart
 * or less: else, what is too soon would be taken for tonight without a word.
 */
function mayBeOtherHalf({ min, max }: Limits, scale: MomentTypeName, context: Context): boolean {
  if (scale === 'time') return true
  const [from, to] = [min, max].map((bound) => (bound === undefined ? undefined : epochOf(bound, scale, context)))
  return from !== undefined && to !== undefined && to - from <= day
}

/** When a bound is, in milliseconds since 1970. */
function epochOf(bound: Bound, scale: MomentTypeName, context: Context): number {
  return Date.parse(String(writeMoment(resolve(bound, scale, context), context.timezone)))
}

/** Whether it breaks a bound. */
function isOutside(read: Normalised): boolean {
  return read.type === 'refused' && (read.rule === 'min' || read.rule === 'max')
}

function writtenSpan(span: MomentSpan | undefined, { timezone }: Context): Said | undefined {
  return span && { value: writeSpan(span, timezone) }
}

function momentIn(value: Value, { timezone }: Context): Moment {
  return readMoment(String(value), timezone) ?? {}
}
