import { member } from './json.ts'

// What the messages of several platforms have in common, and is read alike.

// ISO 8601 with a zone; without one it would be read in the zone of this machine.
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/

/** A moment in milliseconds since 1970-01-01T00:00Z; undefined where nothing, or no moment, is written. */
export function readInstant(sent: unknown): number | undefined {
  if (typeof sent !== 'string' || !instant.test(sent)) return undefined
  const at = Date.parse(sent)
  return Number.isNaN(at) ? undefined : at
}

// Characters: more than any name has, and thousands of marks on a letter take long to put in order.
const longestName = 1000

/** A name as dialogs have it. */
export function composed(name: string): string {
  return name.length > longestName ? name : name.normalize('NFC')
}

/** A name under a key of what was sent; none where nothing, or no text, is there. */
export function nameIn(sent: unknown, key: string): string | undefined {
  const name = member(sent, key)
  return isName(name) ? name : undefined
}

export function isName(sent: unknown): sent is string {
  return typeof sent === 'string' && sent !== ''
}

/**
 * The bytes of a header that is written as base64 writes it (RFC 4648, 4). Node's decoder would also take base64url, line breaks, and what
 * is no base64 at all; nor may two that were sent, "bad, good", pass for either.
 */
export function readBase64(written: string | readonly string[] | undefined): Buffer | undefined {
  if (typeof written !== 'string') return undefined
  const bytes = Buffer.from(written, 'base64')
  return bytes.toString('base64') === written ? bytes : undefined
}
