import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { expect } from 'chai'
import { afterEach, describe, it } from 'mocha'
import type { Folder } from '../folder.ts'
import { freePort } from '../free-port.ts'
import { config, intent, makeFolder, pizza, signatureOf } from './extension.ts'
import { launch, logged, post, type Running, until } from './running.ts'

const orders = `${config}services:\n  orders: { file: orders.csv }\n`
const sending = pizza.replace('    complete:', '    send: orders\n    complete:')

const twoDialogs = `intents:
  OrderPizza:
    attempts: 1
    slots:
      pizzaType: { prompt: Which pizza? }
    confirm: 'A {pizzaType}?'
    complete: Done.
  OrderDrink:
    attempts: 1
    slots:
      drink: { prompt: Which drink? }
    complete: Done.
`

describe('metrics', () => {
  let folder: Folder
  let server: Running | undefined

  afterEach(async () => {
    await server?.end()
    server = undefined
  })

  async function start(text: string): Promise<number> {
    folder = makeFolder({ 'config.yaml': text, 'dialogs/pizza.yaml': sending })
    server = await launch(folder.path, 'start')
    return server.port
  }

  it('count turns, refusals, misses, completions, calls and reloads, at a port of their own, with names of ours alone', async () => {
    const own = await freePort()
    const port = await start(`${orders}metrics: { port: ${own} }\n`)
    await post(port, intent('OrderPizza', { pizzaType: 'Pepperoni', pizzaAmount: '2' }))
    await post(port, intent('OrderPizza', {}, { intent: 'OrderPizza' }))
    await post(port, intent('<script>', {}, { intent: 'OrderPizza' }))
    await post(port, '{}', { SignatureCEK: 'AAAA' })
    folder.write({ 'dialogs/pizza.yaml': 'intents: {' })
    server?.kill('SIGHUP')
    await until(() => server !== undefined && logged(server).some(({ msg }) => msg === 'not reloaded'))
    await until(async () => (await scrape(own)).get('reprompt_outbox_waiting') === 0)
    const counted = await scrape(own)
    const expected = {
      'reprompt_completed_total{intent="OrderPizza"}': 1,
      'reprompt_failed_attempts_total{intent="OrderPizza",slot="pizzaType"}': 2,
      'reprompt_service_calls_total{service="orders",what="completed",outcome="answered"}': 1,
      'reprompt_reloads_total{outcome="refused"}': 1,
      reprompt_reload_failed: 1,
      reprompt_outbox_dead: 0,
      reprompt_outbox_unreachable: 0,
      'reprompt_turn_duration_seconds_count{platform="clova"}': 3,
    }
    for (const [name, value] of Object.entries(expected)) expect(counted.get(name), name).to.equal(value)
    expect(sumOf(counted, 'reprompt_turns_total{')).to.equal(3)
    expect(sumOf(counted, 'reprompt_refused_total{')).to.equal(1)
    expect([...counted.keys()].join()).not.to.contain('script')
    expect((await fetch(`http://127.0.0.1:${own}/readyz`)).status).to.equal(200)
    expect((await fetch(`http://127.0.0.1:${port}/metrics`)).status).to.equal(404)
  })

  it('count who gives up by the dialog and its question, also where another dialog comes back then', async () => {
    folder = makeFolder({ 'config.yaml': `${orders}metrics: {}\n`, 'dialogs/two.yaml': twoDialogs })
    server = await launch(folder.path, 'start')
    const { port } = server
    let attributes = {}
    const say = async (name: string, slots = {}) => {
      attributes = (await post(port, intent(name, slots, attributes))).body.sessionAttributes
    }
    for (const name of ['OrderPizza', 'OrderDrink', 'OrderDrink']) await say(name)
    expect(attributes).to.include({ intent: 'OrderPizza' })
    await say('OrderPizza', { pizzaType: 'Pepperoni' })
    await say('Clova.NoIntent')
    await say('Mumbled')
    const counted = await scrape(port)
    const drink = 'reprompt_give_ups_total{intent="OrderDrink",slot="drink"}'
    const change = 'reprompt_give_ups_total{intent="OrderPizza",slot="change"}'
    expect([...counted].filter(([name]) => name.startsWith('reprompt_give_ups'))).to.deep.equal([
      [drink, 1],
      [change, 1],
    ])
    await until(() => logged(server as Running).filter(({ gaveUp }) => gaveUp !== undefined).length === 2)
    expect(logged(server).flatMap(({ gaveUp = [] }) => gaveUp)).to.deep.equal(['OrderDrink.drink', 'OrderPizza.change'])
  })

  it('are all in the documentation, and nothing else is', async () => {
    const port = await start(`${orders}metrics: {}\n`)
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
    const served = [...text.matchAll(/^# TYPE (?<name>reprompt_\w+)/gmu)].map(([, name]) => name)
    const rows = readFileSync('docs/monitoring.md', 'utf8').matchAll(/^\| (?<names>`reprompt_[^|]+) \|/gmu)
    const named = [...rows].flatMap(([row]) => [...row.matchAll(/`(?<name>reprompt_\w+)`/gu)].map(([, name]) => name))
    expect(named).to.have.members(served)
  })

  it('are at the port of the turns where they have none, and nowhere where nobody asked for them', async () => {
    const port = await start(`${orders}metrics: {}\n`)
    const answer = await fetch(`http://127.0.0.1:${port}/metrics`)
    expect(answer.headers.get('content-type')).to.match(/^text\/plain; version=0\.0\.4/)
    expect(await answer.text()).to.contain('reprompt_build_info{version=')
    await server?.end()
    const other = await start(orders)
    expect((await fetch(`http://127.0.0.1:${other}/metrics`)).status).to.equal(404)
  })

  it('answer at their own port while the other one has more connections than it takes', async () => {
    const own = await freePort()
    const port = await start(`${orders}metrics: { port: ${own} }\n`)
    const agent = new Agent({ keepAlive: true })
    const open = Array.from({ length: 300 }, () => request({ port, host: '127.0.0.1', agent, path: '/healthz' }))
    for (const one of open) one.on('error', () => undefined).flushHeaders()
    expect((await fetch(`http://127.0.0.1:${own}/healthz`)).status).to.equal(200)
    agent.destroy()
  })

  it('are not counted by dev, which may run beside the server that counts', async () => {
    const own = await freePort()
    await start(`${orders}metrics: { port: ${own} }\n`)
    const beside = await launch(folder.path, 'dev')
    await beside.end()
  })

  it('say which port is taken', async () => {
    const own = await freePort()
    await start(`${orders}metrics: { port: ${own} }\n`)
    const second = makeFolder({ 'config.yaml': `${orders}metrics: { port: ${own} }\n`, 'dialogs/pizza.yaml': sending })
    const failed = await launch(second.path, 'start').then(
      (running) => running.end(),
      (error: Error) => error.message,
    )
    expect(failed).to.contain(String(own))
  })

  it('count of a turn only what it took us, not how long its client took to send it', async () => {
    const port = await start(`${orders}metrics: {}\n`)
    const body = intent('OrderPizza')
    const headers = { SignatureCEK: signatureOf(body), 'Content-Length': Buffer.byteLength(body) }
    const slow = request({ port, host: '127.0.0.1', method: 'POST', path: '/clova', headers })
    const answered = new Promise((resolve) => slow.on('response', (answer) => resolve(answer.resume().statusCode)))
    slow.write(body.slice(0, 10))
    await setTimeout(1_000)
    slow.end(body.slice(10))
    expect(await answered).to.equal(200)
    const name = 'reprompt_turn_duration_seconds_sum{platform="clova"}'
    expect((await scrape(port)).get(name)).to.be.below(0.5)
  })
})

/** The samples of Prometheus' text format: value by name with labels. */
async function scrape(port: number): Promise<ReadonlyMap<string, number>> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(
    samples.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  )
}

function sumOf(samples: ReadonlyMap<string, number>, prefix: string): number {
  return [...samples].reduce((sum, [name, value]) => (name.startsWith(prefix) ? sum + value : sum), 0)
}
