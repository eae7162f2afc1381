import { otherHalf } from '../half-day.ts'
import { secondsOfDay, writeMoment } from '../moment.ts'
import type { Context, CoveredTimes, CoveringChoice, Said } from '../slot-type.ts'
import { type MomentSpan, readSpan, timesOf } from '../span.ts'

/** As authors write them: `14:00-16:00`. */
export function writeCoveredTimes({ start, end }: CoveredTimes): string {
  return [start, end].map((seconds) => writeMoment({ seconds }, 'UTC').slice(0, -3)).join('-')
}

/** How long they are, in seconds. */
export function lengthOf({ start, end }: CoveredTimes): number {
  return (end - start + secondsOfDay) % secondsOfDay
}

/** Whether some times belong to both. */
export function overlap(one: CoveredTimes, other: CoveredTimes): boolean {
  return isWithin(one.start, other) || isWithin(other.start, one)
}

/** The choice that covers a time that was said; the time in the other half of the day, where only that is covered and it was said just now. */
export function choiceAt(
  value: Said['value'],
  choices: readonly CoveringChoice[],
  isJustSaid: boolean,
  { timezone }: Context,
): string | undefined {
  const span = readSpan(String(value), timezone)
  const times = span && timesOf(span)
  if (times === undefined) return undefined
  const found = covering(times, choices)
  if (found !== undefined || !isJustSaid) return found
  const other = otherHalf(times)
  return other && covering(other, choices)
}

function covering({ start, end }: MomentSpan, choices: readonly CoveringChoice[]): string | undefined {
  const [from = 0, to = from] = [start.seconds, end.seconds]
  return choices.find(
    (choice) => isWithin(from, choice) && since(choice.start, from) + since(from, to) <= lengthOf(choice),
  )?.value
}

function isWithin(seconds: number, times: CoveredTimes): boolean {
  return since(times.start, seconds) < lengthOf(times)
}

function since(start: number, seconds: number): number {
  return (seconds - start + 2 * secondsOfDay) % secondsOfDay
}
