import { relative } from 'node:path'
import { styleText } from 'node:util'
import type { LanguageCode } from '../languages/language.ts'
import { authorMessages } from '../languages/messages/index.ts'
import { explain } from '../languages/messages/mistake.ts'
import { codeFrame } from './code-frame.ts'
import type { Diagnostic, Range } from './diagnostic.ts'
import { visible } from './visible.ts'

/** How diagnostics are printed. */
export interface Format {
  readonly color: boolean
  readonly language: LanguageCode
  /** Files are named from here. */
  readonly folder: string
}

/** Diagnostics for a terminal: where, what, the code, the line with what matters underlined, and a hint. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], format: Format): string {
  return diagnostics.map((diagnostic) => `${formatOne(diagnostic, format)}\n`).join('\n')
}

function formatOne(diagnostic: Diagnostic, format: Format): string {
  const words = authorMessages[format.language]
  const paint = (style: Style, text: string) =>
    format.color ? styleText(style, text, { validateStream: false }) : text
  const { message, hint } = explain(words, diagnostic)
  const isError = diagnostic.severity === 'error'
  const head = [
    paint('bold', placeOf(diagnostic.range, format.folder)),
    `${paint(isError ? 'red' : 'yellow', `${words[diagnostic.severity]}:`)} ${visible(message)}`,
    paint('gray', `[${diagnostic.code}]`),
  ].join(' ')
  const lines = [head, ...codeFrame(diagnostic.range, (text) => paint(isError ? 'red' : 'yellow', text))]
  if (hint !== undefined) lines.push(`  ${paint('cyan', `${words.hint}:`)} ${visible(hint)}`)
  if (diagnostic.related !== undefined) {
    lines.push(`  ${paint('cyan', `${words.related}:`)} ${placeOf(diagnostic.related, format.folder)}`)
  }
  return lines.join('\n')
}

type Style = 'bold' | 'red' | 'yellow' | 'gray' | 'cyan'

function placeOf(range: Range, folder: string): string {
  const path = visible(relative(folder, range.file) || range.file)
  return range.excerpt === undefined ? path : `${path}:${range.start.line}:${range.start.column}`
}
