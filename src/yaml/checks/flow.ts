import type { Holding } from '../../languages/messages/mistake.ts'
import { timeless } from '../../slot-types/slot-type.ts'
import type { Course, Point } from '../courses.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { type Finding, type Flow, findInText, isNeverAsked, readFlow, type Text } from '../flow.ts'
import { atKey, atPart, atValue, below, type Place, treeAt } from '../place.ts'
import type { DialogView, SpeechView } from '../view.ts'
import type { Checked } from './check.ts'

/** A text of a dialog with the place that it came from. */
interface PlacedText extends Text {
  readonly place: Place
}

/**
 * What a dialog says where it may not know it, where nothing would be said, what is never said and never asked.
 * Only dialogs without other mistakes are looked at: `found` are those known so far.
 */
export function* checkFlow(
  { dialogs, types, speeches, settings, isComplete }: Checked,
  found: readonly Diagnostic[],
): Iterable<Diagnostic> {
  const errors = errorsByFile([...types, ...dialogs], found)
  if (!isComplete || types.some(({ place }) => isWrong(place, errors))) return
  const speechesByDialog = groupBy(speeches, ({ dialog }) => dialog)
  const circumstances = timeless(settings)
  for (const dialog of dialogs.filter(({ place }) => !isWrong(place, errors))) {
    const texts = (speechesByDialog.get(dialog) ?? []).map(readText)
    const slots = new Map(dialog.slots.map(({ name, source }) => [name, source]))
    const flow = readFlow(slots, texts, circumstances)
    yield* tellNeverAsked(dialog, flow)
    for (const text of texts) yield* findInText(text, flow).map((finding) => tell(finding, text, flow))
  }
}

type Errors = ReadonlyMap<string, readonly Diagnostic[]>

/** The errors known so far, those of the schema too. */
function errorsByFile(views: readonly { readonly place: Place }[], found: readonly Diagnostic[]): Errors {
  const written = new Set(views.map(({ place }) => place.sound.written))
  const refused = [...written].flatMap(({ refusals }) => refusals.map(({ diagnostic }) => diagnostic))
  const errors = [...found, ...refused].filter(({ severity }) => severity === 'error')
  return groupBy(errors, ({ range }) => range.file)
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

function isWrong(place: Place, errors: Errors): boolean {
  const tree = treeAt(place)
  if (tree === undefined) return false
  const inFile = errors.get(place.sound.written.source.file) ?? []
  return inFile.some(({ range }) => range.start.offset >= tree.start && range.start.offset <= tree.end)
}

function readText({ place, source, key, slot }: SpeechView): PlacedText {
  const { path } = place
  if (slot === undefined) return { place, path, source, ...whenSaid(key) }
  const isAfter = key === 'heard' || key === 'corrected'
  const point = { type: isAfter ? 'filled' : 'asking', slot: slot.name } as const
  return { place, path, source, point, isNeeded: !isAfter && key !== 'help' }
}

/** When a text of the dialog's own is said, and whether the turn would fall silent without it. */
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
      return { point: { type: 'anytime' }, isNeeded: false }
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
      return atValue(at, { code: 'never-said', args: {} })
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
