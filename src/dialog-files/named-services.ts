import { readCheckedBy, readSend, type SendItem } from '../core/shorthand.ts'
import { below, type Location } from './location.ts'
import type { DialogModel, SlotModel } from './model.ts'

/** One service that a dialog is sent to, and where it is written. */
export interface SendModel {
  readonly item: SendItem
  readonly location: Location
  /** Where its name is. */
  readonly nameAt: Location
}

/** The services that a slot names, and where. */
export function servicesOf({ source, locationOf }: SlotModel): readonly NamedService[] {
  const { lookUp, checkedBy } = source
  const named: NamedService[] = []
  if (lookUp !== undefined) named.push({ key: 'lookUp', service: lookUp, location: locationOf('lookUp') })
  if (checkedBy === undefined) return named
  const at = locationOf('checkedBy')
  const location = typeof checkedBy === 'string' ? at : below(at, 'service')
  return [...named, { key: 'checkedBy', service: readCheckedBy(checkedBy).service, location }]
}

/** A service that a slot names. */
interface NamedService {
  readonly key: 'lookUp' | 'checkedBy'
  readonly service: string
  readonly location: Location
}

/** The services that a dialog is sent to. */
export function sendsOf({ source, location }: DialogModel): readonly SendModel[] {
  const at = below(location, 'send')
  const { send } = source
  return readSend(send).map((item, index) => {
    const written = Array.isArray(send) ? send[index] : send
    const place = Array.isArray(send) ? below(at, index) : at
    return { item, location: place, nameAt: typeof written === 'string' ? place : below(place, 'to') }
  })
}
