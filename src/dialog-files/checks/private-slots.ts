import { readCheckedBy } from '../../core/shorthand.ts'
import { parseTemplate, placeholdersOf } from '../../core/template.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Language } from '../../languages/language.ts'
import { atKey, atPart, atValue, below, type Location } from '../location.ts'
import type { DialogModel, SlotModel } from '../model.ts'
import type { SpeechModel } from '../model-speeches.ts'
import { sendsOf } from '../named-services.ts'
import { speechNodesOf } from '../walk-speech.ts'
import type { Check } from './check.ts'

/** Private values that would be spoken back though they were not kept, be remembered, or be lost: no service gets them. */
export const checkPrivateSlots: Check = function* ({ dialogs, slots, speeches, extension, settings }) {
  const trusts = (service: string) =>
    extension.services?.includes(service) !== true || extension.trusted?.includes(service)
  for (const { source, locationOf } of slots.filter(isPrivate)) {
    if (source.remember === true)
      yield atKey(locationOf('private'), { code: 'mixed-forms', args: { keys: ['private', 'remember'] } })
  }
  for (const speech of speeches) yield* checkRefusal(speech, settings.language)
  for (const dialog of dialogs) yield* checkServices(dialog, trusts, settings.language)
}

function isPrivate({ source }: SlotModel): boolean {
  return source.private === true
}

/** What was refused is not kept, so that it cannot be said. */
function* checkRefusal({ key, slot, source, location }: SpeechModel, language: Language): Iterable<Diagnostic> {
  if (key !== 'invalid' || slot === undefined || !isPrivate(slot)) return
  yield* checkNames(source, location, ['value'], language, { code: 'private-value', args: { slot: slot.name } })
}

function* checkServices(
  dialog: DialogModel,
  trusts: (service: string) => boolean | undefined,
  language: Language,
): Iterable<Diagnostic> {
  const own = dialog.slots.filter(isPrivate)
  const [first] = own
  if (first === undefined) return
  for (const { name, source, locationOf } of own) {
    const service = source.checkedBy && readCheckedBy(source.checkedBy).service
    if (service !== undefined && !trusts(service))
      yield atValue(locationOf('checkedBy'), { code: 'private-not-sent', args: { slot: name, service } })
  }
  const sends = sendsOf(dialog)
  for (const { item, location } of sends.filter(({ item: { to } }) => !trusts(to))) {
    for (const key of ['subject', 'text'] as const) {
      const said = item[key]
      if (said === undefined) continue
      for (const { name } of own)
        yield* checkNames(said, below(location, key), [name], language, {
          code: 'private-not-sent',
          args: { slot: name, service: item.to },
        })
    }
  }
  const [one] = sends
  if (one !== undefined && sends.every(({ item: { to } }) => !trusts(to)))
    yield atValue(one.nameAt, { code: 'private-not-sent', args: { slot: first.name, service: one.item.to } })
}

function* checkNames(
  source: SpeechModel['source'],
  location: Location,
  names: readonly string[],
  language: Language,
  mistake: Parameters<typeof atPart>[3],
): Iterable<Diagnostic> {
  for (const node of speechNodesOf(source, location)) {
    if (node.type !== 'text') continue
    for (const placeholder of placeholdersOf(parseTemplate(node.text, language).template))
      if (names.includes(placeholder.slot)) yield atPart(node.location, placeholder.written, placeholder, mistake)
  }
}
