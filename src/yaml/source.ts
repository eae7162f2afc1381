/** The text of a file, and where its lines begin. */
export interface Source {
  /** absolute */
  readonly file: string
  readonly text: string
  /** offsets, the first of them 0 */
  readonly lineStarts: readonly number[]
}

/** A text as a source. */
export function sourceOf(file: string, text: string): Source {
  const lineStarts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  return { file, text, lineStarts }
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

/** The first line of a text, without its end. */
export function firstLine(text: string): string {
  return text.split(/\r?\n/, 1).join()
}
