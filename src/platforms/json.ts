import { isUtf8 } from 'node:buffer'
import { invisibleCharacters } from '../text/invisible.ts'

/** What bytes were read as, or why they are no JSON that we take. */
export type ParsedJson =
  | { readonly type: 'json'; readonly value: unknown }
  | { readonly type: 'refused'; readonly reason: string }

const deepest = 32

/** Reads JSON strictly: valid UTF-8 without a byte order mark (RFC 8259, 8.1), lists and objects at most 32 deep. */
export function parseJson(bytes: Buffer): ParsedJson {
  if (!isUtf8(bytes)) return { type: 'refused', reason: 'not UTF-8' }
  const parsed = parseText(bytes.toString())
  if (parsed === undefined) return { type: 'refused', reason: 'not JSON' }
  if (isDeeper(parsed.value, deepest)) return { type: 'refused', reason: `nested deeper than ${deepest}` }
  return { type: 'json', value: parsed.value }
}

/** What is under a name of ours; undefined where there is no such name, or no object. */
export function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

/** The entries of an object, in order; none of a list, a text, or nothing. */
export function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []
}

/** JSON laid out for people, with everything in it visible: JSON may write what nobody can see by number. */
export function layOutJson(json: unknown): string {
  return JSON.stringify(json, null, 2).replace(invisibleCharacters, (found) => {
    const units = Array.from({ length: found.length }, (_, index) => found.charCodeAt(index))
    return found === '\n' ? found : units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('')
  })
}

function parseText(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (levels === 0) return true
  for (const name in value) if (isDeeper(member(value, name), levels - 1)) return true
  return false
}
