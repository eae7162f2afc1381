import { relative } from 'node:path'
import { styleText } from 'node:util'
import { codeFrame } from '../../yaml/code-frame.ts'
import { formatDiagnostics } from '../../yaml/format.ts'
import { visible } from '../../yaml/visible.ts'
import { report } from '../report.ts'
import type { FileResult, Format, Result } from './result.ts'

/** The results of a file for a terminal: a line for each conversation, and below one that failed what went wrong. */
export function formatText({ file, diagnostics, conversations }: FileResult, format: Format): string {
  const paint = painter(format)
  const told = diagnostics.length === 0 ? [] : [formatDiagnostics(diagnostics, format)]
  const lines = conversations.flatMap((result) => tellOne(result, format))
  return `${[paint('bold', visible(relative(format.folder, file))), ...told, ...lines].join('\n').trimEnd()}\n`
}

function tellOne({ title, outcome, language, range }: Result, format: Format): readonly string[] {
  const paint = painter(format)
  if (outcome.type === 'passed') return [`  ${paint('green', '✓')} ${visible(title)}`]
  const place = `${visible(relative(format.folder, range.file))}:${range.start.line}:${range.start.column}`
  const told = [
    paint('gray', place),
    ...codeFrame(range, (text) => paint('red', text)),
    '',
    ...report(outcome, language).split('\n'),
  ]
  return [`  ${paint('red', '✗')} ${visible(title)}`, '', ...told.map((line) => `    ${line}`.trimEnd()), '']
}

function painter({ color }: Format) {
  return (style: 'bold' | 'green' | 'red' | 'gray', text: string) =>
    color ? styleText(style, text, { validateStream: false }) : text
}
