import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import { beforeEach, describe, it } from 'mocha'
import { check } from '../src/commands/check.ts'
import { exitCodes } from '../src/commands/terminal.ts'
import { type Folder, newFolder } from './folder.ts'
import { callIn } from './terminal.ts'

describe('check', () => {
  let folder: Folder
  beforeEach(() => {
    folder = newFolder()
  })

  it('counts the files and intents of an extension that is clean', async () => {
    write('config.yaml', 'applicationId: com.example.pizza\nlanguage: en\n')
    write('dialogs/pizza.yaml', 'intents:\n  OrderPizza: Hello.\n  OrderCoffee: Hello.\n')
    expect(await run()).to.deep.equal({ code: exitCodes.clean, said: 'No problems in 2 files (2 intents).\n' })
  })

  it('counts what it found in the last line', async () => {
    write('a.yaml', 'intents:\n  A: ""\n  B: See counter #3.\n')
    write('b.yaml', 'intents:\n  C: ""\n')
    const { code, said } = await run({ files: ['a.yaml', 'b.yaml'] })
    expect(code).to.equal(exitCodes.problems)
    expect(lastLine(said)).to.equal('2 errors and 1 warning in 2 files.')
  })

  it('is content with warnings', async () => {
    write('a.yaml', 'intents:\n  B: See counter #3.\n')
    expect((await run({ files: ['a.yaml'] })).code).to.equal(exitCodes.clean)
  })

  it('needs no config when files are named, and checks them as one set', async () => {
    write('one/a.yaml', 'intents:\n  A: Hello.\n')
    write('two/b.yml', 'intents:\n  A: Hello.\n')
    const { said } = await run({ files: ['one', 'two/b.yml'] })
    expect(said).to.contain('two/b.yml:2:3 error: The intent `A` is declared twice. [duplicate-name]')
    expect(said).to.contain('see also: one/a.yaml:2:3')
  })

  it('reports nothing of files that are named that their config.yaml may make untrue', async () => {
    write(
      'a.yaml',
      'intents:\n  A:\n    slots: { a: { prompt: A?, reprompt: [B?, C?, D?, E?] } }\n    complete: Done.\n',
    )
    expect((await run({ files: ['a.yaml'] })).said).to.equal('No problems in 1 file (1 intent).\n')
  })

  it('reports the mistakes of the dialogs beside those of config.yaml', async () => {
    write('config.yaml', 'language: en\n')
    write('dialogs/pizza.yaml', 'intents:\n  OrderPizza: {complet: Hello.}\n')
    const { said } = await run()
    expect(said).to.contain('config.yaml names no platform.')
    expect(said).to.contain('Did you mean `complete`?')
  })

  it('takes a folder with a config.yaml for an extension', async () => {
    write('mine/config.yaml', 'applicationId: com.example.pizza\nlanguage: en\n')
    write('mine/dialogs/pizza.yaml', 'intents:\n  OrderPizza: Hello.\n')
    expect((await run({ files: ['mine'] })).said).to.equal('No problems in 2 files (1 intent).\n')
  })

  it('speaks the language of config.yaml of a file that is named, too', async () => {
    write('config.yaml', 'applicationId: com.example.pizza\nlanguage: ko\n')
    write('dialogs/a.yaml', 'intents:\n  A: Hello.\n')
    expect((await run({ files: ['dialogs/a.yaml'] })).said).to.equal('문제가 없습니다(파일 1개, 인텐트 1개).\n')
  })

  it('speaks the language of config.yaml, though it has mistakes', async () => {
    write('config.yaml', 'language: ko\n')
    expect((await run({ env: { LANG: 'en_US.UTF-8' } })).said).to.contain(
      '오류: config.yaml에 플랫폼이 하나도 없습니다.',
    )
  })

  it('speaks the language of the environment where there is no config', async () => {
    write('a.yaml', 'intents:\n  A: Hello.\n')
    for (const [env, said] of [
      [{ LANG: 'ko_KR.UTF-8' }, '문제가 없습니다(파일 1개, 인텐트 1개).\n'],
      [{ LANG: 'ja_JP.UTF-8' }, '問題はありません（ファイル1個、インテント1個）。\n'],
      [{ LANG: 'en_US.UTF-8', LC_ALL: 'ko_KR.UTF-8' }, '문제가 없습니다(파일 1개, 인텐트 1개).\n'],
      [{ LANG: 'C.UTF-8' }, 'No problems in 1 file (1 intent).\n'],
    ] as const)
      expect((await run({ files: ['a.yaml'], env })).said).to.equal(said)
  })

  it('ignores what is no dialog: hidden files, drafts, what editors leave', async () => {
    write('dialogs/pizza.yaml', 'intents:\n  OrderPizza: Hello.\n')
    for (const name of ['.hidden.yaml', '_draft.yaml', 'pizza.yaml~', '.pizza.yaml.swp', '#pizza.yaml#', '_old/a.yaml'])
      write(`dialogs/${name}`, 'intents:\n  OrderPizza: Hello.\n')
    expect((await run({ files: ['dialogs'] })).said).to.equal('No problems in 1 file (1 intent).\n')
  })

  it('reports a file that is only called so where endings are hidden', async () => {
    write('dialogs/pizza.yaml', 'intents:\n  OrderPizza: Hello.\n')
    write('dialogs/coffee.yaml.txt', 'intents:\n  OrderCoffee: Hello.\n')
    const { said, code } = await run({ files: ['dialogs'] })
    expect(said).to.contain('`coffee.yaml.txt` is not read').and.contain('1 warning in 1 file')
    expect(code).to.equal(exitCodes.clean)
  })

  for (const [written, name] of [
    ['config.yml', 'config.yaml'],
    ['config.yaml.txt', 'config.yaml'],
    ['Config.yaml', 'config.yaml'],
  ] as const)
    it(`names the file that is there instead of one that is not (${written})`, async () => {
      write(`renamed-${written}/${written}`, 'applicationId: a.b\nlanguage: en\n')
      expect((await run({ config: `renamed-${written}/${name}` })).said).to.contain(
        `There is \`${written}\`: rename it`,
      )
    })

  it('expands a pattern that no shell has expanded', async () => {
    write('dialogs/pizza.yaml', 'intents:\n  OrderPizza: Hello.\n')
    write('dialogs/more/coffee.yaml', 'intents:\n  OrderCoffee: Hello.\n')
    expect((await run({ files: ['dialogs/**/*.yaml'] })).said).to.equal('No problems in 2 files (2 intents).\n')
    expect((await run({ files: ['tea/*.yaml'] })).said)
      .to.contain('tea/*.yaml')
      .and.contain('unreadable-file')
  })

  it('speaks the language of the environment where config.yaml names one that is none', async () => {
    write('config.yaml', 'applicationId: a.b\nlanguage: english\n')
    expect((await run({ env: { LANG: 'en_US.UTF-8' } })).said).to.contain('Did you mean `en`?')
    expect((await run({ env: { LANG: 'ja_JP.UTF-8' } })).said).to.contain('もしかして`en`ですか')
  })

  it('follows links, as Kubernetes mounts a folder, and reads each file once', async () => {
    write('mounted/..2026/pizza.yaml', 'intents:\n  OrderPizza: Hello.\n')
    await symlink('..2026', join(folder.path, 'mounted/..data'))
    await symlink('..data/pizza.yaml', join(folder.path, 'mounted/pizza.yaml'))
    await symlink('pizza.yaml', join(folder.path, 'mounted/same.yaml'))
    await symlink('.', join(folder.path, 'mounted/circle'))
    await symlink('mounted', join(folder.path, 'dialogs'))
    expect((await run({ files: ['dialogs'] })).said).to.equal('No problems in 1 file (1 intent).\n')
  })

  it('takes a byte order mark and Windows line ends', async () => {
    write('a.yaml', '\ufeffintents:\r\n  A: Hello.\r\n  B: >\r\n    Hello\r\n    there.\r\n')
    expect((await run({ files: ['a.yaml'] })).code).to.equal(exitCodes.clean)
  })

  it('refuses a file of more than 256 KB', async () => {
    write('a.yaml', `intents:\n  A: Hello.\n${'# filling\n'.repeat(27_000)}`)
    expect((await run({ files: ['a.yaml'] })).said).to.contain('The limit is 256 KB. [file-too-large]')
  })

  it('survives brackets without end', async () => {
    for (const nest of ['[', '{a: ', '- ', '? ']) {
      write('a.yaml', nest.repeat(50_000))
      expect((await run({ files: ['a.yaml'] })).code, nest).to.equal(exitCodes.problems)
    }
  })

  it('does not keep the author of a long chain of slots waiting', async () => {
    const slotAt = (at: number) =>
      `      s${at}: { choices: [a, b], prompt: Which?${at === 0 ? '' : `, when: { s${at - 1}: a }`} }\n`
    const slots = Array.from({ length: 300 }, (_, at) => slotAt(at)).join('')
    write('a.yaml', `intents:\n  A:\n    slots:\n${slots}    complete: Done.\n`)
    expect((await run({ files: ['a.yaml'] })).code).to.equal(exitCodes.clean)
  })

  it('has colours only on a terminal, and not where NO_COLOR is set', async () => {
    write('a.yaml', 'intents:\n  A: ""\n')
    const colour = '\u001b['
    expect((await run({ files: ['a.yaml'] })).said).to.not.contain(colour)
    expect((await run({ files: ['a.yaml'], isTTY: true })).said).to.contain(colour)
    expect((await run({ files: ['a.yaml'], isTTY: true, env: { NO_COLOR: '1' } })).said).to.not.contain(colour)
  })

  function write(name: string, content: string): void {
    folder.write({ [name]: content })
  }

  interface Call {
    readonly files?: readonly string[]
    readonly config?: string
    readonly env?: Readonly<Record<string, string>>
    readonly isTTY?: boolean
  }

  async function run(call: Call = {}): Promise<{ code: number; said: string }> {
    const { files = [], config = 'config.yaml', env = {}, isTTY = false } = call
    const { code, output } = await callIn(folder.path, (terminal) => {
      const watched = { ...terminal, env, output: Object.assign(terminal.output, { isTTY }) }
      return check({ config, files, format: 'text' }, watched)
    })
    return { code, said: output }
  }
})

function lastLine(said: string): string {
  return said.trimEnd().split('\n').at(-1) ?? ''
}
