import { type Diagnostic, type Range, rangeOf } from '../diagnostics/diagnostic.ts'
import type { Source } from '../diagnostics/source.ts'
import type { YamlSyntaxError } from './syntax/syntax-error.ts'

/** A range of a file that is uncertain because of a mistake. */
export interface UncertainRange {
  readonly range: Range
  /** Whether nothing that is reported for its lines can be trusted; else only what is reported for exactly this range is a cascade. */
  readonly wholeLines: boolean
}

/** What is uncertain after a syntax error: where a text is read as it was meant, only what kind of thing it is. */
export function uncertainRangeOf(source: Source, { span, text }: YamlSyntaxError): UncertainRange {
  const { start, end } = text ?? span
  return { range: rangeOf(source, start, end), wholeLines: text === undefined }
}

/** What else is wrong: not what only follows from one of these mistakes. */
export function suppressCascades(
  diagnostics: readonly Diagnostic[],
  uncertain: readonly UncertainRange[],
): readonly Diagnostic[] {
  const byLine = new Map<string, UncertainRange[]>()
  for (const damage of uncertain)
    for (const line of linesOf(damage)) byLine.set(line, [...(byLine.get(line) ?? []), damage])
  return diagnostics.filter(
    ({ range }) => byLine.get(lineKey(range.file, range.start.line))?.some(isCascadeOf(range)) !== true,
  )
}

/** The lines on which something may be a cascade of it. */
function linesOf({ range, wholeLines }: UncertainRange): readonly string[] {
  const { file, start, end } = range
  const length = wholeLines ? end.line - start.line + 1 : 1
  return Array.from({ length }, (_, index) => lineKey(file, start.line + index))
}

function lineKey(file: string, line: number): string {
  return `${line} ${file}`
}

function isCascadeOf({ start, end }: Range): (damage: UncertainRange) => boolean {
  return ({ range, wholeLines }) =>
    wholeLines || (start.offset === range.start.offset && end.offset === range.end.offset)
}

/** What is uncertain after a mistake of any other kind. A missing key says nothing about the name that it is reported at. */
export function uncertainRangeAt({ code, range }: Diagnostic): readonly UncertainRange[] {
  return code === 'missing-key' ? [] : [{ range, wholeLines: false }]
}
