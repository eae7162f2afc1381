import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import type { Folder } from '../folder.ts'
import { until } from '../server/running.ts'

// Servers side by side under the same load, and the CPU that each used itself, as the system (Linux) keeps it.

// Short rounds, and many: what else the machine does comes and goes, and shall meet all alike. Several starts: where its code comes to lie
// is the luck of each process.
const starts = 3
const rounds = 64
const requestsARound = 250

/** A server, and what it cost. */
export interface Contestant {
  readonly name: string
  readonly program: readonly string[]
  readonly folder: Folder
  readonly env: Readonly<Record<string, string>>
  /** Where it is asked. */
  readonly path: string
  /** What it is asked, as it would be sent now: `count` requests, or fewer that are repeated. */
  readonly requests: (count: number) => readonly Request[]
  /** Requests before the first that counts. */
  readonly warmUp: number
  /** Microseconds of CPU a request, one for each round. */
  readonly costs: number[]
  /** At the end of each start. */
  readonly megabytes: number[]
}

/** A message with its signature. */
export interface Request {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

interface Running {
  readonly contestant: Contestant
  readonly port: number
  readonly child: ChildProcess
}

/** Loads all in turns, and notes what each round cost. */
export async function compete(contestants: readonly Contestant[]): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  for (let times = 0; times < starts; times++) await competeOnce(contestants, agent)
  agent.destroy()
}

/** The median of the ratios of rounds that ran side by side: whatever else the machine did, it did to both. */
export function ratio(one: Contestant, other: Contestant): number {
  return median(one.costs.map((cost, round) => cost / (other.costs[round] ?? Number.NaN)))
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

async function competeOnce(contestants: readonly Contestant[], agent: Agent): Promise<void> {
  const all = await Promise.all(contestants.map(enter))
  for (const running of all) await load(running, running.contestant.warmUp, agent)
  // There and back: whoever came first in one round comes last in the next.
  for (let round = 0; round < rounds; round++)
    for (const running of round % 2 === 0 ? all : all.toReversed()) await measure(running, agent)
  for (const { contestant, child } of all) {
    contestant.megabytes.push(megabytesOf(child))
    child.kill('SIGKILL')
  }
}

async function enter(contestant: Contestant): Promise<Running> {
  const { program, folder, env } = contestant
  const child = spawn(process.execPath, program, {
    cwd: folder.path,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  // The log is read, and thrown away, as a collector of logs would.
  child.stdout.on('data', (data) => {
    if (output.length < 1000) output += data
  })
  await until(() => output.includes('\n'), 120_000)
  return { contestant, port: Number(/:(\d+)\//.exec(output)?.[1]), child }
}

async function measure(running: Running, agent: Agent): Promise<void> {
  const { contestant, child } = running
  const before = cpuOf(child)
  await load(running, requestsARound, agent)
  contestant.costs.push((cpuOf(child) - before) / requestsARound)
}

/** Microseconds of CPU that a process has used, in all its threads: V8 compiles and collects garbage in some of its own. */
function cpuOf({ pid }: ChildProcess): number {
  return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => sum + cpuOfThread(`/proc/${pid}/task/${thread}`), 0)
}

/** proc(5): `schedstat` counts nanoseconds. */
function cpuOfThread(folder: string): number {
  const [nanoseconds = ''] = readFileSync(`${folder}/schedstat`, 'utf8').split(' ')
  return Number(nanoseconds) / 1000
}

function megabytesOf({ pid }: ChildProcess): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) / 1024
}

async function load({ contestant: { path, requests }, port }: Running, count: number, agent: Agent): Promise<void> {
  const ready = requests(count)
  let left = count
  const client = async () => {
    while (left-- > 0) await send(port, path, ready[left % ready.length], agent)
  }
  await Promise.all(Array.from({ length: 16 }, client))
}

function send(
  port: number,
  path: string,
  { body, headers: own }: Request = { body: '', headers: {} },
  agent: Agent,
): Promise<void> {
  const headers = { ...own, 'Content-Type': 'application/json', 'Content-Length': body.length }
  return new Promise((resolve, reject) => {
    const options = { port, host: '127.0.0.1', agent, method: 'POST', path, headers }
    const sent = request(options, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`answered ${answer.statusCode}`))
      answer.resume()
      answer.on('end', resolve)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
