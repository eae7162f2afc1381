import { describeMistake } from '../conversation/describe-mistake.ts'
import type { Asked } from '../conversation/line/asked.ts'
import { type Line, readLine } from '../conversation/line/read-line.ts'
import { sendable } from '../conversation/line/sendable.ts'
import type { Vocabulary } from '../conversation/line/vocabulary.ts'
import { conversationWords } from '../conversation/words/index.ts'
import type { SaidSlot } from '../core/turn-types.ts'
import type { Config } from '../extension/config.ts'
import { turnOf } from '../platforms/cek/intents.ts'
import type { SimulatedTurn } from '../platforms/cek/simulation.ts'
import type { Doing } from './protocol/requests.ts'

/** What the user does: a turn that CLOVA has a message for, nothing at all, or nothing that we understand; then why, in words. */
export type Read =
  | { readonly type: 'turn'; readonly turn: SimulatedTurn }
  | { readonly type: 'silence' }
  | { readonly type: 'misread'; readonly message: string }

/** Reads what the user does, as CLOVA would understand it. */
export function readDoing(
  doing: Exclude<Doing, { readonly type: 'message' }>,
  vocabulary: Vocabulary,
  { settings }: Config,
  asked: Asked | undefined,
): Read {
  const words = conversationWords[settings.language.code]
  const line: Line =
    doing.type === 'line'
      ? readLine(doing.line, vocabulary, asked)
      : { type: 'turn', turn: turnOf(doing.intent, saidSlots(doing.slots), vocabulary.guideIntent) }
  if (line.type === 'mistake') return { type: 'misread', message: describeMistake(words, line.mistake) }
  if (line.type === 'silence') return line
  const turn = sendable(line.turn, settings)
  return turn === undefined
    ? { type: 'misread', message: words.chat.noRequest(line.turn.type) }
    : { type: 'turn', turn }
}

function saidSlots(slots: Extract<Doing, { type: 'intent' }>['slots']): ReadonlyMap<string, SaidSlot> {
  return new Map(slots.map(({ name, value, unit }) => [name, unit === undefined ? { value } : { value, unit }]))
}
