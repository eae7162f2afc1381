import type { ChoicesSource, DialogFile, DialogSource, SlotSource } from '../core/dialog.ts'
import { nameOfDay } from '../core/names.ts'
import { momentTypeNames } from '../languages/language.ts'
import { daysOfPeriod } from '../slot-types/slot-type.ts'
import type { DraftTexts } from './draft-texts.ts'
import { guessMomentType } from './guess-moment-type.ts'
import {
  type Expression,
  type InteractionModel,
  isTagged,
  type ModelIntent,
  type ModelSlot,
  type ModelSlotType,
} from './model.ts'
import { broughtBy, entryName, fillsOurs, type OwnTypes } from './own-types.ts'

/**
 * Dialogs for an interaction model. Each slot is required, for that is why the intent carries it, and asked with a
 * placeholder; each expression becomes an example once, whatever its samples were.
 */
export function toDialogs(
  { intents, slotTypes }: InteractionModel,
  words: DraftTexts,
  platforms: readonly OwnTypes[],
): DialogFile {
  const known: Known = { types: new Set(slotTypes.map(({ name }) => name)), platforms }
  const entries = intents.flatMap(({ slots }) => slots.flatMap((slot) => ownEntry(slot, platforms)))
  const types = [...slotTypes.map(typeEntry), ...entries]
  return {
    intents: Object.fromEntries(intents.map((intent) => [intent.name, dialogOf(intent, known, words)])),
    ...(types.length === 0 ? {} : { types: Object.fromEntries(types) }),
  }
}

/** Whether a platform has one slot type for several of ours, which have to be guessed. */
export function isGuessed({ intents }: InteractionModel, platforms: readonly OwnTypes[]): boolean {
  return intents.some(({ slots }) => slots.some(({ type }) => momentsOf(type, platforms) > 1))
}

/** The slot types that a slot may name: the author's, and the platforms' own. */
interface Known {
  readonly types: ReadonlySet<string>
  readonly platforms: readonly OwnTypes[]
}

function dialogOf(intent: ModelIntent, known: Known, words: DraftTexts): DialogSource {
  const periods = periodsIn(intent, known)
  const examples = [...new Set(intent.expressions.map((expression) => exampleOf(expression, periods)))]
  const names = [...new Set(intent.slots.map(({ name }) => periods.get(name)?.slot ?? name))]
  const slots = names.map((name) => {
    const slot = intent.slots.find((one) => one.name === name && !periods.has(name))
    return [name, slot === undefined ? periodSlot(name, words) : slotOf(slot, intent, known, words)]
  })
  return {
    ...(examples.length === 0 ? {} : { examples }),
    ...(slots.length === 0 ? {} : { slots: Object.fromEntries(slots) }),
    complete: words.complete(names),
  }
}

/** A day of a period, by the name of the slot in which it comes. */
type Periods = ReadonlyMap<string, { readonly slot: string; readonly day?: string }>

/** The periods of which both days come in slots of their own: `stay_start` and `stay_end` are `stay`. */
function periodsIn({ slots }: ModelIntent, { types, platforms }: Known): Periods {
  const isOfDays = (name: string) => {
    const slot = slots.find((one) => one.name === name)
    return slot !== undefined && !types.has(slot.type) && broughtBy(slot.type, platforms)?.includes('date') === true
  }
  const whole = slots.flatMap(({ name }) => {
    const slot = name.endsWith('_start') ? name.slice(0, -'_start'.length) : ''
    const isWhole = slot !== '' && daysOfPeriod.every((day) => isOfDays(nameOfDay(slot, day)))
    return isWhole && (isOfDays(slot) || !slots.some((one) => one.name === slot)) ? [slot] : []
  })
  return new Map(
    whole.flatMap((slot) => [
      [slot, { slot }] as const,
      ...daysOfPeriod.map((day) => [nameOfDay(slot, day), { slot, day }] as const),
    ]),
  )
}

function periodSlot(name: string, words: DraftTexts): SlotSource {
  return { type: 'period', prompt: words.prompt(name) }
}

/** A sentence of a dialog's `examples`: placeholders where the samples are. */
function exampleOf(expression: Expression, periods: Periods): string {
  return expression
    .map((piece) => {
      if (!isTagged(piece)) return piece.replace(/[{}]/gu, '$&$&')
      const { slot, day } = periods.get(piece.slot) ?? { slot: piece.slot }
      return day === undefined ? `{${slot}}` : `{${slot}.${day}}`
    })
    .join('')
}

function slotOf(slot: ModelSlot, intent: ModelIntent, { types, platforms }: Known, words: DraftTexts): SlotSource {
  const type = types.has(slot.type) ? slot.type : ourType(slot, intent, platforms)
  return { ...(type === undefined ? {} : { type }), prompt: words.prompt(slot.name) }
}

/** The type of a slot that is none of the author's types; a text needs none. */
function ourType(slot: ModelSlot, { expressions }: ModelIntent, platforms: readonly OwnTypes[]): string | undefined {
  const brought = broughtBy(slot.type, platforms)
  if (brought === undefined) return undefined
  if (!fillsOurs(slot.type, platforms)) return entryName(slot.type)
  if (momentsOf(slot.type, platforms) < 2) return brought[0] === 'text' ? undefined : brought[0]
  const samples = expressions.flat().filter(isTagged)
  return guessMomentType(
    slot.name,
    samples.flatMap(({ slot: name, sample }) => (name === slot.name ? sample : [])),
  )
}

/** How many of our types of dates and times it may be. */
function momentsOf(type: string, platforms: readonly OwnTypes[]): number {
  const brought = broughtBy(type, platforms) ?? []
  return momentTypeNames.filter((name) => brought.includes(name)).length
}

function typeEntry({ name, values }: ModelSlotType): [string, SlotSource] {
  const choices: ChoicesSource = values.map(({ value, synonyms }) =>
    synonyms.length === 0 ? value : Object.fromEntries([[value, [...synonyms]]]),
  )
  return [name, { choices }]
}

/** An entry under `types` for one of a platform's own that we have no name for: so it is not lost. */
function ownEntry({ type }: ModelSlot, platforms: readonly OwnTypes[]): [string, SlotSource][] {
  const [brought] = broughtBy(type, platforms) ?? []
  return brought === undefined || fillsOurs(type, platforms) ? [] : [[entryName(type), { type: brought }]]
}
