import { compileLimits } from '../../core/compile/compile-limits.ts'
import { type Comparable, comparableOf, normaliseWritten } from '../../core/condition.ts'
import type { ConditionSource, WhenSource } from '../../core/dialog.ts'
import { splitName } from '../../core/names.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { didYouMean, valueMeant } from '../../diagnostics/did-you-mean.ts'
import { numberType } from '../../slot-types/number.ts'
import { type Context, factsOf, type Said, timeless } from '../../slot-types/slot-type.ts'
import { readComparison } from '../../yaml/syntax/comparison.ts'
import { listed } from '../../yaml/tree.ts'
import { atKey, atValue, below, type Location } from '../location.ts'
import type { CalculationModel, DialogModel, FactModel, SlotModel } from '../model.ts'
import { sendsOf } from '../named-services.ts'
import { slotsBehind } from '../slots-behind.ts'
import { suggestBound, suggested } from '../suggest-bound.ts'
import { typeOf } from '../types-of-slots.ts'
import { speechNodesOf } from '../walk-speech.ts'
import type { Check, CheckInput } from './check.ts'
import { notForLists } from './lists.ts'
import { noUnit } from './placeholders.ts'

/** A `when`, and the slot that it decides about, if it is a slot's own. */
interface WrittenCondition {
  readonly when: WhenSource
  readonly location: Location
  readonly dialog?: DialogModel | undefined
  readonly decides?: SlotModel
  /** The slot whose text has it among its cases. */
  readonly says?: SlotModel | undefined
  /** Which text it is. */
  readonly key?: string
  /** The calculation that a case of it belongs to. */
  readonly calculates?: CalculationModel
}

/** A `when` that asks about a slot that its dialog has not, or only asks later, or about a value that the slot cannot hold. */
export const checkConditions: Check = function* (checked) {
  for (const condition of conditionsIn(checked)) {
    for (const { slot, written, location } of linesOf(condition))
      yield* checkLine(slot, written, location, condition, checked)
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
  for (const dialog of dialogs) {
    for (const [index, { when }] of (dialog.source.rules ?? []).entries())
      yield { when, location: below(dialog.location, 'rules', index, 'when'), dialog }
    for (const calculation of dialog.calculations) {
      for (const { source, location } of calculation.cases) {
        if (source.when !== undefined)
          yield { when: source.when, location: below(location, 'when'), dialog, calculates: calculation }
      }
    }
  }
  for (const { source, location, dialog, slot: says, key } of speeches) {
    for (const node of speechNodesOf(source, location)) {
      for (const [index, { when }] of (node.type === 'forms' ? (node.forms.cases ?? []) : []).entries()) {
        if (when !== undefined)
          yield { when, location: below(node.location, 'cases', index, 'when'), dialog, says, key }
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
  line: string,
  written: ConditionSource,
  location: Location,
  condition: WrittenCondition,
  { facts, settings }: CheckInput,
): Iterable<Diagnostic> {
  const { dialog, decides } = condition
  const context = timeless(settings)
  if (dialog?.knowsSlots === false) return
  const slots = dialog?.slots ?? []
  const calculation = dialog?.calculations.find(({ name }) => name === line)
  if (dialog !== undefined && calculation !== undefined) {
    yield* checkCalculated(calculation, written, location, dialog, condition, facts, context)
    return
  }
  const { slot, fact } = splitName(line)
  if (fact === 'unit' && isOwnValue(slot, condition)) {
    if (condition.says !== undefined) yield* checkUnit(condition.says, written, location)
    return
  }
  const named = slots.find(({ name }) => name === slot)
  if (named === undefined) {
    const names = [...slots, ...(dialog?.calculations ?? [])].map(({ name }) => name)
    yield atKey(location, { code: 'unknown-slot', args: { slot: line, ...didYouMean(line, names) } })
  } else if (named.item !== undefined && named.item !== (decides ?? condition.says)?.item) {
    yield atKey(location, { code: 'outside-item', args: { slot, list: named.item, where: 'condition' } })
  } else if (decides !== undefined && slots.indexOf(named) >= slots.indexOf(decides)) {
    yield atKey(location, { code: 'asked-later', args: { slot, decides: decides.name } })
  } else if (typeOf(named) !== undefined) {
    if (fact === undefined)
      yield* checkValues(
        slot,
        compileLimits(named.source, undefined, settings.readPattern),
        written,
        location,
        facts,
        context,
      )
    else if (fact === 'unit') yield* checkUnit(named, written, location)
    else yield* checkFact(named, fact, written, location, facts, context)
  }
}

/** Whether a text has a value by this name: `value`, what was refused, and `before`, what was corrected. */
function isOwnValue(name: string, { key }: WrittenCondition): boolean {
  return (name === 'value' && key === 'invalid') || (name === 'before' && key === 'corrected')
}

/** What is asked about a fact of the choices: those that have it are known. */
function* checkFact(
  slot: SlotModel,
  fact: string,
  written: ConditionSource,
  location: Location,
  facts: readonly FactModel[],
  context: Context,
): Iterable<Diagnostic> {
  const limited = compileLimits(slot.source)
  const part = limited.type.parts?.get(fact)
  if (part !== undefined) {
    const own = { ...limited, type: part.type, limits: {} }
    yield* checkValues(`${slot.name}.${fact}`, own, written, location, facts, context)
    return
  }
  const known = factsOf(limited.limits)
  const byChoice = known.get(fact)
  if (byChoice !== undefined) {
    yield* checkValues(`${slot.name}.${fact}`, comparableOf(byChoice), written, location, facts, context)
    return
  }
  if (slot.mayBeIncomplete('choices')) return
  const names = [...known.keys(), ...(limited.type.parts?.keys() ?? [])]
  const args = { slot: slot.name, fact, known: names, ...didYouMean(fact, names) }
  yield atKey(location, { code: 'unknown-fact', args })
}

/** All that can be asked about a unit is whether it came with the value. */
function* checkUnit(slot: SlotModel, written: ConditionSource, location: Location): Iterable<Diagnostic> {
  const mistake = noUnit(slot.name, slot)
  if (mistake !== undefined) {
    yield atKey(location, mistake)
    return
  }
  const keys = typeof written === 'object' && !Array.isArray(written) ? Object.keys(written) : [String(written)]
  const other = keys.find((key) => key !== 'given')
  if (other === undefined) return
  const known = ['{ given: true }', '{ given: false }']
  yield atValue(location, { code: 'impossible-value', args: { slot: `${slot.name}.unit`, written: other, known } })
}

/** What is asked about a number that is worked out: all that it hangs on must be known by then. */
function* checkCalculated(
  calculation: CalculationModel,
  written: ConditionSource,
  location: Location,
  dialog: DialogModel,
  { decides, calculates }: WrittenCondition,
  facts: readonly FactModel[],
  context: Context,
): Iterable<Diagnostic> {
  const { calculations, slots } = dialog
  const { name } = calculation
  if (calculates !== undefined && calculations.indexOf(calculation) >= calculations.indexOf(calculates)) {
    yield atKey(location, { code: 'calculated-later', args: { name: calculates.name, uses: name } })
    return
  }
  const from = decides === undefined ? slots.length : slots.indexOf(decides)
  const later = slots.slice(from).find((slot) => slotsBehind(name, dialog).has(slot.name))
  if (decides !== undefined && later !== undefined)
    yield atKey(location, { code: 'asked-later', args: { slot: later.name, decides: decides.name } })
  else yield* checkValues(name, { type: numberType, limits: {} }, written, location, facts, context)
}

function* checkValues(
  slot: string,
  comparable: Comparable,
  written: ConditionSource,
  location: Location,
  facts: readonly FactModel[],
  context: Context,
): Iterable<Diagnostic> {
  if (typeof written !== 'object' || Array.isArray(written)) {
    yield* checkList(slot, comparable, written, location, context)
    return
  }
  if (written.not !== undefined) yield* checkList(slot, comparable, written.not, below(location, 'not'), context)
  for (const keys of [
    ['min', 'over'],
    ['max', 'under'],
  ] as const) {
    if (keys.every((key) => written[key] !== undefined))
      yield atKey(below(location, keys[1]), { code: 'mixed-forms', args: { keys } })
  }
  for (const key of ['min', 'max', 'over', 'under'] as const) {
    const bound = written[key]
    if (bound !== undefined && comparable.mostValues !== undefined) {
      yield notForLists(below(location, key), key, slot, 'condition')
      continue
    }
    const { name: type, bounds, parts } = comparable.type
    if (bound !== undefined && parts !== undefined) {
      const [first = '', last = ''] = parts.keys()
      const which = key === 'min' || key === 'over' ? first : last
      yield atKey(below(location, key), { code: 'needs-part', args: { key, slot, suggestion: `${slot}.${which}` } })
      continue
    }
    const constant = facts.find(({ name }) => name === bound)?.value
    if (bound === undefined || bounds?.read(constant ?? bound) !== undefined) continue
    const suggestion = bounds && suggestBound(String(bound), bounds, key)
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

/** `> 3`, `3 이상`, `not delivery`, `delivery or pickup`: what compares, excludes, or names several. */
function suggestComparison(
  written: string,
  { type: { bounds } }: Comparable,
  known: readonly string[],
): string | undefined {
  const text = written.normalize('NFKC').trim()
  const compared = readComparison(text)
  if (compared !== undefined && bounds?.read(compared.bound) !== undefined)
    return `{ ${compared.key}: ${compared.bound} }`
  const denied = /^(?:not|!=?) ?(.+)$/u.exec(text)?.[1]
  if (denied !== undefined && known.includes(denied)) return `{ not: ${denied} }`
  const several = text.split(/ or |[|/]/u).map((one) => one.trim())
  return several.length > 1 && several.every((one) => known.includes(one)) ? `[${several.join(', ')}]` : undefined
}

function* checkList(
  slot: string,
  comparable: Comparable,
  written: Said['value'] | readonly Said['value'][],
  location: Location,
  context: Context,
): Iterable<Diagnostic> {
  const known = knownValues(comparable)
  for (const [value, path] of listed(written)) {
    if (normaliseWritten(value, comparable, context) !== undefined) continue
    const meant = {
      ...valueMeant(String(value), known),
      ...suggested(suggestComparison(String(value), comparable, known) ?? suggestRange(String(value), comparable)),
    }
    const args = { slot, written: String(value), known, ...meant }
    yield atValue(below(location, ...path), { code: 'impossible-value', args })
  }
}
