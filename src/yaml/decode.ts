import { type Diagnostic, diagnose, rangeOf, wholeFile } from '../diagnostics/diagnostic.ts'
import { applyEdits, type Source, sourceOf } from '../diagnostics/source.ts'

/** The largest file that is read, in bytes. */
const largestFile = 256 * 1024

// what YAML 1.2 (5.1) calls non-printable, and a carriage return that ends no line
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0080-\u0084\u0086-\u009f\ufffe\uffff]|\r(?!\n)/gu

/** The bytes of a file as text, without the control characters that are reported; or why they are not text. */
export function decode(file: string, bytes: Uint8Array): { source?: Source; diagnostics: readonly Diagnostic[] } {
  const refuse = (diagnostic: Diagnostic) => ({ diagnostics: [diagnostic] })
  if (bytes.byteLength > largestFile) {
    const kilobytes = Math.ceil(bytes.byteLength / 1024)
    return refuse(diagnose({ code: 'file-too-large', args: { kilobytes, limit: largestFile / 1024 } }, wholeFile(file)))
  }
  const text = decodeUtf8(bytes)
  if (text === undefined) return refuse(diagnose({ code: 'not-utf8', args: {} }, wholeFile(file)))
  const source = compose(sourceOf(file, text))
  const found = [...source.text.matchAll(control)].map(({ 0: character, index }) => ({
    character,
    start: index,
    end: index + 1,
  }))
  if (found.length === 0) return { source, diagnostics: [] }
  const diagnostics = found.map(({ character, start, end }) =>
    diagnose({ code: 'control-character', args: { character: codePoint(character) } }, rangeOf(source, start, end)),
  )
  return {
    source: applyEdits(
      source,
      found.map(({ start, end }) => ({ start, end, text: ' ' })),
    ),
    diagnostics,
  }
}

// a letter with its marks, or a Korean syllable in its parts
const composable = /[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?|\P{M}\p{M}+/gu

/** In NFC, whatever the editor or a Mac made of it: a name is one name. What is reported is reported where its author wrote it. */
function compose(source: Source): Source {
  const edits = [...source.text.matchAll(composable)].flatMap(({ 0: written, index }) => {
    const text = written.normalize('NFC')
    return text === written ? [] : [{ start: index, end: index + written.length, text }]
  })
  return edits.length === 0 ? source : applyEdits(source, edits)
}

/** A byte order mark is taken off; a byte that is not UTF-8 makes it undefined. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A character by its number: "U+0007". */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
