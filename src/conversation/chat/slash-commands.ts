import { basename, extname } from 'node:path'
import { suggest } from '../../diagnostics/did-you-mean.ts'
import { toText } from '../conversation.ts'
import { writeTest } from '../tests/write-test.ts'
import { conversationWords } from '../words/index.ts'
import type { ConversationWords } from '../words/words.ts'
import type { Chat } from './chat.ts'
import type { ChatAnswer } from './chat-answer.ts'
import { messagesOf } from './platform-messages.ts'
import { takeChatTurn } from './take-turn.ts'

type Answer = (chat: Chat, words: ConversationWords['chat'], rest: string) => ChatAnswer

/** What chat itself can do: lines that begin with a slash. */
const commands: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ['/help', help],
  ['/back', back],
  ['/fails', fails],
  ['/json', json],
  ['/save', save],
  ['/quit', () => ({ type: 'quit' })],
])

/** Answers a line that begins with a slash. */
export function answerCommand(chat: Chat, line: string): ChatAnswer {
  const [word = '', ...rest] = line.split(/\s+/u)
  const words = conversationWords[chat.extension.served.dialogs.language.code].chat
  const answer = commands.get(word)
  if (answer !== undefined) return answer(chat, words, rest.join(' '))
  const known = [...commands.keys()]
  return { type: 'misread', message: words.unknownCommand(word, known, suggest(word, known)) }
}

/** How to chat, with the intents that can be said here. */
function help({ extension }: Chat, words: ConversationWords['chat']): ChatAnswer {
  const intents = [...extension.served.dialogs.intents].map(([intent, { slots }]) =>
    [`  ${intent}`, ...slots.map(({ name }) => `${name}=…`)].join(' '),
  )
  return { type: 'text', text: words.help(intents) }
}

/** The last turn again, as it goes where nothing can be sent. */
function fails(chat: Chat, words: ConversationWords['chat']): ChatAnswer {
  const last = chat.steps.at(-1)
  if (last === undefined || last.exchange.reply.why.sent.length === 0)
    return { type: 'misread', message: words.nothingSent }
  const { line, turn, stubs, moment } = last
  const answer = takeChatTurn(
    { ...chat, steps: chat.steps.slice(0, -1) },
    { line, turn, moment, stubs: { ...stubs, outbox: 'fails' } },
  )
  return answer.type === 'step' ? { ...answer, isAgain: true } : answer
}

function back({ steps, pending }: Chat, words: ConversationWords['chat']): ChatAnswer {
  if (pending !== undefined) return { type: 'withdrawn', pending }
  const taken = steps.at(-1)
  return taken === undefined ? { type: 'misread', message: words.nothingSaid } : { type: 'back', taken }
}

function json(chat: Chat, words: ConversationWords['chat']): ChatAnswer {
  const last = chat.steps.at(-1)
  if (last === undefined) return { type: 'misread', message: words.nothingSaid }
  const text = messagesOf(last, chat)
  return text === undefined
    ? { type: 'misread', message: words.noRequest(chat.platform.title, last.turn.type) }
    : { type: 'text', text }
}

function save(chat: Chat, words: ConversationWords['chat'], file: string): ChatAnswer {
  if (chat.steps.length === 0) return { type: 'misread', message: words.nothingSaid }
  if (file === '') return { type: 'misread', message: words.noFile }
  if (!/\.ya?ml$/iu.test(file)) return { type: 'misread', message: words.notYaml(file) }
  return { type: 'save', file, text: testOf(chat, basename(file, extname(file))) }
}

/** The conversation as a conversation test. */
function testOf({ extension, vocabulary, steps }: Chat, title: string): string {
  const { dialogs } = extension.served
  const turns = steps.map(({ line, exchange, stubs }) => ({
    user: line,
    ...stubs,
    says: toText(exchange.speech, dialogs.language),
  }))
  return writeTest({ dialogs, vocabulary }, title, turns, steps[0]?.moment.now ?? 0)
}
