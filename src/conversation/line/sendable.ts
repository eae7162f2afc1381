import type { Settings } from '../../core/dialogs.ts'
import type { Turn } from '../../core/turn-types.ts'
import type { SimulatedTurn } from '../../platforms/cek/simulation.ts'

/** A turn as CLOVA can send it. It has no intent for some commands: only an intent of the author's says them, where there is one. */
export function sendable(turn: Turn, { commands }: Settings): SimulatedTurn | undefined {
  if (!isCommand(turn)) return turn
  const [intent] = commands[turn.type] ?? []
  return intent === undefined ? undefined : { type: 'intent', intent, slots: new Map() }
}

function isCommand(turn: Turn): turn is Exclude<Turn, SimulatedTurn> {
  return turn.type === 'repeat' || turn.type === 'back' || turn.type === 'startOver'
}
