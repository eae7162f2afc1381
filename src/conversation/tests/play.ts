import type { Dialogs } from '../../core/dialogs.ts'
import type { Turn } from '../../core/turn-types.ts'
import type { MessageContext } from '../../platforms/platform.ts'
import type { ConversationState, Exchange } from '../conversation.ts'
import type { LineMistake, LineReading } from '../line/line-reading.ts'
import { openQuestionIn } from '../line/open-question.ts'
import { readLine } from '../line/read-line.ts'
import type { Vocabulary } from '../line/vocabulary.ts'
import { compare } from './compare.ts'
import type { Difference } from './difference.ts'
import { distinct, everyAnswer } from './every-answer.ts'
import { answerFromStubs } from './stubs.ts'
import type { ConversationTurn } from './test-schema.ts'

/** What a conversation is run against. */
export interface Extension {
  readonly dialogs: Dialogs
  readonly vocabulary: Vocabulary
  /** milliseconds since 1970-01-01T00:00Z */
  readonly now: number
  /** The turn as it comes from the platform that the conversation is on; without it, as it was meant. */
  readonly carry?: (turn: Turn, context: MessageContext) => Turn
}

/** One turn as it went. */
export interface Played {
  readonly user: string
  readonly exchange: Exchange
}

/** How a conversation went. A failed one stops at the first turn that is not as expected. */
export type TestOutcome =
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
      readonly mistake: LineMistake
    }

/** An answer that a turn may get, after what went before, and how it differs from what was expected. */
export interface Tried extends Played {
  readonly before: readonly Played[]
  readonly differences: readonly Difference[]
}

/**
 * Runs a conversation. Where an answer varies, every way it may go is followed for as long as it is as expected:
 * a test passes when chance could make it so.
 */
export function play(extension: Extension, turns: readonly ConversationTurn[]): TestOutcome {
  let ways: readonly (readonly Played[])[] = [[]]
  for (const turn of turns) {
    const line = readTurn(extension, ways[0], turn)
    if (line.type === 'mistake') return { type: 'misread', played: ways[0] ?? [], turn, mistake: line.mistake }
    const tried = ways.flatMap((before) => tryTurn(extension, before, turn, line))
    const passed = tried.filter(({ differences }) => differences.length === 0)
    if (passed.length === 0) return fail(turn, tried)
    ways = distinct(passed, ({ exchange }) => exchange.state).map(stateAfter)
  }
  return { type: 'passed', played: ways[0] ?? [] }
}

/** What the user's line means after what went before: however chance varied the answers, the same was asked. */
export function readTurn(
  { dialogs, vocabulary, now }: Extension,
  before: readonly Played[] = [],
  turn: ConversationTurn,
): LineReading {
  return readLine(
    turn.user,
    vocabulary,
    openQuestionIn(stateBefore(turn, before).session?.attributes, dialogs, now),
    now,
  )
}

/** What went before, and this. */
export function stateAfter({ before, user, exchange }: Tried): readonly Played[] {
  return [...before, { user, exchange }]
}

/** Every answer that the turn may get after what went before. */
export function tryTurn(
  { dialogs, now, carry }: Extension,
  before: readonly Played[],
  turn: ConversationTurn,
  line: Exclude<LineReading, { type: 'mistake' }>,
): readonly Tried[] {
  const state = stateBefore(turn, before)
  const attributes: unknown = state.session === undefined ? undefined : JSON.parse(state.session.attributes)
  const came =
    line.type === 'turn' && carry !== undefined ? { ...line, turn: carry(line.turn, { attributes, now }) } : line
  return everyAnswer(dialogs, state, came, now, answerFromStubs(turn)).map((exchange) => ({
    before,
    user: turn.user,
    exchange,
    differences: compare(turn, exchange, dialogs.language),
  }))
}

function stateBefore({ session }: ConversationTurn, before: readonly Played[]): ConversationState {
  if (session !== undefined)
    return {
      session: { attributes: JSON.stringify(session), reprompt: { parts: [] }, repromptTexts: [], intent: undefined },
    }
  return before.at(-1)?.exchange.state ?? {}
}

/** Reports the answer that came closest. */
function fail(turn: ConversationTurn, tried: readonly Tried[]): TestOutcome {
  const { before, exchange, differences } = closestOf(tried)
  return { type: 'failed', played: before, turn, exchange, differences }
}

/** The answer that differs least from what was expected. */
export function closestOf([first, ...others]: readonly Tried[]): Tried {
  if (first === undefined) throw new Error('a turn has at least one answer')
  return others.reduce((best, other) => (other.differences.length < best.differences.length ? other : best), first)
}
