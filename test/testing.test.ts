import { readFileSync } from 'node:fs'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { type TestOptions, test } from '../src/commands/test.ts'
import { newFolder } from './folder.ts'
import { expectGolden } from './golden.ts'
import { callIn, type Printed } from './terminal.ts'

describe('reprompt test', () => {
  it('reports each conversation that passed, a line for each', async () => {
    const { output, code } = await run({})
    expectGolden(golden('order.out'), output)
    expect(code).to.equal(0)
  })

  for (const [name, config] of [
    ['failing.out', 'config.yaml'],
    ['failing.ko.out', 'config.ko.yaml'],
    ['failing.ja.out', 'config.ja.yaml'],
  ] as const)
    it(`shows where and why one went wrong (${name})`, async () => {
      const { output, code } = await run({ config, files: ['failing.yaml'] })
      expectGolden(golden(name), output)
      expect(code).to.equal(1)
    })

  it('reports a mistake in a test, or in a dialog in it, as in a dialog file', async () => {
    const { output, code } = await run({ files: ['mistakes.yaml'] })
    expectGolden(golden('mistakes.out'), output)
    expect(code).to.equal(1)
  })

  it('reports a file that is only called so where endings are hidden', async () => {
    const folder = newFolder({
      'config.yaml': 'applicationId: a.b\nlanguage: en\n',
      'dialogs/a.yaml': 'intents: { A: Hello. }\n',
      'tests/a.yaml': 'conversations: { One: [{ user: A, says: Hello. }] }\n',
      'tests/b.yaml.txt': 'conversations: { One: [{ user: A, says: Hello. }] }\n',
    })
    const { errors, code } = await runIn(folder.path, {})
    expect(errors).to.contain('`b.yaml.txt` is not read')
    expect(code).to.equal(0)
  })

  for (const file of ['services', 'stubs'])
    it(`reports what is wrong with the answers of services (${file})`, async () => {
      const { output, code } = await run({ files: [`${file}.yaml`] })
      expectGolden(golden(`${file}.out`), output)
      expect(code).to.equal(1)
    })

  for (const language of ['en', 'ko', 'ja'])
    it(`reports what no test reaches (${language})`, async () => {
      const config = language === 'en' ? 'config.yaml' : `config.${language}.yaml`
      const { output, code } = await run({ config, coverage: true, files: ['tests/order.yaml'] })
      expectGolden(golden(`coverage.${language}.out`), afterTests(output))
      expect(code, 'what is not reached is no failure').to.equal(0)
    })

  it('counts of `cases` only the one that was said, also where another dialog waits', async () => {
    const { output } = await runIn('test/testing/cases', { coverage: true })
    expectGolden(golden('cases/coverage.out'), afterTests(output))
  })

  it('warns of what hangs on the clock in a file without `now`', async () => {
    const dialogs =
      'dialogs: {intents: {Go: {slots: {day: {type: date, min: today, prompt: Which day?}}, complete: "{day}."}}}'
    const test = (now: string, says: string) =>
      `${now}${dialogs}\nconversations:\n  Any: [{user: "?"}]\n  A day: [{user: Go day=2020-05-05, says: "${says}"}]\n`
    const folder = newFolder({
      'without.yaml': test('', 'May 5, 2020.'),
      'with.yaml': test('now: 2020-05-05T10:00:00+09:00\n', 'May 5.'),
    }).path
    const { output, code } = await run({ files: [folder] })
    expect(output.match(/\[needs-now\]/gu)).to.have.length(1)
    expect(output).to.match(/without\.yaml:4:3 warning: .*\[needs-now\]\n.*A day/u)
    expect(output).to.match(/hint: Write `now: \d{4}-\d\d-\d\dT\d\d:\d\d[+-]\d\d:\d\d` above/u)
    expect(code, 'a warning is no failure').to.equal(0)
  })

  it('lets turns come as messages of a platform, and skips what is for another', async () => {
    const dialogs =
      'dialogs: {intents: {Go: {slots: {price: {type: number, prompt: How much?}, when: {type: datetime, prompt: When?}}, complete: "{price}, {when}."}}}'
    const turns = (says: string) =>
      `conversations: {A price: [{user: "Go price=200[EUR] when=2026-12-24T18:00", says: "${says}"}]}\n`
    const folder = newFolder({
      'any.yaml': `now: 2026-11-23T10:00:00+09:00\n${dialogs}\n${turns('200, December 24 at 6 PM.')}`,
      'clova.yaml': `now: 2026-11-23T10:00:00+09:00\nplatforms: [clova]\n${dialogs}\n${turns('200 euros, December 24 at 6 PM.')}`,
    }).path
    const onAlexa = await run({ files: [folder], platform: 'alexa' })
    expect(onAlexa.code, onAlexa.output).to.equal(0)
    expect(onAlexa.output).to.contain('clova.yaml\n  skipped: only for clova\n').and.contain('1 passed, 0 failed')
    const onClova = await run({ files: [folder], platform: 'clova' })
    expect(onClova.code, 'CLOVA sends the unit').to.equal(1)
    expect(onClova.output).to.contain('1 passed, 1 failed')
  })

  it('shows what a terminal would obey by its number', async () => {
    const says = (text: string) =>
      `dialogs: { intents: { Go: Hello. } }\nconversations: { "a\\e[31mb": [{ user: Go, says: "${text}" }] }\n`
    const folder = newFolder({ 'a.yaml': says('x\\e[5my') }).path
    for (const format of ['text', 'junit', 'github'] as const) {
      const { output, errors } = await run({ files: [folder], format })
      expect(output + errors, format).not.to.match(/[^\P{C}\n]/u)
      expect(output, format).to.match(/x(?:<001B>|\ufffd)\[5my/u)
    }
  })

  it('writes what GitHub shows beside a change', async () => {
    const { output } = await run({ files: ['failing.yaml', 'mistakes.yaml', 'tests'], format: 'github' })
    expectGolden(golden('github.out'), output)
  })

  it('writes beside no line what is wrong with a whole file', async () => {
    const folder = newFolder({ 'large.yaml': '# filling\n'.repeat(27_000) }).path
    const { output } = await run({ files: [folder], format: 'github' })
    expect(output).to.match(/^::error file=[^,]*large\.yaml,title=file-too-large::/u)
  })

  it('writes XML for build servers, and nothing else beside it', async () => {
    const { output, errors, code } = await run({
      files: ['failing.yaml', 'mistakes.yaml'],
      format: 'junit',
      coverage: true,
    })
    expectGolden(golden('junit.out'), output.replace(/time="[\d.]+"/gu, 'time="0.000"'))
    expect(errors).to.match(/1 passed, 2 failed, 1 file has errors\n$/u)
    expect(code).to.equal(1)
  })

  it('looks into folders, and for a folder that is not there says so', async () => {
    expectGolden(golden('order.out'), (await run({ files: ['tests'] })).output)
    const { errors, code } = await run({ files: ['no-such-folder'] })
    expect(errors).to.contain('no-such-folder').and.contain('unreadable-file')
    expect(code).to.equal(1)
  })

  it('does not pass where there is nothing to run', async () => {
    const empty = newFolder().path
    const { errors, code } = await run({ files: [empty] })
    expect(errors).to.contain('There is no conversation test in')
    expect(code).to.equal(1)
  })
})

describe('reprompt test --update', () => {
  it('writes what the extension says today, and leaves everything else as it was', async () => {
    await inCopy('before.yaml', async (file) => {
      const { errors } = await run({ files: [file], update: true })
      expect(errors).to.match(/^\d+ expectations updated in /u)
      expectGolden(golden('update/after.yaml'), await readFile(file, 'utf8'))
    })
  })

  it('makes pass whatever can, and finds nothing more to write', async () => {
    await inCopy('after.yaml', async (file) => {
      const { errors, output } = await run({ files: [file], update: true })
      expect(errors).to.equal('')
      expect(output).to.match(/2 passed, 1 failed\n$/u)
    })
  })

  it('keeps Windows line breaks', async () => {
    await inCopy('before.yaml', async (file) => {
      await writeFile(file, readFileSync(golden('update/before.yaml'), 'utf8').replaceAll('\n', '\r\n'))
      await run({ files: [file], update: true })
      const after = readFileSync(golden('update/after.yaml'), 'utf8')
      expect(await readFile(file, 'utf8')).to.equal(after.replaceAll('\n', '\r\n'))
    })
  })

  it('ends with 3 where it cannot write', async function () {
    if (process.getuid?.() === 0) this.skip()
    await inCopy('before.yaml', async (file) => {
      await chmod(file, 0o444)
      const { errors, code } = await run({ files: [file], update: true })
      expect(errors).to.contain('EACCES')
      expect(code).to.equal(3)
    })
  })
})

const quiet: TestOptions = { config: 'config.yaml', files: [], update: false, coverage: false, format: 'text' }

function run(options: Partial<TestOptions>): Promise<Printed> {
  return runIn('test/testing', options)
}

function runIn(folder: string, options: Partial<TestOptions>): Promise<Printed> {
  return callIn(folder, (terminal) => test({ ...quiet, ...options }, terminal))
}

function golden(name: string): string {
  return `test/testing/${name}`
}

/** What is below the tests: after the first empty line. */
function afterTests(output: string): string {
  return output.slice(output.indexOf('\n\n') + 2)
}

/** A copy of a file that may be written. */
async function inCopy(name: string, look: (file: string) => Promise<void>): Promise<void> {
  const folder = newFolder({ [name]: readFileSync(golden(`update/${name}`)) })
  await look(join(folder.path, name))
}
