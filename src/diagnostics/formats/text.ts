import { formatDiagnostics } from '../format-diagnostics.ts'
import type { Report } from './report.ts'
import { summarize } from './summary.ts'

/** For people: each mistake with its line, and what it comes to. */
export function printText(report: Report): string {
  const text = formatDiagnostics(report.diagnostics, report)
  return `${text}${text === '' ? '' : '\n'}${summarize(report)}\n`
}
