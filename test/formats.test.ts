import { join } from 'node:path'
import { expect } from 'chai'
import { beforeEach, describe, it } from 'mocha'
import { check } from '../src/commands/check.ts'
import { exitCodes } from '../src/commands/terminal.ts'
import { printAnnotation } from '../src/diagnostics/formats/annotation.ts'
import { type FormatName, formatNames } from '../src/diagnostics/formats/format-names.ts'
import { readBlocks } from './docs/blocks.ts'
import { type Folder, newFolder } from './folder.ts'
import { expectGolden } from './golden.ts'
import { callIn, typeIn } from './terminal.ts'

const warned = 'dialogs/warned.yaml'
const clean = 'dialogs/clean.yaml'

describe('what check prints', () => {
  for (const format of formatNames) {
    it(`as ${format}`, async () => {
      const { code, output } = await reprompt('check', '--format', format)
      expectGolden(`test/formats/${format}.out`, output)
      expect(code).to.equal(exitCodes.problems)
    })

    it(`as ${format}, where nothing is wrong`, async () => {
      const { code, output } = await reprompt('check', '--format', format, clean)
      expectGolden(`test/formats/${format}.clean.out`, output)
      expect(code).to.equal(exitCodes.clean)
    })
  }

  it('of an escape sequence, is no escape sequence to a terminal', () => {
    const at = { level: 'error', file: 'a.yaml', title: 'a \u001b[2J' } as const
    expect(printAnnotation(at, '"\u001b[31m"\nand 100%\r')).to.equal(
      '::error file=a.yaml,title=a <001B>[2J::"<001B>[31m"%0Aand 100%25<000D>\n',
    )
  })

  it('as a format that does not exist, is reported with those that do', async () => {
    const { code, errors } = await reprompt('check', '--format', 'xml')
    expect(code).to.equal(exitCodes.usage)
    expect(errors).to.contain('must be one of: text, json, github, sarif, junit.')
  })
})

describe('what check prints for programs', () => {
  let folder: Folder
  beforeEach(() => {
    folder = newFolder()
  })

  it('is as docs/checking.md shows it', async () => {
    const blocks = readBlocks('docs/checking.md')
    const dialog = blocks.find(({ info }) => info === 'yaml wrong')?.text ?? ''
    expect(await checkOne('dialogs/pizza.yaml', dialog, 'json')).to.equal(
      blocks.find(({ info }) => info === 'json')?.text,
    )
  })

  it('names any file so that it is read as a name', async () => {
    const name = 'a:b,c%<&">.yaml'
    expect(await checkOne(name, '', 'github')).to.contain('::error file=a%3Ab%2Cc%25<&">.yaml,line=1,')
    expect(await checkOne(name, '', 'sarif')).to.contain('"uri": "a%3Ab%2Cc%25%3C%26%22%3E.yaml"')
    expect(await checkOne(name, '', 'junit')).to.contain('name="a:b,c%&lt;&amp;&quot;&gt;.yaml"')
  })

  it('has no character in XML that XML does not allow', async () => {
    const text = await checkOne('a.yaml', 'intents:\n  A: "{no\\uFFFE\\uD83Cone}"\n', 'junit')
    expect(text).to.match(/`\{no\ufffd\ufffdone\}`/)
  })

  it('names files from where it is called', async () => {
    folder.write({ 'pizza/dialogs/a.yaml': '', 'pizza/drafts/b.yaml': '' })
    const call = { config: 'config.yaml', files: ['../dialogs'], format: 'json' } as const
    const { output } = await callIn(join(folder.path, 'pizza/drafts'), (terminal) => check(call, terminal))
    expect(output).to.contain('"file": "../dialogs/a.yaml"')
  })

  async function checkOne(name: string, text: string, format: FormatName): Promise<string> {
    folder.write({ [name]: text })
    const { output } = await callIn(folder.path, (terminal) =>
      check({ config: 'config.yaml', files: [name], format }, terminal),
    )
    return output
  }
})

describe('check --strict', () => {
  it('ends with 1 where there are warnings', async () => {
    expect((await reprompt('check', warned)).code).to.equal(exitCodes.clean)
    expect((await reprompt('check', '--strict', warned)).code).to.equal(exitCodes.problems)
    expect((await reprompt('check', '--strict', clean)).code).to.equal(exitCodes.clean)
  })

  it('makes a test of a file with warnings fail', async () => {
    expect((await reprompt('check', '--format', 'junit', warned)).output).to.contain('failures="0"')
    expect((await reprompt('check', '--format', 'junit', '--strict', warned)).output).to.contain('failures="1"')
  })
})

function reprompt(...args: readonly string[]) {
  return typeIn('test/formats/extension', args, { LANG: 'en_US.UTF-8' })
}
