import { wrongName } from '../../core/names.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { listed } from '../../yaml/tree.ts'
import { atKey, below, type Location } from '../location.ts'
import type { Check } from './check.ts'

/** Names that are none, and names that already mean something. */
export const checkNames: Check = function* ({ dialogs, types, slots, facts }) {
  for (const { intent, location, source } of dialogs) {
    yield* checkName(intent, 'intent', location)
    for (const [name, path] of listed(source.also)) yield* checkName(name, 'intent', below(location, 'also', ...path))
  }
  for (const { name, location } of facts) yield* checkName(name, 'fact', location)
  for (const { name, location } of dialogs.flatMap(({ calculations }) => calculations))
    yield* checkName(name, 'calculation', location)
  for (const { name, location } of types) yield* checkName(name, 'type', location)
  for (const { name, location } of slots) yield* checkName(name, 'slot', location)
}

function* checkName(name: string, named: Parameters<typeof wrongName>[1], location: Location): Iterable<Diagnostic> {
  const code = wrongName(name, named)
  if (code !== undefined) yield atKey(location, { code, args: { name, named } })
}
