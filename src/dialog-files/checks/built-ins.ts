import { suggest } from '../../diagnostics/did-you-mean.ts'
import { atKey } from '../location.ts'
import type { Check } from './check.ts'

/** An intent whose name is nearly that of one of the platform's own: it would never come. */
export const checkBuiltIns: Check = function* ({ dialogs, extension: { builtIns } }) {
  for (const { intent, location } of dialogs) {
    const suggestion = builtIns.includes(intent) ? undefined : meantBy(intent, builtIns)
    if (suggestion !== undefined) yield atKey(location, { code: 'misspelt-built-in', args: { intent, suggestion } })
  }
}

/** The built-in that an intent was probably to be: misspelt, cut short, or without what is before its dot. */
function meantBy(intent: string, builtIns: readonly string[]): string | undefined {
  const whole = builtIns.find((name) => name.startsWith(`${intent}I`) || name.endsWith(`.${intent}`))
  if (whole !== undefined) return whole
  const suggestion = suggest(intent, builtIns)
  if (suggestion === undefined) return undefined
  return intent.toLowerCase().includes(prefixOf(suggestion)) ? suggestion : undefined
}

/** What is before the dot, in small letters. */
function prefixOf(intent: string): string {
  return intent.toLowerCase().split('.', 1).join()
}
