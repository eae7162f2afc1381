import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect } from 'chai'
import { after, before, describe, it } from 'mocha'
import { newFolder } from './folder.ts'
import { config, pizza, publicKey } from './server/extension.ts'
import { type SmallDisk, smallDisk } from './small-disk.ts'
import { typeIn } from './terminal.ts'

const wholeWriter = new URL('../src/files/write-whole.js', import.meta.url).href

// What `test --update` makes longer: by more than a disk has left.
const spoken = `conversations:\n  orders:\n    - user: OrderPizza\n      says: "?"\n`

const dialog = pizza.replace('slots:', 'examples: ["a {pizzaType}"]\n    slots:')

describe("an author's files on a full disk", function () {
  this.timeout(120_000)
  let disk: SmallDisk | undefined
  before(function () {
    disk = smallDisk()
    if (disk === undefined) this.skip()
  })
  after(() => disk?.unmount())

  it('are as they were, and the message says why', async () => {
    const path = disk?.path ?? ''
    const text = dialog.replace('Which pizza', `Which pizza ${'x'.repeat(900)}`)
    const files = { 'config.yaml': config, 'key.pem': publicKey, 'dialogs/pizza.yaml': text, 'tests/a.yaml': spoken }
    for (const folder of ['dialogs', 'tests', 'model']) mkdirSync(join(path, folder))
    for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content)
    const exported = await typeIn(path, ['export', 'model'])
    expect(exported.code).to.equal(0)
    const model = readdirSync(join(path, 'model'))
    const before = model.map((name) => readFileSync(join(path, 'model', name), 'utf8'))
    writeFileSync(join(path, 'dialogs/pizza.yaml'), text.replaceAll('pizzaAmount', 'pizzaCount'))
    disk?.fill()

    const updated = await typeIn(path, ['test', '--update'])
    expect(updated.code).to.equal(3)
    expect(updated.errors).to.contain('Cannot write tests/a.yaml (ENOSPC)')
    expect(readFileSync(join(path, 'tests/a.yaml'), 'utf8')).to.equal(spoken)

    const forced = await typeIn(path, ['export', 'model', '--force'])
    expect(forced.code).to.equal(3)
    expect(forced.errors).to.contain('ENOSPC')
    expect(readdirSync(join(path, 'model'))).to.deep.equal(model)
    expect(model.map((name) => readFileSync(join(path, 'model', name), 'utf8'))).to.deep.equal(before)
    expect(readdirSync(join(path, 'tests'))).to.deep.equal(['a.yaml'])
  })
})

describe('a writer that is killed', function () {
  this.timeout(60_000)
  const [one, other] = ['one ', 'other '].map((text) => text.repeat(200_000))

  for (const [what, write] of [
    ['replaces a file', 'await replaceFile(path, at % 2 ? one : other)'],
    ['replaces a name', 'await replaceName(path, at % 2 ? one : other)'],
    ['writes new files', 'await writeNew(path + at, one)'],
  ] as const)
    it(`leaves no half of a file where it ${what}`, async () => {
      const { path } = newFolder({ file: other ?? '' })
      const script = `
        const { replaceFile, replaceName, writeNew } = await import(${JSON.stringify(wholeWriter)})
        const [one, other] = ['one ', 'other '].map((text) => text.repeat(200_000))
        const path = ${JSON.stringify(join(path, 'file'))}
        console.log('begins')
        for (let at = 1; ; at += 1) ${write}`
      for (const after of [5, 20, 45]) {
        const writer = spawn(process.execPath, ['--input-type=module', '--eval', script])
        await once(writer.stdout, 'data')
        await setTimeout(after)
        writer.kill('SIGKILL')
        await once(writer, 'close')
        const found = readdirSync(path).filter((name) => !/^\.[0-9a-f]{16}\.tmp$/u.test(name))
        for (const name of found)
          expect([one, other].includes(readFileSync(join(path, name), 'utf8')), name).to.equal(true)
        expect(found).to.include('file')
        if (what === 'writes new files') for (const name of found) if (name !== 'file') rmSync(join(path, name))
      }
    })

  it('is one of few: nothing else writes files', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/u.test(name))
    const writers = sources.filter((name) =>
      /\b(?:write|append)File(?:Sync)?\(|createWriteStream\(/u.test(readFileSync(join('src', name), 'utf8')),
    )
    expect(writers.sort()).to.deep.equal(['files/synced.ts', 'files/write-whole.ts'])
  })
})

describe("an author's files behind links", function () {
  this.timeout(120_000)

  it('are updated where they are, with their permissions', async () => {
    const folder = newFolder({
      'config.yaml': config,
      'key.pem': publicKey,
      'dialogs/pizza.yaml': pizza,
      'b.yaml': spoken,
    })
    mkdirSync(join(folder.path, 'tests'))
    chmodSync(join(folder.path, 'b.yaml'), 0o640)
    symlinkSync('../b.yaml', join(folder.path, 'tests/a.yaml'))
    expect((await typeIn(folder.path, ['test', '--update'])).code).to.equal(0)
    expect(readFileSync(join(folder.path, 'b.yaml'), 'utf8')).to.contain('Which pizza')
    expect(statSync(join(folder.path, 'b.yaml')).mode & 0o777).to.equal(0o640)
  })

  it('are not written outside of the folder by `init` and `export`', async () => {
    const outside = newFolder({ 'kept.tsv': 'mine' })
    const folder = newFolder({ 'config.yaml': config, 'key.pem': publicKey, 'dialogs/pizza.yaml': dialog })
    await typeIn(folder.path, ['export', 'model'])
    const [name = ''] = readdirSync(join(folder.path, 'model'))
    const linked = newFolder()
    symlinkSync(join(outside.path, 'kept.tsv'), join(linked.path, name))
    expect((await typeIn(folder.path, ['export', linked.path, '--force'])).code).to.equal(0)
    expect(readFileSync(join(outside.path, 'kept.tsv'), 'utf8')).to.equal('mine')

    const root = newFolder()
    symlinkSync(outside.path, join(root.path, 'dialogs'))
    expect((await typeIn(root.path, ['init'])).code).to.equal(3)
    expect(readdirSync(outside.path)).to.deep.equal(['kept.tsv'])
    expect(existsSync(join(root.path, 'config.yaml'))).to.equal(false)
  })
})
