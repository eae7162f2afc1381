import type { Expression, ModelSlot } from '../../../interaction-model/model.ts'
import { halvesOf } from '../moments.ts'
import { dateAndTime } from './types.ts'

type Piece = Expression[number]

const slotPattern = /\{([^{}]+)\}/gu

// Between a slot and words that are written without spaces, one stands only because Alexa wants it.
const spaceBefore = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]) $/u
const spaceBehind = /^ ([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])/u

/** What may stand between a day and its time. */
const joints: ReadonlySet<string> = new Set(['', ' ', ' at ', 'の'])

/** Reads a sample utterance: {slot} among words. The slots in which a date-time comes are one. */
export function readSentence(sample: string, slots: readonly ModelSlot[]): Expression {
  const text = sample.replace(/\s+/gu, ' ').trim()
  const wholes = new Map(
    slots
      .filter(({ type }) => type === dateAndTime)
      .flatMap(({ name }) => Object.values(halvesOf(name)).map((half) => [half, name] as const)),
  )
  const pieces: Piece[] = []
  let at = 0
  for (const { 0: all, 1: name = '', index } of text.matchAll(slotPattern)) {
    addWords(pieces, text.slice(at, index))
    addSlot(pieces, wholes.get(name.trim()) ?? name.trim(), wholes.has(name.trim()))
    at = index + all.length
  }
  addWords(pieces, text.slice(at))
  return pieces.map((piece, index) => (typeof piece === 'string' ? unspaced(piece, index, pieces.length) : piece))
}

function addWords(pieces: Piece[], words: string): void {
  if (words !== '') pieces.push(words)
}

/** The second half of a date-time goes where its first is. */
function addSlot(pieces: Piece[], slot: string, isHalf: boolean): void {
  const last = pieces.at(-1)
  const joint = typeof last === 'string' ? last : ''
  const first = typeof last === 'string' ? pieces.at(-2) : last
  if (isHalf && typeof first === 'object' && first.slot === slot && joints.has(withoutSpaces(joint))) {
    if (joint !== '') pieces.pop()
    return
  }
  pieces.push({ slot, sample: '' })
}

function withoutSpaces(words: string): string {
  return unspaced(words, 1, 3)
}

function unspaced(words: string, index: number, count: number): string {
  const begun = index === 0 ? words : words.replace(spaceBehind, '$1')
  return index === count - 1 ? begun : begun.replace(spaceBefore, '$1')
}
