import { describeMistake } from '../conversation/describe-mistake.ts'
import type { LineReading } from '../conversation/line/line-reading.ts'
import type { OpenQuestion } from '../conversation/line/open-question.ts'
import { readSpokenLine } from '../conversation/line/read-line.ts'
import type { Vocabulary } from '../conversation/line/vocabulary.ts'
import { conversationWords } from '../conversation/words/index.ts'
import type { SaidSlot, Turn } from '../core/turn-types.ts'
import type { LanguageCode } from '../languages/language.ts'
import type { UserAction } from './protocol/requests.ts'

/** What the user does: a turn, nothing at all, or nothing that we understand; then why, in words. */
export type ActionReading =
  /** `isNearest`: no example fits, and this is what the nearest one means. */
  | { readonly type: 'turn'; readonly turn: Turn; readonly isNearest?: true }
  | { readonly type: 'silence' }
  | { readonly type: 'misread'; readonly message: string }

/** Reads what the user does, as the platform would understand it; what is misread is explained in a language. */
export function readAction(
  action: Exclude<UserAction, { readonly type: 'message' }>,
  vocabulary: Vocabulary,
  language: LanguageCode,
  asked: OpenQuestion | undefined,
  now: number,
): ActionReading {
  const line: LineReading =
    action.type === 'line'
      ? readSpokenLine(action.line, vocabulary, asked, now)
      : { type: 'turn', turn: vocabulary.platform.turnOf(action.intent, saidSlots(action.slots)) }
  if (line.type !== 'mistake') return line
  return { type: 'misread', message: describeMistake(conversationWords[language], line.mistake) }
}

function saidSlots(slots: Extract<UserAction, { type: 'intent' }>['slots']): ReadonlyMap<string, SaidSlot> {
  return new Map(slots.map(({ name, value, unit }) => [name, unit === undefined ? { value } : { value, unit }]))
}
