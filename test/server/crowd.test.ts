import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { expect } from 'chai'
import { afterEach, describe, it } from 'mocha'
import { intent, makeFolder } from './extension.ts'
import { hear, launch, main, portIn, type Running, until } from './running.ts'

let sockets: Socket[] = []

async function openSocket(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => socket.destroy())
  sockets.push(socket)
  await Promise.race([once(socket, 'connect'), once(socket, 'close')])
  return socket
}

describe('honest clients', function () {
  this.timeout(120_000)
  afterEach(() => {
    for (const socket of sockets) socket.destroy()
    sockets = []
  })

  it('find room where the process may open 300 files and 400 connections are idle', async function () {
    if (process.platform !== 'linux') return this.skip()
    const folder = makeFolder()
    const call = `ulimit -n 300; exec ${process.execPath} ${main} start`
    const child = spawn('sh', ['-c', call], { cwd: folder.path, env: { PATH: process.env.PATH } })
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    await until(() => output.includes('\n'))
    const port = portIn(output)
    const first = await openSocket(port)
    for (let count = 1; count < 400; count += 1) await openSocket(port)
    await until(() => first.closed)
    for (let turn = 0; turn < 5; turn += 1) expect(await hear(port, intent('OrderPizza'))).to.contain('Which pizza')
    expect(sockets.filter(({ closed }) => !closed).length).to.be.within(150, 240)
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).to.deep.equal([0, null])
  })

  it('are answered while others send more than they wait for', async () => {
    const server: Running = await launch(makeFolder().path, 'start')
    const flood = 'GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(1_500)
    let isOver = false
    let rejected = 0
    const flooding = Array.from({ length: 20 }, async () => {
      while (!isOver) {
        const socket = await openSocket(server.port)
        socket.on('data', (data) => {
          rejected += String(data).split('HTTP/1.1 404').length - 1
        })
        socket.end(flood)
        await Promise.race([once(socket, 'close'), setTimeout(1_000)])
      }
    })
    await setTimeout(500)
    for (let turn = 0; turn < 3; turn += 1) {
      const before = rejected
      expect(await hear(server.port, intent('OrderPizza'))).to.contain('Which pizza')
      expect(rejected - before).to.be.lessThan(3_000)
    }
    isOver = true
    for (const socket of sockets) socket.destroy()
    await Promise.all(flooding)
    server.kill('SIGTERM')
    expect(await server.ended).to.equal(0)
  })

  it('get their answers in order where they send before they are answered', async () => {
    const server = await launch(makeFolder().path, 'start')
    const socket = await openSocket(server.port)
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.write(['/healthz', '/nothing', '/healthz'].map((path) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`).join(''))
    await until(() => (text.match(/HTTP\/1\.1/gu) ?? []).length === 3)
    expect(text.match(/HTTP\/1\.1 \d+/gu)).to.deep.equal(['HTTP/1.1 200', 'HTTP/1.1 404', 'HTTP/1.1 200'])
    socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n')
    await until(() => (text.match(/HTTP\/1\.1/gu) ?? []).length === 4)
    server.kill('SIGTERM')
    expect(await server.ended).to.equal(0)
  })

  it('say once where they go: two Host headers are refused', async () => {
    const server = await launch(makeFolder().path, 'start')
    const socket = await openSocket(server.port)
    socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\nhost: y\r\n\r\n')
    const [answer] = await once(socket, 'data')
    expect(String(answer)).to.match(/^HTTP\/1\.1 400 /u)
    server.kill('SIGKILL')
  })
})
