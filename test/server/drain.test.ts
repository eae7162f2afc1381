import { Agent, request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { expect } from 'chai'
import { afterEach, beforeEach, describe, it } from 'mocha'
import type { Folder } from '../folder.ts'
import { intent, makeFolder, signatureOf } from './extension.ts'
import { launch, post, type Running, readiness, until } from './running.ts'

const order = intent('OrderPizza', { pizzaType: 'Pepperoni' })
const signature = signatureOf(order)

let folder: Folder
let server: Running

describe('a server that is stopped', () => {
  beforeEach(async () => {
    folder = makeFolder()
    server = await launch(folder.path, 'start')
  })

  afterEach(async () => {
    await server.end()
  })

  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    it(`says that it is not ready, tells clients to leave, and ends well (${signal})`, async () => {
      server.kill(signal)
      await until(async () => (await readiness(server.port)).code === 503)
      expect(await readiness(server.port)).to.include({ status: 'draining' })
      const answer = await post(server.port, order)
      expect(answer.status).to.equal(200)
      expect(answer.headers.get('connection')).to.equal('close')
      expect(await server.ended).to.equal(0)
    })

  it('answers every request that it accepted, while it is under load, and logs each', async () => {
    const load = startLoad(server.port)
    await until(() => load.answered() > 20)
    server.kill('SIGTERM')
    expect(await server.ended).to.equal(0)
    const { answered, cut } = await load.stop()
    expect(cut).to.equal(0)
    expect(server.output().match(/"msg":"turn"/g)).to.have.length(answered)
  })

  it('hands over to the next one without losing a request', async () => {
    const load = startLoad(server.port)
    await until(() => load.answered() > 20)
    server.kill('SIGTERM')
    const code = await server.ended
    const next = await launch(folder.path, 'start', { PORT: String(server.port) })
    await until(() => load.answeredSinceRefusal() > 20)
    const { cut } = await load.stop()
    await next.end()
    expect({ code, cut }).to.deep.equal({ code: 0, cut: 0 })
  })

  it('waits for a body that is still on its way', async () => {
    const socket = await open(server.port)
    socket.write(head(order.length) + order.slice(0, 10))
    await setTimeout(100)
    server.kill('SIGTERM')
    await setTimeout(1500)
    socket.write(order.slice(10))
    const received = await heardFrom(socket)
    expect(received).to.match(/^HTTP\/1\.1 200 .*How many/s)
    expect(received).to.include('Connection: close')
    expect(await server.ended).to.equal(0)
  })

  it('does not wait for connections on which nothing is said', async () => {
    const silent = await open(server.port)
    const idle = await open(server.port)
    idle.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n')
    await new Promise((resolve) => idle.once('data', resolve))
    server.kill('SIGTERM')
    // 3, were they cut off after ten seconds.
    expect(await server.ended).to.equal(0)
    silent.destroy()
    idle.destroy()
  })

  it('ends well when it is stopped twice and nothing is open', async () => {
    server.kill('SIGINT')
    await setTimeout(100)
    server.kill('SIGINT')
    expect(await server.ended).to.equal(0)
  })

  it('cuts off what is left when it is stopped twice', async () => {
    const socket = await open(server.port)
    socket.write(head(order.length))
    await setTimeout(50)
    server.kill('SIGTERM')
    await setTimeout(100)
    const asked = performance.now()
    server.kill('SIGTERM')
    expect(await server.ended).to.equal(4)
    // Ten seconds, were it stopped once.
    expect(performance.now() - asked).to.be.below(9000)
    socket.destroy()
  })
})

function head(length: number): string {
  return `POST /clova HTTP/1.1\r\nHost: x\r\nSignatureCEK: ${signature}\r\nContent-Length: ${length}\r\n\r\n`
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve) => {
    const socket: Socket = connect(port, '127.0.0.1', () => resolve(socket))
    socket.on('error', () => socket.destroy())
  })
}

function heardFrom(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let received = ''
    socket.on('data', (data) => {
      received += data
    })
    socket.on('close', () => resolve(received))
  })
}

/** Eight clients, on connections they keep, one request after the other. A client that is not let in tries again. */
function startLoad(port: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  let isOver = false
  let answered = 0
  let sinceRefusal = Number.NEGATIVE_INFINITY
  let cut = 0
  const client = async () => {
    while (!isOver) {
      const outcome = await send(port, agent)
      if (outcome === 'answered') {
        answered += 1
        sinceRefusal += 1
      } else if (outcome === 'refused') {
        sinceRefusal = 0
        await setTimeout(10)
      } else {
        cut += 1
      }
    }
  }
  const clients = Array.from({ length: 8 }, client)
  return {
    answered: () => answered,
    answeredSinceRefusal: () => sinceRefusal,
    async stop() {
      isOver = true
      await Promise.all(clients)
      agent.destroy()
      return { answered, cut }
    },
  }
}

/** `refused`: nobody took the connection, so that nothing was lost; `cut`: it was taken, and not answered. */
function send(port: number, agent: Agent): Promise<'answered' | 'refused' | 'cut'> {
  return new Promise((resolve) => {
    const options = {
      port,
      host: '127.0.0.1',
      agent,
      method: 'POST',
      path: '/clova',
      headers: { SignatureCEK: signature },
    }
    const sent = request(options, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode === 200 ? 'answered' : 'cut'))
    })
    sent.on('error', (error) => resolve('code' in error && error.code === 'ECONNREFUSED' ? 'refused' : 'cut'))
    sent.end(order)
  })
}
