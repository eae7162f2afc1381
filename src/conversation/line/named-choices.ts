import type { Dialog } from '../../core/dialogs.ts'
import { fold, type Said } from '../../slot-types/slot-type.ts'

// What a sentence names that no example fits: `a large table, please` has a size.

/** More words than a choice has. */
const mostWords = 4

/** The choices of a dialog's slots that a sentence names; where it names two of a slot, or one of two slots, nobody knows which is meant. */
export function namedChoices(dialog: Dialog | undefined, sentence: string): ReadonlyMap<string, Said> {
  const isNamed = namesIn(sentence)
  const found = (dialog?.slots ?? []).flatMap(({ name: slot, limits, item }) => {
    const names = [...(limits.choices ?? [])].filter(([name]) => item === undefined && isNamed(name))
    const longest = names.filter(([name]) => !names.some(([other]) => other !== name && other.includes(name)))
    const [value, another] = new Set(longest.map(([, kept]) => kept))
    return value === undefined || another !== undefined ? [] : [{ slot, value }]
  })
  const sure = found.filter(({ value }) => found.filter((other) => other.value === value).length === 1)
  return new Map(sure.map(({ slot, value }) => [slot, { value }]))
}

/** Latin words and numbers are named as words; in other scripts particles follow, and spaces stand where they please. */
function namesIn(sentence: string): (name: string) => boolean {
  const words = sentence.normalize('NFKC').match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? []
  const runs = new Set(
    words.flatMap((_, at) =>
      Array.from({ length: mostWords }, (__, more) => fold(words.slice(at, at + more + 1).join(''))),
    ),
  )
  const folded = fold(sentence)
  return (name) => runs.has(name) || (/^[^\p{Script=Latin}\p{N}]{2}/u.test(name) && folded.includes(name))
}
