import type { Diagnostic } from '../diagnostic.ts'
import { problemOf } from './problem.ts'
import type { Report } from './report.ts'

/**
 * For GitHub Actions: workflow commands, shown beside the lines of a pull request
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 */
export function printGithub(report: Report): string {
  return report.diagnostics.map((diagnostic) => `${annotate(diagnostic, report)}\n`).join('')
}

function annotate(diagnostic: Diagnostic, report: Report): string {
  const { file, line, column, severity, code, message, hint } = problemOf(diagnostic, report)
  const isWhole = diagnostic.range.excerpt === undefined
  const properties = { file, ...(isWhole ? {} : { line, col: column }), title: code }
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  return `::${severity} ${written.join(',')}::${escapeText(hint === undefined ? message : `${message}\n${hint}`)}`
}

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
