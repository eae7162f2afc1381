import type { Dialogs } from '../core/dialogs.ts'
import { distinct, everyAnswer } from './answers.ts'
import type { ConversationTurn } from './conversation.ts'
import type { Difference } from './difference.ts'
import { compare } from './expectation.ts'
import { type Line, readLine } from './line.ts'
import { describeMistake } from './line-mistake.ts'
import type { Exchange, Talk } from './talk.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a conversation is held with. */
export interface Extension {
  readonly dialogs: Dialogs
  readonly vocabulary: Vocabulary
  /** milliseconds since 1970-01-01T00:00Z */
  readonly now: number
}

/** One turn as it went. */
export interface Played {
  readonly user: string
  readonly exchange: Exchange
}

/** How a conversation went. A failed one stops at the first turn that is not as expected. */
export type Outcome =
  | { readonly type: 'passed'; readonly played: readonly Played[] }
  | {
      readonly type: 'failed'
      /** The turns that went well. */
      readonly played: readonly Played[]
      readonly turn: ConversationTurn
      readonly exchange: Exchange
      readonly differences: readonly Difference[]
    }
  | {
      readonly type: 'misread'
      readonly played: readonly Played[]
      readonly turn: ConversationTurn
      /** What is wrong with the user's line. */
      readonly message: string
    }

interface Tried extends Played {
  readonly before: readonly Played[]
  readonly differences: readonly Difference[]
}

/**
 * Holds a conversation. Where an answer varies, every way it may go is followed for as long as it is as expected:
 * a test passes when chance could make it so.
 */
export function play(extension: Extension, turns: readonly ConversationTurn[]): Outcome {
  let ways: readonly (readonly Played[])[] = [[]]
  for (const turn of turns) {
    const line = readLine(turn.user, extension.vocabulary)
    if (line.type === 'mistake')
      return { type: 'misread', played: ways[0] ?? [], turn, message: describeMistake(line.mistake) }
    const tried = ways.flatMap((before) => tryTurn(extension, before, turn, line))
    const passed = tried.filter(({ differences }) => differences.length === 0)
    if (passed.length === 0) return fail(turn, tried)
    ways = distinct(passed, ({ exchange }) => exchange.talk).map(({ before, user, exchange }) => [
      ...before,
      { user, exchange },
    ])
  }
  return { type: 'passed', played: ways[0] ?? [] }
}

/** Every answer that the turn may get after what went before. */
function tryTurn(
  { dialogs, now }: Extension,
  before: readonly Played[],
  turn: ConversationTurn,
  line: Exclude<Line, { type: 'mistake' }>,
): readonly Tried[] {
  return everyAnswer(dialogs, talkBefore(turn, before), line, now).map((exchange) => ({
    before,
    user: turn.user,
    exchange,
    differences: compare(turn, exchange, dialogs.language),
  }))
}

function talkBefore({ session }: ConversationTurn, before: readonly Played[]): Talk {
  if (session !== undefined) return { session: { attributes: JSON.stringify(session), reprompt: { parts: [] } } }
  return before.at(-1)?.exchange.talk ?? {}
}

/** Tells of the answer that came closest. */
function fail(turn: ConversationTurn, tried: readonly Tried[]): Outcome {
  const [first, ...others] = tried
  if (first === undefined) throw new Error('a turn has at least one answer')
  const closest = others.reduce(
    (best, other) => (other.differences.length < best.differences.length ? other : best),
    first,
  )
  return { type: 'failed', played: closest.before, turn, exchange: closest.exchange, differences: closest.differences }
}
