import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { exitCodes } from '../src/commands/terminal.ts'
import { answeredBy } from '../src/core/turn-types.ts'
import { freePort } from './free-port.ts'
import { type LogLine, logLinesIn } from './log-lines.ts'
import { config, intent, makeFolder, message, pizza, signatureOf } from './server/extension.ts'
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

  it('has every message of the log, at its level and with its fields, and no other', () => {
    const lines = logLinesIn('dist/src')
    const rows = tableAfter('| `msg` | `level` |')
    expect(rows.map(([message = '']) => namesIn(message)[0])).to.have.members([...lines.keys()])
    for (const [message = '', level = '', , further = ''] of rows) {
      const { levels, fields, values } = lines.get(namesIn(message)[0] ?? '') ?? nothing
      expect(namesIn(level).filter((one) => !statuses.has(one))).to.have.members([...levels], message)
      if (further.includes('[below]')) continue
      const named = namesIn(further).filter((one) => !values.has(one))
      expect([...new Set(named)], message).to.have.members([...fields])
    }
    for (const [message, title] of [
      ['turn', '### Fields of a turn'],
      ['call', '### Fields of a call'],
    ] as const) {
      const named = tableAfter('| field |', title).flatMap(([field = '']) => namesIn(field))
      expect(named, title).to.have.members([...(lines.get(message)?.fields ?? [])])
    }
  })

  it('has every metric with its labels, and no other; and nothing in them is from outside', async () => {
    const own = await freePort()
    const folder = makeFolder({
      'config.yaml': `${config}attempts: 2\nservices: { orders: { file: orders.csv } }\nmetrics: { port: ${own} }\n`,
      'dialogs/pizza.yaml': pizza.replace('    complete:', '    send: orders\n    complete:'),
    })
    const server = await launch(folder.path, 'start')
    const hostile = 'from-outside'
    await post(server.port, intent('OrderPizza', { pizzaType: hostile, pizzaAmount: hostile }))
    let attributes = {}
    for (const said of [intent('OrderPizza'), ...Array(3).fill(intent(hostile, { [hostile]: hostile }))])
      attributes = (
        await post(
          server.port,
          said.replace('"sessionAttributes":{}', `"sessionAttributes":${JSON.stringify(attributes)}`),
        )
      ).body.sessionAttributes
    await post(server.port, hostile, { SignatureCEK: hostile })
    await post(server.port, message({ type: hostile }).replace('session-id', hostile))
    await fetch(`http://127.0.0.1:${server.port}/${hostile}?${hostile}`, { headers: { host: hostile } })
    folder.write({ 'dialogs/other.yaml': 'intents: { Hello: Hello. }\n' })
    server.kill('SIGHUP')
    await until(async () => {
      const text = await scrape()
      return text.includes('reprompt_service_calls_total{') && text.includes('reprompt_reloads_total{')
    })
    const text = await scrape()
    await server.end()
    expect(text).not.to.include(hostile)

    const documented = new Map<string, readonly string[]>()
    for (const [metric = '', labels = ''] of tableAfter('| metric | labels |'))
      for (const name of namesIn(metric)) documented.set(name, namesIn(labels))
    const counted = new Map<string, Set<string>>()
    for (const [, name = ''] of text.matchAll(/^# TYPE (?<name>\S+) /gmu)) counted.set(name, new Set())
    for (const [, name = '', labels = ''] of text.matchAll(/^(?<name>\w+)(?:\{(?<labels>.*)\})? \S+$/gmu)) {
      const of = counted.get(name) ?? counted.get(name.replace(/_(?:bucket|sum|count)$/u, ''))
      for (const [, label = ''] of labels.matchAll(/(?<label>\w+)="/gu)) if (label !== 'le') of?.add(label)
    }
    const [ours, others] = [true, false].map((isOurs) =>
      [...counted].filter(([name]) => name.startsWith('reprompt_') === isOurs),
    )
    expect(ours?.map(([name, labels]) => [name, [...labels].sort()]).sort()).to.deep.equal(
      [...documented]
        .filter(([name]) => name.startsWith('reprompt_'))
        .map(([name, labels]) => [name, [...labels].sort()])
        .sort(),
    )
    expect(others?.filter(([name]) => !/^(?:process|nodejs)_/u.test(name))).to.deep.equal([])

    async function scrape(): Promise<string> {
      return (await fetch(`http://127.0.0.1:${own}/metrics`)).text()
    }
  })

  it('names rules that there are', () => {
    const [, row = ''] = /^\| `rule` \|(?<row>.*)$/mu.exec(page) ?? []
    const rules = [...row.matchAll(/`(?<rule>\w+)`/gu)].map(([, rule]) => rule)
    expect(answeredBy).to.include.members(rules)
  })
})

const nothing: LogLine = { levels: new Set(), fields: new Set(), values: new Set() }

// In the column of levels, what it depends on.
const statuses: ReadonlySet<string> = new Set(['call'])

/** The rows of the table that begins so, below a title. */
function tableAfter(head: string, title = ''): readonly (readonly string[])[] {
  const below = page.slice(page.indexOf(title))
  const [, table = ''] = below.slice(below.indexOf(head)).split(/\n\|[-|]+\|\n/u)
  const [rows = ''] = table.split('\n\n')
  return rows.split('\n').map((row) =>
    row
      .slice(1)
      .split(' | ')
      .map((cell) => cell.trim()),
  )
}

function namesIn(cell: string): readonly string[] {
  return Array.from(cell.matchAll(/`(?<name>[^`]+)`/gu), ([, name = '']) => name)
}
