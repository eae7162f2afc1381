import { createHmac } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { createServer } from 'node:net'
import { expect } from 'chai'
import { afterEach, describe, it } from 'mocha'
import type { Service } from '../../src/services/open-services.ts'
import type { Outcome } from '../../src/services/service.ts'
import { json, type Receiver, startReceiver } from './receiver.ts'
import { data, lookUp, open, request } from './requests.ts'

const secret = `whsec_${Buffer.from('0123456789abcdef0123456789abcdef').toString('base64')}`
const plain = { type: 'url', takesText: false } as const

let receiver: Receiver
let service: Service

/** A service at a receiver that answers so. */
async function at(answer?: Parameters<typeof startReceiver>[0]) {
  receiver = await startReceiver(answer)
  service = open({ ...plain, url: receiver.url })
}

describe('a service at a URL', () => {
  afterEach(async () => {
    await service.close()
    await receiver.close()
  })

  it('is sent the dialog as JSON, and its answer is read', async () => {
    await at(json({ slots: { orderNumber: 17 }, refuse: { time: 'full' }, whatever: true }))
    const sent = request()
    expect(slotsIn(await service.call(sent, 3000))).to.deep.equal({
      slots: { orderNumber: 17 },
      refuse: { time: 'full' },
    })
    const [received] = receiver.received
    expect(received?.json).to.deep.equal({ type: 'completed', timestamp: sent.timestamp, data })
    expect(received?.headers).to.include({ 'content-type': 'application/json; charset=utf-8', 'webhook-id': sent.id })
    expect(received?.headers).not.to.have.property('authorization')
  })

  it('may answer nothing at all', async () => {
    await at((response) => response.writeHead(204).end())
    expect(slotsIn(await service.call(lookUp(), 3000))).to.deep.equal({ slots: {}, refuse: {} })
  })

  it('can tell by the signature of Standard Webhooks who sent it', async () => {
    receiver = await startReceiver()
    service = open(
      { ...plain, url: receiver.url, secret: 'SECRET', token: 'TOKEN' },
      { env: { SECRET: secret, TOKEN: 'abc' } },
    )
    await service.call(request(), 3000)
    const { headers, body } = receiver.received[0] ?? expect.fail('nothing was received')
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
    expect(headers['webhook-signature']).to.equal(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`)
    expect(Math.abs(Date.now() / 1000 - Number(headers['webhook-timestamp']))).to.be.below(60)
    expect(headers.authorization).to.equal('Bearer abc')
  })

  it('learns who talks only under another name, and only with a secret', async () => {
    const who = { user: 'user-id', session: 'session-id', accessToken: 'token' }
    await at()
    const named = open(
      { ...plain, url: receiver.url, secret: 'SECRET' },
      { env: { SECRET: secret }, accessToken: true },
    )
    const { user, session, accessToken } = named.identify(who)
    expect(user)
      .to.match(/^[\w-]{43}$/)
      .and.equal(named.identify({ ...who, session: 'another', accessToken: undefined }).user)
    expect(session)
      .to.match(/^[\w-]{43}$/)
      .and.not.equal(named.identify({ ...who, session: 'user-id' }).session)
    expect(accessToken).to.equal('token')
    expect(service.identify(who)).to.deep.equal({})
    await named.close()
  })

  it('is sent a text where it is a chat', async () => {
    receiver = await startReceiver((response) => response.end('ok'))
    service = open({ type: 'url', url: receiver.url, takesText: true })
    expect(await service.call(request({ text: '2 Pepperoni' }), 3000)).to.include({ type: 'answered' })
    await service.call(request(), 3000)
    expect(receiver.received.map(({ body }) => JSON.parse(body))).to.deep.equal([
      { text: '2 Pepperoni' },
      { text: 'OrderPizza\npizzaType: Pepperoni\npizzaAmount: 2\nbudget: 200 euros' },
    ])
    expect(await service.call(lookUp(), 3000)).to.deep.equal({ type: 'failed', reason: 'only-takes' })
  })

  const bad: Readonly<Record<string, readonly [string, (response: ServerResponse) => unknown]>> = {
    'is no JSON': ['not-json', (response) => response.end('<html>')],
    'is 200 KB': ['too-large', (response) => response.end(JSON.stringify({ slots: { a: 'x'.repeat(200_000) } }))],
    'is nested deep': ['too-deep', (response) => response.end(`{"slots":{"a":${'['.repeat(31)}${']'.repeat(31)}}}`)],
    'is nested as deep as it fits': ['too-deep', (response) => response.end('['.repeat(32_000) + ']'.repeat(32_000))],
    'is a list': ['wrong-shape', (response) => response.end('[1]')],
    'has slots that are none': ['wrong-shape', (response) => response.end('{"slots": 3}')],
    'has a reason that is no text': ['wrong-shape', (response) => response.end('{"refuse": {"time": 3}}')],
    'breaks off': [
      'hung-up',
      (response) => response.writeHead(200, { 'content-length': 100 }).write('{', () => response.destroy()),
    ],
    'does not come to an end': ['timeout', (response) => response.writeHead(200).write('{')],
  }
  for (const [what, [reason, answer]] of Object.entries(bad))
    it(`fails a look-up with an answer that ${what}, and takes an order with it`, async () => {
      await at(answer)
      expect(await service.call(lookUp(), 300)).to.deep.equal({ type: 'failed', reason })
      const taken = await service.call(request(), 300)
      expect(taken).to.include({ type: 'answered', problem: reason })
      expect(slotsIn(taken)).to.deep.equal({ slots: {}, refuse: {} })
    })

  it('takes an answer that is as deep as it may be', async () => {
    await at((response) => response.end(`{"slots":{"a":${'['.repeat(30)}${']'.repeat(30)}}}`))
    expect(await service.call(lookUp(), 3000)).to.include({ type: 'answered' })
  })

  it('fails with a status that is no success, and is gone with 410', async () => {
    await at((response) => response.writeHead(500).end())
    expect(await service.call(request(), 3000)).to.deep.equal({ type: 'failed', reason: 'status-500' })
    await receiver.close()
    await at((response) => response.writeHead(410).end())
    expect(await service.call(request(), 3000)).to.deep.equal({ type: 'gone' })
  })

  it('is not followed to another address', async () => {
    const elsewhere = await startReceiver()
    await at((response) => response.writeHead(307, { location: elsewhere.url }).end())
    expect(await service.call(request(), 3000)).to.deep.equal({ type: 'failed', reason: 'redirect' })
    expect(elsewhere.received).to.have.length(0)
    await elsewhere.close()
  })

  it('may ask for some patience', async () => {
    let header = '120'
    await at((response) => response.writeHead(503, { 'retry-after': header }).end())
    expect(await service.call(request(), 3000)).to.deep.equal({
      type: 'failed',
      reason: 'status-503',
      retryAfter: 120_000,
    })
    header = new Date(Date.now() + 60_000).toUTCString()
    const { retryAfter } = Object(await service.call(request(), 3000))
    expect(retryAfter).to.be.within(50_000, 60_000)
    header = 'soon'
    expect(await service.call(request(), 3000)).to.deep.equal({ type: 'failed', reason: 'status-503' })
  })

  it('fails when nobody is there', async () => {
    await at()
    await receiver.close()
    expect(await service.call(request(), 3000)).to.deep.equal({ type: 'failed', reason: 'unreachable' })
  })

  it('has one deadline, also where it is a fraction of a millisecond', async () => {
    await at(() => undefined)
    const started = performance.now()
    expect(await service.call(lookUp(), 200.5)).to.deep.equal({ type: 'failed', reason: 'timeout' })
    expect(await service.call(lookUp(), 0.3)).to.deep.equal({ type: 'failed', reason: 'timeout' })
    expect(performance.now() - started).to.be.below(5000)
  })

  it('is called again at once where a connection that was kept has been closed', async () => {
    // It answers once on every connection, and hangs up when it is asked again.
    let connections = 0
    const server = createServer((socket) => {
      connections += 1
      let asked = 0
      socket.on('error', () => undefined)
      socket.on('data', () => {
        asked += 1
        if (asked > 1) socket.destroy()
        else socket.write('HTTP/1.1 200 OK\r\nContent-Length: 22\r\n\r\n{"slots": {"free": 1}}')
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    await at()
    const { port } = Object(server.address())
    const closing = open({ ...plain, url: `http://127.0.0.1:${port}/` })
    for (let call = 0; call < 3; call += 1)
      expect(slotsIn(await closing.call(lookUp(), 3000)).slots).to.deep.equal({ free: 1 })
    expect(connections).to.equal(3)
    await closing.close()
    server.close()
  })
})

/** The answer as plain maps. */
function slotsIn(outcome: Outcome) {
  if (outcome.type !== 'answered') return expect.fail(JSON.stringify(outcome))
  const { slots, refuse } = outcome.answer
  return { slots: Object.fromEntries(slots), refuse: Object.fromEntries(refuse) }
}
