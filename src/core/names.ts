import { slotTypes } from '../slot-types/index.ts'
import { type DayOfPeriod, daysOfPeriod, type SlotType } from '../slot-types/slot-type.ts'

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

/** What means something behind the dot of a placeholder. */
const reservedFacts: ReadonlySet<string> = new Set([
  'value',
  'unit',
  'start',
  'end',
  'nights',
  'days',
  'weekday',
  'relative',
  'or',
  ...Object.getOwnPropertyNames(Object.prototype),
])

/** Why a fact of a choice may not have a name. */
export function wrongFactName(name: string): 'bad-name' | 'reserved-name' | undefined {
  if (reservedFacts.has(name)) return 'reserved-name'
  return isSlotName(name) ? undefined : 'bad-name'
}

/** `pizza.price`: a slot and a fact of its choices. A name of a slot has no dots. */
export function splitName(name: string): { readonly slot: string; readonly fact?: string } {
  const dot = name.indexOf('.')
  return dot === -1 ? { slot: name } : { slot: name.slice(0, dot), fact: name.slice(dot + 1) }
}

/** Whether a slot, or an entry under `types`, may be called so. */
export function isSlotName(name: string): boolean {
  return slotName.test(name)
}

/** Items that may come in one turn: the slots of the second are numbered, `menu2`. */
export const mostItemsAtOnce = 20

/** The names under which the slot of an item may come in one turn. */
export function numberedNames(slot: string): readonly string[] {
  return Array.from({ length: mostItemsAtOnce - 1 }, (_, index) => `${slot}${index + 2}`)
}

/** The slot in which a day of a period comes from a platform: no platform has a type for both. */
export function nameOfDay(slot: string, day: DayOfPeriod): string {
  return `${slot}_${day}`
}

/** The slots in which the days of a slot's value may come: none, unless it is a period. */
export function namesOfDays(slot: string, { days = [] }: SlotType): readonly string[] {
  return days.map((day) => nameOfDay(slot, day))
}

/** The day of a period that a placeholder of `examples` means: `{stay.start}`. */
export function dayNamed(fact: string | undefined): DayOfPeriod | undefined {
  return daysOfPeriod.find((day) => day === fact)
}

export function isIntentName(name: string): boolean {
  return intentName.test(name)
}

/** Why an intent, slot or type may not have a name: it is none, or it already means something; undefined where it may. */
export function wrongName(
  name: string,
  named: 'intent' | 'slot' | 'type' | 'fact' | 'calculation',
): 'bad-name' | 'reserved-name' | undefined {
  if (named === 'intent') return isIntentName(name) ? undefined : 'bad-name'
  if (named === 'type' ? slotTypes.has(name) : reserved.has(name)) return 'reserved-name'
  return isSlotName(name) ? undefined : 'bad-name'
}
