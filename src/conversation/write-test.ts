import { basename, extname } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { stringify } from 'yaml'
import type { Language } from '../languages/language.ts'
import type { Chat, Step } from './chat.ts'
import type { ConversationTurn } from './conversation.ts'
import { correct } from './correct.ts'
import { readable } from './spoken.ts'
import { plainSlots } from './written.ts'

/**
 * A talk as a conversation test that passes, under the name of the file. Its clock stands where the talk began; what was said
 * by dialogs that were edited since is what they say today.
 */
export function writeTest({ extension, vocabulary, steps }: Chat, file: string): string {
  const { dialogs } = extension.serving
  const began = secondsOf(steps[0]?.now ?? 0)
  const turns = steps.map((step) => expectation(step, dialogs.language))
  const conversation = correct({ dialogs, vocabulary, now: began }, turns)
  const now = Temporal.Instant.fromEpochMilliseconds(began).toString({
    timeZone: dialogs.timezone,
    smallestUnit: 'second',
  })
  const title = basename(file, extname(file))
  return stringify({ now, conversations: { [title]: conversation } }, { lineWidth: 0 })
}

/** What a test keeps of a step: what was said, what is held, and whether the session ended. */
function expectation({ line, exchange }: Step, language: Language): ConversationTurn {
  const { speech, reply } = exchange
  const { slots } = reply.why
  const said = readable(speech, language)
  return {
    user: line,
    ...(said !== '' && { says: said }),
    ...(slots.size > 0 && { holds: plainSlots(slots) }),
    ...(reply.type !== 'ask' && { ends: true }),
  }
}

/** The clock of a test has no parts of a second. */
function secondsOf(milliseconds: number): number {
  return Math.floor(milliseconds / 1000) * 1000
}
