import { isDeepStrictEqual } from 'node:util'
import type { Turn } from '../../core/turn-types.ts'
import type { BuiltInMeaning } from '../../diagnostics/codes.ts'
import type { PlatformIntents } from '../../platforms/platform.ts'
import { readLine } from './read-line.ts'
import type { Vocabulary } from './vocabulary.ts'
import { writeSaidValue } from './write-values.ts'

/** A turn as a line that reads as that turn: `yes`, `OrderPizza note="no onions" price=200[EUR]`, `intent Weather`. */
export function writeLine(turn: Turn, vocabulary: Vocabulary): string {
  const written = write(turn, vocabulary)
  return isDeepStrictEqual(readLine(written, vocabulary), { type: 'turn', turn }) ? written : `intent ${written}`
}

function write(turn: Turn, { platform }: Vocabulary): string {
  switch (turn.type) {
    case 'intent':
      return [turn.intent, ...Array.from(turn.slots, ([name, said]) => `${name}=${writeSaidValue(said)}`)].join(' ')
    case 'yes':
    case 'no':
    case 'cancel':
    case 'stop':
    case 'help':
    case 'notUnderstood':
      return writeBuiltIn(turn.type, turn, platform)
    case 'helpOrNotUnderstood':
      return writeBuiltIn('help', turn, platform)
    default:
      return turn.type
  }
}

/** A platform may have two intents for one meaning: the one that the word does not stand for is written by its name. */
function writeBuiltIn(
  word: BuiltInMeaning,
  { intent }: { readonly intent?: string },
  platform: PlatformIntents,
): string {
  const usual = platform.turnMeaning(word)
  return intent === undefined || ('intent' in usual && usual.intent === intent) ? word : intent
}
