import type { Code } from './codes.ts'
import { type Example, readCorrection, shortenExample } from './examples.ts'
import type { Explanations } from './explanations/explanation.ts'
import { translateExample } from './translate-example.ts'

/** What a code means, with a wrong and a right example; undefined where there is no such code. */
export function explainCode(code: string, words: Explanations): string | undefined {
  if (!isCode(code, words)) return undefined
  const about = words.about[code]
  const correction = readCorrection(code)
  const inWords = (example: Example) => show(translateExample(example, words.inExamples))
  const examples = correction && [words.wrong, inWords(correction.wrong), words.right, inWords(correction.right)]
  return `${[code, about, ...(examples ?? [])].map((part) => part.trimEnd()).join('\n\n')}\n`
}

function isCode(code: string, { about }: Explanations): code is Code {
  return Object.hasOwn(about, code)
}

/** The sentence that a line has room for. A full stop within a name, as in `.yaml`, ends nothing. */
export function firstSentence(text: string): string {
  return /^.*?(?:。|\.(?= |$))/u.exec(text)?.[0] ?? text
}

function show(example: Example): string {
  if (typeof example === 'string') return indent(example)
  return Object.entries(example)
    .map(([name, text]) => `  # ${name}\n${indent(text)}`)
    .join('\n')
}

function indent(text: string): string {
  return shortenExample(text).replace(/^(?=.)/gmu, '  ')
}
