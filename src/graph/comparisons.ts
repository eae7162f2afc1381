import type { Condition, ConditionLine } from '../core/condition.ts'
import { writeNamedBound } from '../core/limits/named-bounds.ts'
import { bare } from '../slot-types/keeping.ts'
import type { Limits, SlotType } from '../slot-types/slot-type.ts'
import type { Comparison, DecisionNode } from './graph.ts'

/** A `when` as plain data. */
export function comparisonsOf({ anyOf }: Condition): DecisionNode['anyOf'] {
  return anyOf.map((lines) => lines.flatMap(compare))
}

/** What is asked about a fact is shown as it is written. */
function compare({ written, ...compiled }: ConditionLine): readonly Comparison[] {
  const { slot, is } = written ?? compiled
  switch (is.type) {
    case 'given':
    case 'unit':
      return [{ slot, is: is.given ? 'given' : 'missing', values: [] }]
    case 'oneOf':
    case 'noneOf':
      return [{ slot, is: is.type, values: is.values.map(bare) }]
    case 'within': {
      const { min, max } = writeBounds(is.slotType, is.limits)
      return [
        ...(min === undefined ? [] : [{ slot, is: is.limits.isMinOpen ? 'over' : 'atLeast', values: [min] } as const]),
        ...(max === undefined ? [] : [{ slot, is: is.limits.isMaxOpen ? 'under' : 'atMost', values: [max] } as const]),
      ]
    }
    default:
      return is satisfies never
  }
}

/** The bounds as an author writes them. */
export function writeBounds(
  { bounds }: SlotType,
  { min, max, named = {} }: Limits,
): { readonly min?: string; readonly max?: string } {
  if (bounds === undefined) return {}
  return {
    ...(min === undefined ? {} : { min: bounds.write(min) }),
    ...(max === undefined ? {} : { max: bounds.write(max) }),
    ...(named.min === undefined ? {} : { min: writeNamedBound(named.min) }),
    ...(named.max === undefined ? {} : { max: writeNamedBound(named.max) }),
  }
}
