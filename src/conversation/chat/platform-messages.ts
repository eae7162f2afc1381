import { layOutJson } from '../../platforms/json.ts'
import { simulateMessage } from '../simulate-message.ts'
import type { Chat, ChatStep } from './chat.ts'

/**
 * The two messages of a step, as JSON: the request that the platform would send, and our answer to it. Undefined where it
 * has no intent of its own for what was said, and config.yaml names none.
 */
export function messagesOf(
  { turn, before, exchange, moment: { now } }: ChatStep,
  { extension, platform }: Chat,
): string | undefined {
  const attributes: unknown = before.session === undefined ? undefined : JSON.parse(before.session.attributes)
  const request = simulateMessage(turn, platform, extension.config.settings.commands, { attributes, now })
  if (request === undefined) return undefined
  const decoded = platform.decode(Buffer.from(request), now)
  if (decoded.type !== 'request') throw new Error(`our own request is ${decoded.type}: ${decoded.reason}`)
  const response = decoded.encode(exchange.reply)
  return layOutJson({ request: JSON.parse(request), response: JSON.parse(response) })
}
