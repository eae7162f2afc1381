import type { Language } from '../../languages/language.ts'
import { width } from '../../text/width.ts'
import { toText } from '../conversation.ts'
import { explainWhy } from '../explain.ts'
import { writeSlots } from '../line/write-values.ts'
import { conversationWords } from '../words/index.ts'
import type { ChatAnswer } from './chat-answer.ts'

/** A line's answer as the terminal shows it, with an empty line after it; nothing where there is nothing to show. */
export function printAnswer(answer: ChatAnswer, language: Language, dim: (text: string) => string): string {
  switch (answer.type) {
    case 'step':
      return printStep(answer, language, dim)
    case 'text':
      return `${answer.text}\n\n`
    case 'misread':
      return `${answer.message}\n\n`
    case 'back':
      return `${conversationWords[language.code].chat.back(answer.taken.line)}\n\n`
    case 'save':
    case 'nothing':
    case 'quit':
      return ''
  }
  answer satisfies never
}

type Step = Extract<ChatAnswer, { readonly type: 'step' }>

/** What the line was taken for and what is said; below it the slots' values, why it was said, and how to write what made no sense. */
function printStep({ step, understood, samples }: Step, language: Language, dim: (text: string) => string): string {
  const { speech, reply } = step.exchange
  const words = conversationWords[language.code]
  const { slots, why, sessionEnds, writeAs } = words.chat
  const columns = 2 + Math.max(width(slots), width(why))
  const note = (head: string, text: string) => `  ${head}${' '.repeat(columns - width(head))}${text}`
  const values = writeSlots(reply.why.slots)
  const notes = [
    ...(values === '' ? [] : [note(slots, values)]),
    note(why, explainWhy(reply.why, words)),
    ...samples.map((sample) => `  ${writeAs(sample)}`),
    ...(reply.type === 'ask' ? [] : [`  ${sessionEnds}`]),
  ]
  const said = toText(speech, language)
  const taken = understood === undefined ? [] : [dim(`= ${understood}`)]
  return `${[...taken, ...(said === '' ? [] : [said]), ...notes.map(dim)].join('\n')}\n\n`
}
