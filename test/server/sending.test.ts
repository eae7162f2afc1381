import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { afterEach, describe, it } from 'mocha'
import { openFolder } from '../../src/outbox/folder.ts'
import type { Folder } from '../folder.ts'
import { type Receiver, startReceiver } from '../services/receiver.ts'
import { typeIn } from '../terminal.ts'
import { config, intent, makeFolder } from './extension.ts'
import { hear, launch, logged, type Running, readiness, until } from './running.ts'

const pizza = `
intents:
  OrderPizza:
    slots:
      pizzaType: { prompt: Which pizza? }
      pizzaAmount: { type: integer, prompt: How many boxes? }
    calculate: { slices: pizzaAmount * 8 }
    send: { to: orders, subject: "{pizzaAmount} pizzas", text: "{pizzaAmount} {pizzaType}" }
    complete: "{pizzaAmount} boxes of {pizzaType} are on the way."
    error: We cannot take orders at the moment. Please call us.
`
const order = intent('OrderPizza', { pizzaType: 'Pepperoni', pizzaAmount: '2' })
const promised = '2 boxes of Pepperoni are on the way.'
const regretted = 'We cannot take orders at the moment. Please call us.'

let folder: Folder
let server: Running | undefined
let receiver: Receiver | undefined

async function serve(service: string, env: Readonly<Record<string, string>> = {}): Promise<Running> {
  folder = makeFolder({ 'config.yaml': `${config}services:\n  orders: ${service}\n`, 'dialogs/pizza.yaml': pizza })
  server = await launch(folder.path, 'start', env)
  return server
}

/** The rows of orders.csv. */
function ordersIn({ path }: Folder): readonly string[] {
  const sheet = join(path, 'orders.csv')
  return existsSync(sheet) ? readFileSync(sheet, 'utf8').split('\r\n').slice(1, -1) : []
}

describe('a completed dialog', () => {
  afterEach(async () => {
    await server?.end()
    server = undefined
    await receiver?.close()
    receiver = undefined
  })

  it('is a row of the file that it is sent to', async () => {
    const { port } = await serve('{ file: orders.csv }')
    expect(await hear(port, order)).to.equal(promised)
    const sheet = join(folder.path, 'orders.csv')
    await until(() => existsSync(sheet) && readFileSync(sheet, 'utf8').includes('Pepperoni'))
    const [head, row] = readFileSync(sheet, 'utf8').slice(1).split('\r\n')
    expect(head).to.equal('time,dialog,pizzaType,pizzaAmount,slices')
    expect(row).to.match(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,OrderPizza,Pepperoni,2,16$/)
    expect((await typeIn(folder.path, ['outbox'])).output).to.equal('Nothing waits to be delivered.\n')
  })

  it('is posted with its slots, as they were heard, and who ordered in a form that is of no use elsewhere', async () => {
    receiver = await startReceiver()
    const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
    const running = await serve(`{ url: "${receiver.url}", secret: ORDERS_SECRET }`, { ORDERS_SECRET: secret })
    await hear(running.port, order)
    await until(() => receiver?.received.length === 1)
    const { json } = receiver.received[0] ?? {}
    expect(json?.type).to.equal('completed')
    const { session, user, ...data } = json?.data ?? {}
    expect(data).to.deep.equal({
      application: 'com.example.extension.pizzabot',
      dialog: 'OrderPizza',
      slots: { pizzaType: 'Pepperoni', pizzaAmount: 2 },
      spoken: { pizzaType: 'Pepperoni', pizzaAmount: '2', slices: '16' },
      calculated: { slices: 16 },
      wants: [],
      language: 'en',
      timezone: 'Asia/Seoul',
    })
    expect(
      [session, user].every((one) => typeof one === 'string' && one !== 'session-id' && one !== 'user-id'),
    ).to.equal(true)
    const turn = () => logged(running).find(({ msg }) => msg === 'turn')
    await until(() => turn() !== undefined)
    expect(turn()?.sent).to.deep.equal(['orders'])
    expect(running.output()).not.to.include('Pepperoni')
  })

  it('keeps private values from services that do not say that they may have them', async () => {
    receiver = await startReceiver()
    folder = makeFolder({
      'config.yaml': `${config}services: { bank: { url: "${receiver.url}", private: true }, shop: { url: "${receiver.url}" } }\n`,
      'dialogs/pay.yaml': `
intents:
  Pay:
    slots:
      amount: { type: integer, prompt: How much? }
      card: { type: integer, private: true, prompt: Which card? }
    calculate: { twice: amount * 2, secret: card * 2 }
    send: [bank, shop]
    complete: Paid.
`,
    })
    server = await launch(folder.path, 'start')
    await hear(server.port, intent('Pay', { amount: '5', card: '4711' }))
    await until(() => receiver?.received.length === 2)
    const data = receiver.received.map(({ json }) => json.data)
    expect(data.map(({ slots }) => slots)).to.have.deep.members([{ amount: 5, card: 4711 }, { amount: 5 }])
    expect(data.map(({ calculated }) => calculated)).to.have.deep.members([{ twice: 10, secret: 9422 }, { twice: 10 }])
    expect(data.map(({ spoken }) => Object.keys(Object(spoken)).length)).to.have.members([4, 2])
  })

  it('has a period as its two days, which a service gives in the same form', async () => {
    const given = JSON.stringify({ slots: { stay: { start: '2026-12-03', end: '2026-12-06' } } })
    receiver = await startReceiver((response, { json }) => response.end(json.type === 'lookUp' ? given : ''))
    folder = makeFolder({
      'config.yaml': `${config}services: { hotel: { url: "${receiver.url}" } }\n`,
      'dialogs/stay.yaml': `
intents:
  Prolong:
    slots:
      booking: { type: integer, prompt: Which booking? }
      stay: { type: period, lookUp: hotel }
      others: { type: period, many: true, count: { max: 1 }, prompt: Which other days? }
      until: { type: date, prompt: Until when? }
    send: hotel
    complete: From {stay.start} until {until}.
    error: Please call us.
`,
    })
    server = await launch(folder.path, 'start')
    const said = { booking: '7', until: '2026-12-08', others: '2026-12-20/2026-12-22' }
    expect(await hear(server.port, intent('Prolong', said))).to.equal('From December 3 until December 8.')
    await until(() => receiver?.received.length === 2)
    expect(receiver.received.map(({ json }) => json?.data.slots)).to.deep.equal([
      { booking: 7 },
      {
        booking: 7,
        stay: { start: '2026-12-03', end: '2026-12-06' },
        others: [{ start: '2026-12-20', end: '2026-12-22' }],
        until: '2026-12-08',
      },
    ])
  })

  it('is sent once where the same signed message comes twice, and answered as the first time', async () => {
    receiver = await startReceiver()
    const { port } = await serve(`{ url: "${receiver.url}" }`)
    const answers = await Promise.all([hear(port, order), hear(port, order)])
    expect(await hear(port, order)).to.equal(answers[0])
    expect(answers[1]).to.equal(answers[0])
    const other = intent('OrderPizza', { pizzaType: 'Margherita', pizzaAmount: '2' })
    await hear(port, other)
    await until(() => receiver?.received.length === 2)
    expect(receiver.received.map(({ json }) => Object(json.data.slots).pizzaType)).to.have.members([
      'Pepperoni',
      'Margherita',
    ])
  })

  it('is promised while its service is away, and delivered after the next start', async () => {
    const { port } = await serve('{ url: "http://127.0.0.1:9/" }')
    expect(await hear(port, order)).to.equal(promised)
    server?.kill('SIGKILL')
    await server?.ended
    receiver = await startReceiver()
    folder.write({ 'config.yaml': `${config}services:\n  orders: { url: "${receiver.url}" }\n` })
    server = await launch(folder.path, 'start')
    await until(() => receiver?.received.length === 1)
  })

  it('is not promised where it cannot be written, and is once it can be', async () => {
    const { port, output } = await serve('{ file: orders.csv }')
    const outbox = join(folder.path, 'outbox')
    rmSync(outbox, { recursive: true })
    expect(await hear(port, order)).to.equal(regretted)
    await until(() => output().includes('"level":"error"'))
    await openFolder(outbox)
    expect(await hear(port, order)).to.equal(promised)
  })

  it('goes nowhere in dev: its author only tries it', async () => {
    folder = makeFolder({
      'config.yaml': `${config}services:\n  orders: { file: orders.csv }\n`,
      'dialogs/pizza.yaml': pizza,
    })
    server = await launch(folder.path, 'dev')
    expect(await hear(server.port, order)).to.equal(promised)
    const files = readdirSync(folder.path)
    expect(files.includes('outbox') || files.includes('orders.csv')).to.equal(false)
    expect(server.output()).to.include('nothing is sent. To send: reprompt dev --live')
  })

  it('is really sent in dev --live', async () => {
    folder = makeFolder({
      'config.yaml': `${config}services:\n  orders: { file: orders.csv }\n`,
      'dialogs/pizza.yaml': pizza,
    })
    server = await launch(folder.path, 'dev', {}, ['--live'])
    await until(() => server?.output().includes('Live: services are called') === true)
    expect(await hear(server.port, order)).to.equal(promised)
    await until(() => ordersIn(folder).length === 1)
  })

  it('is sent to a service that is named first while the server runs', async () => {
    folder = makeFolder({ 'dialogs/pizza.yaml': pizza.replace(/ {4}send:.*\n/, '') })
    server = await launch(folder.path, 'start')
    expect(await hear(server.port, order)).to.equal(promised)
    folder.write({
      'config.yaml': `${config}services:\n  orders: { file: orders.csv }\n`,
      'dialogs/pizza.yaml': pizza,
    })
    server.kill('SIGHUP')
    await until(() => server?.output().includes('"reloaded"') === true)
    expect(await hear(server.port, order)).to.equal(promised)
    await until(() => ordersIn(folder).length === 1)
    expect(server.errors()).not.to.include('restart')
  })

  it('is not promised where the outbox of the first service cannot be opened, and is after it can be', async () => {
    folder = makeFolder({ 'dialogs/pizza.yaml': pizza.replace(/ {4}send:.*\n/, ''), outbox: '' })
    server = await launch(folder.path, 'start')
    const services = `${config}services:\n  orders: { file: orders.csv }\n`
    folder.write({ 'config.yaml': services, 'dialogs/pizza.yaml': pizza })
    server.kill('SIGHUP')
    await until(() => server?.errors().includes('The outbox cannot be opened') === true)
    expect(await hear(server.port, order)).to.equal(regretted)
    expect((await readiness(server.port)).outbox).to.deep.equal({ waiting: null, oldest: null, dead: null })
    rmSync(join(folder.path, 'outbox'))
    folder.write({ 'config.yaml': `${services}attempts: 4\n` })
    server.kill('SIGHUP')
    await until(() => server?.output().match(/"reloaded"/g)?.length === 2)
    expect(await hear(server.port, order)).to.equal(promised)
    await until(() => ordersIn(folder).length === 1)
  })
})
