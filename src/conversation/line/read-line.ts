import { isIntentName } from '../../core/names.ts'
import type { Turn } from '../../core/turn-types.ts'
import { fold } from '../../slot-types/slot-type.ts'
import { leadingSlot, misspeltName, misspeltSlot, namesSlot, readAssignments } from './assignments.ts'
import { type BuiltInLine, builtInLines, readBuiltInLine } from './built-in-line.ts'
import { type LineReading, mistaken, said } from './line-reading.ts'
import { readNamedValues } from './named-values.ts'
import { nearestExample } from './nearest-example.ts'
import type { OpenQuestion } from './open-question.ts'
import { intentOf, readTypedSentence } from './sentence.ts'
import type { Vocabulary } from './vocabulary.ts'

const builtInLinesByWord = new Map<string, BuiltInLine>([
  ...builtInLines.map((word) => [fold(word), word] as const),
  ['?', 'notUnderstood'],
])

const longestLine = 8_000

const explicit = /^intent\s+(?<name>\S+)(?:\s+(?<rest>.+))?$/u

const naming = /^(?<name>\S+?)(?:\s+(?<rest>[^\s=]+=.*))?$/u

/**
 * Reads one line of a user's, who may have been `asked` something:
 *
 * - `launch`, `yes`, `no`, `help`, `cancel`, `stop`, … : one of `builtInLines`;
 * - `OrderPizza pizzaType=Pepperoni note="no onions" price=200[EUR]`: an intent and its slots, a unit in brackets;
 * - `intent AddInfo`: an intent that no dialog knows, nothing guessed;
 * - a sentence like one of the dialogs' `examples`, or a word for yes, no, cancel, stop or help in the extension's language;
 * - where anything is asked, slots alone (`pizzaAmount=2 note=hot`); where a slot is, a value for it (`2`), as people type it (`두 잔`).
 *
 * `now` is when it is said, in milliseconds since 1970-01-01T00:00Z: without it, nobody knows what tomorrow is.
 */
export function readLine(line: string, vocabulary: Vocabulary, asked?: OpenQuestion, now?: number): LineReading {
  const written = line.trim()
  if (written === '') return mistaken({ type: 'empty' })
  if (written.length > longestLine) return mistaken({ type: 'tooLong', limit: longestLine })
  const word = vocabulary.intents.has(written) ? undefined : builtInLinesByWord.get(fold(written))
  if (word !== undefined) return readBuiltInLine(word, vocabulary)
  const forced = explicit.exec(written)?.groups
  if (forced?.name !== undefined) return readIntent(forced.name, forced.rest ?? '', undefined)
  const named = naming.exec(written)?.groups
  if (
    named?.name !== undefined &&
    !(asked !== undefined && leadingSlot.test(named.name)) &&
    (named.rest !== undefined || vocabulary.intents.has(named.name))
  )
    return readIntent(named.name, named.rest ?? '', vocabulary)
  return asked !== undefined && leadingSlot.test(written) && namesSlot(written, vocabulary)
    ? readSlots(intentOf(asked, vocabulary), written, vocabulary)
    : readTypedSentence(written, vocabulary, asked, now)
}

/** The same for who talks to the extension, rather than tests it: where nothing else is meant, the nearest example is. */
export function readSpokenLine(
  line: string,
  vocabulary: Vocabulary,
  asked: OpenQuestion | undefined,
  now: number,
): LineReading {
  const read = readLine(line, vocabulary, asked, now)
  if (read.type !== 'mistake' || read.mistake.type !== 'noExample') return read
  // One word that is nearly a name was meant to be that name.
  if (read.mistake.suggestion !== undefined && !/\s/u.test(line.trim())) return read
  const namedFor = readNamedValues(line, vocabulary.context, now)
  const nearest = nearestExample(vocabulary.examples, (dialog) => namedFor(dialog).rest)
  if (nearest === undefined) return read
  return { ...said(nearest.intent, namedFor(nearest.dialog).slots), isNearest: true }
}

function readIntent(intent: string, rest: string, vocabulary: Vocabulary | undefined): LineReading {
  if (!isIntentName(intent)) return mistaken({ type: 'intentName', written: intent })
  const known = vocabulary === undefined ? undefined : misspeltName(intent, vocabulary.intents)
  if (known !== undefined) return mistaken({ type: 'unknownIntent', written: intent, suggestion: known })
  return readSlots(intent, rest, vocabulary)
}

function readSlots(intent: string, rest: string, vocabulary: Vocabulary | undefined): LineReading {
  const slots = readAssignments(rest, (slot) => vocabulary && misspeltSlot(slot, vocabulary))
  if ('mistake' in slots) return mistaken(slots.mistake)
  const turn: Turn =
    vocabulary === undefined ? { type: 'intent', intent, slots } : vocabulary.platform.turnOf(intent, slots)
  return { type: 'turn', turn }
}
