import type { Turn } from '../core/reply.ts'
import { layOut, type SimulatedTurn, writeMessage } from '../platforms/cek-simulation.ts'
import type { LoadedExtension } from '../reload/outcome.ts'
import type { Step } from './chat.ts'

/**
 * The two messages of a step, as JSON: the request that CLOVA would send, and our answer to it. Undefined where CLOVA
 * has no intent of its own for what was said, and config.yaml names none.
 */
export function messagesOf(
  { turn: said, before, exchange, now }: Step,
  { config, serving }: LoadedExtension,
): string | undefined {
  const turn = sendable(said, config)
  if (turn === undefined) return undefined
  const attributes: unknown = before.session === undefined ? undefined : JSON.parse(before.session.attributes)
  const request = writeMessage(turn, { applicationId: config.applicationId, attributes, now })
  const decoded = serving.platform.decode(Buffer.from(request), now)
  if (decoded.type !== 'request') throw new Error(`our own request is ${decoded.type}: ${decoded.reason}`)
  const response = serving.platform.encode(exchange.reply, decoded.version)
  return layOut({ request: JSON.parse(request), response: JSON.parse(response) })
}

function sendable(turn: Turn, { settings }: LoadedExtension['config']): SimulatedTurn | undefined {
  if (!isCommand(turn)) return turn
  const [intent] = settings.commands[turn.type] ?? []
  return intent === undefined ? undefined : { type: 'intent', intent, slots: new Map() }
}

function isCommand(turn: Turn): turn is Exclude<Turn, SimulatedTurn> {
  return turn.type === 'repeat' || turn.type === 'back' || turn.type === 'startOver'
}
