import type { Rule } from '../languages/language.ts'
import { keep, refuse } from './keeping.ts'
import { compareMoments, isWritable, type Moment, readMoment, speakMoment, writeMoment } from './moment.ts'
import { around, hangsOnClock, isAlwaysAbove, readBound, resolve, type Scale, writeBound } from './moment-bound.ts'
import type { Circumstances, Limits, Said, SlotType, Value } from './slot-type.ts'
import { isReversed, readSpan, type Span, speakSpan, writeSpan } from './span.ts'

/** What was said, and what was said before that was not enough. */
export interface Heard {
  readonly span: Span
  readonly before?: Span | undefined
}

/** Makes the moment that a type keeps of what was heard, or names the rule that refuses it. */
export type Choose = (heard: Heard, limits: Limits, circumstances: Circumstances) => Moment | Rule

/** What is known by now, where that is more than what was said last; without a span, that made no sense. */
export type Combine = (span: Span | undefined, before: Span | undefined) => Span | undefined

/** What date, time and datetime have in common; they differ in what they choose, and in what they keep for the next time. */
export function momentType(scale: Scale, others: SlotType['others'], choose: Choose, combine?: Combine): SlotType {
  function broken(moment: Moment, { min, max }: Limits, circumstances: Circumstances) {
    if (min !== undefined && compareMoments(moment, resolve(min, scale, circumstances)) < 0) return 'min'
    if (max !== undefined && compareMoments(moment, resolve(max, scale, circumstances)) > 0) return 'max'
    return undefined
  }
  return {
    name: scale,
    rules: ['type', 'min', 'max', 'interval'],
    bounds: {
      read: (written) => readBound(written, scale),
      write: writeBound,
      speak: (bound, circumstances) => speakMoment(resolve(bound, scale, circumstances), circumstances),
      isAbove: (bound, other) => isAlwaysAbove(bound, other, scale),
      moves: hangsOnClock,
      around,
      broken: (value, limits, circumstances) => broken(momentIn(value, circumstances), limits, circumstances),
    },
    others,
    normalise(said, limits, circumstances, refused) {
      const { timezone } = circumstances
      const span = readSpan(String(said.value), timezone)
      const before = refused && spanIn(refused, timezone)
      const refuseBy = (rule: Rule) => {
        const known = combine?.(span, before)
        return refuse(rule, known && { value: writeSpan(known, timezone) })
      }
      if (span === undefined) return refuseBy('type')
      if (isReversed(span)) return refuseBy('interval')
      const chosen = choose({ span, before }, limits, circumstances)
      if (typeof chosen === 'string') return refuseBy(chosen)
      if (!isWritable(chosen)) return refuse('type')
      const rule = broken(chosen, limits, circumstances)
      return rule === undefined ? keep(writeMoment(chosen, timezone)) : refuseBy(rule)
    },
    speak: (value, _limits, circumstances) => speakMoment(momentIn(value, circumstances), circumstances),
    speakRefused: ({ value }, circumstances) => {
      const span = readSpan(String(value), circumstances.timezone)
      return span && speakSpan(span, circumstances)
    },
  }
}

/** What was said before, where it made sense. */
function spanIn({ value }: Said, timezone: string): Span | undefined {
  const span = readSpan(String(value), timezone)
  return span === undefined || isReversed(span) ? undefined : span
}

function momentIn(value: Value, { timezone }: Circumstances): Moment {
  return readMoment(String(value), timezone) ?? {}
}
