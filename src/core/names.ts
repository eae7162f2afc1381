import { slotTypes } from '../slot-types/index.ts'

// The names that authors give: letters of any script, digits, `_` and `-`, not beginning with a digit. Intents may have dots too.

const slotName = /^[\p{L}\p{M}_-][\p{L}\p{M}\p{N}_-]*$/u
const intentName = /^[\p{L}\p{M}_-][\p{L}\p{M}\p{N}_.-]*$/u

/** What already means something in `sessionAttributes` or in a text, and what every object of JavaScript has. */
const reserved: ReadonlySet<string> = new Set([
  'intent',
  'value',
  'before',
  ...Object.getOwnPropertyNames(Object.prototype),
])

/** Whether a slot, or an entry under `types`, may be called so. */
export function isSlotName(name: string): boolean {
  return slotName.test(name)
}

export function isIntentName(name: string): boolean {
  return intentName.test(name)
}

/** Why an intent, slot or type may not have a name: it is none, or it already means something; undefined where it may. */
export function wrongName(name: string, named: 'intent' | 'slot' | 'type'): 'bad-name' | 'reserved-name' | undefined {
  if (named === 'intent') return isIntentName(name) ? undefined : 'bad-name'
  if (named === 'slot' ? reserved.has(name) : slotTypes.has(name)) return 'reserved-name'
  return isSlotName(name) ? undefined : 'bad-name'
}
