import { type Diagnostic, diagnose, mostInFile, rangeOf, wholeFile } from '../diagnostics/diagnostic.ts'
import { applyEdits, type Source, sourceOf } from '../diagnostics/source.ts'
import { composeCharacters, decodeUtf8 } from '../files/decode-utf8.ts'
import { fileTooLarge, largestFile } from '../files/read-bytes.ts'

// what YAML 1.2 (5.1) calls non-printable, and a carriage return that ends no line
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0080-\u0084\u0086-\u009f\ufffe\uffff]|\r(?!\n)/gu

/** The bytes of a file as text, without the control characters that are reported; or why they are not text. */
export function decode(file: string, bytes: Uint8Array): { source?: Source; diagnostics: readonly Diagnostic[] } {
  const refuse = (diagnostic: Diagnostic) => ({ diagnostics: [diagnostic] })
  if (bytes.byteLength > largestFile) return refuse(fileTooLarge(file, bytes.byteLength))
  const text = decodeUtf8(bytes)
  if (text === undefined) return refuse(diagnose({ code: 'not-utf8', args: {} }, wholeFile(file)))
  const source = composeCharacters(sourceOf(file, text))
  const found = [...source.text.matchAll(control)].map(({ 0: character, index }) => ({
    character,
    start: index,
    end: index + 1,
  }))
  if (found.length === 0) return { source, diagnostics: [] }
  const diagnostics = found
    .slice(0, mostInFile)
    .map(({ character, start, end }) =>
      diagnose({ code: 'control-character', args: { character: codePoint(character) } }, rangeOf(source, start, end)),
    )
  const count = found.length - diagnostics.length
  const [next] = found.slice(mostInFile)
  if (next !== undefined)
    diagnostics.push(
      diagnose({ code: 'more-problems', args: { count, isOneFile: true } }, rangeOf(source, next.start, next.end)),
    )
  return {
    source: applyEdits(
      source,
      found.map(({ start, end }) => ({ start, end, text: ' ' })),
    ),
    diagnostics,
  }
}

/** A character by its number: "U+0007". */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
