import { atValue, below, isWhole } from '../location.ts'
import { nodesOf } from '../walk-speech.ts'
import type { Check } from './check.ts'

/** A case without `when` holds always: after it there is nothing to say. */
export const checkCases: Check = function* ({ speeches }) {
  for (const { source, place } of speeches) {
    for (const node of nodesOf(source, place)) {
      if (node.type !== 'forms' || !isWhole(below(node.place, 'cases'))) continue
      const cases = node.forms.cases ?? []
      const always = cases.findIndex(({ when }) => when === undefined)
      if (always !== -1 && always < cases.length - 1)
        yield atValue(below(node.place, 'cases', always), { code: 'case-after-last', args: {} })
    }
  }
}
