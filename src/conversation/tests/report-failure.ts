import type { Language } from '../../languages/language.ts'
import { width } from '../../text/width.ts'
import { toText } from '../conversation.ts'
import { describeMistake } from '../describe-mistake.ts'
import { explainWhy } from '../explain.ts'
import { conversationWords } from '../words/index.ts'
import type { ConversationWords } from '../words/words.ts'
import type { Difference } from './difference.ts'
import type { Played, TestOutcome } from './play.ts'

/** What went wrong in a conversation: the conversation so far, expected and actual, and why; nothing when it passed. */
export function reportFailure(outcome: TestOutcome, language: Language): string {
  if (outcome.type === 'passed') return ''
  const words = conversationWords[language.code]
  const { played, turn } = outcome
  const soFar = played.flatMap((one) => transcribe(one, language, words))
  if (outcome.type === 'misread')
    return [...soFar, row('user', turn.user), '', describeMistake(words, outcome.mistake)].join('\n')
  const { exchange, differences } = outcome
  const { why } = exchange.reply
  return [
    ...soFar,
    ...transcribe({ user: turn.user, exchange }, language, words),
    '',
    ...differences.flatMap((difference) => contrast(difference, words)),
    '',
    row('why', explainWhy(why, words)),
    row('texts', exchange.texts.join(', ')),
  ].join('\n')
}

function transcribe(
  { user, exchange: { speech, reply } }: Played,
  language: Language,
  { report: words }: ConversationWords,
): readonly string[] {
  const said = [row('user', user), row('says', toText(speech, language))]
  return reply.type === 'ask' ? said : [...said, row('', words.sessionEnds)]
}

/** Expected above actual, the two texts one below the other. */
function contrast({ key, expected, actual }: Difference, { report: words }: ConversationWords): readonly string[] {
  const columns = 2 + Math.max(width(words.expected), width(words.actual))
  const column = (head: string) => head + ' '.repeat(columns - width(head))
  return [
    row(key, column(words.expected) + (expected || words.nothing)),
    row('', column(words.actual) + (actual || words.nothing)),
  ]
}

function row(head: string, text: string): string {
  return `${head.padEnd(12)}${text}`.trimEnd()
}
