import type { WhenSource } from '../../core/dialog.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { atKey, below, type Place } from '../place.ts'
import { nodesOf } from '../speech-nodes.ts'
import { suggest } from '../suggest.ts'
import type { DialogView } from '../view.ts'
import type { Check } from './check.ts'

/** A `when` that asks about a slot which its dialog does not have. Outside a dialog there are none. */
export const checkConditions: Check = function* ({ dialogs, speeches }) {
  for (const dialog of dialogs) {
    for (const { source, placeOf } of dialog.slots) yield* checkWhen(source.when, placeOf('when'), dialog)
  }
  for (const { source, place, dialog } of speeches) {
    for (const node of nodesOf(source, place)) {
      if (node.type !== 'forms') continue
      for (const [index, { when }] of (node.forms.cases ?? []).entries())
        yield* checkWhen(when, below(node.place, 'cases', index, 'when'), dialog)
    }
  }
}

function* checkWhen(when: WhenSource | undefined, place: Place, dialog: DialogView | undefined): Iterable<Diagnostic> {
  if (when === undefined || dialog?.knowsSlots === false) return
  const known = (dialog?.slots ?? []).map(({ name }) => name)
  const groups = Array.isArray(when)
    ? when.map((group, index) => ({ group, at: below(place, index) }))
    : [{ group: when, at: place }]
  for (const { group, at } of groups) {
    for (const slot of Object.keys(group).filter((name) => !known.includes(name))) {
      const suggestion = suggest(slot, known)
      const args = suggestion === undefined ? { slot } : { slot, suggestion }
      yield atKey(below(at, slot), { code: 'unknown-slot', args })
    }
  }
}
