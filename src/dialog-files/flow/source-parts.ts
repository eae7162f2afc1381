import type { SpeechSource, WhenSource } from '../../core/dialog.ts'
import { splitName } from '../../core/names.ts'

// What there is in a speech and in a `when`, wherever in them it is written.

/** Every text of a speech. */
export function textsIn(source: SpeechSource): readonly string[] {
  if (typeof source === 'string') return [source]
  if (Array.isArray(source)) return source.flatMap((part) => (typeof part === 'string' ? part : (part.text ?? [])))
  const { oneOf = [], brief, verbose, cases = [] } = source
  const says = [...oneOf, ...cases.map(({ say }) => say), ...(verbose === undefined ? [] : [verbose])]
  return [...says.flatMap(textsIn), ...(brief === undefined ? [] : [brief])]
}

/** The conditions of a speech's cases. */
export function whensIn(source: SpeechSource): readonly WhenSource[] {
  if (typeof source !== 'object' || Array.isArray(source)) return []
  return (source.cases ?? []).flatMap(({ when }) => (when === undefined ? [] : [when]))
}

/** The slots and calculations that a `when` hangs on. */
export function namesInWhen(when: WhenSource | undefined): readonly string[] {
  return [when ?? []].flat().flatMap((group) => Object.keys(group).map((name) => splitName(name).slot))
}
