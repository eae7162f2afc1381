import { atValue, below, isWhole } from '../location.ts'
import { speechNodesOf } from '../walk-speech.ts'
import type { Check } from './check.ts'

/** A case without `when` is always true: after it there is nothing to say. */
export const checkCases: Check = function* ({ speeches }) {
  for (const { source, location } of speeches) {
    for (const node of speechNodesOf(source, location)) {
      if (node.type !== 'forms' || !isWhole(below(node.location, 'cases'))) continue
      const cases = node.forms.cases ?? []
      const always = cases.findIndex(({ when }) => when === undefined)
      if (always !== -1 && always < cases.length - 1)
        yield atValue(below(node.location, 'cases', always), { code: 'default-case-not-last', args: {} })
    }
  }
}
