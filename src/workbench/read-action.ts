import { describeMistake } from '../conversation/describe-mistake.ts'
import type { OpenQuestion } from '../conversation/line/open-question.ts'
import { type LineReading, readLine } from '../conversation/line/read-line.ts'
import { sendable } from '../conversation/line/sendable.ts'
import type { Vocabulary } from '../conversation/line/vocabulary.ts'
import { conversationWords } from '../conversation/words/index.ts'
import type { SaidSlot } from '../core/turn-types.ts'
import type { Config } from '../extension/config.ts'
import { turnOf } from '../platforms/cek/intents.ts'
import type { SimulatedTurn } from '../platforms/cek/simulation.ts'
import type { UserAction } from './protocol/requests.ts'

/** What the user does: a turn that CLOVA has a message for, nothing at all, or nothing that we understand; then why, in words. */
export type ActionReading =
  | { readonly type: 'turn'; readonly turn: SimulatedTurn }
  | { readonly type: 'silence' }
  | { readonly type: 'misread'; readonly message: string }

/** Reads what the user does, as CLOVA would understand it. */
export function readAction(
  action: Exclude<UserAction, { readonly type: 'message' }>,
  vocabulary: Vocabulary,
  { settings }: Config,
  asked: OpenQuestion | undefined,
): ActionReading {
  const words = conversationWords[settings.language.code]
  const line: LineReading =
    action.type === 'line'
      ? readLine(action.line, vocabulary, asked)
      : { type: 'turn', turn: turnOf(action.intent, saidSlots(action.slots), vocabulary.guideIntent) }
  if (line.type === 'mistake') return { type: 'misread', message: describeMistake(words, line.mistake) }
  if (line.type === 'silence') return line
  const turn = sendable(line.turn, settings)
  return turn === undefined
    ? { type: 'misread', message: words.chat.noRequest(line.turn.type) }
    : { type: 'turn', turn }
}

function saidSlots(slots: Extract<UserAction, { type: 'intent' }>['slots']): ReadonlyMap<string, SaidSlot> {
  return new Map(slots.map(({ name, value, unit }) => [name, unit === undefined ? { value } : { value, unit }]))
}
