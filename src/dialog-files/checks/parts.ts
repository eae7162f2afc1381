import type { Mistakes } from '../../diagnostics/codes.ts'
import { atValue, isWhole } from '../location.ts'
import { speechNodesOf } from '../walk-speech.ts'
import type { Check } from './check.ts'

/** A part is a text or a sound. */
export const checkParts: Check = function* ({ speeches }) {
  for (const { source, location } of speeches) {
    for (const node of speechNodesOf(source, location)) {
      if (node.type !== 'part' || !isWhole(node.location)) continue
      const { audio, text, lang } = node.part
      const report = (problem: Mistakes['bad-part']['problem']) =>
        atValue(node.location, { code: 'bad-part', args: { problem } })
      if (audio === undefined && text === undefined) yield report('neither')
      else if (audio !== undefined && text !== undefined) yield report('both')
      else if (audio !== undefined && lang !== undefined) yield report('audio-language')
    }
  }
}
