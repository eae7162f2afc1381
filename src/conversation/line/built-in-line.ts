import type { LineReading } from './line-reading.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Lines of one word that are no intent: what the user does besides. `?` is `notUnderstood`. */
export const builtInLines = [
  'launch',
  'yes',
  'no',
  'help',
  'cancel',
  'stop',
  'repeat',
  'back',
  'startOver',
  'notUnderstood',
  'end',
  'event',
  'silence',
] as const

export type BuiltInLine = (typeof builtInLines)[number]

export function readBuiltInLine(word: BuiltInLine, { platform }: Vocabulary): LineReading {
  switch (word) {
    case 'silence':
      return { type: 'silence' }
    case 'yes':
    case 'no':
    case 'cancel':
    case 'stop':
    case 'help':
    case 'notUnderstood':
      return { type: 'turn', turn: platform.turnMeaning(word) }
    default:
      return { type: 'turn', turn: { type: word } }
  }
}
