import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { newFolder } from './folder.ts'
import { config, intent, makeFolder, pizza } from './server/extension.ts'
import { keyIn, launch, main, open, post, type Running, until } from './server/running.ts'
import { typeIn } from './terminal.ts'

// Whoever is stopped while it writes, by a signal or a full disk, leaves each file as it was, or as it was to be: never a half of one.

const draft = /(?:^|\/)\.[0-9a-f]{16}\.tmp$/u
// Enough files, and large ones, that they are not written in a moment.
const files = 10
const filling = `# ${'x'.repeat(78)}\n`.repeat(500)

const name = (at: number) => `${String(at).padStart(2, '0')}.yaml`
const dialogs = Object.fromEntries(
  Array.from({ length: files }, (_, at) => [
    `dialogs/${name(at)}`,
    `intents:\n  Hello${at}:\n    complete: Hello ${at}.\n${filling}`,
  ]),
)
const tests = Object.fromEntries(
  Array.from({ length: files }, (_, at) => [
    `tests/${name(at)}`,
    `conversations:\n  One:\n    - user: Hello${at}\n      says: Bye.\n${filling}`,
  ]),
)

const model = `[INTENT SLOT]\nCategory\tCATEGORY_NAME\n\n[INTENT EXPRESSION]\n${Array.from({ length: 4000 }, (_, at) => `<Category>news</Category> of ${at}\n`).join('')}`
const toppings = Array.from({ length: 500 }, (_, at) => `Topping ${at}`).join(', ')
const exported = (example: string) =>
  pizza.replace(
    'slots:',
    `examples: ["${example}"]\n    slots:\n      topping: { required: false, choices: [${toppings}, ${example}] }`,
  )

/** Every file of a folder, but what was begun, by its name. */
function textsIn(path: string): ReadonlyMap<string, string> {
  const found = readdirSync(path, { recursive: true, withFileTypes: true })
  const paths = found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
  return new Map(
    paths.filter((one) => !draft.test(one)).map((one) => [one.slice(path.length + 1), readFileSync(one, 'utf8')]),
  )
}

/** Kills a command soon after its first file is changed. */
async function killWriting(path: string, args: readonly string[]): Promise<void> {
  const state = () =>
    readdirSync(path, { recursive: true })
      .map((one) => `${one} ${changeOf(join(path, String(one)))}`)
      .join()
  const before = state()
  const { child, ended } = open(path, args, { LANG: 'en' })
  await until(() => state() !== before || child.exitCode !== null)
  await setTimeout(4)
  child.kill('SIGKILL')
  await ended
}

/** Runs a command that may write 4 kB of each file: it stops in the middle of the first that is larger. */
async function writeWithLittleRoom(path: string, args: readonly string[]): Promise<void> {
  const program = ['-c', 'ulimit -f 8; exec "$0" "$@"', process.execPath, main]
  const child = spawn('sh', [...program, ...args], { cwd: path, env: { ...process.env, LANG: 'en' } })
  const [code] = await once(child, 'close')
  expect(code).not.to.equal(0)
}

/** When a file was changed last; one that is gone again was, too. */
function changeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs
}

describe('a command that is stopped while it writes', function () {
  this.timeout(120_000)

  for (const [what, made, args] of [
    ['test --update', { ...dialogs, ...tests }, ['test', '--update']],
    ['script --apply', dialogs, ['script', 'changed.csv', '--apply']],
    ['init', undefined, ['init']],
    ['import', undefined, ['import', 'CategoryIntent.tsv', '--output', 'new/folder/pizza.yaml']],
    ['export --force', { 'dialogs/pizza.yaml': exported('ham') }, ['export', 'model', '--force']],
  ] as const)
    it(`leaves no half of a file: ${what}`, async () => {
      const make = async () => {
        const folder = made === undefined ? newFolder({ 'CategoryIntent.tsv': model }) : makeFolder(made)
        if (what === 'script --apply') {
          const { output } = await typeIn(folder.path, ['script'])
          folder.write({ 'changed.csv': output.replaceAll(/Hello (\d+)\./gu, 'Good morning $1.') })
        }
        if (what === 'export --force') {
          await typeIn(folder.path, ['export', 'model'])
          folder.write({ 'dialogs/pizza.yaml': exported('egg') })
        }
        return folder.path
      }
      const whole = await make()
      const before = textsIn(whole)
      const { code, errors } = await typeIn(whole, args, { LANG: 'en' })
      expect(code, errors).to.equal(0)
      const after = textsIn(whole)
      expect([...after]).not.to.deep.equal([...before])
      for (const stop of [writeWithLittleRoom, killWriting]) {
        const path = await make()
        await stop(path, args)
        for (const [file, text] of textsIn(path)) expect([before.get(file), after.get(file)], file).to.include(text)
        for (const file of before.keys()) expect([...textsIn(path).keys()]).to.include(file)
      }
    })

  it('leaves no half of a file: the page, which saves, accepts and keeps', async () => {
    const folder = makeFolder({
      'dialogs/a.yaml': dialogs['dialogs/00.yaml'] ?? '',
      'tests/a.yaml': tests['tests/00.yaml'] ?? '',
    })
    const texts = [1, 2].map((at) => (dialogs['dialogs/00.yaml'] ?? '').replace('Hello 0', `Hello ${at}`))
    const file = join(folder.path, 'dialogs/a.yaml')
    for (const wait of [0, 5]) {
      const before = readFileSync(file, 'utf8')
      const page = await openPage(await launch(folder.path, 'dev', { XDG_STATE_HOME: folder.path, PORT: '0' }))
      const saved = (async () => {
        for (let at = 0; ; at += 1) {
          await page.post('accept', { file: 'tests/a.yaml', title: 'One' })
          const { text, revision } = await page.get('file?name=dialogs/a.yaml')
          await page.post('save', { name: 'dialogs/a.yaml', text: texts.find((one) => one !== text), revision })
          await page.post('keep', {
            title: `kept ${at}`,
            steps: [{ action: { type: 'line', line: 'Hello0' }, now: 0, chance: 0 }],
          })
        }
      })().catch(() => undefined)
      await until(() => readFileSync(file, 'utf8') !== before)
      await setTimeout(wait)
      page.server.kill('SIGKILL')
      await page.server.ended
      await saved
      const found = textsIn(folder.path)
      const allowed = [dialogs['dialogs/00.yaml'], ...texts]
      expect(allowed).to.include(found.get('dialogs/a.yaml'))
      const { output, errors } = await typeIn(folder.path, ['test', '--update'], { LANG: 'en' })
      expect(output + errors)
        .to.match(/\d passed, 0 failed\n/u)
        .and.not.include('error')
    }
  })

  it('leaves no half of a row or of an order: start, with a CSV file behind its outbox', async () => {
    const folder = makeFolder({
      'config.yaml': `${config}services: { orders: { file: orders.csv } }\n`,
      'dialogs/pizza.yaml': pizza.replace('    complete:', '    send: orders\n    complete:'),
    })
    const promised = new Set<string>()
    for (const [round, wait] of [0, 7, 20].entries()) {
      const server = await launch(folder.path, 'start')
      const ordered = Array.from({ length: 8 }, async (_, worker) => {
        for (let at = 0; ; at += 1) {
          const pizzaType = `${wait} ${worker} ${at} ${'x'.repeat(500)}`
          const { text } = await post(server.port, intent('OrderPizza', { pizzaType, pizzaAmount: '2' }))
          if (text.includes('are on the way')) promised.add(pizzaType)
        }
      }).map((one) => one.catch(() => undefined))
      await until(() => promised.size >= 20 * (round + 1))
      await setTimeout(wait)
      server.kill('SIGKILL')
      await Promise.all(ordered)
    }
    const [, ...rows] = readFileSync(join(folder.path, 'orders.csv'), 'utf8').split('\r\n')
    expect(rows.pop()).to.equal('')
    for (const row of rows) expect(row).to.match(/,\d+ \d+ \d+ x{500},2$/u)
    // What is not in the file is in the outbox, to be delivered by the next that starts.
    const waiting = join(folder.path, 'outbox/waiting')
    const kept = [...rows, ...readdirSync(waiting).map((file) => readFileSync(join(waiting, file), 'utf8'))].join('\n')
    expect([...promised].filter((order) => !kept.includes(order))).to.deep.equal([])
  })
})

describe('links that lead out of the folder', function () {
  this.timeout(60_000)

  it('are not written through by the page', async () => {
    const outside = newFolder({
      'dialog.yaml': pizza,
      'test.yaml': tests['tests/00.yaml'] ?? '',
      'inside/none.txt': '',
    })
    const before = textsIn(outside.path)
    const folder = makeFolder({ 'dialogs/a.yaml': 'intents: { Hello0: Hello. }\n' })
    symlinkSync(join(outside.path, 'dialog.yaml'), join(folder.path, 'dialogs/linked.yaml'))
    symlinkSync(join(outside.path, 'inside'), join(folder.path, 'tests'))
    const page = await openPage(await launch(folder.path, 'dev', { XDG_STATE_HOME: folder.path, PORT: '0' }))
    const step = { action: { type: 'line', line: 'Hello0' }, now: 0, chance: 0 }
    const answers = [
      await page.post('keep', { title: 'kept', steps: [step] }),
      await page.post('save', { name: 'dialogs/linked.yaml', text: 'x' }),
      await page.post('accept', { file: 'tests/test.yaml', title: 'One' }),
    ]
    await page.server.end()
    expect(answers.map(({ error }) => Object(error).code)).to.deep.equal(['not-found', 'not-found', 'not-found'])
    expect([...textsIn(outside.path)]).to.deep.equal([...before])
  })

  it('are not written through by `init --service`, nor by `import` into a name that is taken', async () => {
    const outside = newFolder({ 'kept.yaml': 'mine' })
    const { path } = newFolder({ 'CategoryIntent.tsv': model })
    symlinkSync(outside.path, join(path, 'services'))
    symlinkSync(join(outside.path, 'kept.yaml'), join(path, 'pizza.yaml'))
    symlinkSync(join(outside.path, 'new.yaml'), join(path, 'nowhere.yaml'))
    expect((await typeIn(path, ['init', '--service', 'orders'])).code).to.equal(3)
    for (const name of ['pizza.yaml', 'nowhere.yaml'])
      expect((await typeIn(path, ['import', 'CategoryIntent.tsv', '--output', name])).code).to.equal(3)
    expect([...textsIn(outside.path)]).to.deep.equal([['kept.yaml', 'mine']])
  })
})

/** The page of `dev`, as its own scripts ask it. */
async function openPage(server: Running) {
  const url = `http://localhost:${server.port}`
  const opened = await fetch(`${url}/?key=${keyIn(server)}`, { redirect: 'manual' })
  const cookie = opened.headers.getSetCookie().join('; ')
  const headers = { 'content-type': 'application/json', cookie, origin: url }
  const ask = async (what: string, init: RequestInit) =>
    Object(await (await fetch(`${url}/workbench/${what}`, init)).json())
  return {
    server,
    get: (what: string) => ask(what, { headers }),
    post: (what: string, body: object) => ask(what, { method: 'POST', headers, body: JSON.stringify(body) }),
  }
}
