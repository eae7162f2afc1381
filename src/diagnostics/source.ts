/** The text of a file, and where its lines begin. */
export interface Source {
  /** absolute */
  readonly file: string
  readonly text: string
  /** offsets, the first of them 0 */
  readonly lineStarts: readonly number[]
  /** What its author wrote, where an error was fixed so that the rest can be read. */
  readonly edited?: { readonly from: Source; readonly edits: readonly PlacedEdit[] }
}

/** A change of a text: what is to be in the place of a span. */
export interface Edit extends Span {
  readonly text: string
}

/** An edit, and where its text begins now. */
export interface PlacedEdit extends Edit {
  readonly at: number
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
  const placed: PlacedEdit[] = []
  for (const edit of edits) {
    text += from.text.slice(at, edit.start)
    placed.push({ ...edit, at: text.length })
    text += edit.text
    at = edit.end
  }
  return { ...sourceOf(from.file, text + from.text.slice(at)), edited: { from, edits: placed } }
}

/** What its author wrote, before any edit. */
export function originalOf(source: Source): Source {
  return source.edited === undefined ? source : originalOf(source.edited.from)
}

/** Where an offset was before the edits. */
export function offsetBefore(edits: readonly PlacedEdit[], offset: number): number {
  const edit = edits[countUpTo(edits.length, (index) => (edits[index]?.at ?? 0) <= offset) - 1]
  if (edit === undefined) return offset
  const { start, end, text, at } = edit
  return offset < at + text.length ? Math.min(start + offset - at, end) : end + offset - at - text.length
}

/** How many of so many sorted things something is true of: of the first ones, and of none behind them. */
function countUpTo(length: number, isTrue: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isTrue(middle)) low = middle + 1
    else high = middle
  }
  return low
}

/** The line that an offset is in, from 1. */
export function lineOf({ lineStarts }: Source, offset: number): number {
  return countUpTo(lineStarts.length, (index) => (lineStarts[index] ?? 0) <= offset)
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
