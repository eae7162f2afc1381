import type { Language } from '../languages/language.ts'
import { width } from '../yaml/width.ts'
import type { ChatAnswer } from './chat-line.ts'
import { explain } from './explain.ts'
import { readable } from './spoken.ts'
import type { Exchange } from './talk.ts'
import { conversationWords } from './words/index.ts'
import { writeSlots } from './written.ts'

/** A line's answer as the terminal shows it, with an empty line after it; nothing where there is nothing to show. */
export function printAnswer(answer: ChatAnswer, language: Language, dim: (text: string) => string): string {
  switch (answer.type) {
    case 'step':
      return printExchange(answer.step.exchange, language, dim)
    case 'told':
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

/** What is said, and below it what is held and why it was said. */
function printExchange({ speech, reply }: Exchange, language: Language, dim: (text: string) => string): string {
  const words = conversationWords[language.code]
  const { holds, why, sessionEnds } = words.chat
  const columns = 2 + Math.max(width(holds), width(why))
  const note = (head: string, text: string) => `  ${head}${' '.repeat(columns - width(head))}${text}`
  const held = writeSlots(reply.why.slots)
  const notes = [
    ...(held === '' ? [] : [note(holds, held)]),
    note(why, explain(reply.why, words)),
    ...(reply.type === 'ask' ? [] : [`  ${sessionEnds}`]),
  ]
  const said = readable(speech, language)
  return `${[...(said === '' ? [] : [said]), ...notes.map(dim)].join('\n')}\n\n`
}
