import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { exitCodes } from '../src/commands/terminal.ts'
import { answeredBy } from '../src/core/turn-types.ts'
import { intent, makeFolder, message, pizza, signatureOf } from './server/extension.ts'
import { launch, logged, post, until } from './server/running.ts'

const page = readFileSync('docs/monitoring.md', 'utf8')
const old = '2020-01-01T00:00:00Z'

// One of each kind that a client can bring about.
const bodies = [
  message({ type: 'LaunchRequest' }),
  intent('OrderPizza', { pizzaAmount: '20' }),
  intent('OrderPizza', { pizzaType: 'Pepperoni', pizzaAmount: '2' }),
  message({ type: 'LaunchRequest', timestamp: old }),
  message({ type: 'LaunchRequest', timestamp: 'yesterday' }),
  message({ type: 'Unknown' }),
  message({ type: 'LaunchRequest' }).replace('pizzabot', 'other'),
  message({}),
  '{}',
  'nonsense',
  new Uint8Array([255]),
  `${'{"a":'.repeat(100)}1${'}'.repeat(100)}`,
  ' '.repeat(70_000),
]

describe('docs/operating.md', () => {
  it('has every exit code, and no other', () => {
    const [, table = ''] = readFileSync('docs/operating.md', 'utf8').split('## Exit codes')
    const [rows = ''] = table.split('\n## ')
    const named = [...rows.matchAll(/^\| (?<code>\d+) \|/gmu)].map(([, code]) => Number(code))
    expect(named).to.deep.equal(Object.values(exitCodes))
  })
})

describe('docs/monitoring.md', function () {
  this.timeout(60_000)

  it('has every field, message, code and reason of the log', async () => {
    const dialog = pizza.replace('pizzaAmount:', 'pizzaAmount:\n        type: integer\n        max: 10')
    const folder = makeFolder({ 'dialogs/pizza.yaml': dialog })
    const server = await launch(folder.path, 'start', { LOG_LEVEL: 'debug' })
    for (const body of bodies) await post(server.port, body)
    await post(server.port, '{}', { SignatureCEK: 'nobody' })
    await post(server.port, '{}', { 'Content-Encoding': 'gzip' })
    const body = message({ type: 'LaunchRequest' })
    for (const SignatureCEK of [signatureOf(body), 'nobody']) {
      const sent = { method: 'POST', body, headers: { SignatureCEK } }
      expect((await fetch(`http://127.0.0.1:${server.port}/clova/`, sent)).status).to.equal(404)
    }
    for (const path of ['clova', 'nothing']) await fetch(`http://127.0.0.1:${server.port}/${path}`)
    folder.write({ 'dialogs/pizza.yaml': dialog.replace('Which', 'What') })
    await reload('reloaded')
    folder.write({ 'dialogs/pizza.yaml': dialog.replace('prompt', 'promt') })
    await reload('not reloaded')
    folder.write({ 'dialogs/pizza.yaml': dialog.replace('Which', 'What') })
    await reload()
    server.kill('SIGTERM')
    await server.ended

    const last = logged(server).slice(-2)
    expect(last.map(({ msg, cutOff }) => [msg, cutOff])).to.deep.equal([
      ['stopping', undefined],
      ['stopped', false],
    ])
    expect(logged(server).filter(({ msg }) => msg === 'wrong path')).to.have.length(1)
    const named = [...page.matchAll(/`(?<name>[^`\n]+)`/gu)].map(([, name]) => name)
    const lines = [JSON.parse(server.output().split('\n')[0] ?? ''), ...logged(server)]
    expect(lines.length).to.be.greaterThan(bodies.length + 5)
    for (const { reason = '', ...line } of lines) {
      expect(named).to.include.members(Object.keys(line))
      expect(named).to.include.members([line.level, line.msg, ...(line.code === undefined ? [] : [line.code])])
      expect(named).to.include(reason === '' ? 'reason' : reason.replace(/than \d+$/u, 'than …'))
    }

    async function reload(message?: string): Promise<void> {
      const before = reloads().length
      server.kill('SIGHUP')
      await until(() => reloads().length > before, 60_000)
      if (message !== undefined) expect(reloads().at(-1)).to.equal(message)
    }

    function reloads(): readonly string[] {
      return logged(server).flatMap(({ msg }) => (/loaded$|fixed/u.test(msg) ? msg : []))
    }
  })

  it('names rules that there are', () => {
    const [, row = ''] = /^\| `rule` \|(?<row>.*)$/mu.exec(page) ?? []
    const rules = [...row.matchAll(/`(?<rule>\w+)`/gu)].map(([, rule]) => rule)
    expect(answeredBy).to.include.members(rules)
  })
})
