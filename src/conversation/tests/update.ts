import { distinct } from './every-answer.ts'
import { expectActual } from './expect-actual.ts'
import { closestOf, type Extension, type Played, readTurn, stateAfter, tryTurn } from './play.ts'
import type { ConversationTurn } from './test-schema.ts'

/** The turns of a conversation, expecting what the extension says today. From a line that means nothing on, they stay as they are. */
export function updateTurns(extension: Extension, turns: readonly ConversationTurn[]): readonly ConversationTurn[] {
  const corrected: ConversationTurn[] = []
  let ways: readonly (readonly Played[])[] = [[]]
  for (const turn of turns) {
    const line = readTurn(extension, ways[0], turn)
    if (line.type === 'mistake') break
    const tried = ways.flatMap((before) => tryTurn(extension, before, turn, line))
    const passed = tried.filter(({ differences }) => differences.length === 0)
    const closest = closestOf(tried)
    corrected.push(passed.length > 0 ? turn : expectActual(turn, closest, extension.dialogs.language))
    ways = distinct(passed.length > 0 ? passed : [closest], ({ exchange }) => exchange.state).map(stateAfter)
  }
  return [...corrected, ...turns.slice(corrected.length)]
}
