import { type Source, sourceOf } from '../../../diagnostics/source.ts'
import { composeCharacters, decodeUtf8 } from '../../../files/decode-utf8.ts'
import type { PlacedText } from '../../../interaction-model/report-mistake.ts'

/** A line of a TSV file that says something: all of it, and its cells. */
export interface TsvLine extends PlacedText {
  readonly cells: readonly [PlacedText, ...PlacedText[]]
}

/** The text of a TSV file, whichever way its lines end; undefined where it is not UTF-8. */
export function decodeTsv(file: string, bytes: Uint8Array): Source | undefined {
  const text = decodeUtf8(bytes)
  return text === undefined ? undefined : composeCharacters(sourceOf(file, text.replace(/\r(?!\n)/gu, '\n')))
}

/** The lines that are not blank. */
export function tsvLines({ text }: Source): readonly TsvLine[] {
  const lines = Array.from(text.matchAll(/[^\r\n]+/gu), ({ 0: line, index }) => readLine(line, index))
  return lines.filter((line) => line.text !== '')
}

function readLine(line: string, start: number): TsvLine {
  const whole = trim(line, start)
  let at = start
  const [first = whole, ...others] = line.split('\t').map((written) => {
    const cell = trim(written, at)
    at += written.length + 1
    return cell
  })
  return { ...whole, cells: [first, ...others] }
}

function trim(written: string, at: number): PlacedText {
  const text = written.trim()
  const start = at + written.length - written.trimStart().length
  return { text, start, end: start + text.length }
}
