import { codeFrame } from '../../../diagnostics/code-frame.ts'
import { formatDiagnostics } from '../../../diagnostics/format-diagnostics.ts'
import { nameFile, writePlace } from '../../../diagnostics/write-place.ts'
import { painter } from '../../../text/paint.ts'
import { visible } from '../../../text/visible.ts'
import { report } from '../report-failure.ts'
import type { FileResult, Format, Result } from './result.ts'

/** The results of a file for a terminal: a line for each conversation, and below one that failed what went wrong. */
export function formatText({ file, diagnostics, conversations }: FileResult, format: Format): string {
  const paint = painter(format.color)
  const told = diagnostics.length === 0 ? [] : [formatDiagnostics(diagnostics, format)]
  const lines = conversations.flatMap((result) => tellOne(result, format))
  return `${[paint('bold', visible(nameFile(file, format.folder))), ...told, ...lines].join('\n').trimEnd()}\n`
}

function tellOne({ title, outcome, language, range }: Result, format: Format): readonly string[] {
  const paint = painter(format.color)
  if (outcome.type === 'passed') return [`  ${paint('green', '✓')} ${visible(title)}`]
  const told = [
    paint('gray', visible(writePlace(range, format.folder))),
    ...codeFrame(range, (text) => paint('red', text)),
    '',
    ...report(outcome, language).split('\n'),
  ]
  return [`  ${paint('red', '✗')} ${visible(title)}`, '', ...told.map((line) => `    ${line}`.trimEnd()), '']
}
