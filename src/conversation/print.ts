import type { Language } from '../languages/language.ts'
import type { ChatAnswer } from './chat-line.ts'
import { explain, explainHeld } from './explain.ts'
import { readable } from './spoken.ts'
import type { Exchange } from './talk.ts'

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
  const held = explainHeld(reply.why)
  const notes = [
    ...(held === '' ? [] : [`  holds  ${held}`]),
    `  why    ${explain(reply.why)}`,
    ...(reply.type === 'ask' ? [] : ['  the session ends']),
  ]
  const said = readable(speech, language)
  return `${[...(said === '' ? [] : [said]), ...notes.map(dim)].join('\n')}\n\n`
}
