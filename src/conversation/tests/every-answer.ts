import type { Dialogs } from '../../core/dialogs.ts'
import type { AnswerNeed } from '../../core/turn-types.ts'
import { type ConversationState, type Exchange, staySilent, takeOneTurn } from '../conversation.ts'
import type { LineReading } from '../line/line-reading.ts'

// From the first variation to the last of up to 60. Where a few of them make no difference, nothing varies.
const few = [0, 0.5, 59 / 60]
const many = Array.from({ length: 60 }, (_, index) => index / 60)

/** Every answer that a line may get, each once: chance picks among variations. `now` is in milliseconds since 1970-01-01T00:00Z. */
export function everyAnswer(
  dialogs: Dialogs,
  state: ConversationState,
  line: Exclude<LineReading, { type: 'mistake' }>,
  now: number,
  answerNeed?: AnswerNeed,
): readonly Exchange[] {
  const answer = (chance: number) =>
    line.type === 'silence'
      ? staySilent(dialogs, state, { now, chance })
      : takeOneTurn(dialogs, state, line.turn, { now, chance }, answerNeed)
  const answers = distinct(few.map(answer), ({ speech, state }) => ({ speech, state }))
  return answers.length === 1 ? answers : distinct(many.map(answer), ({ speech, state }) => ({ speech, state }))
}

/** The items that differ in essence. */
export function distinct<T>(items: readonly T[], essence: (item: T) => unknown): readonly T[] {
  return [...new Map(items.map((item) => [JSON.stringify(essence(item)), item])).values()]
}
