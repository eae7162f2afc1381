import type { Dialog } from '../../core/dialogs.ts'
import type { ExamplePattern } from './match-example.ts'

// A newcomer's first words are hardly ever an example to the letter. `book a room` is near enough to "I would like to book a room".

/** How much a sentence and an example must have in common, from 0 to 1. */
const nearEnough = 0.6

/**
 * The example that most of what was `said` to its dialog is in, where that is much, and of one dialog only. In time that grows with the
 * length of both.
 */
export function nearestExample(
  examples: readonly ExamplePattern[],
  saidTo: (dialog: Dialog | undefined) => string,
): ExamplePattern | undefined {
  const pieces = new Map<Dialog | undefined, ReadonlySet<string>>()
  let best: { example: ExamplePattern; likeness: number } | undefined
  let isShared = false
  for (const example of examples) {
    const said = pieces.get(example.dialog) ?? piecesOf(saidTo(example.dialog))
    pieces.set(example.dialog, said)
    const likeness = likenessOf(said, piecesOf(example.written.replace(/\{[^{}]*\}/gu, ' ')))
    if (likeness < nearEnough) continue
    const isOther = best !== undefined && best.example.intent !== example.intent
    if (best !== undefined && likeness === best.likeness) isShared ||= isOther
    if (best !== undefined && likeness <= best.likeness) continue
    best = { example, likeness }
    isShared = false
  }
  return isShared ? undefined : best?.example
}

/** Words of Latin letters and digits; of other scripts, which put spaces as they please, every two letters. */
function piecesOf(text: string): ReadonlySet<string> {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{Script=Latin}\p{M}\p{N}'’]+/gu) ?? []
  const others =
    text.normalize('NFKC').match(/[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu) ?? []
  const pairs = others.flatMap((run) => {
    const letters = [...run]
    return letters.length === 1 ? letters : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)
  })
  return new Set([...words, ...pairs])
}

/** How much of what was said is in an example, and how much both have in common: 1 where it is the same. Longer words weigh more. */
function likenessOf(said: ReadonlySet<string>, example: ReadonlySet<string>): number {
  const common = weightOf([...said].filter((piece) => example.has(piece)))
  if (common === 0) return 0
  const [own, other] = [weightOf(said), weightOf(example)]
  return common / own / 2 + common / (own + other)
}

function weightOf(pieces: Iterable<string>): number {
  let weight = 0
  for (const piece of pieces) weight += piece.length
  return weight
}
