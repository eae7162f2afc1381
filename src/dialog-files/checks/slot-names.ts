import { fold } from '../../slot-types/slot-type.ts'
import { listed } from '../../yaml/tree.ts'
import { atKey, atValue, below } from '../location.ts'
import type { DialogModel, SlotModel } from '../model.ts'
import type { Check } from './check.ts'

/** What users call a slot when they want to change it: one slot, which can be asked, by a command that config.yaml has. */
export const checkSlotNames: Check = function* ({ dialogs, settings, extension }) {
  const isConfigKnown = extension.services !== undefined
  for (const dialog of dialogs) {
    const firsts = new Map<string, SlotModel>()
    for (const { word, slot, path } of wordsOf(dialog)) {
      const folded = fold(word)
      const first = firsts.get(folded)
      if (first === undefined) firsts.set(folded, slot)
      if (first === undefined || first === slot) continue
      const args = { name: word, first: first.name, second: slot.name }
      yield atValue(below(slot.locationOf('names'), ...path), { code: 'ambiguous-name', args })
    }
    for (const slot of dialog.slots) {
      if (slot.source.names === undefined) continue
      if (isNeverAsked(slot))
        yield atKey(slot.locationOf('names'), { code: 'needs-prompt', args: { key: 'names', slot: slot.name } })
      if (isConfigKnown && settings.commands.change === undefined)
        yield atKey(slot.locationOf('names'), { code: 'unused-names', args: {} })
    }
  }
}

/** A slot that is confirmed by itself must be asked again after a *no*; a yes or no is its own confirmation. */
export const checkSlotConfirms: Check = function* ({ slots }) {
  for (const slot of slots) {
    const { name, source, locationOf } = slot
    if (source.confirm === undefined) continue
    if (source.type === 'yesno')
      yield atKey(locationOf('confirm'), { code: 'misplaced-key', args: { key: 'confirm', type: 'yesno' } })
    else if (isNeverAsked(slot))
      yield atKey(locationOf('confirm'), { code: 'needs-prompt', args: { key: 'confirm', slot: name } })
  }
}

function isNeverAsked({ source, mayBeIncomplete }: SlotModel): boolean {
  return (
    source.prompt === undefined && source.slots === undefined && !mayBeIncomplete('prompt') && !mayBeIncomplete('type')
  )
}

function wordsOf({ slots }: DialogModel) {
  return slots.flatMap((slot) => listed(slot.source.names).map(([word, path]) => ({ word, slot, path })))
}
