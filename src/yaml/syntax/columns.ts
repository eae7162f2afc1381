import { lineAt, type Source } from '../../diagnostics/source.ts'

// In which column a line begins, and in which one it may.

/** The column near these in which a line may begin; of two as near, the one where the last line was like this one, or the one further in. */
export function nearest(source: Source, line: number, columns: readonly number[]): number {
  const open = openColumns(source, line)
  const exact = open.find((column) => columns.includes(column))
  if (exact !== undefined) return exact
  const [wanted = 0] = columns
  const steps = (column: number) => Math.abs(column - wanted)
  const least = Math.min(...open.map(steps))
  const near = open.filter((column) => steps(column) === least)
  const next = nextAfter(source, line)
  return (
    near.find((column) => isFollowedAt(source, line, column + 2)) ??
    near.find((column) => isLikeLast(source, line, column)) ??
    near.find((column) => columnsOf(next, 2) === column && isLike(next, lineAt(source, line))) ??
    near[0] ??
    0
  )
}

/** Whether a line opens something that begins in this column. */
export function isFollowedAt(source: Source, line: number, column: number): boolean {
  return opens(lineAt(source, line)) && columnsOf(nextAfter(source, line), 2) === column
}

/** The next line that is not blank. */
function nextAfter(source: Source, line: number): string {
  for (let below = line + 1; below <= source.lineStarts.length; below++) {
    if (lineAt(source, below).trim() !== '') return lineAt(source, below)
  }
  return ''
}

/** Whether the last line next to it in a column is like this one. */
function isLikeLast(source: Source, line: number, column: number): boolean {
  for (let above = line - 1; above >= 1; above--) {
    const written = lineAt(source, above)
    if (written.trim() === '' || columnsOf(written, 2) > column) continue
    return columnsOf(written, 2) === column && isLike(written, lineAt(source, line))
  }
  return false
}

/** Whether both open something, or neither, and both are entries of a list, or neither. */
function isLike(a: string, b: string): boolean {
  return opens(a) === opens(b) && isListEntry(a) === isListEntry(b)
}

/** The columns in which something that is not closed yet begins, the innermost first. */
export function openColumns(source: Source, line: number): readonly number[] {
  const columns: number[] = []
  for (let above = line - 1; above >= 1 && columns.at(-1) !== 0; above--) {
    const written = lineAt(source, above)
    if (/^\s*(?:#|$)/.test(written)) continue
    const own = columnsOf(written, 2)
    if (columns.length > 0 && own >= (columns.at(-1) ?? 0)) continue
    if (columns.length === 0 && opens(written)) columns.push(own + 2)
    if (isListEntry(written)) columns.push(...[own + 2].filter((column) => !columns.includes(column)))
    columns.push(own)
  }
  return columns.length === 0 ? [0] : columns
}

export function isListEntry(line: string): boolean {
  return /^\s*- /.test(line)
}

/** A key, or a blank line between two. */
export function isKey(line: string): boolean {
  return line.trim() === '' || /^\s*[^\s:]+:(?:\s|$)/u.test(line)
}

/** Whether what belongs to a line is below it. */
export function opens(line: string): boolean {
  return /(?:[:：{[]|[|>][-+\d]*)\s*(?:#.*)?$/u.test(line)
}

/** What a line begins with that cannot be seen. */
export function isBlank(line: string): string {
  return /^[\s\u200b]*/u.exec(line)?.[0] ?? ''
}

/** How far a line is indented. */
export function columnsOf(line: string, tab: number): number {
  return [...line.slice(0, isBlank(line).length)].reduce(
    (sum, character) => sum + columnsOfCharacter(character, tab),
    0,
  )
}

function columnsOfCharacter(character: string, tab: number): number {
  if (character === '\t') return tab
  if (character === '\u3000') return 2
  return character === '\u200b' || character === '\ufeff' ? 0 : 1
}
