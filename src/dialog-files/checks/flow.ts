import type { Code, Holding } from '../../diagnostics/codes.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { timeless } from '../../slot-types/slot-type.ts'
import {
  type Finding,
  type Flow,
  findInText,
  isNeverAsked,
  readFlow,
  type SlotInFlow,
  type Text,
} from '../flow/analyse.ts'
import type { Course, Point } from '../flow/paths.ts'
import { atKey, atPart, atValue, below, type Place, rangeAt } from '../location.ts'
import { type DialogView, type SlotView, type SpeechView, slotSpeeches, typeOf } from '../model.ts'
import type { Checked } from './check.ts'

/** A text of a dialog with the place that it came from. */
interface PlacedText extends Text {
  readonly place: Place
}

/**
 * What a dialog says where it may not know it, where nothing would be said, what is never said and never asked.
 * What hangs on a slot or a condition that is wrong is left out: `found` are the mistakes known so far.
 */
export function* checkFlow(
  { dialogs, types, speeches, settings }: Checked,
  found: readonly Diagnostic[],
): Iterable<Diagnostic> {
  const errors = errorsByFile([...types, ...dialogs], found)
  const speechesByDialog = groupBy(speeches, ({ dialog }) => dialog)
  const circumstances = timeless(settings)
  for (const dialog of dialogs) {
    const texts = (speechesByDialog.get(dialog) ?? []).map(readText)
    const slots = new Map(dialog.slots.map((slot) => [slot.name, readSlot(slot, errors)]))
    const flow = readFlow(slots, texts, circumstances)
    yield* tellNeverAsked(dialog, flow)
    for (const text of texts.filter(({ place }) => !hasWrongCondition(place, errors)))
      yield* findInText(text, flow).map((finding) => tell(finding, text, flow))
  }
}

type Errors = ReadonlyMap<string, readonly Diagnostic[]>

/** The errors known so far, those of reading too. */
function errorsByFile(views: readonly { readonly place: Place }[], found: readonly Diagnostic[]): Errors {
  const written = new Set(views.map(({ place }) => place.sound.written))
  const errors = [...found, ...[...written].flatMap(({ told }) => told)].filter(({ severity }) => severity === 'error')
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

function errorsAt(place: Place, errors: Errors): readonly Diagnostic[] {
  const inFile = errors.get(place.sound.written.source.file) ?? []
  const at = inFile.length === 0 ? undefined : rangeAt(place)
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
function readSlot(slot: SlotView, errors: Errors): SlotInFlow {
  const { source, places } = slot
  const harmless = new Set(places.flatMap((place) => errorsAtKeys(place, withoutCourse, errors)))
  const isRight = places.every((place) => errorsAt(place, errors).every((error) => harmless.has(error)))
  const isWhenSure = isRight || places.every((place) => errorsAtKeys(place, ['when'], errors).length === 0)
  return { source, isWhenSure, isSure: isRight && typeOf(slot) !== undefined }
}

/** The keys of a slot that have no part in what course its dialog takes. */
const withoutCourse = [...slotSpeeches, 'from'] as const

function errorsAtKeys(place: Place, keys: readonly string[], errors: Errors): readonly Diagnostic[] {
  return errors.size === 0 ? [] : keys.flatMap((key) => errorsAt(below(place, key), errors))
}

/** What can be wrong with a text without any doubt about when it is said. */
const aboutTexts: ReadonlySet<Code> = new Set([
  'unknown-hole',
  'misplaced-hole',
  'bad-hole',
  'unquoted-brace',
  'unquoted-sign',
  'colon-in-text',
  'text-after-quote',
  'bad-escape',
  'text-too-long',
  'not-https',
])

function hasWrongCondition(place: Place, errors: Errors): boolean {
  return errorsAt(place, errors).some(({ code }) => !aboutTexts.has(code))
}

function readText({ place, source, key, slot }: SpeechView): PlacedText {
  const { path } = place
  if (slot === undefined) return { place, path, source, ...whenSaid(key) }
  const isAfter = key === 'heard' || key === 'corrected'
  const point = { type: isAfter ? 'filled' : 'asking', slot: slot.name } as const
  return { place, path, source, point, isNeeded: !isAfter }
}

/** When a text of the dialog's own is said, and whether the turn would fall silent without it, or help not help. */
function whenSaid(key: string): { readonly point: Point; readonly isNeeded: boolean } {
  switch (key) {
    case 'opening':
      return { point: { type: 'opening' }, isNeeded: true }
    case 'confirm':
    case 'change':
    case 'complete':
    case 'next':
      return { point: { type: 'complete' }, isNeeded: true }
    default:
      return { point: { type: 'anytime' }, isNeeded: key === 'help' }
  }
}

function* tellNeverAsked({ slots }: DialogView, flow: Flow): Iterable<Diagnostic> {
  for (const { name, source, placeOf } of slots) {
    if (source.when !== undefined && isNeverAsked(name, flow))
      yield atKey(placeOf('when'), { code: 'never-asked', args: { slot: name } })
  }
}

function tell(finding: Finding, { place }: PlacedText, flow: Flow): Diagnostic {
  const at = { ...place, path: finding.path }
  switch (finding.type) {
    case 'unknown-hole': {
      const { hole, course } = finding
      return atPart(at, hole.written, hole, {
        code: 'unknown-here',
        args: { hole: hole.slot, holding: describe(course, flow) },
      })
    }
    case 'says-nothing':
      return atKey(below(at, 'cases'), { code: 'says-nothing', args: { holding: describe(finding.course, flow) } })
    case 'never-said':
    case 'spare-case':
      return atValue(at, { code: finding.type, args: {} })
    default:
      return finding satisfies never
  }
}

/** What a course holds, as far as the author wrote it: choices and answers. */
function describe(course: Course, { comparables }: Flow): readonly Holding[] {
  return [...course].flatMap(([slot, value]) => {
    const comparable = comparables.get(slot)
    const isWritten = comparable?.limits.spoken !== undefined || comparable?.type.answers !== undefined
    return isWritten ? [{ slot, value: value === true ? 'yes' : value === false ? 'no' : String(value) }] : []
  })
}
