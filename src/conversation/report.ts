import type { Language } from '../languages/language.ts'
import { explain } from './explain.ts'
import type { Outcome, Played } from './play.ts'
import { readable } from './spoken.ts'
import type { Exchange } from './talk.ts'

/** What went wrong in a conversation: the talk so far, what was expected and heard, and why; nothing when it passed. */
export function report(outcome: Outcome, language: Language): string {
  if (outcome.type === 'passed') return ''
  const soFar = outcome.played.flatMap((played) => transcribe(played, language))
  const user = row('user', outcome.turn.user)
  if (outcome.type === 'misread') return [...soFar, user, '', outcome.message].join('\n')
  const { exchange, differences } = outcome
  return [
    ...soFar,
    user,
    ...transcribeAnswer(exchange, language),
    '',
    ...differences.flatMap(({ key, expected, heard }) => [
      row(key, `expected  ${expected}`),
      row('', `heard     ${heard}`),
    ]),
    row('why', `${explain(exchange.reply.why)}: ${exchange.reply.why.texts.join(', ')}`),
  ].join('\n')
}

function transcribe({ user, exchange }: Played, language: Language): readonly string[] {
  return [row('user', user), ...transcribeAnswer(exchange, language)]
}

function transcribeAnswer({ speech, reply }: Exchange, language: Language): readonly string[] {
  const said = row('reprompt', readable(speech, language))
  return reply.type === 'ask' ? [said] : [said, row('', '(the session ends)')]
}

function row(head: string, text: string): string {
  return `${head.padEnd(10)}${text}`.trimEnd()
}
