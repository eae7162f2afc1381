import type { Delivery } from './outbox.ts'

/** What an id may be: it names a file, and is a header of a request. */
const idForm = /^[\w-]{1,100}$/

/** The delivery that a text holds; none where it is damaged. */
export function readDelivery(text: string): Delivery | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isDelivery(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isDelivery(value: unknown): value is Delivery {
  const { service, request } = Object(value)
  const { id, type, timestamp, data } = Object(request)
  return isText(service) && isText(id) && idForm.test(id) && type === 'completed' && isTime(timestamp) && isData(data)
}

function isData(data: unknown): boolean {
  const { dialog, slots, spoken, wants, timezone } = Object(data)
  return isText(dialog) && isText(timezone) && isMap(slots) && isMap(spoken) && Array.isArray(wants)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isTime(value: unknown): boolean {
  return isText(value) && Number.isFinite(Date.parse(value))
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
