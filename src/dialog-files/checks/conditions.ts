import { compileLimits } from '../../core/compile.ts'
import { type Comparable, normaliseWritten } from '../../core/condition.ts'
import type { ConditionSource, WhenSource } from '../../core/dialog.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { meant } from '../../diagnostics/did-you-mean.ts'
import { type Circumstances, type Said, timeless } from '../../slot-types/slot-type.ts'
import { listed } from '../../yaml/tree.ts'
import { atKey, atValue, below, type Place } from '../location.ts'
import type { DialogView, SlotView } from '../model.ts'
import { typeOf } from '../model.ts'
import { nodesOf } from '../walk-speech.ts'
import type { Check, Checked } from './check.ts'

/** A `when`, and the slot that it decides about, if it is a slot's own. */
interface Condition {
  readonly when: WhenSource
  readonly place: Place
  readonly dialog?: DialogView | undefined
  readonly decides?: SlotView
}

/** A `when` that asks about a slot that its dialog has not, or only asks later, or about a value that the slot cannot hold. */
export const checkConditions: Check = function* (checked) {
  const circumstances = timeless(checked.settings)
  for (const condition of conditionsIn(checked)) {
    for (const { slot, written, place } of linesOf(condition))
      yield* checkLine(slot, written, place, condition, circumstances)
  }
}

function* conditionsIn({ dialogs, speeches }: Checked): Iterable<Condition> {
  for (const dialog of dialogs) {
    for (const slot of dialog.slots) {
      if (slot.source.when !== undefined)
        yield { when: slot.source.when, place: slot.placeOf('when'), dialog, decides: slot }
    }
  }
  for (const { source, place, dialog } of speeches) {
    for (const node of nodesOf(source, place)) {
      for (const [index, { when }] of (node.type === 'forms' ? (node.forms.cases ?? []) : []).entries()) {
        if (when !== undefined) yield { when, place: below(node.place, 'cases', index, 'when'), dialog }
      }
    }
  }
}

function linesOf({ when, place }: Condition): readonly { slot: string; written: ConditionSource; place: Place }[] {
  const groups = Array.isArray(when)
    ? when.map((group, index) => ({ group, at: below(place, index) }))
    : [{ group: when, at: place }]
  return groups.flatMap(({ group, at }) =>
    Object.entries(group).map(([slot, written]) => ({ slot, written, place: below(at, slot) })),
  )
}

function* checkLine(
  slot: string,
  written: ConditionSource,
  place: Place,
  { dialog, decides }: Condition,
  circumstances: Circumstances,
): Iterable<Diagnostic> {
  if (dialog?.knowsSlots === false) return
  const slots = dialog?.slots ?? []
  const names = slots.map(({ name }) => name)
  const named = slots.find(({ name }) => name === slot)
  if (named === undefined) {
    yield atKey(place, { code: 'unknown-slot', args: { slot, ...meant(slot, names) } })
  } else if (decides !== undefined && slots.indexOf(named) >= slots.indexOf(decides)) {
    yield atKey(place, { code: 'asked-later', args: { slot, decides: decides.name } })
  } else if (typeOf(named) !== undefined) {
    yield* checkValues(named, written, place, circumstances)
  }
}

function* checkValues(
  slot: SlotView,
  written: ConditionSource,
  place: Place,
  circumstances: Circumstances,
): Iterable<Diagnostic> {
  const comparable = compileLimits(slot.source)
  if (typeof written !== 'object' || Array.isArray(written)) {
    yield* checkList(slot, comparable, written, place, circumstances)
    return
  }
  if (written.not !== undefined) yield* checkList(slot, comparable, written.not, below(place, 'not'), circumstances)
  for (const key of ['min', 'max'] as const) {
    const bound = written[key]
    if (bound === undefined || comparable.type.bounds?.read(bound) !== undefined) continue
    yield atValue(below(place, key), {
      code: 'bad-bound',
      args: { key, written: String(bound), type: comparable.type.name },
    })
  }
}

function* checkList(
  slot: SlotView,
  comparable: Comparable,
  written: Said['value'] | readonly Said['value'][],
  place: Place,
  circumstances: Circumstances,
): Iterable<Diagnostic> {
  const known = [...(comparable.limits.spoken?.keys() ?? [])]
  for (const [value, path] of listed(written)) {
    if (normaliseWritten(value, comparable, circumstances) !== undefined) continue
    const args = { slot: slot.name, written: String(value), known, ...meant(String(value), known) }
    yield atValue(below(place, ...path), { code: 'never-holds', args })
  }
}
