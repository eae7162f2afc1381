import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import { atValue, isWhole } from '../location.ts'
import { sendsOf } from '../model.ts'
import type { Check } from './check.ts'

/** A service that config.yaml does not name. */
export const checkServices: Check = function* ({ dialogs, extension: { services } }) {
  if (services === undefined) return
  for (const { item, nameAt } of dialogs.flatMap(sendsOf)) {
    if (services.includes(item.to) || !isWhole(nameAt)) continue
    yield atValue(nameAt, {
      code: 'unknown-service',
      args: { service: item.to, known: services, ...didYouMean(item.to, services) },
    })
  }
}
