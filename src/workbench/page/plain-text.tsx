import type { JSX } from 'preact'
import { splitHidden } from './hidden-characters.ts'

/** A text as its author wrote it and nothing else: what cannot be seen is shown by its number, and it turns no other text around. */
export function PlainText({ text }: { readonly text: string }): JSX.Element {
  return (
    <bdi>
      {splitHidden(text).map(({ text: piece, name }) =>
        name === undefined ? piece : <code class="hidden-character">{name}</code>,
      )}
    </bdi>
  )
}
