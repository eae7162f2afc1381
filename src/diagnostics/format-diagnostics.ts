import type { LanguageCode } from '../languages/language.ts'
import { escapeInvisible } from '../text/invisible.ts'
import { painter } from '../text/paint.ts'
import { codeFrame } from './code-frame.ts'
import { messageFor } from './codes.ts'
import type { Diagnostic } from './diagnostic.ts'
import { authorMessages } from './messages/index.ts'
import { writePlace } from './write-place.ts'

/** How diagnostics are printed. */
export interface FormatOptions {
  readonly color: boolean
  readonly language: LanguageCode
  /** Files are named from here. */
  readonly folder: string
}

/** Diagnostics for a terminal: where, what, the code, the line with what matters underlined, and a hint. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], format: FormatOptions): string {
  return diagnostics.map((diagnostic) => `${formatOne(diagnostic, format)}\n`).join('\n')
}

function formatOne(diagnostic: Diagnostic, format: FormatOptions): string {
  const words = authorMessages[format.language]
  const paint = painter(format.color)
  const { message, hint } = messageFor(words, diagnostic)
  const isError = diagnostic.severity === 'error'
  const head = [
    paint('bold', escapeInvisible(writePlace(diagnostic.range, format.folder))),
    `${paint(isError ? 'red' : 'yellow', `${words[diagnostic.severity]}:`)} ${escapeInvisible(message)}`,
    paint('gray', `[${diagnostic.code}]`),
  ].join(' ')
  const lines = [head, ...codeFrame(diagnostic.range, (text) => paint(isError ? 'red' : 'yellow', text))]
  if (hint !== undefined) lines.push(`  ${paint('cyan', `${words.hint}:`)} ${escapeInvisible(hint)}`)
  if (diagnostic.related !== undefined) {
    lines.push(
      `  ${paint('cyan', `${words.related}:`)} ${escapeInvisible(writePlace(diagnostic.related, format.folder))}`,
    )
  }
  return lines.join('\n')
}
