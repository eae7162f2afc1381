import { readFile, writeFile } from 'node:fs/promises'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { type Example, type Explanation, explanations } from '../../src/yaml/explanations.ts'
import { caseNames, diagnosticsOf } from './cases.ts'
import { lookAt } from './example.ts'

const entries = Object.entries(explanations)
const page = 'docs/diagnostics.md'

describe('the explanation of', () => {
  for (const [code, { examples }] of entries) {
    if (examples === undefined) continue
    it(code, async () => {
      const wrong = await lookAt(examples.wrong)
      expect(
        wrong.found.map((diagnostic) => diagnostic.code),
        wrong.told,
      ).to.deep.equal([code])
      expect((await lookAt(examples.right)).told).to.equal('')
    })
  }
})

describe('every code', () => {
  it('has a file that shows what its author sees', async () => {
    const found = (await Promise.all(caseNames().map(diagnosticsOf))).flat()
    const shown = new Set<string>(found.map(({ code }) => code))
    // Too large to keep, or of a file that is no dialog: shown below.
    const elsewhere = ['file-too-large', 'bad-clock']
    expect(entries.map(([code]) => code).filter((code) => !shown.has(code))).to.have.members(elsewhere)
  })

  it('has an entry in the docs, as the program explains it', async () => {
    const written = (await Promise.all(entries.map(([code, entry]) => write(code, entry)))).join('\n')
    const text = `${introduction}\n${written}`
    if (process.env.UPDATE) await writeFile(page, text)
    expect(await readFile(page, 'utf8').catch(() => '')).to.equal(text)
  })
})

const introduction = `# What the messages mean

\`reprompt check\` tells every mistake in an extension: where it is, what is wrong, and what to write instead. The word in
brackets is its code. Here is each of them, with an example that has the mistake and one that has not.

A *warning* does not keep a file from being served; an *error* does.
`

async function write(code: string, { about, examples }: Explanation): Promise<string> {
  const head = `## ${code}\n\n${about}\n`
  if (examples === undefined) return head
  const { told } = await lookAt(examples.wrong)
  return [head, show(examples.wrong), block('text', told), 'Write:\n', show(examples.right)].join('\n')
}

function show(example: Example): string {
  if (typeof example === 'string') return block('yaml', shorten(example))
  return Object.entries(example)
    .map(([name, text]) => `\`${name}\`\n\n${block(name.endsWith('.yaml') ? 'yaml' : 'text', text)}`)
    .join('\n')
}

/** Nobody wants to read a thousand characters. */
function shorten(text: string): string {
  return text.replace(/(?:la ){100,}/, 'la la la … ')
}

function block(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\`\`\`\n`
}
