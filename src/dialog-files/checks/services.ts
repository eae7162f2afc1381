import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import { atValue, below, isWhole, type Location } from '../location.ts'
import type { DialogModel } from '../model.ts'
import { sendsOf, servicesOf } from '../named-services.ts'
import type { Check, ExtensionContext } from './check.ts'

/** A service that config.yaml does not name, or that cannot answer; and a slot for an answer that its dialog has not. */
export const checkServices: Check = function* ({ dialogs, slots, extension }) {
  for (const dialog of dialogs) yield* checkSent(dialog, extension)
  for (const { key, service, location } of slots.flatMap(servicesOf)) {
    yield* checkName(service, 'url', location, extension)
    yield* checkAnswers(service, key, location, extension)
  }
}

function* checkSent(dialog: DialogModel, extension: ExtensionContext): Iterable<Diagnostic> {
  const names = dialog.slots.map(({ name }) => name)
  for (const { item, location, nameAt } of sendsOf(dialog)) {
    yield* checkName(item.to, item.gives === undefined ? 'file' : 'url', nameAt, extension)
    if (item.gives === undefined) continue
    yield* checkAnswers(item.to, 'gives', nameAt, extension)
    if (!names.includes(item.gives) && dialog.knowsSlots)
      yield atValue(below(location, 'gives'), {
        code: 'unknown-slot',
        args: { slot: item.gives, ...didYouMean(item.gives, names) },
      })
  }
}

function* checkName(
  service: string,
  kind: 'file' | 'url',
  location: Location,
  { services }: ExtensionContext,
): Iterable<Diagnostic> {
  if (services === undefined || services.includes(service) || !isWhole(location)) return
  const address = kindOfAddress(service)
  const guess = address === undefined ? didYouMean(service, services) : { address }
  yield atValue(location, { code: 'unknown-service', args: { service, kind, known: services, ...guess } })
}

/** Somebody wrote where it is, instead of its name. */
function kindOfAddress(service: string): 'url' | 'email' | undefined {
  if (/^https?:/iu.test(service)) return 'url'
  return service.includes('@') ? 'email' : undefined
}

function* checkAnswers(
  service: string,
  key: 'lookUp' | 'checkedBy' | 'gives',
  location: Location,
  { takers }: ExtensionContext,
): Iterable<Diagnostic> {
  if (takers?.includes(service) === true) yield atValue(location, { code: 'silent-service', args: { service, key } })
}
