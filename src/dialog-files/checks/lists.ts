import { compileLimits } from '../../core/compile/compile-limits.ts'
import { takenChoices } from '../../core/limits/exceptions.ts'
import { parseTemplate, placeholdersOf } from '../../core/template.ts'
import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import { timeless } from '../../slot-types/slot-type.ts'
import { atKey, atPart, atValue, below, type Location } from '../location.ts'
import type { SlotModel } from '../model.ts'
import { typeOf } from '../types-of-slots.ts'
import type { Check, CheckInput } from './check.ts'

/** Keys that only slots with `many` have, or that they cannot have. */
export const checkLists: Check = function* ({ slots, settings }) {
  for (const slot of slots) {
    const { name, source, locationOf } = slot
    if (source.many !== true) {
      if (slot.mayBeIncomplete('many')) continue
      for (const key of ['more', 'removed', 'count', 'slots'] as const)
        if (source[key] !== undefined) yield atKey(locationOf(key), { code: 'needs-many', args: { key, slot: name } })
      continue
    }
    if (typeOf(slot)?.name === 'yesno')
      yield atKey(locationOf('many'), { code: 'misplaced-key', args: { key: 'many', type: 'yesno' } })
    for (const key of ['confirm', 'corrected'] as const)
      if (source[key] !== undefined) yield notForLists(locationOf(key), key, name, 'slot')
    if (source.slots !== undefined) {
      for (const key of written(source))
        if (!keysOfItemLists.has(key))
          yield atKey(locationOf(key), { code: 'not-for-items', args: { key, slot: name } })
    }
    const { min = 1, max } = source.count ?? {}
    const choices = slot.mayBeIncomplete('choices') ? undefined : choicesOf(slot, settings)
    if (max !== undefined && min > max)
      yield atValue(locationOf('count'), { code: 'min-above-max', args: { min: String(min), max: String(max) } })
    else if (choices !== undefined && choices > 0 && min > choices)
      yield atValue(below(locationOf('count'), 'min'), { code: 'too-few-choices', args: { least: min, choices } })
    if (max === 1 && source.more !== undefined)
      yield atKey(locationOf('more'), { code: 'unused-text', args: { key: 'more', why: 'takes-one' } })
  }
}

/** How many values can be chosen; undefined where they are no choices. */
function choicesOf({ source }: SlotModel, settings: CheckInput['settings']): number | undefined {
  if (source.choices === undefined) return undefined
  return takenChoices(compileLimits(source), timeless(settings)).length
}

/** What a slot may say and be whose items have slots of their own. */
const keysOfItemLists: ReadonlySet<string> = new Set([
  'many',
  'slots',
  'say',
  'more',
  'removed',
  'count',
  'reprompt',
  'silence',
  'help',
  'heard',
  'invalid',
  'names',
  'required',
  'when',
  // These are reported by themselves.
  'confirm',
  'corrected',
])

function written(source: SlotModel['source']): readonly (keyof SlotModel['source'])[] {
  return Object.keys(source) as (keyof SlotModel['source'])[]
}

/** A key that makes no sense of several values. */
export function notForLists(location: Location, key: string, slot: SlotModel['name'], where: 'slot' | 'condition') {
  return atKey(location, { code: 'not-for-lists', args: { key, slot, where } })
}

/** Names of slots that are given twice in a dialog, and what the items of a slot are spoken with. */
export const checkItems: Check = function* ({ dialogs, settings: { language } }) {
  for (const { slots } of dialogs) {
    const ofItems = new Set(slots.flatMap(({ name, item }) => (item === undefined ? [] : name)))
    const taken = new Set<string>()
    for (const { name, location } of slots) {
      if (taken.has(name) && ofItems.has(name))
        yield atKey(location, { code: 'duplicate-name', args: { name, named: 'slot' } })
      taken.add(name)
    }
    for (const { name, source, locationOf } of slots) {
      if (source.say === undefined) continue
      const known = slots.filter(({ item }) => item === name).map((slot) => slot.name)
      const { template, mistakes } = parseTemplate(source.say, language)
      for (const { type, written: part, start } of mistakes)
        yield atPart(
          locationOf('say'),
          part,
          { start },
          { code: 'bad-placeholder', args: { written: part, problem: type } },
        )
      for (const placeholder of placeholdersOf(template)) {
        if (known.includes(placeholder.slot)) continue
        const args = { placeholder: placeholder.slot, known, ...didYouMean(placeholder.slot, known) }
        yield atPart(locationOf('say'), placeholder.written, placeholder, { code: 'unknown-placeholder', args })
      }
    }
  }
}
