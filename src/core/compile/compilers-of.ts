import type { Context } from '../../slot-types/slot-type.ts'
import { compileCondition } from '../condition.ts'
import type { SpeechSource, WhenSource } from '../dialog.ts'
import { compileSpeech, type Speech } from '../speech.ts'
import { record } from './collections.ts'
import type { Comparables } from './names-of-dialog.ts'

/** How the texts and conditions of a dialog or slot are compiled, by the name they have. */
export function compilersOf(name: string, comparables: Comparables, context: Context) {
  const when = (source: WhenSource) => compileCondition(source, comparables, context)
  const speech = (key: string, said: SpeechSource) => compileSpeech(name, key, said, comparables, context, when)
  const optional = <K extends string>(key: K, said: SpeechSource | undefined): Partial<Record<K, Speech>> =>
    said === undefined ? {} : record([key], () => speech(key, said))
  return { when, speech, optional }
}
