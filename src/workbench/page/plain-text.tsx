import type { JSX } from 'preact'

// Characters that nobody can see, or that turn the direction of writing; not those that join letters and emoji.
const hidden = /([\p{Cc}\p{Cf}\u2028\u2029])/u
const joiners: ReadonlySet<string> = new Set(['\u200c', '\u200d'])

/** A text as its author wrote it and nothing else: what cannot be seen is shown by its number, and it turns no other text around. */
export function PlainText({ text }: { readonly text: string }): JSX.Element {
  return <bdi>{text.split(hidden).map(show)}</bdi>
}

function show(piece: string): JSX.Element | string {
  if (joiners.has(piece) || !hidden.test(piece)) return piece
  if (piece === '\n') return ' '
  const number = (piece.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return <code class="hidden-character">U+{number}</code>
}
