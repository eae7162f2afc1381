import { Temporal } from 'temporal-polyfill'
import { Document, visit } from 'yaml'
import type { Dialogs } from '../../core/dialogs.ts'
import { invisibleCharacters } from '../../text/invisible.ts'
import { conversationWords } from '../words/index.ts'
import type { Extension } from './play.ts'
import type { ConversationTurn } from './test-schema.ts'
import { updateTurns } from './update.ts'

/**
 * What a test is made of: what the user did, the session it found if that was changed by hand, what services answered, and all that was
 * said, in one text.
 */
export type PlayedTurn = Pick<ConversationTurn, 'user' | 'session' | 'services' | 'outbox'> & { readonly says: string }

/**
 * A conversation as a conversation test that passes. Its clock is where the conversation began, in milliseconds since 1970-01-01T00:00Z; what was
 * said a while later, or by dialogs that were edited since, is what they say today at that time.
 */
export function writeTest(
  { dialogs, vocabulary }: Omit<Extension, 'now'>,
  title: string,
  turns: readonly PlayedTurn[],
  began: number,
): string {
  // The clock of a test has no parts of a second.
  const now = Math.floor(began / 1000) * 1000
  const corrected = updateTurns({ dialogs, vocabulary, now }, turns.map(expectNoSpeech))
  const clock = Temporal.Instant.fromEpochMilliseconds(now).toString({
    timeZone: dialogs.timezone,
    smallestUnit: 'second',
  })
  const text = writeVisibly({ now: clock, conversations: { [title]: corrected.map(leaveOutEmpty) } })
  const names = privateIn(corrected, dialogs)
  return names.length === 0 ? text : `# ${conversationWords[dialogs.language.code].chat.hasPrivate(names)}\n${text}`
}

// A file of ours may not have these as they are.
const noCharacters = /[\ufffe\uffff]/gu

// What else a title begins with may be taken for something of YAML's that was written badly.
const plainName = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} _.,!-]*$/u

/** As YAML, what nobody can see by its number: in quotes, where a file may have it. Lines end as they do, and emoji stay joined. */
function writeVisibly(content: object): string {
  const document = new Document(content)
  visit(document, {
    Scalar(part, node) {
      const isPlain = part === 'key' ? plainName.test(String(node.value)) : !needsQuotes(String(node.value))
      if (typeof node.value === 'string' && !isPlain) node.type = 'QUOTE_DOUBLE'
    },
  })
  return escapeHidden(document.toString({ lineWidth: 0 }))
}

/** A space of another width would be taken for the indentation of a line that begins with it. */
function needsQuotes(text: string): boolean {
  return /^\p{Zs}/mu.test(text) || escapeHidden(text) !== text
}

function escapeHidden(text: string): string {
  return text.replace(invisibleCharacters, writeNumber).replace(noCharacters, writeNumber)
}

function writeNumber(character: string): string {
  if (/[\n\t\u200c\u200d]/u.test(character)) return character
  return `\\U${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(8, '0')}`
}

/** The private slots of which something was said. */
function privateIn(turns: readonly ConversationTurn[], { intents }: Dialogs): readonly string[] {
  const isSaid = (name: string) =>
    turns.some(({ user, slots = {} }) => Object.hasOwn(slots, name) || user?.includes(`${name}=`) === true)
  const slots = [...new Set(intents.values())].flatMap((dialog) => dialog.slots.filter(({ isPrivate }) => isPrivate))
  const given = slots.filter(({ name, from }) => [name, ...from.map(({ slot }) => slot)].some(isSaid))
  return [...new Set(given.map(({ name }) => name))]
}

/** What is there besides what was said, `updateTurns` puts in. */
function expectNoSpeech({ says, ...given }: PlayedTurn): ConversationTurn {
  return { ...given, says, slots: {}, completed: [], lookedUp: [], sent: [], ends: false }
}

function leaveOutEmpty({
  says = '',
  slots = {},
  completed = [],
  lookedUp = [],
  sent = [],
  ends,
  ...turn
}: ConversationTurn): ConversationTurn {
  return {
    ...turn,
    ...(says.length > 0 && { says }),
    ...(Object.keys(slots).length > 0 && { slots }),
    ...(completed.length > 0 && { completed }),
    ...(lookedUp.length > 0 && { lookedUp }),
    ...(sent.length > 0 && { sent }),
    ...(ends && { ends }),
  }
}
