import { compileLimits } from '../core/compile/compile-limits.ts'
import { readChoices } from '../core/shorthand.ts'
import { choiceType } from '../slot-types/choice.ts'
import { slotTypes } from '../slot-types/index.ts'
import { readNumber } from '../slot-types/read-number.ts'
import { type Fact, factsOf, type SlotType } from '../slot-types/slot-type.ts'
import type { SlotModel } from './model.ts'

/** Whether a slot holds numbers; undefined where that is not known. Choices are numbers where each of them is written as one. */
export function isNumeric(slot: SlotModel): boolean | undefined {
  const type = typeOf(slot)
  if (type === undefined) return undefined
  if (type !== choiceType) return type.name === 'number' || type.name === 'integer'
  return readChoices(slot.source.choices ?? []).every(({ value }) => readNumber(value) !== undefined)
}

/** The facts of a slot's choices, or the parts of its values, and which of them are numbers. */
export function numericFactsOf(slot: SlotModel): {
  readonly all: readonly string[]
  readonly numbers: readonly string[]
  readonly isUnsure: boolean
} {
  const { limits } = compileLimits(slot.source.choices === undefined ? {} : { choices: slot.source.choices })
  const facts = [...factsOf(limits)]
  const isNumber = (byChoice: ReadonlyMap<string, Fact>) =>
    [...byChoice.values()].every((one) => typeof one === 'number')
  const parts = [...(typeOf(slot)?.parts ?? [])]
  return {
    all: [...facts, ...parts].map(([name]) => name),
    numbers: [
      ...facts.filter(([, byChoice]) => isNumber(byChoice)),
      ...parts.filter(([, { valueWith }]) => valueWith !== undefined),
    ].map(([name]) => name),
    isUnsure: slot.mayBeIncomplete('choices'),
  }
}

/** The type of a slot; undefined where it names none, has choices that its type has not, or what it names could not be read. */
export function typeOf(slot: SlotModel): SlotType | undefined {
  const { source } = slot
  if (slot.mayBeIncomplete('type')) return undefined
  const type = slotTypes.get(source.type ?? 'text')
  if (type?.name !== 'text') return source.choices === undefined ? type : undefined
  if (slot.mayBeIncomplete('choices')) return undefined
  return source.choices === undefined ? type : choiceType
}
