import { escapeInvisible } from '../text/invisible.ts'
import { graphemes, width } from '../text/width.ts'
import type { Excerpt, Range } from './diagnostic.ts'

/** The widest stretch of a line that is shown, in columns. */
const widest = 100
const columnsBefore = 40

/** The line that a range begins in, with its number, and the range underlined; nothing where a file has no line to show. */
export function codeFrame(range: Range, paint: (text: string) => string): readonly string[] {
  if (range.excerpt === undefined) return []
  const { before, marked, after } = split(range, range.excerpt)
  const number = String(range.start.line)
  const margin = ' '.repeat(number.length)
  const isLong = width(escapeInvisible(before + marked)) > widest
  const head = isLong ? keepEnd(escapeInvisible(before), columnsBefore) : escapeInvisible(before)
  const body = keepStart(escapeInvisible(marked), widest - width(head))
  const tail = keepStart(escapeInvisible(after), widest - width(head) - width(body))
  const underline = paint('^'.repeat(Math.max(1, width(body))))
  return [` ${number} | ${head}${body}${tail}`.trimEnd(), ` ${margin} | ${' '.repeat(width(head))}${underline}`]
}

/** A line as it is written, in three: before what matters, what matters, and after it. */
export function split(
  { start, end }: Range,
  { text, column }: Excerpt,
): { before: string; marked: string; after: string } {
  const from = start.column - column
  const to = end.line > start.line ? text.trimEnd().length : Math.max(from, end.column - column)
  return { before: text.slice(0, from), marked: text.slice(from, to), after: text.slice(to) }
}

function keepStart(text: string, columns: number): string {
  if (width(text) <= columns) return text
  let kept = ''
  for (const character of graphemes(text)) {
    if (width(kept + character) >= columns) break
    kept += character
  }
  return `${kept}…`
}

function keepEnd(text: string, columns: number): string {
  if (width(text) <= columns) return text
  let kept = ''
  for (const character of graphemes(text).toReversed()) {
    if (width(kept + character) >= columns) break
    kept = character + kept
  }
  return `…${kept}`
}
