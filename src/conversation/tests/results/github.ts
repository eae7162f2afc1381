import { printAnnotation } from '../../../diagnostics/formats/annotation.ts'
import { annotate } from '../../../diagnostics/formats/github.ts'
import { nameFile } from '../../../diagnostics/write-place.ts'
import { reportFailure } from '../report-failure.ts'
import type { FileResult, Result, ResultFormat } from './result.ts'

/** The mistakes and failures of a file as GitHub Actions' workflow commands, which show them next to the lines of a change. */
export function formatGithub({ diagnostics, conversations }: FileResult, format: ResultFormat): string {
  const mistakes = diagnostics.map((diagnostic) => annotate(diagnostic, format))
  const failures = conversations.filter(({ outcome }) => outcome.type !== 'passed')
  return [...mistakes, ...failures.map((failure) => annotateFailure(failure, format))].join('')
}

function annotateFailure({ title, outcome, language, range }: Result, { folder }: ResultFormat): string {
  const { line, column } = range.start
  const place = { file: nameFile(range.file, folder), line, column }
  return printAnnotation({ level: 'error', ...place, title }, reportFailure(outcome, language))
}
