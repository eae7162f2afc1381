import type { InvalidSource, SlotSource, SpeechSource, WhenSource } from '../core/dialog.ts'
import { dialogReplies } from '../core/dialogs.ts'
import { readInvalid, readLadder } from '../core/shorthand.ts'
import { below, type Location } from './location.ts'
import type { DialogModel, ReplyModel, SlotModel, TypeModel } from './model.ts'
import { sendsOf } from './named-services.ts'

/** Something that is said: under which key, and by which slot of which dialog. */
export interface SpeechModel {
  readonly location: Location
  readonly source: SpeechSource
  readonly key: string
  readonly dialog?: DialogModel
  readonly slot?: SlotModel
  /** What is true whenever it is said. */
  readonly when?: WhenSource
  /** Whether it is said for a reason of the service that checks the slot. */
  readonly isReason?: boolean
}

const plainSpeeches = ['prompt', 'silence', 'help', 'confirm', 'heard', 'corrected', 'more', 'removed'] as const

/** The keys of a slot whose values are said. */
export const slotSpeeches = [...plainSpeeches, 'reprompt', 'invalid'] as const
const dialogSpeeches = ['opening', 'confirm', 'complete', ...dialogReplies] as const

/** Everything that dialogs, their slots and the replies say. */
export function modelSpeeches(
  dialogs: readonly DialogModel[],
  replies: readonly ReplyModel[],
  types: readonly TypeModel[],
): readonly SpeechModel[] {
  return [
    ...replies.map(({ name, location, source }) => ({ key: name, location, source })),
    ...types.flatMap(({ location, source }) => speechesOfSlot(source, (key) => below(location, key))),
    ...dialogs.flatMap((dialog) => [
      ...speechesOfDialog(dialog),
      ...speechesOfSend(dialog),
      ...speechesOfRules(dialog),
      ...dialog.slots.flatMap((slot) =>
        speechesOfSlot(slot.source, slot.locationOf).map((speech) => ({ ...speech, dialog, slot })),
      ),
    ]),
  ]
}

function speechesOfDialog(dialog: DialogModel): readonly SpeechModel[] {
  const written = dialog.location.part.file.intents?.[dialog.intent]
  const isOnlyText = typeof written === 'string' || Array.isArray(written)
  return dialogSpeeches.flatMap((key) => {
    const source = dialog.source[key]
    if (source === undefined) return []
    return [{ key, source, dialog, location: isOnlyText ? dialog.location : below(dialog.location, key) }]
  })
}

/** Whether `{item}` is what is taken, or taken out, just now: in `heard` of items, and in `removed` of any list. */
export function speaksOfItem({ key, slot }: Pick<SpeechModel, 'key' | 'slot'>): boolean {
  return key === 'heard' ? slot?.source.slots !== undefined : key === 'removed' && slot?.source.many === true
}

/** What is said while a rule is broken, instead of the question of its slot. */
function speechesOfRules(dialog: DialogModel): readonly SpeechModel[] {
  return (dialog.source.rules ?? []).map(({ say, when }, index) => ({
    key: 'rules',
    source: say,
    dialog,
    when,
    location: below(dialog.location, 'rules', index, 'say'),
  }))
}

/** What services are sent is written to people: what is not known then is a blank. */
function speechesOfSend(dialog: DialogModel): readonly SpeechModel[] {
  return sendsOf(dialog).flatMap(({ item, location }) =>
    (['subject', 'text'] as const).flatMap((key) => {
      const source = item[key]
      return source === undefined ? [] : [{ key: 'send', source, dialog, location: below(location, key) }]
    }),
  )
}

function speechesOfSlot(source: SlotSource, locationOf: (key: keyof SlotSource) => Location): readonly SpeechModel[] {
  const plain = plainSpeeches.flatMap((key) => {
    const said = source[key]
    return said === undefined ? [] : [{ key, source: said, location: locationOf(key) }]
  })
  return [
    ...plain,
    ...speechesOfLadder(source.reprompt, locationOf('reprompt')),
    ...speechesOfInvalid(source.invalid, locationOf('invalid')),
  ]
}

function speechesOfLadder(source: SlotSource['reprompt'], location: Location): readonly SpeechModel[] {
  const isLadder = Array.isArray(source)
  return readLadder(source).map((rung, index) => ({
    key: 'reprompt',
    source: rung,
    location: isLadder ? below(location, index) : location,
  }))
}

function speechesOfInvalid(source: InvalidSource | undefined, location: Location): readonly SpeechModel[] {
  const { any, byRule, byReason } = readInvalid(source)
  if (any !== undefined) return [{ key: 'invalid', source: any, location }]
  return [...byRule, ...byReason].map(([why, said]) => ({
    key: 'invalid',
    source: said,
    location: below(location, why),
    isReason: byReason.has(why),
  }))
}
