import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Folder } from '../folder.ts'
import { freePort } from '../free-port.ts'
import { config, intent, makeFolder, pizza, signatureOf } from '../server/extension.ts'
import { main, median, readiness, until } from '../server/running.ts'
import { smallDisk } from '../small-disk.ts'

// What an operator wants to know before the first night: load, and faults that are really made, on the server as `npm start` runs it.
// `npm run soak -- --scale 0.01` does a hundredth of it, `npm run soak -- turns reloads` these parts only (Linux).

const { values, positionals } = parseArgs({
  options: { scale: { type: 'string', default: '1' } },
  allowPositionals: true,
})
const scale = Number(values.scale)
const warmUp = 10_000
const scaled = (count: number) => Math.max(2, Math.round(count * scale))

const flags = ['--max-semi-space-size=4', '--no-parallel-scavenge', main, 'start']
const body = intent('OrderPizza', { pizzaType: 'Pepperoni' })
const headers = { SignatureCEK: signatureOf(body), 'Content-Length': Buffer.byteLength(body) }

interface Server {
  readonly child: ChildProcess
  readonly port: number
  readonly output: () => string
  readonly stop: () => Promise<number>
}

interface Start {
  readonly env?: Readonly<Record<string, string>>
  /** Under this limit of open files. */
  readonly files?: number
  readonly stdout?: number
}

async function start(folder: Folder, { env = {}, files, stdout }: Start = {}): Promise<Server> {
  const port = await freePort()
  const { PATH } = process.env
  const limited = `ulimit -n ${files ?? 'unlimited'} 2>/dev/null; exec "$0" "$@"`
  const child = spawn('sh', ['-c', limited, process.execPath, ...flags], {
    cwd: folder.path,
    env: { PATH, PORT: String(port), ...env },
    stdio: ['ignore', stdout ?? 'pipe', 'ignore'],
  })
  let last = ''
  child.stdout?.on('data', (chunk) => {
    last = String(chunk)
  })
  const ended = once(child, 'exit').then(([code]) => Number(code))
  await until(() => readiness(port).then(Boolean, () => false))
  const stop = () => {
    child.kill('SIGTERM')
    return ended
  }
  return { child, port, output: () => last, stop }
}

/** Sends a turn; resolves with whether it was answered. */
function send(port: number, agent: Agent): Promise<boolean> {
  return new Promise((resolve) => {
    const sent = request({ port, agent, method: 'POST', path: '/clova', headers }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode === 200))
      answer.on('error', () => resolve(false))
    })
    sent.on('error', () => resolve(false))
    sent.end(body)
  })
}

/** Sends until it is over, so many at once; how many were answered, and how many were not. */
async function load(isOver: (sent: number) => boolean, port: () => number, atOnce = 16) {
  const agent = new Agent({ keepAlive: true, maxSockets: 2 * atOnce })
  const counts = { answered: 0, dropped: 0 }
  let sent = 0
  const worker = async () => {
    while (!isOver(sent)) {
      sent += 1
      if (await send(port(), agent)) counts.answered += 1
      else counts.dropped += 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  agent.destroy()
  return counts
}

/** Megabytes that the system says it takes. */
function memoryOf({ child: { pid } }: Server): number {
  return Math.round(Number(/VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024)
}

/** Milliseconds of CPU that it has used, in all of its threads. */
function cpuOf({ child: { pid } }: Server): number {
  const tasks = `/proc/${pid}/task`
  const used = readdirSync(tasks).map((task) =>
    Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0]),
  )
  return used.reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1_000_000
}

async function turns(): Promise<string> {
  const server = await start(makeFolder())
  const total = scaled(1_000_000)
  const memory: number[] = []
  let answered = 0
  for (let tenth = 1; tenth <= 10; tenth += 1) {
    answered += (
      await load(
        (sent) => sent >= total / 10,
        () => server.port,
      )
    ).answered
    memory.push(memoryOf(server))
  }
  await server.stop()
  return `${answered} of ${total} answered; memory after each tenth: ${memory.join(', ')} MB`
}

async function restarts(): Promise<string> {
  const count = scaled(200)
  const folder = makeFolder()
  let now = await start(folder)
  let isOver = false
  const loading = load(
    () => isOver,
    () => now.port,
    8,
  )
  const codes: number[] = []
  for (let restart = 0; restart < count; restart += 1) {
    const before = now
    // The proxy sends to the next one as soon as that is ready, and the one before is stopped.
    now = await start(folder)
    codes.push(await before.stop())
  }
  isOver = true
  const { answered, dropped } = await loading
  await now.stop()
  return `${count} restarts under load: ${answered} answered, ${dropped} dropped; ${codes.filter((code) => code !== 0).length} did not end with 0`
}

async function reloads(): Promise<string> {
  const count = scaled(2_000)
  const folder = makeFolder()
  const server = await start(folder)
  const memory: number[] = []
  for (let reload = 1; reload <= count; reload += 1) {
    const { revision } = await readiness(server.port)
    folder.write({ 'dialogs/pizza.yaml': pizza.replace('Which', `Which, ${reload}`) })
    server.child.kill('SIGHUP')
    await until(async () => (await readiness(server.port)).revision !== revision)
    if (reload % Math.ceil(count / 10) === 0) memory.push(memoryOf(server))
  }
  await server.stop()
  return `${count} reloads; memory after each tenth: ${memory.join(', ')} MB`
}

async function blocked(): Promise<string> {
  const server = await start(makeFolder())
  server.child.stdout?.pause()
  const total = scaled(100_000)
  const { answered } = await load(
    (sent) => sent >= total,
    () => server.port,
  )
  const { log } = await readiness(server.port)
  const memory = memoryOf(server)
  server.child.stdout?.resume()
  const code = await server.stop()
  return `nobody read the log: ${answered} of ${total} answered, ${log.dropped} lines dropped, ${memory} MB, ended with ${code}`
}

async function fullDisk(): Promise<string> {
  const disk = smallDisk()
  if (disk === undefined) return 'skipped: nothing may be mounted here'
  try {
    const log = openSync(`${disk.path}/log`, 'a')
    const server = await start(makeFolder(), { stdout: log })
    closeSync(log)
    disk.fill()
    const total = scaled(20_000)
    const { answered } = await load(
      (sent) => sent >= total,
      () => server.port,
    )
    const { problem } = (await readiness(server.port)).log
    const code = await server.stop()
    return `the disk of the log was full: ${answered} of ${total} answered (${problem}), ended with ${code}`
  } finally {
    disk.unmount()
  }
}

async function fewFiles(): Promise<string> {
  const server = await start(makeFolder(), { files: 300 })
  const idle = Array.from({ length: 400 }, () => connect(server.port, '127.0.0.1').on('error', () => undefined))
  await setTimeout(1000)
  const total = scaled(10_000)
  const { answered } = await load(
    (sent) => sent >= total,
    () => server.port,
  )
  for (const socket of idle) socket.destroy()
  const code = await server.stop()
  return `300 open files, 400 idle connections: ${answered} of ${total} answered, ended with ${code}`
}

/** Its clock is an hour ahead or behind, another time each second. */
async function clock(): Promise<string> {
  const jump = 'const real = Date.now; Date.now = () => real() + ((real() / 1000) & 1 ? 3600000 : -3600000)'
  const env = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(jump)}` }
  const server = await start(makeFolder({ 'config.yaml': config }), { env })
  const end = Date.now() + scaled(20_000)
  const { answered, dropped } = await load(
    () => Date.now() > end,
    () => server.port,
    4,
  )
  const code = await server.stop()
  return `a clock that jumps by two hours each second: ${answered} answered, ${dropped} not, ended with ${code}`
}

/** What the log and the counts cost: CPU of three servers that take turns at the load. */
async function cost(): Promise<string> {
  const counting = makeFolder({ 'config.yaml': `${config}metrics: { port: ${await freePort()} }\n` })
  const plain = makeFolder()
  const silent = await start(plain, { env: { LOG_LEVEL: 'silent' } })
  const logging = await start(plain)
  const all = await start(counting)
  const servers = [silent, logging, all]
  const turnsARound = Math.max(1_000, scaled(4_000))
  const costs = servers.map((): number[] => [])
  // The first are for the compiler.
  for (const server of servers)
    await load(
      (sent) => sent >= warmUp,
      () => server.port,
    )
  for (let round = 0; round < 24; round += 1)
    for (let turn = 0; turn < servers.length; turn += 1) {
      const at = (round + turn) % servers.length
      const server = servers[at]
      if (server === undefined) continue
      const before = cpuOf(server)
      await load(
        (sent) => sent >= turnsARound,
        () => server.port,
      )
      costs[at]?.push(((cpuOf(server) - before) * 1000) / turnsARound)
    }
  await Promise.all(servers.map((server) => server.stop()))
  const [nothing = 0, log = 0, both = 0] = costs.map(median)
  const share = (more: number) => `${((100 * (more - nothing)) / nothing).toFixed(1)} %`
  return `CPU of a turn: ${nothing.toFixed(0)} µs without a log; with the log ${share(log)} more, with log and metrics ${share(both)} more`
}

const parts = { turns, restarts, reloads, blocked, fullDisk, fewFiles, clock, cost }

for (const [name, part] of Object.entries(parts)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  const began = performance.now()
  console.log(`${name}: ${await part()} (${Math.round((performance.now() - began) / 1000)} s)`)
}
