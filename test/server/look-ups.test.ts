import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { expect } from 'chai'
import { after, afterEach, before, beforeEach, describe, it } from 'mocha'
import type { Folder } from '../folder.ts'
import { type Receiver, startReceiver } from '../services/receiver.ts'
import { config, intent, makeFolder } from './extension.ts'
import { hear, launch, logged, type Running, until } from './running.ts'

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`

const pizza = `
intents:
  OrderPizza:
    slots:
      pizzaType: { prompt: Which pizza? }
      coupon:
        required: false
        prompt: Do you have a coupon?
        checkedBy: prices
        invalid: { over: "The coupon {value} is over. Do you have another?" }
      total: { type: integer, lookUp: prices }
      number: { type: integer, required: false }
    confirm: "{total} won. Right?"
    send: { to: orders, gives: number }
    complete:
      cases:
        - { when: { number: { given: true } }, say: "Your order is number {number}." }
        - say: We have your order.
    error: I cannot take orders now.
  Feast:
    slots:
      items:
        many: true
        slots:
          menu: { choices: { bulgogi: { price: 19000 }, coke: { price: 2500 } }, prompt: What? }
          amount: { type: integer, min: 1, prompt: How many? }
        say: "{amount} {menu}"
        count: { max: 2 }
      sauces: { many: true, required: false }
    calculate: { food: sum(items.amount * items.menu.price) }
    send: orders
    complete: "{items}."
  Three:
    slots:
      one: { lookUp: slow1, default: nothing }
      two: { lookUp: slow2, default: nothing }
      three: { lookUp: slow3, default: nothing }
    complete: "{one}, {two}, {three}."
`

const cannot = 'I cannot take orders now.'

let folder: Folder
let server: Running
let prices: Receiver
let orders: Receiver
let loggedBefore = 0
/** What the services answer in a test. */
let answerPrices: (response: ServerResponse) => void
let answerOrders: (response: ServerResponse) => void

/** Answers the same to every request. */
function always(value: unknown): (response: ServerResponse) => void {
  return (response) => response.end(typeof value === 'string' ? value : JSON.stringify(value))
}

/** What the extension says, once the log has the turn: no line of it comes while the next test reads the log. */
async function hearAndLog(body: string): Promise<string> {
  const turns = () => logged(server).filter(({ msg }) => msg === 'turn').length
  const before = turns()
  const said = await hear(server.port, body)
  await until(() => turns() > before)
  return said
}

function order(values: Readonly<Record<string, string>>): string {
  return intent('OrderPizza', values)
}

/** What has been logged since the test began. */
function news() {
  return logged(server).slice(loggedBefore)
}

/** The lines of the log about calls and answers, without what differs each time. */
function lines(): readonly object[] {
  const lines = news().filter(({ msg }) => msg === 'call' || msg === 'a wrong answer')
  return lines.map(({ service, what, outcome, reason, slot, fault }) =>
    Object.fromEntries(
      Object.entries({ service, what, outcome, reason, slot, fault }).filter(([, value]) => value !== undefined),
    ),
  )
}

describe('a dialog that looks something up', () => {
  before(async () => {
    prices = await startReceiver((response) => answerPrices(response))
    orders = await startReceiver((response) => answerOrders(response))
    const slow = [1, 2, 3].map((at) => `  slow${at}: { url: "${prices.url}" }\n`).join('')
    const services = `services:\n  prices: { url: "${prices.url}", secret: SECRET, timeout: 1 }\n  orders: { url: "${orders.url}", timeout: 1 }\n${slow}`
    folder = makeFolder({ 'config.yaml': `${config}${services}`, 'dialogs/pizza.yaml': pizza })
    server = await launch(folder.path, 'start', { SECRET: secret })
  })

  beforeEach(() => {
    loggedBefore = logged(server).length
    for (const receiver of [prices, orders]) receiver.forget()
  })

  after(async () => {
    await server.end()
    await Promise.all([prices.close(), orders.close()])
  })

  it('posts what is known and what it wants, signed, and says what came', async () => {
    answerPrices = always({ slots: { total: 25_000 } })
    expect(await hearAndLog(order({ pizzaType: 'Pepperoni', coupon: 'spring' }))).to.equal('25000 won. Right?')
    const [asked] = prices.received
    const { session, user, ...data } = asked?.json.data ?? {}
    expect({ type: asked?.json.type, data }).to.deep.equal({
      type: 'lookUp',
      data: {
        application: 'com.example.extension.pizzabot',
        dialog: 'OrderPizza',
        slots: { pizzaType: 'Pepperoni', coupon: 'spring' },
        spoken: { pizzaType: 'Pepperoni', coupon: 'spring' },
        wants: ['total'],
        language: 'en',
        timezone: 'Asia/Seoul',
      },
    })
    expect(asked?.headers['webhook-signature']).to.match(/^v1,/)
    expect(news().find(({ msg }) => msg === 'turn')?.lookedUp).to.deep.equal(['prices'])
    expect(lines()).to.deep.equal([{ service: 'prices', what: 'lookUp', outcome: 'answered' }])
    expect(server.output()).not.to.match(/spring|25000|Pepperoni/)
    expect(prices.received.length).to.equal(1)
  })

  it('posts lists as lists, items as maps', async () => {
    answerOrders = always({})
    const said = { menu: 'bulgogi', amount: '2', menu2: 'coke', amount2: '3', sauces: 'hot' }
    expect(await hearAndLog(intent('Feast', said))).to.equal('2 bulgogi and 3 coke.')
    await until(() => orders.received.length > 0)
    const { slots, spoken, calculated } = Object(orders.received[0]?.json.data)
    const items = [
      { menu: 'bulgogi', amount: 2 },
      { menu: 'coke', amount: 3 },
    ]
    expect({ slots, spoken, calculated }).to.deep.equal({
      slots: { items, sauces: ['hot'] },
      spoken: { items: '2 bulgogi and 3 coke', sauces: 'hot', food: '45500' },
      calculated: { food: 45_500 },
    })
  })

  it('says what is written for the reason that the service gives', async () => {
    answerPrices = always({ refuse: { coupon: 'over' } })
    const said = await hearAndLog(order({ pizzaType: 'Pepperoni', coupon: 'spring' }))
    expect(said).to.equal('The coupon spring is over. Do you have another?')
  })

  const bad: readonly [what: string, answer: (response: ServerResponse) => void, reason: string][] = [
    ['no JSON', always('total: 30000'), 'not-json'],
    ['a list', always([30_000]), 'wrong-shape'],
    ['200 KB', always(JSON.stringify({ slots: { total: 30_000, note: 'x'.repeat(200_000) } })), 'too-large'],
    ['JSON nested 40 deep', always(`${'{"slots":'.repeat(40)}{}${'}'.repeat(40)}`), 'too-deep'],
    ['a redirect', (response) => response.writeHead(302, { Location: 'http://127.0.0.1:9/' }).end(), 'redirect'],
    ['that it has failed', (response) => response.writeHead(503).end('{"slots":{"total":1}}'), 'status-503'],
    ['nothing, and hangs up', (response) => response.destroy(), 'hung-up'],
    ['nothing for too long', () => undefined, 'timeout'],
  ]
  for (const [what, answer, reason] of bad)
    it(`says that it cannot go on where the service answers ${what}, and the log says why in one line`, async () => {
      answerPrices = answer
      expect(await hearAndLog(order({ pizzaType: 'Pepperoni', coupon: 'spring' }))).to.equal(cannot)
      expect(lines()).to.deep.equal([{ service: 'prices', what: 'lookUp', outcome: 'failed', reason }])
    })

  const odd: readonly [what: string, answer: object, says: string, fault: object][] = [
    [
      'a value of the wrong type',
      { slots: { total: 'a lot' } },
      cannot,
      { service: 'prices', slot: 'total', fault: 'wrong-value' },
    ],
    [
      'a list where one value is wanted',
      { slots: { total: [1, 2] } },
      cannot,
      { service: 'prices', slot: 'total', fault: 'wrong-value' },
    ],
    [
      'a reason that nobody wrote',
      { refuse: { coupon: 'stolen' } },
      'Please choose something else. Do you have a coupon?',
      { service: 'prices', slot: 'coupon', fault: 'unknown-reason', reason: 'stolen' },
    ],
    [
      'that a slot is wrong which it does not check',
      { refuse: { pizzaType: 'out', nothing: 'at all' }, slots: { total: 1 } },
      '1 won. Right?',
      { service: 'prices', slot: 'pizzaType', fault: 'not-checked' },
    ],
  ]
  for (const [what, answer, says, fault] of odd)
    it(`goes on where the service answers ${what}, and the log says so`, async () => {
      answerPrices = always(answer)
      expect(await hearAndLog(order({ pizzaType: 'Pepperoni', coupon: 'spring' }))).to.equal(says)
      expect(lines()).to.deep.include(fault)
      expect(server.output()).not.to.match(/spring|a lot/)
    })

  it('keeps nobody waiting for more than six seconds, however many services are slow', async () => {
    answerPrices = () => undefined
    const began = Date.now()
    expect(await hearAndLog(intent('Three'))).to.equal('nothing, nothing, nothing.')
    expect(Date.now() - began).to.be.within(5_500, 7_900)
    expect(lines()).to.have.length(3)
  })

  it('says the number that the service gives in time', async () => {
    answerOrders = always({ slots: { number: 12 } })
    const attributes = {
      intent: 'OrderPizza',
      pizzaType: 'Pepperoni',
      total: 1,
      $: { skipped: ['coupon'], looked: ['total'] },
    }
    const yes = intent('Clova.YesIntent', {}, attributes)
    expect(await hearAndLog(yes)).to.equal('Your order is number 12.')
    expect(orders.received[0]?.json.data.wants).to.deep.equal(['number'])
    // The same signed message again neither orders again nor says anything else.
    expect(await hearAndLog(yes)).to.equal('Your order is number 12.')
    expect(orders.received.length).to.equal(1)
  })

  it('has the order without its number where the service is late, and delivers it all the same', async () => {
    let isLate = true
    answerOrders = (response) => {
      if (!isLate) response.end()
    }
    const attributes = {
      intent: 'OrderPizza',
      pizzaType: 'Margherita',
      total: 1,
      $: { skipped: ['coupon'], looked: ['total'] },
    }
    const began = Date.now()
    expect(await hearAndLog(intent('Clova.YesIntent', {}, attributes))).to.equal('We have your order.')
    expect(Date.now() - began).to.be.within(900, 5_000)
    isLate = false
    await until(() => orders.received.length === 2)
    const [first, second] = orders.received
    expect(second?.headers['webhook-id']).to.equal(first?.headers['webhook-id'])
  })
})

describe('a dialog that looks something up elsewhere', () => {
  beforeEach(async () => {
    prices = await startReceiver(always({ slots: { total: 25_000 } }))
    folder = makeFolder({
      'config.yaml': `${config}services:\n  prices: { url: "${prices.url}" }\n  orders: { url: "${prices.url}" }\n  slow1: { url: "${prices.url}" }\n  slow2: { url: "${prices.url}" }\n  slow3: { url: "${prices.url}" }\n`,
      'dialogs/pizza.yaml': pizza,
    })
  })

  afterEach(async () => {
    await server.end()
    await prices.close()
  })

  it('is asked by a module beside config.yaml, too', async () => {
    folder.write({
      'prices.mjs': 'export default ({ slots, wants }) => ({ slots: { [wants[0]]: slots.pizzaType.length * 1000 } })',
      'config.yaml': `${readFileSync(`${folder.path}/config.yaml`)}`.replace(
        `url: "${prices.url}"`,
        'module: prices.mjs',
      ),
    })
    server = await launch(folder.path, 'start')
    expect(await hear(server.port, order({ pizzaType: 'Pepperoni', coupon: 'spring' }))).to.equal('9000 won. Right?')
  })

  it('asks nobody in dev: its author only tries it', async () => {
    server = await launch(folder.path, 'dev')
    expect(await hear(server.port, order({ pizzaType: 'Pepperoni', coupon: 'spring' }))).to.equal(cannot)
    expect(prices.received.length).to.equal(0)
  })
})
