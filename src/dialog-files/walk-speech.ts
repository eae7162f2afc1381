import type { PartSource, SpeechSource } from '../core/dialog.ts'
import { below, type Location } from './location.ts'

type Forms = Exclude<SpeechSource, string | readonly unknown[]>
type PartMap = Exclude<PartSource, string>

/** What a speech is made of, each with its place. */
export type SpeechNode =
  | { readonly type: 'text'; readonly text: string; readonly location: Location }
  | { readonly type: 'part'; readonly part: PartMap; readonly location: Location }
  | { readonly type: 'forms'; readonly forms: Forms; readonly location: Location }

/** Everything in a speech, from the outside in. */
export function* speechNodesOf(source: SpeechSource, location: Location): Iterable<SpeechNode> {
  if (typeof source === 'string') yield { type: 'text', text: source, location }
  else if (Array.isArray(source)) yield* partsOf(source, location)
  else yield* formsOf(source, location)
}

function* partsOf(parts: readonly PartSource[], location: Location): Iterable<SpeechNode> {
  for (const [index, part] of parts.entries()) {
    const at = below(location, index)
    if (typeof part === 'string') {
      yield { type: 'text', text: part, location: at }
      continue
    }
    yield { type: 'part', part, location: at }
    if (part.text !== undefined) yield { type: 'text', text: part.text, location: below(at, 'text') }
  }
}

function* formsOf(forms: Forms, location: Location): Iterable<SpeechNode> {
  yield { type: 'forms', forms, location }
  for (const [index, option] of (forms.oneOf ?? []).entries())
    yield* speechNodesOf(option, below(location, 'oneOf', index))
  for (const [index, { say }] of (forms.cases ?? []).entries())
    yield* speechNodesOf(say, below(location, 'cases', index, 'say'))
  if (forms.brief !== undefined) yield* speechNodesOf(forms.brief, below(location, 'brief'))
  if (forms.verbose !== undefined) yield* speechNodesOf(forms.verbose, below(location, 'verbose'))
}
