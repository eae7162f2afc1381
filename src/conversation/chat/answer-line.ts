import type { NowAndChance } from '../../core/turn.ts'
import { staySilent } from '../conversation.ts'
import { describeMistake } from '../describe-mistake.ts'
import { openQuestionIn } from '../line/open-question.ts'
import { readSpokenLine } from '../line/read-line.ts'
import { withAnswer } from '../needs/asked-service.ts'
import { readServiceAnswer } from '../needs/read-service-answer.ts'
import { conversationWords } from '../words/index.ts'
import { type Chat, type PendingTurn, stateOf } from './chat.ts'
import type { ChatAnswer } from './chat-answer.ts'
import { answerCommand } from './slash-commands.ts'
import { takeChatTurn } from './take-turn.ts'

/** Answers one line: a user's, a service's where a turn waits for one, or a command of chat's own. */
export function answerLine(chat: Chat, written: string, moment: NowAndChance): ChatAnswer {
  const line = written.trim()
  if (line.startsWith('/')) return answerCommand(chat, line)
  if (chat.pending !== undefined) return answerNeed(chat, chat.pending, line)
  if (line === '') return { type: 'nothing' }
  const { dialogs } = chat.extension.served
  const words = conversationWords[dialogs.language.code]
  const before = stateOf(chat)
  const read = readSpokenLine(
    line,
    chat.vocabulary,
    openQuestionIn(before.session?.attributes, dialogs, moment.now),
    moment.now,
  )
  if (read.type === 'mistake') return { type: 'misread', message: describeMistake(words, read.mistake) }
  if (read.type === 'turn') return takeChatTurn(chat, { ...read, line, moment, stubs: {} })
  if (before.session === undefined) return { type: 'misread', message: words.chat.nobodyWaits }
  const exchange = staySilent(dialogs, before, moment)
  const step = { line, before, moment, turn: { type: 'end' }, exchange, stubs: {} } as const
  return { type: 'step', step, samples: [], sends: [] }
}

/** The turn goes on with what the person says that the service answers. */
function answerNeed(chat: Chat, pending: PendingTurn, line: string): ChatAnswer {
  const words = conversationWords[chat.extension.served.dialogs.language.code]
  const read = readServiceAnswer(line, pending.asked)
  if (read.type === 'mistake') return { type: 'misread', message: describeMistake(words, read.mistake) }
  return takeChatTurn(chat, { ...pending, stubs: withAnswer(pending.stubs, pending.asked, read.stub) })
}
