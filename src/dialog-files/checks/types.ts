import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { valueMeant } from '../../diagnostics/did-you-mean.ts'
import { slotTypes } from '../../slot-types/index.ts'
import { atValue, below, type Location, treeAt } from '../location.ts'
import { type Check, isFullyKnown } from './check.ts'

/** A type that nobody declared. A declared type begins with a built-in one, not with another declared one. */
export const checkTypes: Check = function* (checked) {
  const { slots, types } = checked
  const isComplete = isFullyKnown('types', checked)
  const builtIn = [...slotTypes.keys()]
  const declared = types.map(({ name }) => name)
  for (const { location } of slots) yield* checkType(location, [...builtIn, ...declared], isComplete)
  for (const { location } of types) yield* checkType(location, builtIn, true)
}

/** What other programs, and people, call a slot that takes one of a few values. */
const choiceWords: ReadonlySet<string> = new Set(
  'choice choices list enum select option options array 선택 선택지 목록 보기 選択 選択肢 リスト'.split(' '),
)

function* checkType(slot: Location, known: readonly string[], isComplete: boolean): Iterable<Diagnostic> {
  const location = below(slot, 'type')
  const tree = treeAt(location)
  if (tree?.type !== 'scalar' || typeof tree.value !== 'string' || known.includes(tree.value)) return
  if (!isComplete) return
  const isChoice = choiceWords.has(tree.value.toLowerCase())
  const choices = treeAt(below(slot, 'choices')) === undefined ? isChoice && { isChoice } : { hasChoices: true }
  const args = { type: tree.value, known, ...valueMeant(tree.value, known), ...choices }
  yield atValue(location, { code: 'unknown-type', args })
}
