import type { Settings } from '../core/dialogs.ts'
import type { Turn } from '../core/turn-types.ts'
import type { MessageContext, Platform } from '../platforms/platform.ts'

/**
 * The message that the platform would send for a turn. It has none of its own for some commands: only an intent of the author's says them,
 * and without one it is undefined.
 */
export function simulateMessage(
  turn: Turn,
  platform: Platform,
  commands: Settings['commands'],
  context: MessageContext,
): string | undefined {
  const own = platform.simulate(turn, context)
  if (own !== undefined) return own
  const [intent] = Object.entries(commands).find(([command]) => command === turn.type)?.[1] ?? []
  return intent === undefined ? undefined : platform.simulate({ type: 'intent', intent, slots: new Map() }, context)
}

/** A turn as it comes from the platform: its message is written, and read again. One that the platform has no message for stays as it is. */
export function carryTurn(
  turn: Turn,
  platform: Platform,
  commands: Settings['commands'],
  context: MessageContext,
): Turn {
  const message = simulateMessage(turn, platform, commands, context)
  if (message === undefined) return turn
  const decoded = platform.decode(Buffer.from(message), context.now)
  return decoded.type === 'request' ? decoded.turn : turn
}
