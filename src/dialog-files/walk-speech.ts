import type { PartSource, SpeechSource } from '../core/dialog.ts'
import { below, type Place } from './location.ts'

type Forms = Exclude<SpeechSource, string | readonly unknown[]>
type PartMap = Exclude<PartSource, string>

/** What a speech is made of, each with its place. */
export type SpeechNode =
  | { readonly type: 'text'; readonly text: string; readonly place: Place }
  | { readonly type: 'part'; readonly part: PartMap; readonly place: Place }
  | { readonly type: 'forms'; readonly forms: Forms; readonly place: Place }

/** Everything in a speech, from the outside in. */
export function* nodesOf(source: SpeechSource, place: Place): Iterable<SpeechNode> {
  if (typeof source === 'string') yield { type: 'text', text: source, place }
  else if (Array.isArray(source)) yield* partsOf(source, place)
  else yield* formsOf(source, place)
}

function* partsOf(parts: readonly PartSource[], place: Place): Iterable<SpeechNode> {
  for (const [index, part] of parts.entries()) {
    const at = below(place, index)
    if (typeof part === 'string') {
      yield { type: 'text', text: part, place: at }
      continue
    }
    yield { type: 'part', part, place: at }
    if (part.text !== undefined) yield { type: 'text', text: part.text, place: below(at, 'text') }
  }
}

function* formsOf(forms: Forms, place: Place): Iterable<SpeechNode> {
  yield { type: 'forms', forms, place }
  for (const [index, option] of (forms.oneOf ?? []).entries()) yield* nodesOf(option, below(place, 'oneOf', index))
  for (const [index, { say }] of (forms.cases ?? []).entries()) yield* nodesOf(say, below(place, 'cases', index, 'say'))
  if (forms.brief !== undefined) yield* nodesOf(forms.brief, below(place, 'brief'))
  if (forms.verbose !== undefined) yield* nodesOf(forms.verbose, below(place, 'verbose'))
}
