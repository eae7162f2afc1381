import type { Dialogs } from './dialogs.ts'
import { type NowAndChance, takeTurn } from './turn.ts'
import { type Answer, type AnswerNeed, isNeed, type Need, type Reply, type Session, type Turn } from './turn-types.ts'

/** Takes a turn where nothing is called: each of its needs is answered by `answer`. */
export function rehearseTurn(
  dialogs: Dialogs,
  session: Session,
  turn: Turn,
  moment: NowAndChance,
  answer: AnswerNeed = answerUncalled,
): Reply {
  const answers: Answer[] = []
  for (;;) {
    const result = takeTurn(dialogs, session, turn, moment, answers)
    if (!isNeed(result)) return result
    answers.push(answer(result))
  }
}

/** What comes of a need where nothing is called: a look-up fails, and what is to be handed over counts as handed over. */
export function answerUncalled({ type }: Need): Answer {
  return { type: type === 'lookUp' ? 'failed' : 'sent' }
}
