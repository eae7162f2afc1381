import type { Moment } from '../core/turn.ts'
import { type Chat, type Step, standing } from './chat.ts'
import { answerCommand } from './chat-command.ts'
import { readLine } from './line.ts'
import { describeMistake } from './line-mistake.ts'
import { staySilent, take } from './talk.ts'
import { conversationWords } from './words/index.ts'

/** What a line in the terminal comes to. */
export type ChatAnswer =
  | { readonly type: 'step'; readonly step: Step }
  | { readonly type: 'told'; readonly text: string }
  | { readonly type: 'misread'; readonly message: string }
  /** The last step is taken back. */
  | { readonly type: 'back'; readonly taken: Step }
  /** `text` is to be written to `file`. */
  | { readonly type: 'save'; readonly file: string; readonly text: string }
  | { readonly type: 'nothing' }
  | { readonly type: 'quit' }

/** Answers one line: a user's, or a command of chat's own. */
export function answerLine(chat: Chat, written: string, moment: Moment): ChatAnswer {
  const line = written.trim()
  if (line === '') return { type: 'nothing' }
  if (line.startsWith('/')) return answerCommand(chat, line)
  const { dialogs } = chat.extension.serving
  const words = conversationWords[dialogs.language.code]
  const before = standing(chat)
  const step = { line, before, now: moment.now }
  const read = readLine(line, chat.vocabulary)
  if (read.type === 'mistake') return { type: 'misread', message: describeMistake(words, read.mistake) }
  if (read.type === 'turn') {
    const { turn } = read
    return { type: 'step', step: { ...step, turn, exchange: take(dialogs, before, turn, moment) } }
  }
  if (before.session === undefined) return { type: 'misread', message: words.chat.nobodyWaits }
  return { type: 'step', step: { ...step, turn: { type: 'end' }, exchange: staySilent(dialogs, before, moment) } }
}
