import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { valueMeant } from '../../diagnostics/did-you-mean.ts'
import { slotTypes } from '../../slot-types/index.ts'
import { atKey, atValue, below, type Location, treeAt } from '../location.ts'
import type { SlotModel } from '../model.ts'
import { type Check, isFullyKnown } from './check.ts'

/** A type that nobody declared. A declared type begins with a built-in one, not with another declared one. */
export const checkTypes: Check = function* (checked) {
  const { slots, types } = checked
  const isComplete = isFullyKnown('types', checked)
  const builtIn = [...slotTypes.keys()]
  const declared = types.map(({ name }) => name)
  for (const [at, slot] of slots.entries()) {
    const owner = ownerOf(slot, slots[at - 1])
    if (owner === undefined) yield* checkType(slot.location, [...builtIn, ...declared], isComplete)
    else
      yield atKey(slot.location, {
        code: 'wrong-level',
        args: { key: slot.name, where: 'slot', named: 'slot', beside: owner, isInside: true },
      })
  }
  for (const { location } of types) yield* checkType(location, builtIn, true)
}

/** What other programs, and people, call a slot that takes one of a few values. */
const choiceWords: ReadonlySet<string> = new Set(
  'choice choices list enum select option options array 선택 선택지 목록 보기 選択 選択肢 リスト'.split(' '),
)

/** The slot above, where `invalid` is indented like its name: the words for a wrong type are no type then. */
function ownerOf({ name, source, location }: SlotModel, above: SlotModel | undefined): string | undefined {
  const isTyped = source.type === undefined || slotTypes.has(source.type)
  if (name !== 'invalid' || source.prompt !== undefined || isTyped || above === undefined) return undefined
  const isBeside = above.location.path.slice(0, -1).join() === location.path.slice(0, -1).join()
  return isBeside && above.source.invalid === undefined ? above.name : undefined
}

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
