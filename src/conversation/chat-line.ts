import type { Dialogs } from '../core/dialogs.ts'
import type { Moment } from '../core/turn.ts'
import { suggest } from '../yaml/suggest.ts'
import { doings, readLine } from './line.ts'
import { describeMistake } from './line-mistake.ts'
import { type Exchange, staySilent, type Talk, take } from './talk.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A talk in the terminal, between two lines. */
export interface Chat {
  readonly dialogs: Dialogs
  readonly vocabulary: Vocabulary
  readonly talk: Talk
}

/** What a line in the terminal comes to. */
export type ChatAnswer =
  | { readonly type: 'exchange'; readonly exchange: Exchange }
  | { readonly type: 'told'; readonly text: string }
  | { readonly type: 'misread'; readonly message: string }
  | { readonly type: 'nothing' }
  | { readonly type: 'quit' }

/** What chat itself can do: lines that begin with a slash. */
const commands: ReadonlyMap<string, (chat: Chat) => ChatAnswer> = new Map([
  ['/help', help],
  ['/quit', (): ChatAnswer => ({ type: 'quit' })],
])

/** Answers one line: a user's, or a command of chat's own. */
export function answerLine(chat: Chat, written: string, moment: Moment): ChatAnswer {
  const { dialogs, vocabulary, talk } = chat
  const text = written.trim()
  if (text === '') return { type: 'nothing' }
  if (text.startsWith('/')) return commands.get(text)?.(chat) ?? misreadCommand(text)
  const line = readLine(text, vocabulary)
  if (line.type === 'mistake') return { type: 'misread', message: describeMistake(line.mistake) }
  if (line.type === 'turn') return { type: 'exchange', exchange: take(dialogs, talk, line.turn, moment) }
  if (talk.session === undefined) return { type: 'misread', message: 'No session is open: nobody waits for an answer.' }
  return { type: 'exchange', exchange: staySilent(dialogs, talk, moment) }
}

function misreadCommand(text: string): ChatAnswer {
  const suggestion = suggest(text, commands.keys())
  const hint =
    suggestion === undefined ? `There are ${[...commands.keys()].join(' and ')}.` : `Did you mean ${suggestion}?`
  return { type: 'misread', message: `There is no ${text}. ${hint}` }
}

/** How to talk, with the intents that can be said here. */
function help({ dialogs }: Chat): ChatAnswer {
  const intents = [...dialogs.intents].map(([intent, { slots }]) =>
    [`  ${intent}`, ...slots.map(({ name }) => `${name}=…`)].join(' '),
  )
  const lines = [
    'The user says an intent, with as many of its slots as you like:',
    ...intents,
    `a sentence like one of the dialogs' examples, or one of:`,
    `  ${doings.join(', ')}`,
    'Values of several words stand in quotes: comment="no onions". A unit stands in brackets: price=200[EUR].',
    '/quit ends.',
  ]
  return { type: 'told', text: lines.join('\n') }
}
