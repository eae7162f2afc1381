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
  const lines = new Set<string>()
  const ranges = new Set<string>()
  for (const one of uncertain) {
    if (one.wholeLines) for (const line of linesOf(one.range)) lines.add(line)
    else ranges.add(rangeKey(one.range))
  }
  return diagnostics.filter(
    ({ range }) => !lines.has(lineKey(range.file, range.start.line)) && !ranges.has(rangeKey(range)),
  )
}

function linesOf({ file, start, end }: Range): readonly string[] {
  return Array.from({ length: end.line - start.line + 1 }, (_, index) => lineKey(file, start.line + index))
}

function lineKey(file: string, line: number): string {
  return `${line} ${file}`
}

function rangeKey({ file, start, end }: Range): string {
  return `${start.offset} ${end.offset} ${file}`
}

/** What is uncertain after a mistake of any other kind. A missing key says nothing about the name that it is reported at. */
export function uncertainRangeAt({ code, range }: Diagnostic): readonly UncertainRange[] {
  return code === 'missing-key' ? [] : [{ range, wholeLines: false }]
}
