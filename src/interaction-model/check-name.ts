import { wrongName } from '../core/names.ts'
import type { Span } from '../diagnostics/source.ts'
import type { ReportMistake } from './report-mistake.ts'

/** Reports a name that dialogs cannot have. */
export function checkName(
  name: string,
  named: 'intent' | 'slot' | 'type',
  span: Span | undefined,
  report: ReportMistake,
): void {
  const code = wrongName(name, named)
  if (code !== undefined) report({ code, args: { name, named } }, span)
}
