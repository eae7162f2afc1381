import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { meant } from '../../diagnostics/did-you-mean.ts'
import { slotTypes } from '../../slot-types/index.ts'
import { atValue, below, type Place, treeAt } from '../location.ts'
import { type Check, knowsAll } from './check.ts'

/** A type that nobody declared. A declared type begins with a built-in one, not with another declared one. */
export const checkTypes: Check = function* (checked) {
  const { slots, types } = checked
  const isComplete = knowsAll('types', checked)
  const builtIn = [...slotTypes.keys()]
  const declared = types.map(({ name }) => name)
  for (const { place } of slots) yield* checkType(place, [...builtIn, ...declared], isComplete)
  for (const { place } of types) yield* checkType(place, builtIn, true)
}

function* checkType(slot: Place, known: readonly string[], isComplete: boolean): Iterable<Diagnostic> {
  const place = below(slot, 'type')
  const tree = treeAt(place)
  if (tree?.type !== 'scalar' || typeof tree.value !== 'string' || known.includes(tree.value)) return
  if (!isComplete) return
  yield atValue(place, { code: 'unknown-type', args: { type: tree.value, known, ...meant(tree.value, known) } })
}
