import type { Explanations } from '../languages/explanations/explanation.ts'
import { explanationsIn } from '../languages/explanations/index.ts'
import type { LanguageCode } from '../languages/language.ts'
import { corrections, type Example, shorten } from '../yaml/corrections.ts'
import { suggest } from '../yaml/suggest.ts'
import { languageOf } from './language.ts'
import { type ExitCode, exitCodes, type Terminal } from './terminal.ts'

export interface ExplainOptions {
  /** As `check` prints it; none: every code, a line each. */
  readonly code?: string
  /** none: the environment's */
  readonly language?: LanguageCode
}

/** Says what the code of a mistake means, with a wrong and a right example. */
export function explain({ code, language }: ExplainOptions, terminal: Terminal): ExitCode {
  const words = explanationsIn(language ?? languageOf(terminal.env))
  if (code === undefined) return print(listAll(words), terminal)
  const told = explainOne(code, words)
  if (told !== undefined) return print(told, terminal)
  terminal.errors.write(`${words.unknown(code, suggest(code, Object.keys(words.about)))}\n`)
  return exitCodes.usage
}

function print(told: string, { output }: Terminal): ExitCode {
  output.write(told)
  return exitCodes.clean
}

function explainOne(code: string, words: Explanations): string | undefined {
  const about = new Map(Object.entries(words.about)).get(code)
  if (about === undefined) return undefined
  const correction = new Map(Object.entries(corrections)).get(code)
  const examples = correction && [words.wrong, show(correction.wrong), words.right, show(correction.right)]
  return `${[code, about, ...(examples ?? [])].map((part) => part.trimEnd()).join('\n\n')}\n`
}

function listAll({ about }: Explanations): string {
  const entries = Object.entries(about)
  const width = Math.max(...entries.map(([code]) => code.length))
  return entries.map(([code, text]) => `${code.padEnd(width)}  ${firstSentence(text)}\n`).join('')
}

/** A full stop within a name, as in `.yaml`, ends nothing. */
function firstSentence(text: string): string {
  return /^.*?(?:。|\.(?= |$))/u.exec(text)?.[0] ?? text
}

function show(example: Example): string {
  if (typeof example === 'string') return indent(example)
  return Object.entries(example)
    .map(([name, text]) => `  # ${name}\n${indent(text)}`)
    .join('\n')
}

function indent(text: string): string {
  return shorten(text).replace(/^(?=.)/gmu, '  ')
}
