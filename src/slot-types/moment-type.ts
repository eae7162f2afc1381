import type { Rule } from '../languages/language.ts'
import { keep, refuse } from './keeping.ts'
import { compareMoments, type Moment, readMoment, speakMoment, writeMoment } from './moment.ts'
import { isAlwaysAbove, readBound, resolve, type Scale } from './moment-bound.ts'
import type { Circumstances, Limits, SlotType, Value } from './slot-type.ts'
import { isReversed, readSpan, type Span } from './span.ts'

/** What was said, and what was said before that was not enough. */
export interface Heard {
  readonly span: Span
  readonly before?: Span | undefined
}

/** Makes the moment that a type keeps of what was heard, or names the rule that refuses it. */
export type Choose = (heard: Heard, limits: Limits, circumstances: Circumstances) => Moment | Rule

/** What date, time and datetime have in common; they differ in what they choose. */
export function momentType(scale: Scale, choose: Choose): SlotType {
  return {
    name: scale,
    rules: ['type', 'min', 'max', 'interval'],
    bound: (written) => readBound(written, scale),
    isAbove: (bound, other) => isAlwaysAbove(bound, other, scale),
    normalise(said, limits, circumstances, refused) {
      const { timezone } = circumstances
      const span = readSpan(String(said.value), timezone)
      if (span === undefined) return refuse('type')
      if (isReversed(span)) return refuse('interval')
      const before = refused && readSpan(String(refused.value), timezone)
      const chosen = choose({ span, before }, limits, circumstances)
      return typeof chosen === 'string' ? refuse(chosen) : keep(writeMoment(chosen, timezone))
    },
    broken(value, { min, max }, circumstances) {
      const moment = momentIn(value, circumstances)
      if (min !== undefined && compareMoments(moment, resolve(min, scale, circumstances)) < 0) return 'min'
      if (max !== undefined && compareMoments(moment, resolve(max, scale, circumstances)) > 0) return 'max'
      return undefined
    },
    speak: (value, _limits, circumstances) => speakMoment(momentIn(value, circumstances), circumstances),
    speakBound: (bound, circumstances) => speakMoment(resolve(bound, scale, circumstances), circumstances),
  }
}

function momentIn(value: Value, { timezone }: Circumstances): Moment {
  return readMoment(String(value), timezone) ?? {}
}
