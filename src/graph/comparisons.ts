import { bare, type Condition, type Line } from '../core/condition.ts'
import type { Bound } from '../slot-types/slot-type.ts'
import type { Comparison, DecisionNode } from './graph.ts'

/** A `when` as plain data. */
export function comparisonsOf({ anyOf }: Condition): DecisionNode['anyOf'] {
  return anyOf.map((lines) => lines.flatMap(compare))
}

function compare({ slot, is }: Line): readonly Comparison[] {
  switch (is.type) {
    case 'given':
      return [{ slot, is: is.given ? 'given' : 'missing', values: [] }]
    case 'oneOf':
    case 'noneOf':
      return [{ slot, is: is.type, values: is.values.map(bare) }]
    case 'within': {
      const { min, max } = is.limits
      return [
        ...(min === undefined ? [] : [{ slot, is: 'atLeast', values: [writeBound(min)] } as const]),
        ...(max === undefined ? [] : [{ slot, is: 'atMost', values: [writeBound(max)] } as const]),
      ]
    }
    default:
      return is satisfies never
  }
}

const units: ReadonlyMap<string, string> = new Map([
  ['Y', 'year'],
  ['M', 'month'],
  ['W', 'week'],
  ['D', 'day'],
  ['TH', 'hour'],
  ['TM', 'minute'],
  ['TS', 'second'],
])

/** A bound as an author writes it: `today + 30 days`. */
export function writeBound(bound: Bound): string {
  if (typeof bound === 'number') return String(bound)
  const length = /^(-?)P(T?)(\d+)([A-Z])$/u.exec(bound.plus ?? '')
  if (length === null) return bound.from
  const [, sign, time = '', count = '', letter = ''] = length
  return `${bound.from} ${sign === '-' ? '-' : '+'} ${count} ${units.get(time + letter)}${count === '1' ? '' : 's'}`
}
