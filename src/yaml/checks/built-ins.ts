import { atKey } from '../place.ts'
import { suggest } from '../suggest.ts'
import type { Check } from './check.ts'

/** An intent whose name is nearly that of one of the platform's own: it would never come. */
export const checkBuiltIns: Check = function* ({ dialogs, outside: { builtIns } }) {
  const known = new Set(builtIns)
  const prefixes = new Set(builtIns.map(prefixOf))
  for (const { intent, place } of dialogs) {
    if (known.has(intent)) continue
    const suggestion = suggest(intent, builtIns)
    if (suggestion === undefined) continue
    if (prefixes.has(prefixOf(intent)) || intent.toLowerCase().includes(prefixOf(suggestion)))
      yield atKey(place, { code: 'misspelt-built-in', args: { intent, suggestion } })
  }
}

/** What stands before the dot, in small letters. */
function prefixOf(intent: string): string {
  return intent.toLowerCase().split('.', 1).join()
}
