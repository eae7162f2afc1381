import { compareMoments, type Moment, momentOf, secondsOfDay } from './moment.ts'
import { isSpan, type MomentSpan } from './span.ts'

// People say an hour of a clock that has twelve: "seven" reaches us as 07:00, and is often 19:00.

const halfDay = secondsOfDay / 2
const hour = 3600

/** The same in the other half of the day, where what was said may mean that, too: 07:00 as 19:00, 12:30 as 00:30; a span as a whole. */
export function otherHalf(span: MomentSpan): MomentSpan | undefined {
  const { start, end } = span
  if (start.seconds === undefined || end.seconds === undefined || compareMoments(end, start) < 0) return undefined
  const moved = movedBy(start.seconds)
  // A span from noon on says which half of the day is meant.
  if (moved === undefined || (isSpan(span) && (moved < 0 || end.seconds > halfDay))) return undefined
  return { start: moveBy(moved, start), end: moveBy(moved, end) }
}

/** An hour as it lies in a span that was too vague, in either half of the day: "this afternoon", then "three". */
export function hourIn({ start, end }: MomentSpan, vague: MomentSpan): MomentSpan | undefined {
  const { date, seconds } = start
  if (date !== undefined || seconds === undefined || compareMoments(start, end) !== 0 || !isSpan(vague))
    return undefined
  const moved = movedBy(seconds)
  for (const half of moved === undefined ? [seconds] : [seconds, seconds + moved]) {
    const [found, ...others] = momentsAt(half, vague)
    if (found !== undefined) return others.length === 0 ? { start: found, end: found } : undefined
  }
  return undefined
}

function movedBy(seconds: number): number | undefined {
  if (seconds < halfDay) return halfDay
  return seconds < halfDay + hour ? -halfDay : undefined
}

function moveBy(moved: number, { date, seconds = 0 }: Moment): Moment {
  const later = seconds + moved
  return date === undefined ? { seconds: later } : momentOf(date.toPlainDateTime().add({ seconds: later }))
}

/** When it is that time of day within a span; one over more than a night and a day is not looked through. */
function momentsAt(seconds: number, { start, end }: MomentSpan): readonly Moment[] {
  if (start.seconds === undefined || end.seconds === undefined) return []
  if (start.date === undefined || end.date === undefined) {
    const until = end.seconds < start.seconds ? end.seconds + secondsOfDay : end.seconds
    const from = start.seconds
    return [seconds, seconds + secondsOfDay]
      .filter((one) => from <= one && one <= until)
      .map((one) => ({ seconds: until > secondsOfDay && one >= secondsOfDay ? one - secondsOfDay : one }))
  }
  return [start.date, start.date.add({ days: 1 })]
    .map((date) => ({ date, seconds }))
    .filter((one) => compareMoments(start, one) <= 0 && compareMoments(one, end) <= 0)
}
