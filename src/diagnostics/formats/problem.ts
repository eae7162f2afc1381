import { escapeInvisible } from '../../text/invisible.ts'
import type { Code } from '../codes.ts'
import { messageFor } from '../codes.ts'
import type { Diagnostic, Range, Severity } from '../diagnostic.ts'
import { authorMessages } from '../messages/index.ts'
import { nameFile } from '../write-place.ts'
import type { Report } from './report.ts'

/** A stretch of a file. Lines and columns count from 1, columns in UTF-16 code units; the end is not included. */
interface ProblemLocation {
  /** Seen from the folder of the check, with `/` on every system. */
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** A mistake as a program reads it, in the author's language. The shape is documented in docs/checking.md: it only grows. */
export interface Problem extends ProblemLocation {
  readonly severity: Severity
  readonly code: Code
  readonly message: string
  readonly hint?: string
  /** The other place that it has to do with. */
  readonly related?: ProblemLocation
}

/** A diagnostic in words, its files named from the folder of the check. */
export function problemOf(diagnostic: Diagnostic, { language, folder }: Pick<Report, 'language' | 'folder'>): Problem {
  const { severity, code, range, related } = diagnostic
  const { message, hint } = messageFor(authorMessages[language], diagnostic)
  return {
    ...placeOf(range, folder),
    severity,
    code,
    message: escapeInvisible(message),
    ...(hint === undefined ? {} : { hint: escapeInvisible(hint) }),
    ...(related === undefined ? {} : { related: placeOf(related, folder) }),
  }
}

function placeOf({ file, start, end }: Range, folder: string): ProblemLocation {
  return {
    file: nameFile(file, folder),
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
  }
}
