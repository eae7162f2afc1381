import type { Diagnostic } from '../diagnostic.ts'
import { printAnnotation } from './annotation.ts'
import { problemOf } from './problem.ts'
import type { Report } from './report.ts'

/** For GitHub Actions: notes next to the lines of a pull request. */
export function printGithub(report: Report): string {
  return report.diagnostics.map((diagnostic) => annotate(diagnostic, report)).join('')
}

/** The note for one mistake; one about a whole file has no line. */
export function annotate(diagnostic: Diagnostic, report: Pick<Report, 'language' | 'folder'>): string {
  const { file, line, column, severity, code, message, hint } = problemOf(diagnostic, report)
  const place = diagnostic.range.excerpt === undefined ? {} : { line, column }
  const text = hint === undefined ? message : `${message}\n${hint}`
  return printAnnotation({ level: severity, file, ...place, title: code }, text)
}
