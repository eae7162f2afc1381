// Characters that nobody can see, or that turn the direction of writing; not those that join letters and emoji.
const hidden = /([\p{Cc}\p{Cf}\p{Cs}\u2028\u2029])/u
const joiners: ReadonlySet<string> = new Set(['\u200c', '\u200d'])

/** The pieces of a text: what is hidden is one by itself, with its number as its name. */
export function splitHidden(text: string): readonly { readonly text: string; readonly name?: string }[] {
  return text.split(hidden).map((piece) => {
    if (joiners.has(piece) || !hidden.test(piece)) return { text: piece }
    if (piece === '\n') return { text: ' ' }
    return { text: piece, name: nameHidden(piece.codePointAt(0) ?? 0) }
  })
}

/** What is hidden, by its number: `U+202E`. */
export function nameHidden(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

/** A text in which all can be seen. */
export function withoutHidden(text: string): string {
  return splitHidden(text)
    .map(({ text: piece, name }) => name ?? piece)
    .join('')
}
