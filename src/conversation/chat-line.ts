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

const help = `What a user does is a line:
  ${doings.join(', ')}
  IntentName slot=value slot="two words" price=200[EUR]
  a sentence like one of the dialogs' examples
What chat does begins with a slash:
  /help  tells this
  /quit  ends`

/** What chat itself can do: lines that begin with a slash. */
const commands: ReadonlyMap<string, ChatAnswer> = new Map<string, ChatAnswer>([
  ['/help', { type: 'told', text: help }],
  ['/quit', { type: 'quit' }],
])

/** Answers one line: a user's, or a command of chat's own. */
export function answerLine({ dialogs, vocabulary, talk }: Chat, written: string, moment: Moment): ChatAnswer {
  const text = written.trim()
  if (text === '') return { type: 'nothing' }
  if (text.startsWith('/')) return commands.get(text) ?? misreadCommand(text)
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
