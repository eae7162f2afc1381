import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, symlinkSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { openReader } from '../../src/reload/reader.ts'
import { typeIn } from '../terminal.ts'
import { intent, makeFolder, pizza } from './extension.ts'
import { hear, launch, logged, readiness, until } from './running.ts'

const isLinux = process.platform === 'linux'

// What is where a dialog file belongs, and never ends, or never begins.
const oddities = [
  ['a pipe', 'start', (path: string) => void execFileSync('mkfifo', [path])],
  ['a pipe', 'dev', (path: string) => void execFileSync('mkfifo', [path])],
  ['a device without an end', 'dev', (path: string) => symlinkSync('/dev/zero', path)],
] as const

describe('what is no dialog file', function () {
  this.timeout(120_000)

  for (const [what, command, put] of oddities)
    it(`is named, and keeps no later reload from being seen: ${what}, ${command}`, async function () {
      if (!isLinux) return this.skip()
      const folder = makeFolder()
      const server = await launch(folder.path, command)
      const odd = join(folder.path, 'dialogs/odd.yaml')
      const reload = () => command === 'start' && server.kill('SIGHUP')
      put(odd)
      reload()
      await until(async () => (await readiness(server.port)).problem !== null)
      expect((await readiness(server.port)).problem)
        .to.contain('odd.yaml')
        .and.contain('a pipe, a device or a socket')
      expect(await hear(server.port, intent('OrderPizza'))).to.contain('Which pizza')
      unlinkSync(odd)
      folder.write({ 'dialogs/pizza.yaml': pizza.replace('Which pizza', 'What pizza') })
      reload()
      await until(async () => (await hear(server.port, intent('OrderPizza'))).includes('What pizza'))
      server.kill('SIGTERM')
      expect(await server.ended).to.equal(0)
    })

  it('is named by its size where it is too large, however large it is', async function () {
    if (!isLinux) return this.skip()
    const folder = makeFolder()
    folder.write({ 'dialogs/large.yaml': '' })
    truncateSync(join(folder.path, 'dialogs/large.yaml'), 50 * 1024 ** 3)
    const { code, output } = await typeIn(folder.path, ['check'])
    expect(code).to.equal(1)
    expect(output).to.contain('large.yaml').and.contain('256 KB')
  })

  it('is named where its name is no UTF-8', async function () {
    if (!isLinux) return this.skip()
    const folder = makeFolder()
    writeFileSync(
      Buffer.concat([Buffer.from(join(folder.path, 'dialogs/a')), Buffer.from([0xb0, 0xa1]), Buffer.from('.yaml')]),
      '',
    )
    const { code, output } = await typeIn(folder.path, ['check'])
    expect(code).to.equal(1)
    expect(output).to.contain('The name of this file is not UTF-8 text.')
  })
})

describe('a reading that fails', function () {
  this.timeout(120_000)

  it('is reported, and tried again without being asked: its process was killed', async function () {
    if (!isLinux) return this.skip()
    const folder = makeFolder()
    const server = await launch(folder.path, 'start')
    folder.write({ 'dialogs/pizza.yaml': pizza.replace('Which pizza', 'What pizza') })
    server.kill('SIGHUP')
    await until(() => {
      for (const child of childrenOf(server.pid)) killIfThere(child)
      return logged(server).some(({ msg, outcome }) => msg === 'not reloaded' && outcome === 'failed')
    })
    expect((await readiness(server.port)).problem).to.contain(
      'The dialogs could not be read: Cannot be read (SIGKILL).',
    )
    await until(() => logged(server).some(({ msg }) => msg === 'reloaded'))
    expect(await hear(server.port, intent('OrderPizza'))).to.contain('What pizza')
    expect((await readiness(server.port)).problem).to.equal(null)
    server.kill('SIGTERM')
    expect(await server.ended).to.equal(0)
  })

  for (const stays of [false, true])
    it(`is ended when it takes too long, and the next one succeeds (stays: ${stays})`, async function () {
      if (!isLinux) return this.skip()
      const folder = makeFolder()
      const before = childrenOf(process.pid)
      const own = () => childrenOf(process.pid).filter((child) => !before.includes(child))
      const reader = openReader({ stays, needsVariables: false, within: 1_000 })
      const file = join(folder.path, 'config.yaml')
      const first = reader.read(file).then(
        () => 'read',
        ({ code }) => code,
      )
      for (const child of own()) process.kill(child, 'SIGSTOP')
      expect(await first).to.equal('timed-out')
      await until(() => own().length === 0)
      const slow = openReader({ stays, needsVariables: false })
      expect((await slow.read(file)).config?.settings.language).to.equal('en')
      slow.close()
      await until(() => own().length === 0)
    })

  it('does not keep `dev` from ending', async function () {
    if (!isLinux) return this.skip()
    const folder = makeFolder()
    const server = await launch(folder.path, 'dev')
    for (const child of childrenOf(server.pid)) process.kill(child, 'SIGSTOP')
    folder.write({ 'dialogs/pizza.yaml': pizza.replace('Which pizza', 'What pizza') })
    server.kill('SIGTERM')
    expect(await server.ended).to.equal(0)
  })
})

describe('very many mistakes', function () {
  this.timeout(120_000)

  // Each draws tens of thousands.
  const files = {
    'control characters': `intents:\n  A: "${'\x07'.repeat(200_000)}"\n`,
    'unknown keys': `intents:\n  A:\n    complete: x\n${Array.from({ length: 15_000 }, (_, at) => `    k${at}: 1\n`).join('')}`,
    'a control character in each line': 'a: \x07\n'.repeat(40_000),
    'a key again and again': `intents: {${'a,'.repeat(20_000)}}\n`,
  }
  for (const [what, text] of Object.entries(files))
    it(`are counted, and the first are listed: ${what}`, async () => {
      const folder = makeFolder({ 'dialogs/bad.yaml': text })
      const { code, output } = await typeIn(folder.path, ['check'])
      expect(code).to.equal(1)
      expect(output.length).to.be.lessThan(100_000)
      expect(output).to.match(/And \d+ more problems in this file\./u)
    })

  it('leave the server that reads them its turns', async () => {
    const folder = makeFolder()
    const server = await launch(folder.path, 'start')
    folder.write({ 'dialogs/bad.yaml': files['control characters'] })
    server.kill('SIGHUP')
    let slowest = 0
    await until(async () => {
      const began = performance.now()
      const { problem } = await readiness(server.port)
      slowest = Math.max(slowest, performance.now() - began)
      return problem !== null
    })
    expect(slowest).to.be.lessThan(2_000)
    expect(server.errors().length).to.be.lessThan(100_000)
    server.kill('SIGTERM')
    await server.ended
  })
})

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

/** The processes that one has started. */
function childrenOf(pid: number): readonly number[] {
  const tasks = readdirSync(`/proc/${pid}/task`)
  const listed = tasks.map((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8'))
  return listed.join(' ').split(' ').filter(Boolean).map(Number)
}
