import type { Mistake } from '../diagnostics/codes.ts'
import { type Diagnostic, diagnose, rangeOf, wholeFile } from '../diagnostics/diagnostic.ts'
import type { Source, Span } from '../diagnostics/source.ts'

/** A file with an interaction model, or a part of one: its path, absolute, and its bytes, or why there are none. */
export interface ModelFile {
  readonly file: string
  readonly content: Uint8Array | Diagnostic
}

/** A piece of such a file without the spaces around it, and where it is. */
export interface PlacedText extends Span {
  readonly text: string
}

/** Reports what is wrong at a span of a file, or with the file; `related` is the other span that it has to do with. */
export type ReportMistake = (mistake: Mistake, span?: Span, related?: Span) => void

/** Reports what is wrong with a file as diagnostics. */
export function reporter(source: Source, diagnostics: Diagnostic[]): ReportMistake {
  return (mistake, span, related) => {
    const range = span === undefined ? wholeFile(source.file) : rangeOf(source, span.start, span.end)
    diagnostics.push(diagnose(mistake, range, related && rangeOf(source, related.start, related.end)))
  }
}
