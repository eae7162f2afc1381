import { nameOfRefusal, type Why } from '../../core/turn-types.ts'
import { type Difference, differ } from './difference.ts'
import type { ExpectedWhy } from './test-schema.ts'

type Line = readonly [name: string, expected: string | undefined, heard: string]

/** Compares what a test says of the rule that answered and of what became of the slots. */
export function compareWhy(expected: ExpectedWhy, why: Why): readonly (Difference | undefined)[] {
  const refused = Object.entries(expected.refused ?? {}).map(refusal)
  const lines: readonly Line[] = [
    ['rule', expected.rule, why.rule],
    ['intent', expected.intent, why.intent ?? ''],
    ['slot', expected.slot, why.slot ?? ''],
    ['attempt', expected.attempt?.toString(), why.time?.toString() ?? ''],
    ['filled', expected.filled && listed(expected.filled), listed(why.filled)],
    [
      'refused',
      expected.refused && listed(refused),
      listed(why.refused.map((one) => refusal([one.slot, nameOfRefusal(one)]))),
    ],
    ['forgotten', expected.forgotten && listed(expected.forgotten), listed(why.forgotten)],
    ['dropped', expected.dropped && listed(expected.dropped), listed(why.dropped)],
  ]
  return lines.map(([name, wanted, actual]) =>
    wanted === undefined ? undefined : differ('why', `${name} ${wanted}`, `${name} ${actual}`),
  )
}

function refusal([slot, rule]: readonly [slot: string, rule: string]): string {
  return `${slot}: ${rule}`
}

/** In no order of their own. */
function listed(names: string | readonly string[]): string {
  return [names].flat().toSorted().join(', ')
}
