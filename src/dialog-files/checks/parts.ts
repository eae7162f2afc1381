import type { Mistakes } from '../../diagnostics/codes.ts'
import { atValue, isWhole } from '../location.ts'
import { nodesOf } from '../walk-speech.ts'
import type { Check } from './check.ts'

/** A part is a text or a sound. */
export const checkParts: Check = function* ({ speeches }) {
  for (const { source, place } of speeches) {
    for (const node of nodesOf(source, place)) {
      if (node.type !== 'part' || !isWhole(node.place)) continue
      const { audio, text, lang } = node.part
      const tell = (problem: Mistakes['bad-part']['problem']) =>
        atValue(node.place, { code: 'bad-part', args: { problem } })
      if (audio === undefined && text === undefined) yield tell('neither')
      else if (audio !== undefined && text !== undefined) yield tell('both')
      else if (audio !== undefined && lang !== undefined) yield tell('audio-language')
    }
  }
}
