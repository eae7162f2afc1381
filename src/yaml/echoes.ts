import { type Diagnostic, type Range, rangeOf } from './diagnostic.ts'
import type { Slip } from './slip.ts'
import type { Source } from './source.ts'

/** A stretch of a file that a mistake leaves in doubt. */
export interface Damage {
  readonly range: Range
  /** Whether nothing that is told of its lines can be trusted; else only what is told of exactly this stretch is an echo. */
  readonly wholeLines: boolean
}

/** What a slip of syntax leaves in doubt: where a text is read as it was meant, only what kind of thing it is. */
export function damageOf(source: Source, { span, text }: Slip): Damage {
  const { start, end } = text ?? span
  return { range: rangeOf(source, start, end), wholeLines: text === undefined }
}

/** What is told besides these mistakes: not what is only another way to tell one of them. */
export function withoutEchoes(diagnostics: readonly Diagnostic[], damages: readonly Damage[]): readonly Diagnostic[] {
  if (damages.length === 0) return diagnostics
  return diagnostics.filter((diagnostic) => !damages.some((damage) => isEcho(diagnostic.range, damage)))
}

function isEcho({ file, start, end }: Range, { range, wholeLines }: Damage): boolean {
  if (file !== range.file) return false
  if (wholeLines) return start.line >= range.start.line && start.line <= range.end.line
  return start.offset === range.start.offset && end.offset === range.end.offset
}

/** What a mistake of any other kind leaves in doubt. A key that is missing says nothing of the name that it is told at. */
export function damageBy({ code, range }: Diagnostic): readonly Damage[] {
  return code === 'missing-key' ? [] : [{ range, wholeLines: false }]
}
