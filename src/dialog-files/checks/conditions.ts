import { compileLimits } from '../../core/compile.ts'
import { type Comparable, normaliseWritten } from '../../core/condition.ts'
import type { ConditionSource, WhenSource } from '../../core/dialog.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import { type Context, type Said, timeless } from '../../slot-types/slot-type.ts'
import { listed } from '../../yaml/tree.ts'
import { atKey, atValue, below, type Location } from '../location.ts'
import { type DialogModel, type SlotModel, sendsOf, typeOf } from '../model.ts'
import { suggestBound, suggested } from '../suggest-bound.ts'
import { speechNodesOf } from '../walk-speech.ts'
import type { Check, CheckInput } from './check.ts'

/** A `when`, and the slot that it decides about, if it is a slot's own. */
interface WrittenCondition {
  readonly when: WhenSource
  readonly location: Location
  readonly dialog?: DialogModel | undefined
  readonly decides?: SlotModel
}

/** A `when` that asks about a slot that its dialog has not, or only asks later, or about a value that the slot cannot hold. */
export const checkConditions: Check = function* (checked) {
  const context = timeless(checked.settings)
  for (const condition of conditionsIn(checked)) {
    for (const { slot, written, location } of linesOf(condition))
      yield* checkLine(slot, written, location, condition, context)
  }
}

function* conditionsIn({ dialogs, speeches }: CheckInput): Iterable<WrittenCondition> {
  for (const dialog of dialogs) {
    for (const slot of dialog.slots) {
      if (slot.source.when !== undefined)
        yield { when: slot.source.when, location: slot.locationOf('when'), dialog, decides: slot }
    }
  }
  for (const dialog of dialogs) {
    for (const { item, location } of sendsOf(dialog)) {
      if (item.when !== undefined) yield { when: item.when, location: below(location, 'when'), dialog }
    }
  }
  for (const { source, location, dialog } of speeches) {
    for (const node of speechNodesOf(source, location)) {
      for (const [index, { when }] of (node.type === 'forms' ? (node.forms.cases ?? []) : []).entries()) {
        if (when !== undefined) yield { when, location: below(node.location, 'cases', index, 'when'), dialog }
      }
    }
  }
}

function linesOf({
  when,
  location,
}: WrittenCondition): readonly { slot: string; written: ConditionSource; location: Location }[] {
  const groups = Array.isArray(when)
    ? when.map((group, index) => ({ group, at: below(location, index) }))
    : [{ group: when, at: location }]
  return groups.flatMap(({ group, at }) =>
    Object.entries(group).map(([slot, written]) => ({ slot, written, location: below(at, slot) })),
  )
}

function* checkLine(
  slot: string,
  written: ConditionSource,
  location: Location,
  { dialog, decides }: WrittenCondition,
  context: Context,
): Iterable<Diagnostic> {
  if (dialog?.knowsSlots === false) return
  const slots = dialog?.slots ?? []
  const names = slots.map(({ name }) => name)
  const named = slots.find(({ name }) => name === slot)
  if (named === undefined) {
    yield atKey(location, { code: 'unknown-slot', args: { slot, ...didYouMean(slot, names) } })
  } else if (decides !== undefined && slots.indexOf(named) >= slots.indexOf(decides)) {
    yield atKey(location, { code: 'asked-later', args: { slot, decides: decides.name } })
  } else if (typeOf(named) !== undefined) {
    yield* checkValues(named, written, location, context)
  }
}

function* checkValues(
  slot: SlotModel,
  written: ConditionSource,
  location: Location,
  context: Context,
): Iterable<Diagnostic> {
  const comparable = compileLimits(slot.source)
  if (typeof written !== 'object' || Array.isArray(written)) {
    yield* checkList(slot, comparable, written, location, context)
    return
  }
  if (written.not !== undefined) yield* checkList(slot, comparable, written.not, below(location, 'not'), context)
  for (const key of ['min', 'max'] as const) {
    const bound = written[key]
    const { name: type, bounds } = comparable.type
    if (bound === undefined || bounds?.read(bound) !== undefined) continue
    const suggestion = bounds && suggestBound(String(bound), bounds)
    yield atValue(below(location, key), {
      code: 'bad-bound',
      args: { key, written: String(bound), type, ...suggested(suggestion) },
    })
  }
}

/** What a `when` may ask for, where that is a short list: `yes` and `no` are words of the language, as in YAML. */
function knownValues({ type, limits }: Comparable): readonly string[] {
  return type.name === 'yesno' ? ['yes', 'no'] : [...(limits.spoken?.keys() ?? [])]
}

/** What hangs on the clock is no value, but two bounds: `day: today` is `{ min: today, max: today }`. */
function suggestRange(written: string, { type: { bounds } }: Comparable): string | undefined {
  if (bounds === undefined) return undefined
  const bound = bounds.read(written) === undefined ? suggestBound(written, bounds) : written
  const read = bound === undefined ? undefined : bounds.read(bound)
  if (read === undefined) return undefined
  return bounds.moves(read) ? `{ min: ${bound}, max: ${bound} }` : bound
}

function* checkList(
  slot: SlotModel,
  comparable: Comparable,
  written: Said['value'] | readonly Said['value'][],
  location: Location,
  context: Context,
): Iterable<Diagnostic> {
  const known = knownValues(comparable)
  for (const [value, path] of listed(written)) {
    if (normaliseWritten(value, comparable, context) !== undefined) continue
    const meant = { ...didYouMean(String(value), known), ...suggested(suggestRange(String(value), comparable)) }
    const args = { slot: slot.name, written: String(value), known, ...meant }
    yield atValue(below(location, ...path), { code: 'impossible-value', args })
  }
}
