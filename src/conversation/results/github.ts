import { authorMessages } from '../../languages/messages/index.ts'
import { explain } from '../../languages/messages/mistake.ts'
import type { Range } from '../../yaml/diagnostic.ts'
import { printAnnotation } from '../../yaml/formats/annotation.ts'
import { nameOf } from '../../yaml/formats/problem.ts'
import { report } from '../report.ts'
import type { FileResult, Format } from './result.ts'

/** The mistakes and failures of a file as GitHub Actions' workflow commands, which show them beside the lines of a change. */
export function formatGithub({ diagnostics, conversations }: FileResult, format: Format): string {
  const mistakes = diagnostics.map((diagnostic) => {
    const { message, hint } = explain(authorMessages[format.language], diagnostic)
    const told = hint === undefined ? message : `${message}\n${hint}`
    return command(diagnostic.severity, diagnostic.code, diagnostic.range, told, format)
  })
  const failures = conversations.flatMap(({ title, outcome, language, range }) =>
    outcome.type === 'passed' ? [] : command('error', title, range, report(outcome, language), format),
  )
  return [...mistakes, ...failures].join('')
}

function command(
  level: 'error' | 'warning',
  title: string,
  { file, start }: Range,
  message: string,
  { folder }: Format,
): string {
  return printAnnotation({ level, file: nameOf(file, folder), line: start.line, column: start.column, title }, message)
}
