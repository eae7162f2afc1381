import { suggest } from '../diagnostics/did-you-mean.ts'
import { explainCode, firstSentence } from '../diagnostics/explain-code.ts'
import type { Explanations } from '../diagnostics/explanations/explanation.ts'
import { explanations } from '../diagnostics/explanations/index.ts'
import type { LanguageCode } from '../languages/language.ts'
import { type ExitCode, exitCodes, languageOf, type Terminal } from './terminal.ts'

export interface ExplainOptions {
  /** As `check` prints it; none: every code, a line each. */
  readonly code?: string
  /** none: the environment's */
  readonly language?: LanguageCode
}

/** Says what the code of a mistake means, with a wrong and a right example. */
export function explain({ code, language }: ExplainOptions, terminal: Terminal): ExitCode {
  const words = explanations[language ?? languageOf(terminal.env)]
  if (code === undefined) return print(listAll(words), terminal)
  const text = explainCode(code, words)
  if (text !== undefined) return print(text, terminal)
  terminal.errors.write(`${words.unknown(code, suggest(code, Object.keys(words.about)))}\n`)
  return exitCodes.usage
}

function print(text: string, { output }: Terminal): ExitCode {
  output.write(text)
  return exitCodes.clean
}

function listAll({ about }: Explanations): string {
  const entries = Object.entries(about)
  const width = Math.max(...entries.map(([code]) => code.length))
  return entries.map(([code, text]) => `${code.padEnd(width)}  ${firstSentence(text)}\n`).join('')
}
