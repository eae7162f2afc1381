import type { Dialogs } from '../../core/dialogs.ts'
import type { Line } from '../line/read-line.ts'
import { type Exchange, staySilent, type Talk, take } from '../talk.ts'

// From the first variation to the last of up to 60. Where a few of them make no difference, nothing varies.
const few = [0, 0.5, 59 / 60]
const many = Array.from({ length: 60 }, (_, index) => index / 60)

/** Every answer that a line may get, each once: chance picks among variations. `now` is in milliseconds since 1970-01-01T00:00Z. */
export function everyAnswer(
  dialogs: Dialogs,
  talk: Talk,
  line: Exclude<Line, { type: 'mistake' }>,
  now: number,
): readonly Exchange[] {
  const answer = (chance: number) =>
    line.type === 'silence'
      ? staySilent(dialogs, talk, { now, chance })
      : take(dialogs, talk, line.turn, { now, chance })
  const answers = distinct(few.map(answer), ({ speech, talk }) => ({ speech, talk }))
  return answers.length === 1 ? answers : distinct(many.map(answer), ({ speech, talk }) => ({ speech, talk }))
}

/** The items that differ in essence. */
export function distinct<T>(items: readonly T[], essence: (item: T) => unknown): readonly T[] {
  return [...new Map(items.map((item) => [JSON.stringify(essence(item)), item])).values()]
}
