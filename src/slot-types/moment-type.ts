import type { Rule } from '../languages/language.ts'
import { keep, reject } from './keeping.ts'
import { compareMoments, isWritable, type Moment, readMoment, speakMoment, writeMoment } from './moment.ts'
import { around, hangsOnClock, isAlwaysAbove, readBound, resolve, type Scale, writeBound } from './moment-bound.ts'
import type { Context, Limits, Said, SlotType, Value } from './slot-type.ts'
import { isReversed, type MomentSpan, readSpan, speakSpan, writeSpan } from './span.ts'

/** What was said, and what was said before that was not enough. */
interface MomentReading {
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
  function broken(moment: Moment, { min, max }: Limits, context: Context) {
    if (min !== undefined && compareMoments(moment, resolve(min, scale, context)) < 0) return 'min'
    if (max !== undefined && compareMoments(moment, resolve(max, scale, context)) > 0) return 'max'
    return undefined
  }
  return {
    name: scale,
    rules: ['type', 'min', 'max', 'interval'],
    bounds: {
      read: (written) => readBound(written, scale),
      write: writeBound,
      speak: (bound, context) => speakMoment(resolve(bound, scale, context), context),
      isAbove: (bound, other) => isAlwaysAbove(bound, other, scale),
      moves: hangsOnClock,
      around,
      broken: (value, limits, context) => broken(momentIn(value, context), limits, context),
    },
    others,
    sample: () => samples[scale],
    normalise(said, limits, context, refused) {
      const { timezone } = context
      const span = readSpan(String(said.value), timezone)
      const before = refused && spanIn(refused, timezone)
      const refuseBy = (rule: Rule) => {
        const known = combine?.(span, before)
        return reject(rule, known && { value: writeSpan(known, timezone) })
      }
      if (span === undefined) return refuseBy('type')
      if (isReversed(span)) return refuseBy('interval')
      const chosen = choose({ span, before }, limits, context)
      if (typeof chosen === 'string') return refuseBy(chosen)
      if (!isWritable(chosen)) return reject('type')
      const rule = broken(chosen, limits, context)
      return rule === undefined ? keep(writeMoment(chosen, timezone)) : refuseBy(rule)
    },
    ...(combine !== undefined && {
      isPart: ({ value }: Said, { timezone }: Context) => readSpan(String(value), timezone) !== undefined,
    }),
    speak: (value, _limits, context) => speakMoment(momentIn(value, context), context),
    speakRefused: ({ value }, context) => {
      const span = readSpan(String(value), context.timezone)
      return span && speakSpan(span, context)
    },
  }
}

/** What was said before, where it made sense. */
function spanIn({ value }: Said, timezone: string): MomentSpan | undefined {
  const span = readSpan(String(value), timezone)
  return span === undefined || isReversed(span) ? undefined : span
}

function momentIn(value: Value, { timezone }: Context): Moment {
  return readMoment(String(value), timezone) ?? {}
}
