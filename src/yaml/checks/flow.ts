import type { DialogSource, SlotSource, SpeechSource } from '../../core/dialog.ts'
import { dialogReplies } from '../../core/dialogs.ts'
import { readInvalid, readLadder } from '../../core/forms.ts'
import { resolveSlot } from '../../core/types.ts'
import type { Holding } from '../../languages/messages/mistake.ts'
import type { Course, Point } from '../courses.ts'
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { type Finding, type Flow, findInText, isNeverAsked, readFlow, type Text } from '../flow.ts'
import { placeInText, placeOfKey, placeOfValue } from '../place.ts'
import type { Sound } from '../sound.ts'
import { find, type Path } from '../tree.ts'
import type { Checked } from './check.ts'

/** A text and the file that it stands in: a slot's may stand in the file of its type. */
interface PlacedText extends Text {
  readonly sound: Sound
}

/** A type of the author's, and where it stands. */
interface PlacedType {
  readonly sound: Sound
  readonly source: SlotSource
}

type Types = ReadonlyMap<string, PlacedType>
type WholeDialog = Exclude<DialogSource, string | readonly unknown[]>

/**
 * What a dialog says where it may not know it, where nothing would be said, what is never said and never asked.
 * It looks at whole dialogs only: `found` are the mistakes known so far.
 */
export function checkFlow(
  { sounds, isComplete, settings }: Checked,
  found: readonly Diagnostic[],
): readonly Diagnostic[] {
  const types = new Map(
    sounds.flatMap((sound) =>
      Object.entries(sound.file.types ?? {}).map(([name, source]) => [name, { sound, source }]),
    ),
  )
  const isTroubled = sounds.some((sound) => isWrongIn(sound, ['types'], found))
  if (!isComplete || isTroubled) return []
  const circumstances = { language: settings.language, timezone: settings.timezone, now: 0 }
  return sounds.flatMap((sound) =>
    Object.entries(sound.file.intents ?? {}).flatMap(([intent, dialog]) => {
      const isWhole =
        typeof dialog === 'object' && !Array.isArray(dialog) && !isWrongIn(sound, ['intents', intent], found)
      if (!isWhole) return []
      const slots = new Map(
        Object.entries(dialog.slots ?? {}).map(([name, slot]) => [name, resolveSlot(slot, sourcesOf(types))]),
      )
      const texts = [...textsOfDialog(sound, intent, dialog), ...textsOfSlots(sound, intent, dialog, slots, types)]
      const flow = readFlow(slots, texts, circumstances)
      return [
        ...tellNeverAsked(sound, intent, flow),
        ...texts.flatMap((text) => findInText(text, flow).map((one) => tell(one, text, flow))),
      ]
    }),
  )
}

function isWrongIn({ written }: Sound, path: Path, found: readonly Diagnostic[]): boolean {
  const { tree, found: exists } = find(written.tree, path)
  const isHere = ({ file, start }: Diagnostic['range']) =>
    file === written.source.file && start.offset >= tree.start && start.offset <= tree.end
  return (
    exists &&
    [...found, ...written.refusals.map(({ diagnostic }) => diagnostic)].some(
      ({ severity, range }) => severity === 'error' && isHere(range),
    )
  )
}

function sourcesOf(types: Types): ReadonlyMap<string, SlotSource> {
  return new Map([...types].map(([name, { source }]) => [name, source]))
}

function textsOfDialog(sound: Sound, intent: string, dialog: WholeDialog): readonly PlacedText[] {
  const text = (
    key: keyof WholeDialog & string,
    source: SpeechSource | undefined,
    point: Point['type'] & ('opening' | 'complete' | 'anytime'),
  ) =>
    source === undefined
      ? []
      : [{ sound, path: ['intents', intent, key], source, point: { type: point }, isNeeded: point !== 'anytime' }]
  return [
    ...text('opening', dialog.opening, 'opening'),
    ...text('confirm', dialog.confirm, 'complete'),
    ...text('complete', dialog.complete, 'complete'),
    ...dialogReplies.flatMap((key) =>
      text(key, dialog[key], key === 'change' || key === 'next' ? 'complete' : 'anytime'),
    ),
  ]
}

function textsOfSlots(
  sound: Sound,
  intent: string,
  dialog: WholeDialog,
  slots: ReadonlyMap<string, SlotSource>,
  types: Types,
): readonly PlacedText[] {
  return [...slots].flatMap(([name, slot]) => {
    const own = dialog.slots?.[name] ?? {}
    const type = types.get(own.type ?? '')
    const place = (key: keyof SlotSource & string) =>
      type === undefined || key in own
        ? { sound, path: ['intents', intent, 'slots', name, key] }
        : { sound: type.sound, path: ['types', own.type ?? '', key] }
    return textsOfSlot(name, slot, place)
  })
}

function textsOfSlot(
  name: string,
  slot: SlotSource,
  place: (key: keyof SlotSource & string) => { readonly sound: Sound; readonly path: readonly string[] },
): readonly PlacedText[] {
  const text = (
    key: keyof SlotSource & string,
    below: Path,
    source: SpeechSource | undefined,
    isNeeded: boolean,
    point: 'asking' | 'filled' = 'asking',
  ) => {
    const { sound, path } = place(key)
    return source === undefined
      ? []
      : [{ sound, path: [...path, ...below], source, point: { type: point, slot: name }, isNeeded }]
  }
  const isLadder = Array.isArray(slot.reprompt)
  const { any, byRule } = readInvalid(slot.invalid)
  return [
    ...text('prompt', [], slot.prompt, true),
    ...readLadder(slot.reprompt).flatMap((rung, at) => text('reprompt', isLadder ? [at] : [], rung, true)),
    ...text('silence', [], slot.silence, true),
    ...text('invalid', [], any, true),
    ...[...byRule].flatMap(([rule, said]) => text('invalid', [rule], said, true)),
    ...text('help', [], slot.help, false),
    ...text('heard', [], slot.heard, false, 'filled'),
    ...text('corrected', [], slot.corrected, false, 'filled'),
  ]
}

function tellNeverAsked(sound: Sound, intent: string, flow: Flow): readonly Diagnostic[] {
  return [...flow.slots].flatMap(([slot, source]) => {
    if (source.when === undefined || !isNeverAsked(slot, flow)) return []
    const range = placeOfKey(sound, ['intents', intent, 'slots', slot, 'when'])
    return [diagnose({ code: 'never-asked', args: { slot } }, range)]
  })
}

function tell(finding: Finding, { sound }: PlacedText, flow: Flow): Diagnostic {
  switch (finding.type) {
    case 'unknown-hole': {
      const { path, hole, course } = finding
      const range = placeInText(sound, path, hole.written, hole)
      return diagnose({ code: 'unknown-here', args: { hole: hole.slot, holding: describe(course, flow) } }, range)
    }
    case 'says-nothing':
      return diagnose(
        { code: 'says-nothing', args: { holding: describe(finding.course, flow) } },
        placeOfKey(sound, [...finding.path, 'cases']),
      )
    case 'never-said':
      return diagnose({ code: 'never-said', args: {} }, placeOfValue(sound, finding.path))
    default:
      return finding satisfies never
  }
}

/** What a course holds, as far as the author wrote it: choices and answers. */
function describe(course: Course, { comparables }: Flow): readonly Holding[] {
  return [...course].flatMap(([slot, value]) => {
    const comparable = comparables.get(slot)
    const isWritten = comparable?.limits.spoken !== undefined || comparable?.type.name === 'yesno'
    return isWritten ? [{ slot, value: value === true ? 'yes' : value === false ? 'no' : String(value) }] : []
  })
}
