import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs'
import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { openClientAddress } from '../../src/server/client-address.ts'
import { newFolder } from '../folder.ts'
import { freePort } from '../free-port.ts'
import { smallDisk } from '../small-disk.ts'
import { config, intent, makeFolder } from './extension.ts'
import { launch, logged, main, ownEnv, portIn, post, readiness, run, until } from './running.ts'

// A turn that fills all of them takes 16 KB of log.
const names = Array.from({ length: 250 }, (_, index) => `slot${index}${'x'.repeat(58)}`)
const wordy = `
intents:
  Wordy:
    slots:
${names.map((name) => `      ${name}: { prompt: What? }`).join('\n')}
    complete: Done.
`
const everything = intent('Wordy', Object.fromEntries(names.map((name) => [name, 'a'])))

/** Starts a server whose standard output and standard error are these. */
function startInto(folder: string, outputs: readonly [number, number], port = 0) {
  const child = spawn(process.execPath, [main, 'start'], {
    cwd: folder,
    env: { ...ownEnv, PORT: String(port) },
    stdio: ['ignore', ...outputs],
    timeout: 120_000,
  })
  return { child, ended: once(child, 'exit').then(([code]) => Number(code)) }
}

/** How often a process has tried to write. */
function writesOf(pid: number): number {
  return Number(/syscw: (\d+)/u.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))?.[1])
}

/** What the system says that a process takes, in megabytes. */
function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
}

const isLinux = process.platform === 'linux'

describe('a log', function () {
  this.timeout(120_000)

  it('that nobody reads stops no turn, takes bounded memory, and is written again when somebody does', async function () {
    if (!isLinux) return this.skip()
    const folder = makeFolder({ 'dialogs/wordy.yaml': wordy })
    const { pipe, read } = openPipe(folder.path)
    const { child, ended } = startInto(folder.path, [pipe, pipe])
    const port = portIn(read())
    for (let turns = 0; turns < 330; turns += 1) expect((await post(port, everything)).status).to.equal(200)
    await until(async () => (await readiness(port)).log.problem === 'stalled')
    const { log } = await readiness(port)
    expect(log.dropped).to.be.greaterThan(0)
    expect(memoryOf(child.pid ?? 0)).to.be.lessThan(250)

    let text = ''
    await until(() => {
      text += read()
      return text.includes('log written again')
    })
    const last = JSON.parse(text.split('\n').findLast((line) => line.includes('log written again')) ?? '')
    expect(last).to.include({ level: 'warn', problem: 'stalled' })
    expect(last.dropped).to.be.at.least(log.dropped)
    expect((await readiness(port)).log.problem).to.equal(null)

    for (let turns = 0; turns < 20; turns += 1) await post(port, everything)
    child.kill('SIGTERM')
    expect(await ended).to.equal(0)
    closeSync(pipe)
  })

  it('on a full disk stops no turn and no start, and goes on when there is room', async function () {
    const disk = smallDisk()
    if (disk === undefined) return this.skip()
    try {
      const folder = makeFolder()
      const file = join(disk.path, 'log')
      const output = openSync(file, 'a')
      const filled = disk.fill()
      const port = await freePort()
      const { child, ended } = startInto(folder.path, [output, output], port)
      await until(() =>
        readiness(port).then(
          () => true,
          () => false,
        ),
      )
      expect((await post(port, intent('OrderPizza'))).status).to.equal(200)
      await until(async () => (await readiness(port)).log.problem === 'ENOSPC')
      for (let turns = 0; turns < 100; turns += 1) await post(port, intent('OrderPizza'))
      const before = writesOf(child.pid ?? 0)
      await setTimeout(2_000)
      // It is tried again twice a second, however many lines wait.
      expect(writesOf(child.pid ?? 0) - before).to.be.below(20)
      filled.remove()
      await until(() => readFileSync(file, 'utf8').includes('log written again'))
      expect((await readiness(port)).log).to.deep.equal({ dropped: 0, problem: null })
      expect(readFileSync(file, 'utf8')).to.match(/^\{.*"msg":"started"\}\n\{.*"msg":"turn"\}\n/u)

      const again = disk.fill()
      expect((await post(port, intent('OrderPizza'))).status).to.equal(200)
      child.kill('SIGTERM')
      expect(await ended).to.equal(0)
      again.remove()
      closeSync(output)
    } finally {
      disk.unmount()
    }
  })

  it('on a terminal that was closed stops no turn, and the server ends well', async function () {
    if (!isLinux || spawnSync('script', ['--version']).status !== 0) return this.skip()
    const folder = makeFolder()
    const port = await freePort()
    const command = `trap '' HUP; PORT=${port} ${process.execPath} ${main} start & echo $! > pid; wait $!; echo $? > code`
    const seen = join(folder.path, 'seen')
    const terminal = spawn('script', ['-qfc', `sh -c "${command.replaceAll('$', '\\$')}"`, seen], {
      cwd: folder.path,
      env: { PATH: process.env.PATH, SHELL: '/bin/sh' },
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    await until(() =>
      readiness(port).then(
        () => true,
        () => false,
      ),
    )
    // Somebody sits there, and reads a sentence.
    expect(readFileSync(seen, 'utf8')).to.include(`reprompt listens on http://127.0.0.1:${port}/clova (1 intent).`)
    terminal.kill('SIGKILL')
    await until(async () => {
      expect((await post(port, intent('OrderPizza'))).status).to.equal(200)
      return (await readiness(port)).log.problem === 'EIO'
    })
    process.kill(Number(readFileSync(join(folder.path, 'pid'), 'utf8')), 'SIGTERM')
    const code = join(folder.path, 'code')
    await until(() => existsSync(code) && readFileSync(code, 'utf8') !== '')
    expect(readFileSync(code, 'utf8')).to.equal('0\n')
  })

  it('has ten lines of what is refused for one reason in a second, and then says how many more', async () => {
    const server = await launch(makeFolder().path, 'start')
    await Promise.all(Array.from({ length: 50 }, () => post(server.port, '{}', { SignatureCEK: 'nobody' })))
    await post(server.port, '{}')
    await until(() => logged(server).some(({ more }) => more !== undefined))
    const lines = logged(server).filter(({ msg }) => msg === 'refused')
    const counted = lines.reduce((count, { reason, more = 1 }) => count + (reason === 'signature' ? more : 0), 0)
    expect(counted).to.equal(50)
    expect(lines.length).to.be.lessThan(30)
    expect(lines.filter(({ status }) => status === 400)).to.have.length(1)
    server.kill('SIGTERM')
    await server.ended
  })
})

describe('who is in the log', () => {
  it('is a session by a name that only the key tells, and a client by what trusted proxies say', async () => {
    const trusting = `${config.replace('path: /clova', 'path: /clova, trustProxy: [127.0.0.0/8]')}log: { sessionKey: LOG_KEY }\n`
    const folder = makeFolder({ 'config.yaml': trusting })
    const server = await launch(folder.path, 'start', { LOG_KEY: 'a key' })
    await post(server.port, intent('OrderPizza'))
    await post(server.port, intent('OrderPizza').replace('session-id', 'another'))
    await post(server.port, '{}', { 'X-Forwarded-For': '192.0.2.66, 203.0.113.7' })
    await post(server.port, '{}', { 'X-Forwarded-For': '203.0.113.7, unknown' })
    await until(() => logged(server).length === 4)
    await server.end()
    const [one, other] = logged(server).filter(({ msg }) => msg === 'turn')
    const refused = logged(server).filter(({ msg }) => msg === 'refused')
    const name = createHmac('sha256', 'a key').update('session-id').digest('base64url').slice(0, 12)
    expect(one.session).to.equal(name)
    expect(other.session).to.have.length(12).and.not.equal(name)
    expect(refused.map(({ client }) => client)).to.deep.equal(['203.0.113.7', '127.0.0.1'])
    const { code, errors } = await run(folder.path, ['start'])
    expect(code).to.equal(1)
    expect(errors).to.include('`LOG_KEY` is not set')
  })

  it('is believed of the nearest proxies only', () => {
    const seen = (trusted: readonly string[], remoteAddress: string, forwarded?: string) => {
      const request = Object.assign(new IncomingMessage(new Socket()), { socket: { remoteAddress } })
      if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded
      return openClientAddress(trusted)(request)
    }
    expect(seen([], '::ffff:192.0.2.1', '203.0.113.7')).to.equal('192.0.2.1')
    expect(seen(['10.0.0.0/8'], '192.0.2.1', '203.0.113.7')).to.equal('192.0.2.1')
    expect(seen(['10.0.0.0/8', '::1'], '::1', '192.0.2.66, 203.0.113.7, 10.1.1.1')).to.equal('203.0.113.7')
    expect(seen(['10.0.0.0/8'], '10.1.1.1', '10.2.2.2')).to.equal('10.2.2.2')
    expect(seen(['fd00::/8'], 'fd00::1', '<script>')).to.equal('fd00::1')
    expect(seen(['fd00::/8'], 'fd00::1')).to.equal('fd00::1')
  })
})

/** A pipe that is read only when `read` is called: that waits for the first bytes. */
function openPipe(folder: string) {
  const path = join(newFolder().path, `pipe-of-${folder.length}`)
  execFileSync('mkfifo', [path])
  const pipe = openSync(path, 'r+')
  const buffer = Buffer.alloc(65_536)
  return { pipe, read: () => buffer.toString('utf8', 0, readSync(pipe, buffer)) }
}
