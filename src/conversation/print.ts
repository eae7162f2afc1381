import type { Language } from '../languages/language.ts'
import type { ChatAnswer } from './chat-line.ts'
import { explain } from './explain.ts'
import { readable } from './spoken.ts'
import type { Exchange } from './talk.ts'
import { writeSlots } from './written.ts'

/** A line's answer as the terminal shows it, with an empty line after it; nothing where there is nothing to show. */
export function printAnswer(answer: ChatAnswer, language: Language, dim: (text: string) => string): string {
  switch (answer.type) {
    case 'exchange':
      return printExchange(answer.exchange, language, dim)
    case 'told':
      return `${answer.text}\n\n`
    case 'misread':
      return `${answer.message}\n\n`
    case 'nothing':
    case 'quit':
      return ''
  }
  answer satisfies never
}

/** What is said, and below it what is held and why it was said. */
function printExchange({ speech, reply }: Exchange, language: Language, dim: (text: string) => string): string {
  const held = writeSlots(reply.why.slots)
  const notes = [
    ...(held === '' ? [] : [`  holds  ${held}`]),
    `  why    ${explain(reply.why)}`,
    ...(reply.type === 'ask' ? [] : ['  the session ends']),
  ]
  const said = readable(speech, language)
  return `${[...(said === '' ? [] : [said]), ...notes.map(dim)].join('\n')}\n\n`
}
