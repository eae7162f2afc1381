import type { Language } from '../languages/language.ts'
import { explain } from './explain.ts'
import type { Outcome, Played } from './play.ts'
import { readable } from './spoken.ts'

/** What went wrong in a conversation: the talk so far, what was expected and heard, and why; nothing when it passed. */
export function report(outcome: Outcome, language: Language): string {
  if (outcome.type === 'passed') return ''
  const { played, turn } = outcome
  const soFar = played.flatMap((one) => transcribe(one, language))
  if (outcome.type === 'misread') return [...soFar, row('user', turn.user), '', outcome.message].join('\n')
  const { exchange, differences } = outcome
  const { why } = exchange.reply
  const wrong = differences.flatMap(({ key, expected, heard }) => [
    row(key, `expected  ${expected}`),
    row('', `heard     ${heard}`),
  ])
  return [
    ...soFar,
    ...transcribe({ user: turn.user, exchange }, language),
    '',
    ...wrong,
    '',
    row('why', explain(why)),
    row('texts', why.texts.join(', ')),
  ].join('\n')
}

function transcribe({ user, exchange: { speech, reply } }: Played, language: Language): readonly string[] {
  const said = [row('user', user), row('says', readable(speech, language))]
  return reply.type === 'ask' ? said : [...said, row('', '(the session ends)')]
}

function row(head: string, text: string): string {
  return `${head.padEnd(12)}${text}`.trimEnd()
}
