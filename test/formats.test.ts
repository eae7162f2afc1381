import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect } from 'chai'
import { afterEach, beforeEach, describe, it } from 'mocha'
import { check } from '../src/commands/check.ts'
import { exitCodes } from '../src/commands/terminal.ts'
import { type FormatName, formatNames } from '../src/yaml/formats/format-names.ts'
import { readBlocks } from './docs/blocks.ts'
import { expectGolden } from './golden.ts'
import { callIn } from './terminal.ts'

const main = resolve('dist/src/main.js')
const warned = 'dialogs/warned.yaml'
const clean = 'dialogs/clean.yaml'

describe('what check prints', function () {
  this.timeout(30_000)

  for (const format of formatNames) {
    it(`as ${format}`, () => {
      const { code, output } = reprompt('check', '--format', format)
      expectGolden(`test/formats/${format}.out`, output)
      expect(code).to.equal(exitCodes.problems)
    })

    it(`as ${format}, where nothing is wrong`, () => {
      const { code, output } = reprompt('check', '--format', format, clean)
      expectGolden(`test/formats/${format}.clean.out`, output)
      expect(code).to.equal(exitCodes.clean)
    })
  }

  it('as a format that does not exist, is told with those that do', () => {
    const { code, errors } = reprompt('check', '--format', 'xml')
    expect(code).to.equal(exitCodes.usage)
    expect(errors).to.contain('Allowed choices are text, json, github, sarif, junit.')
  })
})

describe('what check prints for programs', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reprompt-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

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
    const told = await checkOne('a.yaml', 'intents:\n  A: "{no\\uFFFE\\uD83Cone}"\n', 'junit')
    expect(told).to.match(/`\{no\ufffd\ufffdone\}`/)
  })

  it('names files from where it is called', async () => {
    await write('pizza/dialogs/a.yaml', '')
    const call = { config: 'config.yaml', files: ['../dialogs'], format: 'json' } as const
    await write('pizza/drafts/b.yaml', '')
    const { output } = await callIn(join(folder, 'pizza/drafts'), (terminal) => check(call, terminal))
    expect(output).to.contain('"file": "../dialogs/a.yaml"')
  })

  async function checkOne(name: string, text: string, format: FormatName): Promise<string> {
    await write(name, text)
    const { output } = await callIn(folder, (terminal) =>
      check({ config: 'config.yaml', files: [name], format }, terminal),
    )
    return output
  }

  async function write(name: string, text: string): Promise<void> {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), text)
  }
})

describe('check --strict', function () {
  this.timeout(30_000)

  it('ends with 1 where there are warnings', () => {
    expect(reprompt('check', warned).code).to.equal(exitCodes.clean)
    expect(reprompt('check', '--strict', warned).code).to.equal(exitCodes.problems)
    expect(reprompt('check', '--strict', clean).code).to.equal(exitCodes.clean)
  })

  it('makes a test of a file with warnings fail', () => {
    expect(reprompt('check', '--format', 'junit', warned).output).to.contain('failures="0"')
    expect(reprompt('check', '--format', 'junit', '--strict', warned).output).to.contain('failures="1"')
  })
})

function reprompt(...args: readonly string[]): { code: number | null; output: string; errors: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    cwd: 'test/formats/extension',
    env: { LANG: 'en_US.UTF-8' },
    encoding: 'utf8',
  })
  return { code: status, output: stdout, errors: stderr }
}
