import { problemOf } from './problem.ts'
import type { Report } from './report.ts'

/** For programs: a list of plain objects, empty where nothing was found. */
export function printJson(report: Report): string {
  const problems = report.diagnostics.map((diagnostic) => problemOf(diagnostic, report))
  return `${JSON.stringify(problems, null, 2)}\n`
}
