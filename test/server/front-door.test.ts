import { generateKeyPairSync } from 'node:crypto'
import { connect } from 'node:net'
import { expect } from 'chai'
import { after, before, describe, it } from 'mocha'
import { applicationId, config, intent, makeFolder, message, pizza, publicKey, signatureOf } from './extension.ts'
import { launch, logged, post, type Running, until } from './running.ts'

const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 })
const folder = makeFolder()
let server: Running

const order = intent('OrderPizza', { pizzaType: 'Pepperoni' })
const launchRequest = message({ type: 'LaunchRequest' })

describe('the front door', () => {
  before(async () => {
    server = await launch(folder.path, 'start')
  })

  after(async () => {
    await server.end()
  })

  it('answers what is signed', async () => {
    const answer = await post(server.port, order)
    expect(answer.status).to.equal(200)
    expect(answer.headers.get('content-type')).to.equal('application/json; charset=utf-8')
    expect(answer.body.sessionAttributes).to.deep.equal({ intent: 'OrderPizza', pizzaType: 'Pepperoni' })
  })

  it('does not look at the content type, which the guide itself writes wrongly', async () => {
    for (const type of ['application/json;charset-UTF-8', 'text/plain', 'application/x-www-form-urlencoded', '///'])
      expect((await post(server.port, order, { 'Content-Type': type })).status, type).to.equal(200)
  })

  it('takes the bytes as they are signed, however they are laid out', async () => {
    const pretty = `${JSON.stringify(JSON.parse(order), null, 2)}\n`
    expect((await post(server.port, pretty)).status).to.equal(200)
  })

  it('has one path for requests, and two for how it is', async () => {
    expect(await statusOf('GET', '/clova')).to.equal(405)
    expect(await statusOf('PUT', '/clova')).to.equal(405)
    expect(await statusOf('OPTIONS', '/clova')).to.equal(405)
    expect(await statusOf('POST', '/healthz')).to.equal(405)
    expect(await statusOf('POST', '/')).to.equal(404)
    expect(await statusOf('POST', '/clova/')).to.equal(404)
    expect(await statusOf('POST', '/Clova')).to.equal(404)
    expect(await statusOf('GET', '/healthz')).to.equal(200)
    expect(await statusOf('HEAD', '/readyz')).to.equal(200)
  })

  it('has nothing at an address that is no path, and makes no fuss about it', async () => {
    for (const address of [
      'http://[::1/clova?secret',
      'http://xn--a/clova',
      '*',
      `http://127.0.0.1:${server.port}/clova`,
    ])
      expect(await raw(`OPTIONS ${address} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).to.match(
        /^HTTP\/1\.1 404 /,
      )
    await post(server.port, order)
    expect(logged(server).filter(({ level }) => level === 'error')).to.deep.equal([])
  })

  it('speaks no text that is longer than CLOVA takes', async () => {
    const most = 'a'.repeat(1000)
    const { body } = await post(server.port, intent('OrderPizza', { pizzaType: most, pizzaAmount: most }))
    expect(body.response.outputSpeech.values.value).to.have.length(1000)
  })

  it('says which methods a path takes', async () => {
    const answer = await fetch(`http://127.0.0.1:${server.port}/clova`)
    expect(answer.headers.get('allow')).to.equal('POST')
    expect(await answer.json()).to.have.nested.property('error.code', 'methodNotAllowed')
  })

  it('does not take a compressed body', async () => {
    expect((await post(server.port, order, { 'Content-Encoding': 'gzip' })).status).to.equal(415)
    expect((await post(server.port, order, { 'Content-Encoding': 'identity' })).status).to.equal(200)
  })

  it('takes 64 KiB and not a byte more', async () => {
    const fill = (size: number) => order.padEnd(size, ' ')
    expect((await post(server.port, fill(65_536))).status).to.equal(200)
    expect((await post(server.port, fill(65_537))).status).to.equal(413)
  })

  it('refuses a body that is declared too large before any of it is sent, and hangs up', async () => {
    const received = await raw('POST /clova HTTP/1.1\r\nHost: x\r\nContent-Length: 65537\r\n\r\n')
    expect(received).to.match(/^HTTP\/1\.1 413 .*\r\nConnection: close\r\n/s)
  })

  it('refuses a body that grows too large without waiting for its end, and hangs up', async () => {
    const chunk = `10001\r\n${'x'.repeat(0x10001)}\r\n`
    const received = await raw(`POST /clova HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n${chunk}`)
    expect(received).to.match(/^HTTP\/1\.1 413 .*\r\nConnection: close\r\n/s)
  })

  it('answers in the same words whoever is not let in', async () => {
    const signature = signatureOf(order)
    const another = order.replace(applicationId, 'com.example.another')
    const old = message({ type: 'LaunchRequest', timestamp: new Date(Date.now() - 200_000).toISOString() })
    const received = [
      await post(server.port, order, { SignatureCEK: '' }),
      await post(server.port, order, { SignatureCEK: `${signature.slice(0, -2)}` }),
      await post(server.port, order, { SignatureCEK: `${signature}!!` }),
      await post(server.port, order, { SignatureCEK: `!!!!${signature}` }),
      await post(server.port, order, { SignatureCEK: signature.replace(/.==$/, 'B==') }),
      await post(server.port, order, { SignatureCEK: `${signature}, ${signature}` }),
      await post(server.port, order, { SignatureCEK: signatureOf(order, stranger.privateKey) }),
      await post(server.port, `${order} `, { SignatureCEK: signature }),
      await post(server.port, another),
      await post(server.port, old),
    ]
    expect(received.map(({ status }) => status)).to.deep.equal(received.map(() => 401))
    expect(new Set(received.map(({ text }) => text)).size).to.equal(1)
  })

  it('takes the signature in one header only', async () => {
    const good = `SignatureCEK: ${signatureOf(launchRequest)}\r\n`
    const bad = `SignatureCEK: ${signatureOf(launchRequest, stranger.privateKey)}\r\n`
    expect(await rawPost(good)).to.match(/^HTTP\/1\.1 200 /)
    expect(await rawPost(good + bad)).to.match(/^HTTP\/1\.1 401 /)
    expect(await rawPost(bad + good)).to.match(/^HTTP\/1\.1 401 /)
    expect(await rawPost(good + good)).to.match(/^HTTP\/1\.1 401 /)
    expect(await rawPost('')).to.match(/^HTTP\/1\.1 401 /)
  })

  it('takes base64 as it is written, not its relatives', async () => {
    // A signature with all of `+`, `/`: one is bound to come, for each body has another.
    let body = launchRequest
    while (!/\+.*\/|\/.*\+/.test(signatureOf(body))) body += ' '
    const urlSafe = signatureOf(body).replaceAll('+', '-').replaceAll('/', '_')
    expect((await post(server.port, body)).status).to.equal(200)
    expect((await post(server.port, body, { SignatureCEK: urlSafe })).status).to.equal(401)
  })

  it('says nothing of what a stranger sent, and shows no stack', async () => {
    const { text } = await post(server.port, '{"secret": ')
    expect(text).to.equal('{"error":{"code":"malformed","message":"The body is not a request."}}')
  })

  const malformed: Readonly<Record<string, string | Uint8Array>> = {
    'no JSON': '{"version": ',
    'an empty body': '',
    'a byte order mark': `\uFEFF${order}`,
    'bytes that are no UTF-8': Buffer.concat([Buffer.from(order.slice(0, -1)), Buffer.from([0x2c, 0x22, 0xff, 0x22])]),
    'a raw FF inside a text': Buffer.from(order.replace('Pepperoni', 'PepperonX')).map((byte) =>
      byte === 0x58 ? 0xff : byte,
    ),
    'lists 33 deep': message({ type: 'LaunchRequest', deep: JSON.parse('['.repeat(31) + ']'.repeat(31)) }),
    'a list': '[]',
    'a text': '"LaunchRequest"',
    null: 'null',
    'no request': message({}).replace('"request":{}', '"request":null'),
    'a type of request that CEK does not have': message({ type: 'fool' }),
    'an intent without a name': message({ type: 'IntentRequest', intent: { name: '', slots: null } }),
    'no intent at all': message({ type: 'IntentRequest' }),
    'no application': order.replace('applicationId', 'application'),
    'an application that is no text': order.replace(`"${applicationId}"`, '7'),
    'a timestamp that is no time': message({ type: 'LaunchRequest', timestamp: 'soon' }),
    'a timestamp without a zone': message({ type: 'LaunchRequest', timestamp: '2026-11-23T10:00:00' }),
  }
  for (const [what, body] of Object.entries(malformed))
    it(`refuses, though it is signed: ${what}`, async () => {
      expect((await post(server.port, body)).status).to.equal(400)
    })

  it('takes lists 32 deep', async () => {
    const body = message({ type: 'LaunchRequest', deep: JSON.parse('['.repeat(30) + ']'.repeat(30)) })
    expect((await post(server.port, body)).status).to.equal(200)
  })

  it('takes a timestamp that is a little off, either way, and of an event up to an hour', async () => {
    const at = (type: string, seconds: number) =>
      post(server.port, message({ type, timestamp: new Date(Date.now() + seconds * 1000).toISOString() }))
    expect((await at('LaunchRequest', -140)).status).to.equal(200)
    expect((await at('LaunchRequest', 140)).status).to.equal(200)
    expect((await at('LaunchRequest', 160)).status).to.equal(401)
    expect((await at('EventRequest', -3500)).status).to.equal(200)
    expect((await at('EventRequest', -3700)).status).to.equal(401)
  })

  it('keeps a connection whose request it refused', async () => {
    const refused = 'POST /clova HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}'
    const last = 'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'
    const received = await raw(refused + last)
    expect(received).to.match(/^HTTP\/1\.1 401 .*HTTP\/1\.1 200 /s)
  })

  it('logs a turn in one line, without what was said and who said it', async () => {
    const secret = message(
      {
        type: 'IntentRequest',
        intent: { name: 'OrderPizza', slots: { pizzaType: { name: 'pizzaType', value: 'Hawaii' } } },
      },
      { intent: 'OrderPizza', pizzaAmount: 'Anchovies' },
    ).replace('"userId":"user-id"', '"userId":"user-id","accessToken":"access-token"')
    await post(server.port, secret)
    await until(() => server.output().includes('"rule":"complete"'))
    const line = logged(server).find(({ rule }) => rule === 'complete')
    expect(line).to.include({ level: 'info', msg: 'turn', turn: 'intent', intent: 'OrderPizza', status: 200 })
    expect(server.output()).not.to.match(/Hawaii|Anchovies|access-token|user-id|session-id|device-id|SignatureCEK/)
  })

  it('logs why it refused', async () => {
    // One of its own: it has logged nothing else.
    const running = await launch(folder.path, 'start')
    await post(running.port, order, { SignatureCEK: '' })
    await post(running.port, order.replace(applicationId, 'com.example.another'))
    await post(running.port, message({ type: 'LaunchRequest', timestamp: new Date(0).toISOString() }))
    await post(running.port, Buffer.from([0xff]))
    await until(() => logged(running).length >= 4)
    await running.end()
    expect(logged(running).map(({ reason }) => reason)).to.deep.equal([
      'signature',
      'another applicationId',
      'request.timestamp is too far off',
      'not UTF-8',
    ])
  })
})

describe('a log at its most talkative', () => {
  it('has nothing that was sent, not even of a request that broke off', async () => {
    const other = makeFolder()
    const running = await launch(other.path, 'start', { LOG_LEVEL: 'trace' })
    const broken = `${order.length.toString(16)}\r\n${order}\r\nXX\r\n`
    const head = `POST /clova HTTP/1.1\r\nHost: x\r\nSignatureCEK: ${signatureOf(order)}\r\nTransfer-Encoding: chunked\r\n\r\n`
    await raw(head + broken, running.port)
    await until(() => running.output().includes('not sent'))
    await running.end()
    const text = running.output().replace(/\[(?:\d+,?)+\]/g, (bytes) => Buffer.from(JSON.parse(bytes)).toString())
    expect(text).not.to.match(/Pepperoni|user-id|session-id|device-id|SignatureCEK/)
    expect(text).to.include('"err":{"type":"Error"')
  })
})

describe('two public keys, while one is being replaced', () => {
  it('lets in what either signed', async () => {
    const next = stranger.publicKey.export({ type: 'spki', format: 'pem' }).toString()
    const both = config.replace('publicKey: key.pem', 'publicKey: [key.pem, next.pem]')
    const two = makeFolder({ 'config.yaml': both, 'next.pem': next, 'key.pem': publicKey, 'dialogs/pizza.yaml': pizza })
    const running = await launch(two.path, 'start')
    expect((await post(running.port, order)).status).to.equal(200)
    expect(
      (await post(running.port, order, { SignatureCEK: signatureOf(order, stranger.privateKey) })).status,
    ).to.equal(200)
    await running.end()
  })
})

async function statusOf(method: string, path: string): Promise<number> {
  return (await fetch(`http://127.0.0.1:${server.port}${path}`, { method })).status
}

function rawPost(signature: string): Promise<string> {
  const length = Buffer.byteLength(launchRequest)
  return raw(
    `POST /clova HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: ${length}\r\n${signature}\r\n${launchRequest}`,
  )
}

/** Sends bytes as they are; resolves with all that comes until the server hangs up. */
function raw(bytes: string, port = server.port): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    socket.on('data', (data) => {
      received += data
    })
    socket.on('close', () => resolve(received))
    socket.on('error', (error) => (received === '' ? reject(error) : resolve(received)))
  })
}
