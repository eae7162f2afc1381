import { isSwitch } from '../../diagnostics/did-you-mean.ts'
import { dialogFileShape } from '../dialog-file-shape.ts'
import { atKey, atValue, below, isWhole } from '../location.ts'
import { speechNodesOf } from '../walk-speech.ts'
import type { Check } from './check.ts'

/** Ways to say something that do not go together, or lack their other half; a switch where something is to be said. */
export const checkForms: Check = function* ({ speeches }) {
  for (const { source, location, key } of speeches) {
    const instead = typeof source === 'string' && isSwitch(source) ? dialogFileShape.switches.get(key) : undefined
    if (instead !== undefined)
      yield atValue(location, { code: 'not-a-switch', args: { key, instead: `${key}: ${instead(location.path)}` } })
    for (const node of speechNodesOf(source, location)) {
      if (node.type !== 'forms') continue
      const { oneOf, cases, brief, verbose } = node.forms
      const isSet = brief !== undefined || verbose !== undefined
      const ways = [oneOf !== undefined, cases !== undefined, isSet].filter(Boolean).length
      const keys = Object.keys(node.forms)
      if (ways > 1) yield atValue(node.location, { code: 'mixed-forms', args: { keys } })
      else if (!isWhole(node.location)) continue
      else if (ways === 0) yield atValue(node.location, { code: 'empty-value', args: { found: 'map' } })
      else if (brief !== undefined && verbose === undefined)
        yield atKey(below(node.location, 'brief'), { code: 'missing-verbose', args: {} })
      else if (verbose !== undefined && brief === undefined)
        yield atKey(below(node.location, 'verbose'), { code: 'missing-brief', args: {} })
    }
  }
}
