import { applyEdits, type Source } from '../diagnostics/source.ts'

/** A byte order mark is taken off; a byte that is not UTF-8 makes it undefined. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

// A letter with its marks, or a Korean syllable in its parts. To order very many marks takes very long, and no language has more than 30.
const composable = /[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?|\P{M}\p{M}{1,30}/gu

/** In NFC, whatever the editor or a Mac made of it: a name is one name. What is reported is reported where its author wrote it. */
export function composeCharacters(source: Source): Source {
  const edits = [...source.text.matchAll(composable)].flatMap(({ 0: written, index }) => {
    const text = written.normalize('NFC')
    return text === written ? [] : [{ start: index, end: index + written.length, text }]
  })
  return edits.length === 0 ? source : applyEdits(source, edits)
}
