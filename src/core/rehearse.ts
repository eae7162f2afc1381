import type { Dialogs } from './dialogs.ts'
import { type NowAndChance, takeTurn } from './turn.ts'
import type { Answer, Reply, Session, Turn } from './turn-types.ts'

/** Takes a turn where nothing is ever sent: whatever is to be handed over counts as handed over, or as what could not be. */
export function rehearseTurn(
  dialogs: Dialogs,
  session: Session,
  turn: Turn,
  moment: NowAndChance,
  comesOf: Answer['type'] = 'sent',
): Reply {
  const answers: Answer[] = []
  for (;;) {
    const result = takeTurn(dialogs, session, turn, moment, answers)
    if (result.type !== 'send') return result
    answers.push({ type: comesOf })
  }
}
