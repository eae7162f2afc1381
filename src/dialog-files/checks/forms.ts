import { atKey, atValue, below, isWhole } from '../location.ts'
import { nodesOf } from '../walk-speech.ts'
import type { Check } from './check.ts'

/** Ways to say something that do not go together, or lack their other half. */
export const checkForms: Check = function* ({ speeches }) {
  for (const { source, place } of speeches) {
    for (const node of nodesOf(source, place)) {
      if (node.type !== 'forms') continue
      const { oneOf, cases, brief, verbose } = node.forms
      const isSet = brief !== undefined || verbose !== undefined
      const ways = [oneOf !== undefined, cases !== undefined, isSet].filter(Boolean).length
      const keys = Object.keys(node.forms)
      if (ways > 1) yield atValue(node.place, { code: 'mixed-forms', args: { keys } })
      else if (!isWhole(node.place)) continue
      else if (ways === 0) yield atValue(node.place, { code: 'nothing-in-it', args: { found: 'map' } })
      else if (brief !== undefined && verbose === undefined)
        yield atKey(below(node.place, 'brief'), { code: 'missing-verbose', args: {} })
      else if (verbose !== undefined && brief === undefined)
        yield atKey(below(node.place, 'verbose'), { code: 'missing-brief', args: {} })
    }
  }
}
