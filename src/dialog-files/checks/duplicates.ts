import type { Named } from '../../diagnostics/codes.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { listed } from '../../yaml/tree.ts'
import { atKey, below, type Place } from '../location.ts'
import type { Check } from './check.ts'

/** An intent, a reply or a type that two files declare, and an intent that starts two dialogs. */
export const checkDuplicates: Check = function* ({ dialogs, types, replies }) {
  const intents = new Map<string, Place>()
  yield* checkOnce(
    dialogs.map(({ intent, place }) => ({ name: intent, place })),
    'intent',
    intents,
  )
  yield* checkOnce(replies, 'reply', new Map())
  yield* checkOnce(types, 'type', new Map())
  for (const { place, source } of dialogs) {
    for (const [intent, path] of listed(source.also)) {
      const at = below(place, 'also', ...path)
      const taken = intents.get(intent)
      if (taken !== undefined) yield atKey(at, { code: 'intent-taken', args: { intent } }, taken)
      else intents.set(intent, at)
    }
  }
}

function* checkOnce(
  declared: readonly { readonly name: string; readonly place: Place }[],
  named: Named,
  seen: Map<string, Place>,
): Iterable<Diagnostic> {
  for (const { name, place } of declared) {
    const first = seen.get(name)
    if (first === undefined) seen.set(name, place)
    else yield atKey(place, { code: 'duplicate-name', args: { name, named } }, first)
  }
}
