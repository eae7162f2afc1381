import type { LoadedExtension } from '../../extension/load-extension.ts'
import { formatMessages, writeMessage } from '../../platforms/cek/simulation.ts'
import { sendable } from '../line/sendable.ts'
import type { ChatStep } from './chat.ts'

/**
 * The two messages of a step, as JSON: the request that CLOVA would send, and our answer to it. Undefined where CLOVA
 * has no intent of its own for what was said, and config.yaml names none.
 */
export function messagesOf(
  { turn: said, before, exchange, now }: ChatStep,
  { config, served }: LoadedExtension,
): string | undefined {
  const turn = sendable(said, config.settings)
  if (turn === undefined) return undefined
  const attributes: unknown = before.session === undefined ? undefined : JSON.parse(before.session.attributes)
  const request = writeMessage(turn, { applicationId: config.applicationId, attributes, now })
  const decoded = served.platform.decode(Buffer.from(request), now)
  if (decoded.type !== 'request') throw new Error(`our own request is ${decoded.type}: ${decoded.reason}`)
  const response = served.platform.encode(exchange.reply, decoded.version)
  return formatMessages({ request: JSON.parse(request), response: JSON.parse(response) })
}
