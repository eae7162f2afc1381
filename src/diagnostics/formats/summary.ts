import { authorMessages } from '../messages/index.ts'
import type { Report } from './report.ts'

/** One sentence: how many mistakes in how many files, or that there are none. */
export function summarize({
  diagnostics,
  files,
  intents,
  language,
}: Omit<Report, 'folder' | 'strict' | 'color'>): string {
  const words = authorMessages[language]
  if (diagnostics.length === 0) return words.clean({ files: files.length, intents })
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  const inFiles = new Set(diagnostics.map(({ range }) => range.file)).size
  return words.problems({ errors, warnings: diagnostics.length - errors, files: inFiles })
}
