import type { Turn, Why } from '../../core/turn-types.ts'
import { fold, takesAnyWords } from '../../slot-types/slot-type.ts'
import { takeOneTurn } from '../conversation.ts'
import { sampleOf } from '../line/sentence.ts'
import { writeLine } from '../line/write-line.ts'
import { openNeeds } from '../needs/asked-service.ts'
import { type Chat, type PendingTurn, stateOf } from './chat.ts'
import type { ChatAnswer } from './chat-answer.ts'

/** Takes a turn as far as it is known what services answer. */
export function takeChatTurn(chat: Chat, taken: Omit<PendingTurn, 'asked'>): ChatAnswer {
  const { line: typed, turn, moment, stubs } = taken
  // A test of it says what was meant: tests know no nearest examples.
  const line = taken.isNearest === true ? writeLine(turn, chat.vocabulary) : typed
  const before = stateOf(chat)
  const needs = openNeeds(stubs)
  const exchange = takeOneTurn(chat.extension.served.dialogs, before, turn, moment, needs.answer)
  const asked = needs.asked()
  if (asked !== undefined) return { type: 'need', pending: { ...taken, asked } }
  const samples = samplesFor(exchange.reply.why, turn, chat, moment.now)
  const step = { line, before, moment, turn, exchange, stubs }
  return { type: 'step', step, understood: understood(typed, turn, chat), samples, sends: needs.sends() }
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
    if (!('rule' in why) || slot === undefined || takesAnyWords(slot)) return []
    if (why.rule !== 'type' && why.rule !== 'shape') return []
    const said = turn.type === 'intent' ? turn.slots.get(name) : undefined
    const isPart = said != null && slot.type.isPart?.(said, { language, timezone, now }) === true
    return isPart ? [] : [sampleOf(slot)]
  })
}
