/** The text of a file, and where its lines begin. */
export interface Source {
  /** absolute */
  readonly file: string
  readonly text: string
  /** offsets, the first of them 0 */
  readonly lineStarts: readonly number[]
  /** What its author wrote, where an error was fixed so that the rest can be read. */
  readonly edited?: { readonly from: Source; readonly edits: readonly Edit[] }
}

/** A change of a text: what is to be in the place of a span. */
export interface Edit extends Span {
  readonly text: string
}

/** A text as a source. */
export function sourceOf(file: string, text: string): Source {
  const lineStarts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  return { file, text, lineStarts }
}

/** A source with some edits made, sorted and apart; what is reported for it is reported at the place in what its author wrote. */
export function applyEdits(from: Source, edits: readonly Edit[]): Source {
  let text = ''
  let at = 0
  for (const edit of edits) {
    text += from.text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return { ...sourceOf(from.file, text + from.text.slice(at)), edited: { from, edits } }
}

/** What its author wrote, before any edit. */
export function originalOf(source: Source): Source {
  return source.edited === undefined ? source : originalOf(source.edited.from)
}

/** Where an offset was before the edits. */
export function offsetBefore(edits: readonly Edit[], offset: number): number {
  let shift = 0
  for (const { start, end, text } of edits) {
    const at = start + shift
    if (offset < at) break
    if (offset < at + text.length) return Math.min(start + offset - at, end)
    shift += text.length - (end - start)
  }
  return offset - shift
}

/** The line that an offset is in, from 1. */
export function lineOf({ lineStarts }: Source, offset: number): number {
  let low = 0
  let high = lineStarts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low + 1
}

/** A line without its end; lines count from 1. */
export function lineAt({ text, lineStarts }: Source, line: number): string {
  return text.slice(lineStarts[line - 1] ?? text.length, lineStarts[line] ?? text.length).replace(/\r?\n$/, '')
}

/** The first line of a text, without its end. */
export function firstLine(text: string): string {
  return text.split(/\r?\n/, 1).join()
}

/** What is on a line from an offset on, without the spaces at its end. */
export function restOfLine({ text }: Source, start: number): string {
  return firstLine(text.slice(start, start + 1000)).trimEnd()
}

/** Where something is in its file: offsets, `end` not included. */
export interface Span {
  readonly start: number
  readonly end: number
}
