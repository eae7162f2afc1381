/** A line of a TSV file that says something: its number, from 1, its cells without the spaces around them, and all of it. */
export interface TsvLine {
  readonly number: number
  readonly cells: readonly [string, ...string[]]
  readonly text: string
}

/** The text of a TSV file, without the byte order mark; undefined where it is not UTF-8. */
export function decodeTsv(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The lines that are not blank, whichever way they end. */
export function linesOf(text: string): readonly TsvLine[] {
  return text.split(/\r\n?|\n/u).flatMap((line, index) => {
    const [first = '', ...others] = line.split('\t').map((cell) => cell.trim())
    if (first === '' && others.every((cell) => cell === '')) return []
    return [{ number: index + 1, cells: [first, ...others], text: line.trim() }]
  })
}
