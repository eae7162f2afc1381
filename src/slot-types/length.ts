const written = /^(?<count>\d{1,5})\s*(?<unit>second|minute|hour|day|week|month|year)s?$/iu

const forms: ReadonlyMap<string, (count: string) => string> = new Map([
  ['second', (count) => `PT${count}S`],
  ['minute', (count) => `PT${count}M`],
  ['hour', (count) => `PT${count}H`],
  ['day', (count) => `P${count}D`],
  ['week', (count) => `P${count}W`],
  ['month', (count) => `P${count}M`],
  ['year', (count) => `P${count}Y`],
])

/** A length of time as authors write it, `30 days` or `2 hours`, in ISO 8601; undefined where it is none. */
export function readLength(text: string): string | undefined {
  const { count = '', unit = '' } = written.exec(text.trim())?.groups ?? {}
  return forms.get(unit.toLowerCase())?.(count)
}
