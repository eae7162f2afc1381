import type { SlotTypeWords } from '../../languages/slot-types/words.ts'

const longest = 60

/** An author's text, not longer than a message can bear. */
function shorten(text: string): string {
  const characters = [...text]
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text
}

/** An author's own word in a message. */
export function quote(text: string): string {
  return `\`${shorten(text)}\``
}

/** A text as it is put in quotes: in single ones where it has double ones in it. */
export function inQuotes(text: string): string {
  const written = shorten(text)
  return /["\\]/.test(written) ? `'${written.replaceAll("'", "''")}'` : `"${written}"`
}

/** Words of the language in a message. */
export function list(names: readonly string[]): string {
  return names.map(quote).join(', ')
}

/** A name as it may be written: joined by `_` where it has spaces. */
export function withoutSpaces(name: string): string {
  return name.trim().replace(/\s+/gu, '_')
}

/** Several things in one sentence, with `last` before the last of them: "A, B or C". */
export function series(texts: readonly string[], comma: string, last: string): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(comma)}${last}${texts.at(-1)}`
}

/** What may be written for a bound, as an entry of a message. */
export function boundHint({ bounds }: SlotTypeWords): { readonly hint?: string } {
  return bounds === undefined ? {} : { hint: bounds.hint }
}

/** A service as config.yaml may have it, the simplest of its kind. */
export function serviceLike(name: string, kind: 'file' | 'url'): string {
  return kind === 'file' ? `{ file: ${name}.csv }` : '{ url: "https://…" }'
}

/** A service by its address, under some name, as config.yaml may have it. */
export function serviceAt(kind: 'url' | 'email', address: string): string {
  return `services: { orders: { ${kind}: "${address}" } }`
}
