import { codeFrame } from '../../../diagnostics/code-frame.ts'
import { formatDiagnostics } from '../../../diagnostics/format-diagnostics.ts'
import { nameFile, writePlace } from '../../../diagnostics/write-place.ts'
import { escapeInvisible } from '../../../text/invisible.ts'
import { painter } from '../../../text/paint.ts'
import { conversationWords } from '../../words/index.ts'
import { reportFailure } from '../report-failure.ts'
import type { FileResult, Result, ResultFormat } from './result.ts'

/** The results of a file for a terminal: a line for each conversation, and below one that failed what went wrong. */
export function formatText({ file, diagnostics, conversations, skippedFor }: FileResult, format: ResultFormat): string {
  const paint = painter(format.color)
  const text = diagnostics.length === 0 ? [] : [formatDiagnostics(diagnostics, format)]
  const lines = conversations.flatMap((result) => formatOne(result, format))
  const { skipped } = conversationWords[format.language].test
  const note = skippedFor === undefined ? [] : [`  ${paint('gray', skipped(skippedFor))}`]
  return `${[paint('bold', escapeInvisible(nameFile(file, format.folder))), ...text, ...note, ...lines].join('\n').trimEnd()}\n`
}

function formatOne({ title, outcome, language, range }: Result, format: ResultFormat): readonly string[] {
  const paint = painter(format.color)
  if (outcome.type === 'passed') return [`  ${paint('green', '✓')} ${escapeInvisible(title)}`]
  const lines = [
    paint('gray', escapeInvisible(writePlace(range, format.folder))),
    ...codeFrame(range, (text) => paint('red', text)),
    '',
    ...reportFailure(outcome, language).split('\n').map(escapeInvisible),
  ]
  return [`  ${paint('red', '✗')} ${escapeInvisible(title)}`, '', ...lines.map((line) => `    ${line}`.trimEnd()), '']
}
