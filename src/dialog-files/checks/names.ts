import { wrongName } from '../../core/names.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { listed } from '../../yaml/tree.ts'
import { atKey, below, type Place } from '../location.ts'
import type { Check } from './check.ts'

/** Names that are none, and names that already mean something. */
export const checkNames: Check = function* ({ dialogs, types, slots }) {
  for (const { intent, place, source } of dialogs) {
    yield* checkName(intent, 'intent', place)
    for (const [name, path] of listed(source.also)) yield* checkName(name, 'intent', below(place, 'also', ...path))
  }
  for (const { name, place } of types) yield* checkName(name, 'type', place)
  for (const { name, place } of slots) yield* checkName(name, 'slot', place)
}

function* checkName(name: string, named: Parameters<typeof wrongName>[1], place: Place): Iterable<Diagnostic> {
  const code = wrongName(name, named)
  if (code !== undefined) yield atKey(place, { code, args: { name, named } })
}
