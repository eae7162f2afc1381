import type { SendNeed } from '../../core/turn-types.ts'
import type { Language } from '../../languages/language.ts'
import { escapeInvisible, escapeInvisibleInLines } from '../../text/invisible.ts'
import { width } from '../../text/width.ts'
import { toText } from '../conversation.ts'
import { explainWhy } from '../explain.ts'
import { writeSlots } from '../line/write-values.ts'
import { describeNeed } from '../needs/describe-need.ts'
import { conversationWords } from '../words/index.ts'
import type { PendingTurn } from './chat.ts'
import type { ChatAnswer } from './chat-answer.ts'

/** A line's answer as the terminal shows it, with an empty line after it; nothing where there is nothing to show. */
export function printAnswer(answer: ChatAnswer, language: Language, dim: (text: string) => string): string {
  switch (answer.type) {
    case 'step':
      return printStep(answer, language, dim)
    case 'need':
      return printNeed(answer.pending, language, dim)
    case 'text':
      return shown(answer.text)
    case 'misread':
      return shown(answer.message)
    case 'withdrawn':
      return shown(conversationWords[language.code].chat.back(answer.pending.line))
    case 'back':
      return shown(conversationWords[language.code].chat.back(answer.taken.line))
    case 'save':
    case 'nothing':
    case 'quit':
      return ''
  }
  answer satisfies never
}

/** What is meant for people, with what they could not see. */
function shown(text: string): string {
  return `${escapeInvisibleInLines(text)}\n\n`
}

type Step = Extract<ChatAnswer, { readonly type: 'step' }>

/** What the line was taken for and what is said; below it the slots' values, why it was said, and how to write what made no sense. */
function printStep(
  { step, understood, samples, sends }: Step,
  language: Language,
  dim: (text: string) => string,
): string {
  const { speech, reply } = step.exchange
  const words = conversationWords[language.code]
  const { slots, sends: sent, why, sessionEnds, writeAs } = words.chat
  const columns = 2 + Math.max(width(slots), width(why), sends.length === 0 ? 0 : width(sent))
  const note = (head: string, text: string) => `  ${head}${' '.repeat(columns - width(head))}${text}`
  const values = writeSlots(reply.why.slots)
  const notes = [
    ...(values === '' ? [] : [note(slots, values)]),
    ...sends.flatMap(writeDeliveries).map((delivery) => note(sent, delivery)),
    note(why, explainWhy(reply.why, words)),
    ...samples.map((sample) => `  ${writeAs(sample)}`),
    ...(reply.type === 'ask' ? [] : [`  ${sessionEnds}`]),
  ]
  const said = toText(speech, language)
  const taken = understood === undefined ? [] : [dim(escapeInvisible(`= ${understood}`))]
  return `${[...taken, ...(said === '' ? [] : [escapeInvisibleInLines(said)]), ...notes.map(escapeInvisible).map(dim)].join('\n')}\n\n`
}

/** What would be sent: to whom, with which values, or what people would read. */
function writeDeliveries({ deliveries, slots }: SendNeed): readonly string[] {
  return deliveries.map(({ service, subject, text }) => {
    const read = [subject, text].filter((one) => one !== undefined)
    return `${service}: ${read.length === 0 ? writeSlots(slots) : read.join(' / ')}`
  })
}

/** Which service is asked what, and how to answer for it. */
function printNeed({ asked }: PendingTurn, { code }: Language, dim: (text: string) => string): string {
  return `${describeNeed(asked, conversationWords[code]).map(escapeInvisibleInLines).map(dim).join('\n')}\n\n`
}
