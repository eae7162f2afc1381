import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { afterEach, beforeEach, describe, it } from 'mocha'
import { openFolder } from '../../src/outbox/folder.ts'
import type { Folder } from '../folder.ts'
import { type Receiver, startReceiver } from '../services/receiver.ts'
import { request } from '../services/requests.ts'
import { typeIn } from '../terminal.ts'
import { config, intent, makeFolder } from './extension.ts'
import { launch, logged, post, type Running, readiness, run, until } from './running.ts'

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`

let folder: Folder
let receiver: Receiver
let server: Running | undefined

/** What config.yaml says of services. */
function say(services: string): void {
  folder.write({ 'config.yaml': `${config}services:\n  ${services.replaceAll('\n', '\n  ')}\n` })
}

/** Leaves an order in the outbox, as a server that ended would. */
async function leave(service = 'orders'): Promise<string> {
  const outbox = await openFolder(join(folder.path, 'outbox'))
  const one = request()
  for (const claim of await outbox.add([{ service, request: one }])) await outbox.later(claim, 0, 'timeout')
  return one.id
}

describe('a server with services', () => {
  beforeEach(async () => {
    folder = makeFolder()
    receiver = await startReceiver()
  })

  afterEach(async () => {
    await server?.end()
    server = undefined
    await receiver.close()
  })

  it('delivers what was left, says how many wait, and logs each call without what is in it', async () => {
    say(`orders: { url: "${receiver.url}" }\nkitchen: { url: "http://127.0.0.1:9/" }`)
    const id = await leave()
    await leave('kitchen')
    server = await launch(folder.path, 'start')
    const { port } = server
    await until(async () => receiver.received.length === 1 && (await readiness(port)).outbox?.waiting === 1)
    expect(receiver.received[0]?.headers['webhook-id']).to.equal(id)
    const { code, outbox } = await readiness(port)
    expect({ code, dead: outbox.dead }).to.deep.equal({ code: 200, dead: 0 })
    expect(Date.parse(outbox.oldest)).to.be.above(Date.now() - 120_000)
    const calls = logged(server).filter(({ msg }) => msg === 'call')
    expect(
      calls.map(({ service, outcome, reason, tries }) => ({ service, outcome, reason, tries })),
    ).to.have.deep.members([
      { service: 'orders', outcome: 'answered', reason: undefined, tries: 2 },
      { service: 'kitchen', outcome: 'failed', reason: 'unreachable', tries: 2 },
    ])
    expect(server.output()).not.to.match(/Pepperoni|127\.0\.0\.1:9|hook/)
  })

  it('does not start without the variables that config.yaml names, and says where it does', async () => {
    say(
      `orders: { url: "${receiver.url}", secret: ORDERS_SECRET, token: ORDERS_TOKEN }\nkitchen: { email: a@example.com }`,
    )
    const refused = await run(folder.path, ['start'])
    expect(refused.code).to.equal(1)
    expect(refused.errors).to.match(/config\.yaml:\d+:\d+ error: The environment variable `ORDERS_SECRET` is not set/)
    expect(refused.errors).to.include('`ORDERS_TOKEN`').and.include('`SMTP_URL`')
    const wrong = { ORDERS_SECRET: 'secret', ORDERS_TOKEN: 'abc', SMTP_URL: 'mail.example.com' }
    const still = await run(folder.path, ['start'], wrong)
    expect(still.errors).to.include('not a secret of Standard Webhooks').and.include('not the URL of a mail server')
    expect((await typeIn(folder.path, ['check'])).code).to.equal(0)
    const right = { ...wrong, ORDERS_SECRET: secret, SMTP_URL: 'smtp://127.0.0.1:9' }
    server = await launch(folder.path, 'start', right)
  })

  it('does not start without a place for its outbox', async () => {
    say(`orders: { url: "${receiver.url}" }`)
    writeFileSync(join(folder.path, 'outbox'), '')
    const refused = await typeIn(folder.path, ['start'])
    expect(refused.code).to.equal(3)
    expect(refused.errors).to.match(/^The outbox cannot be opened \(E\w+\)/)
  })

  it('has no outbox without services', async () => {
    server = await launch(folder.path, 'start')
    expect(await readiness(server.port)).not.to.have.property('outbox')
    expect(existsSync(join(folder.path, 'outbox'))).to.equal(false)
  })

  it('answers turns while its database cannot be reached, and is ready', async () => {
    folder.write({
      'config.yaml': `${config}services:\n  orders: { url: "${receiver.url}" }\noutbox: { postgres: DATABASE_URL }\n`,
    })
    server = await launch(folder.path, 'start', { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' })
    expect((await post(server.port, intent('OrderPizza'))).status).to.equal(200)
    expect((await readiness(server.port)).outbox).to.deep.equal({ waiting: null, oldest: null, dead: null })
    expect((await readiness(server.port)).code).to.equal(200)
    const { port } = server
    await until(() => server?.output().includes('"msg":"the outbox failed"') === true)
    expect((await readiness(port)).code).to.equal(200)
  })

  it('calls other services after a reload, and another version of a module', async () => {
    const sheet = join(folder.path, 'sheet.csv')
    folder.write({ 'stock.mjs': 'export default () => { throw new Error() }' })
    say('orders: { module: stock.mjs }')
    server = await launch(folder.path, 'start')
    folder.write({
      'stock.mjs': 'import { writeFileSync } from "node:fs"\nexport default () => writeFileSync("module", "")',
    })
    server.kill('SIGHUP')
    await until(() => server?.output().includes('"reloaded"') === true)
    await leave()
    await until(() => existsSync(join(folder.path, 'module')))
    say('orders: { file: sheet.csv }')
    server.kill('SIGHUP')
    await until(() => server?.output().match(/"reloaded"/g)?.length === 2)
    await leave()
    await until(() => existsSync(sheet) && readFileSync(sheet, 'utf8').includes('Pepperoni'))
  })

  it('says that another outbox takes a restart', async () => {
    say(`orders: { url: "${receiver.url}" }`)
    server = await launch(folder.path, 'start')
    folder.write({ 'config.yaml': `${config}services:\n  orders: { file: sheet.csv }\noutbox: elsewhere\n` })
    server.kill('SIGHUP')
    await until(() => server?.errors().includes('outbox') === true)
  })

  it('finishes what it is delivering before it stops', async () => {
    await receiver.close()
    receiver = await startReceiver((response) => setTimeout(() => response.end(), 1500))
    say(`orders: { url: "${receiver.url}" }`)
    await leave()
    server = await launch(folder.path, 'start')
    await until(() => receiver.received.length === 1)
    server.kill('SIGTERM')
    expect(await server.ended).to.equal(0)
    const { output } = await typeIn(folder.path, ['outbox'])
    expect(output).to.equal('Nothing waits to be delivered.\n')
    expect(receiver.received).to.have.length(1)
  })

  it('shows with `reprompt outbox` what waits and what is dead, and tries again', async () => {
    say('orders: { file: sheet.csv }')
    const empty = await typeIn(folder.path, ['outbox'])
    expect(empty).to.deep.equal({ code: 0, output: 'Nothing waits to be delivered.\n', errors: '' })
    expect(existsSync(join(folder.path, 'outbox'))).to.equal(false)
    await leave()
    const outbox = await openFolder(join(folder.path, 'outbox'))
    for (const claim of await outbox.add([{ service: 'kitchen', request: request() }]))
      await outbox.dead(claim, 'status-410')
    writeFileSync(join(folder.path, 'outbox', 'dead', 'notes.txt'), '?')
    const { output } = await typeIn(folder.path, ['outbox'])
    expect(output).to.match(/^1 to be delivered, the oldest since \d{4}-.*\n2 not delivered and tried no more:\n/)
    expect(output).to.include('  1  kitchen  status-410\n').and.include('  1  ?  damaged\n')
    const retried = await typeIn(folder.path, ['outbox', '--retry'])
    expect(retried.output).to.equal('1 will be tried again.\n1 cannot be read, and are left where they are.\n')
    expect((await typeIn(folder.path, ['outbox'])).output).to.match(/^2 to be delivered/)
  })
})
