import type { Named } from '../../diagnostics/codes.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { listed } from '../../yaml/tree.ts'
import { atKey, below, type Location } from '../location.ts'
import type { Check } from './check.ts'

/** An intent, a reply or a type that two files declare, and an intent that starts two dialogs. */
export const checkDuplicates: Check = function* ({ dialogs, types, replies }) {
  const intents = new Map<string, Location>()
  yield* checkOnce(
    dialogs.map(({ intent, location }) => ({ name: intent, location })),
    'intent',
    intents,
  )
  yield* checkOnce(replies, 'reply', new Map())
  yield* checkOnce(types, 'type', new Map())
  for (const { location, source } of dialogs) {
    for (const [intent, path] of listed(source.also)) {
      const at = below(location, 'also', ...path)
      const taken = intents.get(intent)
      if (taken !== undefined) yield atKey(at, { code: 'intent-taken', args: { intent } }, taken)
      else intents.set(intent, at)
    }
  }
}

function* checkOnce(
  declared: readonly { readonly name: string; readonly location: Location }[],
  named: Named,
  seen: Map<string, Location>,
): Iterable<Diagnostic> {
  for (const { name, location } of declared) {
    const first = seen.get(name)
    if (first === undefined) seen.set(name, location)
    else yield atKey(location, { code: 'duplicate-name', args: { name, named } }, first)
  }
}
