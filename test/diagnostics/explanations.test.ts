import { readdirSync } from 'node:fs'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import type { Code } from '../../src/diagnostics/codes.ts'
import { type Example, readCorrection, shortenExample } from '../../src/diagnostics/examples.ts'
import { englishExplanations } from '../../src/diagnostics/explanations/en.ts'
import { explanations } from '../../src/diagnostics/explanations/index.ts'
import { translateExample } from '../../src/diagnostics/translate-example.ts'
import { languageCodes } from '../../src/languages/language.ts'
import { expectGolden } from '../golden.ts'
import { caseNames, diagnosticsOf, diagnosticsOfModel } from './cases.ts'
import { lookAt } from './example.ts'

const { about } = englishExplanations
const codes = Object.keys(about).filter(isCode)

describe('the explanation of', () => {
  for (const code of codes) {
    const correction = readCorrection(code)
    if (correction === undefined) continue
    for (const language of languageCodes)
      it(`${code} in ${language}`, async () => {
        const { inExamples } = explanations[language]
        const wrong = await lookAt(translateExample(correction.wrong, inExamples))
        expect(
          wrong.found.map((diagnostic) => diagnostic.code),
          wrong.text,
        ).to.deep.equal([code])
        expect((await lookAt(translateExample(correction.right, inExamples))).text).to.equal('')
      })
  }
})

describe('every code', () => {
  it('has a file that shows what its author sees', async () => {
    const models = readdirSync('test/import/odd').map((name) => diagnosticsOfModel(`test/import/odd/${name}`))
    const found = [...(await Promise.all(caseNames().map(diagnosticsOf))), ...models].flat()
    const shown = new Set<string>(found.map(({ code }) => code))
    // Too large to keep, called otherwise, of a file that is no dialog, or of where a server runs: shown elsewhere.
    const elsewhere = [
      'file-too-large',
      'more-problems',
      'wrong-ending',
      'bad-datetime',
      'needs-now',
      'unasked-service',
      'bad-variable',
    ]
    expect(codes.filter((code) => !shown.has(code))).to.have.members(elsewhere)
  })

  it('has an example in src/diagnostics/examples, where a few lines can show it', () => {
    const tooLarge = [
      'unreadable-file',
      'wrong-ending',
      'not-utf8',
      'file-too-large',
      'more-problems',
      'unasked-service',
      'too-deep',
      'not-proved',
      'may-be-cut',
      'needs-now',
      'bad-variable',
    ]
    expect(codes.filter((code) => readCorrection(code) === undefined)).to.have.members(tooLarge)
    expect(codes).to.include.members(readdirSync('src/diagnostics/examples'))
  })

  it('has an entry in the docs, as the program explains it', async () => {
    const written = (await Promise.all(codes.map(write))).join('\n')
    expectGolden('docs/diagnostics.md', `${introduction}\n${written}`)
  })
})

const introduction = `# What the messages mean

\`reprompt check\` reports every error in an extension, and \`reprompt import\` in the files of the Developer Center: where
it is, what is wrong, and a suggested fix. The word in brackets is its code. Here is each of them, with a wrong and a
corrected example.

\`reprompt explain CODE\` says the same in the terminal, in Korean, Japanese or English. [Checking](checking.md) is about the
command and its output formats.

An *error* keeps a file from being served; a *warning* does not.

${contents()}`

/** A table of contents: each code, with the first sentence about it. */
function contents(): string {
  const rows = codes.map((code) => {
    const [first = ''] = about[code].split(/(?<=\.) (?=\p{Lu})/u)
    return `| [${code}](#${code}) | ${first.replaceAll('|', '\\|')} |\n`
  })
  return `| code | what it means |\n|---|---|\n${rows.join('')}`
}

async function write(code: Code): Promise<string> {
  const correction = readCorrection(code)
  const head = `## ${code}\n\n${wrap(about[code])}\n`
  if (correction === undefined) return head
  const { text } = await lookAt(correction.wrong)
  return [head, show(correction.wrong), block('text', text), 'Write:\n', show(correction.right)].join('\n')
}

/** In lines of at most 120 characters. */
function wrap(paragraph: string): string {
  return paragraph.replace(/(?<line>.{1,120})(?: |$)/gu, '$<line>\n').trimEnd()
}

function show(example: Example): string {
  if (typeof example === 'string') return block('yaml', shortenExample(example))
  return Object.entries(example)
    .map(([name, text]) => `\`${name}\`\n\n${block(name.endsWith('.yaml') ? 'yaml' : 'text', text)}`)
    .join('\n')
}

function block(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\`\`\`\n`
}

function isCode(key: string): key is Code {
  return Object.hasOwn(about, key)
}
