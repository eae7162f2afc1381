import type { Named } from '../../diagnostics/codes.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { listed } from '../../yaml/tree.ts'
import { atKey, below, type Location } from '../location.ts'
import type { DialogModel } from '../model.ts'
import type { Check } from './check.ts'

/** An intent, a reply or a type that two files declare, and an intent that starts two dialogs. */
export const checkDuplicates: Check = function* ({ dialogs, types, replies, facts }) {
  const intents = new Map<string, Location>()
  yield* checkOnce(
    dialogs.map(({ intent, location }) => ({ name: intent, location })),
    'intent',
    intents,
  )
  yield* checkOnce(replies, 'reply', new Map())
  yield* checkOnce(types, 'type', new Map())
  const known = new Map<string, Location>()
  yield* checkOnce(facts, 'fact', known)
  for (const dialog of dialogs) yield* checkNamesOf(dialog, known)
  for (const { location, source } of dialogs) {
    for (const [intent, path] of listed(source.also)) {
      const at = below(location, 'also', ...path)
      const taken = intents.get(intent)
      if (taken !== undefined) yield atKey(at, { code: 'intent-taken', args: { intent } }, taken)
      else intents.set(intent, at)
    }
  }
}

/** In a dialog a slot, a fact of the file and a calculation have one name each. */
function* checkNamesOf(
  { slots, calculations }: DialogModel,
  facts: ReadonlyMap<string, Location>,
): Iterable<Diagnostic> {
  const slotsByName = new Map(slots.map(({ name, location }) => [name, location]))
  for (const { name, location } of slots) {
    const fact = facts.get(name)
    if (fact !== undefined)
      yield atKey(location, { code: 'name-taken', args: { name, named: 'slot', by: 'fact' } }, fact)
  }
  for (const { name, location } of calculations) {
    const [fact, slot] = [facts.get(name), slotsByName.get(name)]
    const by = slot === undefined ? 'fact' : 'slot'
    const taken = slot ?? fact
    if (taken !== undefined)
      yield atKey(location, { code: 'name-taken', args: { name, named: 'calculation', by } }, taken)
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
