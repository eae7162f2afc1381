const written = /^(?<count>\d{1,5})\s*(?<unit>second|minute|hour|day|week|month|year)s?$/iu

/** What is before the count and after it in ISO 8601. */
const units: ReadonlyMap<string, readonly [before: string, after: string]> = new Map([
  ['second', ['PT', 'S']],
  ['minute', ['PT', 'M']],
  ['hour', ['PT', 'H']],
  ['day', ['P', 'D']],
  ['week', ['P', 'W']],
  ['month', ['P', 'M']],
  ['year', ['P', 'Y']],
])

/** A length of time as authors write it, `30 days` or `2 hours`, in ISO 8601; undefined where it is none. */
export function readLength(text: string): string | undefined {
  const { count = '', unit = '' } = written.exec(text.trim())?.groups ?? {}
  const around = units.get(unit.toLowerCase())
  return around?.join(count)
}

/** A length that `readLength` read, as authors write it. */
export function writeLength(iso: string): string {
  const count = iso.replace(/\D/gu, '')
  const unit = [...units].find(([, around]) => around.join(count) === iso)?.[0]
  return `${count} ${unit}${count === '1' ? '' : 's'}`
}
