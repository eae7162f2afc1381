/** Characters that nobody can see, or that turn the direction of writing: a terminal would obey or hide them. */
export const invisibleCharacters = /[\p{Cc}\p{Cf}\u2028\u2029]/gu

/** An author's text as it can be printed: what would be invisible is shown by its number. A tab is a space. */
export function escapeInvisible(text: string): string {
  return text.replaceAll('\t', ' ').replace(invisibleCharacters, show)
}

/** The same of a text on several lines, which stay lines. */
export function escapeInvisibleInLines(text: string): string {
  return text.split('\n').map(escapeInvisible).join('\n')
}

/** Joins letters and emoji as it should; its width is none. */
const joiners: ReadonlySet<string> = new Set(['\u200c', '\u200d'])

function show(character: string): string {
  if (joiners.has(character)) return character
  return `<${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`
}
