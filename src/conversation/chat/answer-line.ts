import type { NowAndChance } from '../../core/turn.ts'
import type { Turn, Why } from '../../core/turn-types.ts'
import { fold } from '../../slot-types/slot-type.ts'
import { staySilent, takeOneTurn } from '../conversation.ts'
import { describeMistake } from '../describe-mistake.ts'
import { openQuestionIn } from '../line/open-question.ts'
import { readLine, sampleOf } from '../line/read-line.ts'
import { writeLine } from '../line/write-line.ts'
import { conversationWords } from '../words/index.ts'
import { type Chat, stateOf } from './chat.ts'
import type { ChatAnswer } from './chat-answer.ts'
import { answerCommand } from './slash-commands.ts'

/** Answers one line: a user's, or a command of chat's own. */
export function answerLine(chat: Chat, written: string, moment: NowAndChance): ChatAnswer {
  const line = written.trim()
  if (line === '') return { type: 'nothing' }
  if (line.startsWith('/')) return answerCommand(chat, line)
  const { dialogs } = chat.extension.served
  const words = conversationWords[dialogs.language.code]
  const before = stateOf(chat)
  const step = { line, before, now: moment.now }
  const read = readLine(line, chat.vocabulary, openQuestionIn(before.session?.attributes, dialogs, moment.now))
  if (read.type === 'mistake') return { type: 'misread', message: describeMistake(words, read.mistake) }
  if (read.type === 'turn') {
    const { turn } = read
    const exchange = takeOneTurn(dialogs, before, turn, moment)
    const samples = samplesFor(exchange.reply.why, turn, chat, moment.now)
    return { type: 'step', step: { ...step, turn, exchange }, understood: understood(line, turn, chat), samples }
  }
  if (before.session === undefined) return { type: 'misread', message: words.chat.nobodyWaits }
  const exchange = staySilent(dialogs, before, moment)
  return { type: 'step', step: { ...step, turn: { type: 'end' }, exchange }, samples: [] }
}

/** What the line was taken for, as a line that says so; nothing where it says so itself. */
function understood(line: string, turn: Turn, { vocabulary }: Chat): string | undefined {
  const [first] = line.split(/\s/u)
  if (first === 'intent' || (turn.type === 'intent' && first === turn.intent)) return undefined
  const written = writeLine(turn, vocabulary)
  return fold(written) === fold(line) ? undefined : written
}

/** How to write what a type made no sense of. */
function samplesFor({ intent = '', refused }: Why, turn: Turn, { extension }: Chat, now: number): readonly string[] {
  const { intents, language, timezone } = extension.served.dialogs
  return refused.flatMap(({ slot: name, ...why }) => {
    const slot = intents.get(intent)?.slotsByName.get(name)
    if (!('rule' in why) || why.rule !== 'type' || slot?.type.sample === undefined) return []
    const said = turn.type === 'intent' ? turn.slots.get(name) : undefined
    const isPart = said != null && slot.type.isPart?.(said, { language, timezone, now }) === true
    return isPart ? [] : [sampleOf(slot)]
  })
}
