import { compileLimits } from '../../core/compile/compile-limits.ts'
import { readCheckedBy } from '../../core/shorthand.ts'
import type { Code, Holding } from '../../diagnostics/codes.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { type Context, timeless } from '../../slot-types/slot-type.ts'
import type { Path } from '../../yaml/tree.ts'
import { type Finding, findInText } from '../flow/find-in-text.ts'
import type { FlowPath, Point } from '../flow/paths.ts'
import { isNeverAsked } from '../flow/paths-to.ts'
import { type CalculationInFlow, type Flow, readFlow, type SlotInFlow, type Text } from '../flow/read-flow.ts'
import { atKey, atPart, atValue, below, type Location, rangeAt } from '../location.ts'
import type { CalculationModel, DialogModel, FactModel, SlotModel } from '../model.ts'
import { type SpeechModel, slotSpeeches, speaksOfItem } from '../model-speeches.ts'
import { servicesOf } from '../named-services.ts'
import { zeroDivisorsIn } from '../ranges.ts'
import { namesBehind } from '../slots-behind.ts'
import { typeOf } from '../types-of-slots.ts'
import type { CheckInput } from './check.ts'

/** A text of a dialog with the place that it came from. */
interface PlacedText extends Text {
  readonly location: Location
  /** Slots that it may name all the same: without their values something else is said. */
  readonly mayName: readonly string[]
}

/**
 * What a dialog says where it may not know it, where nothing would be said, what is never said and never asked.
 * What hangs on a slot or a condition that is wrong is left out: `found` are the mistakes known so far.
 */
export function* checkFlow(
  { dialogs, types, facts, speeches, settings }: CheckInput,
  found: readonly Diagnostic[],
): Iterable<Diagnostic> {
  const errors = errorsByFile([...types, ...dialogs], found)
  const speechesByDialog = groupBy(speeches, ({ dialog }) => dialog)
  const context = timeless(settings)
  for (const dialog of dialogs) {
    const texts = (speechesByDialog.get(dialog) ?? []).filter(({ key }) => key !== 'send').map(readText)
    const slots = new Map(dialog.slots.map((slot) => [slot.name, readSlot(slot, errors)]))
    const calculations = new Map(
      dialog.calculations.map((one) => [one.name, readCalculation(one, dialog, facts, errors, context)]),
    )
    const constants = new Map(facts.map(({ name, value }) => [name, value]))
    const flow = readFlow({ slots, calculations, facts: constants }, texts, context)
    yield* reportNeverAsked(dialog, flow)
    for (const text of texts.filter((one) => !hasWrongCondition(conditionedBy(one), errors)))
      yield* findInText(text, flow).flatMap((finding) => (isAllowed(finding, text) ? [] : report(finding, text, flow)))
  }
}

type Errors = ReadonlyMap<string, readonly Diagnostic[]>

/** The errors known so far, those of reading too. */
function errorsByFile(views: readonly { readonly location: Location }[], found: readonly Diagnostic[]): Errors {
  const files = new Set(views.map(({ location }) => location.part.yaml))
  const errors = [...found, ...[...files].flatMap(({ diagnostics }) => diagnostics)].filter(
    ({ severity }) => severity === 'error',
  )
  const sorted = errors.sort((a, b) => a.range.start.offset - b.range.start.offset)
  return groupBy(sorted, ({ range }) => range.file)
}

function groupBy<K, T>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}

function errorsAt(location: Location, errors: Errors): readonly Diagnostic[] {
  const inFile = errors.get(location.part.yaml.source.file) ?? []
  const at = inFile.length === 0 ? undefined : rangeAt(location)
  if (at === undefined) return []
  const from = firstFrom(inFile, at.start.offset)
  return inFile.slice(from, firstFrom(inFile, at.end.offset + 1))
}

/** The first of these, which are sorted, that begins at an offset or behind it. */
function firstFrom(sorted: readonly Diagnostic[], offset: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.range.start.offset ?? offset) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** A slot with something wrong besides its texts, or in its type: it is not known for sure what it may hold. */
function readSlot(slot: SlotModel, errors: Errors): SlotInFlow {
  const { source, locations } = slot
  const harmless = new Set(locations.flatMap((location) => errorsAtKeys(location, withoutPath, errors)))
  const isRight = locations.every((location) => errorsAt(location, errors).every((error) => harmless.has(error)))
  const isWhenSure = isRight || locations.every((location) => errorsAtKeys(location, ['when'], errors).length === 0)
  return { source, isWhenSure, isSure: isRight && typeOf(slot) !== undefined }
}

function readCalculation(
  calculation: CalculationModel,
  dialog: DialogModel,
  facts: readonly FactModel[],
  errors: Errors,
  context: Context,
): CalculationInFlow {
  const names = new Set([...namesBehind(calculation)].filter((name) => !facts.some((fact) => fact.name === name)))
  const mayFail = calculation.cases.some(
    (_, at) => zeroDivisorsIn(calculation, at, { dialog, facts, context }).length > 0,
  )
  const cases = calculation.cases.map(({ source }) => source)
  return { cases, names, mayFail, isSure: errorsAt(calculation.location, errors).length === 0 }
}

/** The keys of a slot that have no part in what path its dialog takes. */
const withoutPath = [...slotSpeeches, 'from'] as const

function errorsAtKeys(location: Location, keys: readonly string[], errors: Errors): readonly Diagnostic[] {
  return errors.size === 0 ? [] : keys.flatMap((key) => errorsAt(below(location, key), errors))
}

/** What can be wrong with a text whenever it is said. */
const aboutTexts: ReadonlySet<Code> = new Set([
  'unknown-placeholder',
  'misplaced-placeholder',
  'bad-placeholder',
  'no-unit',
  'unquoted-brace',
  'unquoted-character',
  'colon-in-text',
  'text-after-quote',
  'bad-escape',
  'text-too-long',
  'not-https',
])

function hasWrongCondition(location: Location, errors: Errors): boolean {
  return errorsAt(location, errors).some(({ code }) => !aboutTexts.has(code))
}

/** A text, with the condition of the rule that it belongs to. */
function conditionedBy({ location, when }: PlacedText): Location {
  return when === undefined ? location : { ...location, path: location.path.slice(0, -1) }
}

function readText(speech: SpeechModel): PlacedText {
  const { location, source, key, slot, dialog, when } = speech
  const { path } = location
  if (slot === undefined) return { location, path, source, mayName: [], when, ...whenSaid(key, dialog) }
  if (key === 'confirm' || key === 'more') {
    const point = { type: 'confirming', slot: slot.name } as const
    return { location, path, source, mayName: [], point, isNeeded: key === 'more' }
  }
  const mayName = mayNameIn(speech, slot)
  if (key === 'removed') return { location, path, source, mayName, point: { type: 'anytime' }, isNeeded: false }
  const isAfter = key === 'heard' || key === 'corrected'
  const point = { type: isAfter ? 'filled' : 'asking', slot: slot.name } as const
  return {
    location,
    path,
    source,
    point,
    mayName,
    isNeeded: !isAfter && speech.isReason !== true,
    own: ownValue(key, slot),
  }
}

/** What a text of a slot may speak wherever it is said: what it is about is known then. */
function mayNameIn(speech: SpeechModel, slot: SlotModel): readonly string[] {
  if (speaksOfItem(speech)) return ['item']
  if (speech.isReason === true) return givenBeside(slot, speech.dialog)
  return speech.key === 'invalid' ? boundBy(slot, speech.location.path.at(-1)) : []
}

function ownValue(key: string, slot: SlotModel): Text['own'] {
  const name = key === 'invalid' ? 'value' : key === 'corrected' ? 'before' : undefined
  return name && { name, slot: slot.name }
}

/** The slot that a bound names: it has a value, where the bound is broken. */
function boundBy(slot: SlotModel, rule: Path[number] | undefined): readonly string[] {
  if ((rule !== 'min' && rule !== 'max') || typeOf(slot) === undefined) return []
  const bound = compileLimits(slot.source).limits.named?.[rule]
  return bound === undefined ? [] : [bound.slot]
}

/** The slots whose values the service that checks a slot may give with its reason. */
function givenBeside({ source: { checkedBy } }: SlotModel, dialog: DialogModel | undefined): readonly string[] {
  const checker = checkedBy === undefined ? undefined : readCheckedBy(checkedBy).service
  return (dialog?.slots ?? []).flatMap(({ name, source }) => (source.lookUp === checker ? name : []))
}

function isAllowed(finding: Finding, { mayName }: PlacedText): boolean {
  return finding.type === 'unknown-placeholder' && mayName.includes(finding.placeholder.slot)
}

/** When a text of the dialog's own is said, and whether the turn would fall silent without it, or help not help. */
function whenSaid(key: string, dialog?: DialogModel): { readonly point: Point; readonly isNeeded: boolean } {
  switch (key) {
    case 'opening':
      return { point: { type: 'opening' }, isNeeded: true }
    case 'confirm':
    case 'change':
    case 'complete':
    case 'next':
      return { point: { type: 'complete' }, isNeeded: true }
    case 'error': {
      const isEarly = dialog?.slots.some((slot) => servicesOf(slot).length > 0) === true
      return { point: { type: isEarly ? 'anytime' : 'complete' }, isNeeded: true }
    }
    default:
      return { point: { type: 'anytime' }, isNeeded: key === 'help' || key === 'rules' }
  }
}

function* reportNeverAsked({ slots }: DialogModel, flow: Flow): Iterable<Diagnostic> {
  for (const { name, source, locationOf } of slots) {
    if (source.when !== undefined && isNeverAsked(name, flow))
      yield atKey(locationOf('when'), { code: 'unreachable-slot', args: { slot: name } })
  }
}

function report(finding: Finding, { location }: PlacedText, flow: Flow): Diagnostic {
  const at = { ...location, path: finding.path }
  switch (finding.type) {
    case 'unknown-placeholder': {
      const { placeholder, known: path } = finding
      return atPart(at, placeholder.written, placeholder, {
        code: 'unfilled-placeholder',
        args: {
          placeholder: placeholder.slot,
          holding: describe(path, flow),
          ...(path.has(placeholder.slot) && { isUnit: true }),
        },
      })
    }
    case 'says-nothing':
      return atKey(below(at, 'cases'), { code: 'says-nothing', args: { holding: describe(finding.known, flow) } })
    case 'unreachable-case':
    case 'redundant-case':
    case 'not-proved':
      return atValue(at, { code: finding.type, args: {} })
    default:
      return finding satisfies never
  }
}

/** What a path holds, as far as the author wrote it: choices and answers. */
function describe(path: FlowPath, { comparables }: Flow): readonly Holding[] {
  return [...path].flatMap(([slot, { value }]) => {
    const comparable = comparables.get(slot)
    const isWritten = comparable?.limits.spoken !== undefined || comparable?.type.answers !== undefined
    return isWritten ? [{ slot, value: value === true ? 'yes' : value === false ? 'no' : String(value) }] : []
  })
}
