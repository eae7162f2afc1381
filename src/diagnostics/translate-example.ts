import type { Example } from './examples.ts'

const letter = /[\p{Script=Latin}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]/u

/** An example with its sentences in another language: each of `words`, where it stands by itself, gives way to its translation. */
export function translateExample(example: Example, words: ReadonlyMap<string, string>): Example {
  if (typeof example === 'string') return translate(example, words)
  return Object.fromEntries(Object.entries(example).map(([name, text]) => [name, translate(text, words)]))
}

/** The longest first, and from left to right, so that nothing is translated twice. */
function translate(text: string, words: ReadonlyMap<string, string>): string {
  const longestFirst = [...words.keys()].sort((one, other) => other.length - one.length)
  let translated = ''
  for (let at = 0; at < text.length; ) {
    const found = longestFirst.find((word) => text.startsWith(word, at) && isApart(text, at, word.length))
    translated += found === undefined ? text.charAt(at) : words.get(found)
    at += found?.length ?? 1
  }
  return translated
}

/** Whether no word goes on before or behind it: `hi` is no part of `which`. */
function isApart(text: string, at: number, length: number): boolean {
  const goesOn = (one: number, other: number) => letter.test(text.charAt(one)) && letter.test(text.charAt(other))
  return !goesOn(at - 1, at) && !goesOn(at + length - 1, at + length)
}
