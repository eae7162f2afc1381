import { expect } from 'chai'
import { describe, it } from 'mocha'
import { type ExplainOptions, explain } from '../src/commands/explain.ts'
import { exitCodes } from '../src/commands/terminal.ts'
import { explanations } from '../src/diagnostics/explanations/index.ts'
import { languageCodes } from '../src/languages/language.ts'
import { expectGolden } from './golden.ts'
import { run } from './server/running.ts'
import { callIn } from './terminal.ts'

describe('explain', () => {
  for (const language of languageCodes) {
    it(`shows what a code means, in ${language}`, async () => {
      const codes = ['missing-prompt', 'duplicate-name', 'too-deep', 'text-too-long']
      const shown = await Promise.all(codes.map((code) => call({ code, language })))
      for (const { code } of shown) expect(code).to.equal(exitCodes.clean)
      expectGolden(`test/explain/codes.${language}.out`, shown.map(({ output }) => output).join('-----\n'))
    })

    it(`lists every code, in ${language}`, async () => {
      expectGolden(`test/explain/all.${language}.out`, (await call({ language })).output)
    })

    it(`guesses what was meant, in ${language}`, async () => {
      const { code, output, errors } = await call({ code: 'missing-promt', language })
      expect(code).to.equal(exitCodes.usage)
      expect(output).to.equal('')
      expect(errors).to.contain('"missing-prompt"')
    })
  }

  for (const language of ['ko', 'ja'] as const)
    it(`has no English sentence in its examples, in ${language}`, async () => {
      const codes = Object.keys(explanations[language].about)
      const shown = await Promise.all(codes.map((code) => call({ code, language })))
      const english = shown.flatMap(({ output }) => output.match(/\b[A-Z][a-z]+(?:,? [a-z]+)*[.?!](?!\w)/gu) ?? [])
      // Said in English on purpose: `{text: Hello., lang: en}`.
      expect(english).to.deep.equal(['Hello.'])
    })

  it('speaks the language of the environment', async () => {
    expect((await call({ code: 'empty-file' })).output).to.contain('The file is empty, or has only comments.')
  })

  it('is a command', async () => {
    const { code, output } = await run('.', ['explain', 'empty-file', '--language=ja'])
    expect(code).to.equal(exitCodes.clean)
    expect(output).to.contain('ファイルが空か、コメントしかありません。')
  })

  it('says where the codes are listed where it has no guess', async () => {
    const { code, errors } = await call({ code: 'constructor' })
    expect(code).to.equal(exitCodes.usage)
    expect(errors).to.equal('There is no code "constructor". `reprompt explain` lists them all.\n')
  })
})

function call(options: ExplainOptions) {
  return callIn('.', async (terminal) => explain(options, terminal))
}
