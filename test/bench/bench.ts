import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { signedHeaders, skillEnv, skillFiles } from '../alexa/server.ts'
import type { Folder } from '../folder.ts'
import { intent, makeFolder, pizza, signatureOf } from '../server/extension.ts'
import { until } from '../server/running.ts'

// What a request costs, against the same dialog written by hand and against an extension of 5,000 intents. All are loaded in turns by
// this process; what counts is the CPU time that each used itself, as the system (Linux) keeps it.

// Short rounds, and many: what else the machine does comes and goes, and shall meet all alike. Several starts: where its code comes to lie
// is the luck of each process.
const starts = 3
const rounds = 64
const requestsARound = 250
const warmUp = 10_000
// Alexa sends a larger message; its certificates are judged once, and then cost nothing.
const goals = { handwritten: 1.15, intents: 1.1, alexa: 1.25, megabytes: 100 }

interface Contestant {
  readonly name: string
  readonly program: readonly string[]
  readonly folder: Folder
  readonly env: Readonly<Record<string, string>>
  /** Where it is asked. */
  readonly path: string
  /** What it is asked, as it would be sent now. */
  readonly requests: () => readonly Request[]
  /** Microseconds of CPU a request, one for each round. */
  readonly costs: number[]
  /** At the end of each start. */
  readonly megabytes: number[]
}

interface Request {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

interface Running {
  readonly contestant: Contestant
  readonly port: number
  readonly child: ChildProcess
}

const slots = `    slots:
      size: { prompt: Which size?, choices: [Small, Large] }
      number: { type: integer, prompt: How many?, min: 1 }
    complete: "Done with {number} of {size}."
`

const bodies = [intent('OrderPizza', { pizzaType: 'Pepperoni' }), intent('OrderPizza', { pizzaAmount: '2' })]
const signed = bodies.map((body) => ({ body, headers: { SignatureCEK: signatureOf(body) } }))
const agent = new Agent({ keepAlive: true, maxSockets: 16 })

const small = makeFolder({ 'dialogs/pizza.yaml': pizza, 'dialogs/more.yaml': more(9) })
const large = makeFolder({ 'dialogs/pizza.yaml': pizza, ...moreFiles(4999) })
const main = join(process.cwd(), 'dist', 'src', 'main.js')
const start = ['--max-semi-space-size=4', '--no-parallel-scavenge', main, 'start'] // as `npm start` does
const ten = contestant('10 intents', start, small)
const handwritten = contestant('by hand', [join(process.cwd(), 'dist/test/bench/handwritten.js'), 'key.pem'], small)
const thousands = contestant('5,000 intents', start, large)
const skill = makeFolder({
  'config.yaml':
    'alexa: { applicationId: amzn1.ask.skill.bench }\nlanguage: en\nserver: { host: 127.0.0.1, port: 0 }\n',
  'dialogs/pizza.yaml': pizza,
  'dialogs/more.yaml': more(9),
  ...skillFiles,
})
const onAlexa: Contestant = {
  ...contestant('on Alexa', start, skill),
  env: skillEnv(skill.path),
  path: '/alexa',
  requests: () => [{ pizzaType: 'Pepperoni' }, { pizzaAmount: '2' }].map(sentByAmazon),
}
const contestants = [ten, handwritten, thousands, onAlexa]

for (let times = 0; times < starts; times++) await compete()
report()
agent.destroy()

function contestant(name: string, program: readonly string[], folder: Folder): Contestant {
  return { name, program, folder, env: {}, path: '/clova', requests: () => signed, costs: [], megabytes: [] }
}

/** A request as Amazon sends it: it may be no older than 150 seconds. */
function sentByAmazon(said: Readonly<Record<string, string>>): Request {
  const application = { applicationId: 'amzn1.ask.skill.bench' }
  const slots = Object.fromEntries(Object.entries(said).map(([name, value]) => [name, { name, value }]))
  const body = JSON.stringify({
    version: '1.0',
    session: { new: true, sessionId: 's', application, attributes: {}, user: { userId: 'u' } },
    context: { System: { application, user: { userId: 'u' }, device: { deviceId: 'd', supportedInterfaces: {} } } },
    request: {
      type: 'IntentRequest',
      requestId: 'r',
      timestamp: new Date().toISOString(),
      locale: 'en-US',
      intent: { name: 'OrderPizza', confirmationStatus: 'NONE', slots },
    },
  })
  return { body, headers: signedHeaders(body) }
}

async function compete(): Promise<void> {
  const all = await Promise.all(contestants.map(enter))
  for (const running of all) await load(running, warmUp)
  // There and back: whoever came first in one round comes last in the next.
  for (let round = 0; round < rounds; round++)
    for (const running of round % 2 === 0 ? all : all.toReversed()) await measure(running)
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
  await until(() => output.includes('\n'), 60_000)
  return { contestant, port: Number(/:(\d+)\//.exec(output)?.[1]), child }
}

async function measure(running: Running): Promise<void> {
  const { contestant, child } = running
  const before = cpuOf(child)
  await load(running, requestsARound)
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

async function load({ contestant: { path, requests }, port }: Running, count: number): Promise<void> {
  const ready = requests()
  let left = count
  const client = async () => {
    while (left-- > 0) await send(port, path, ready[left % ready.length])
  }
  await Promise.all(Array.from({ length: 16 }, client))
}

function send(port: number, path: string, { body, headers: own }: Request = { body: '', headers: {} }): Promise<void> {
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

function report(): void {
  const lines = contestants.map(
    ({ name, costs }) => `${name.padEnd(14)} ${median(costs).toFixed(1).padStart(6)} µs of CPU a request`,
  )
  const ratios = [
    print('10 intents against by hand', ratio(ten, handwritten), goals.handwritten),
    print('5,000 intents against 10', ratio(thousands, ten), goals.intents),
    print('on Alexa against CLOVA', ratio(onAlexa, ten), goals.alexa),
    print('megabytes, 10 intents', Math.max(...ten.megabytes), goals.megabytes),
    print('megabytes, 5,000 intents', Math.max(...thousands.megabytes), goals.megabytes),
  ]
  process.stdout.write(`${[...lines, '', ...ratios].join('\n')}\n`)
}

/** The median of the ratios of rounds that ran side by side: whatever else the machine did, it did to both. */
function ratio(one: Contestant, other: Contestant): number {
  return median(one.costs.map((cost, round) => cost / (other.costs[round] ?? Number.NaN)))
}

function print(what: string, value: number, goal: number): string {
  return `${what.padEnd(28)} ${value.toFixed(2).padStart(7)}  (goal: at most ${goal}) ${value <= goal ? 'reached' : 'MISSED'}`
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

function more(count: number, from = 0): string {
  const dialogs = Array.from({ length: count }, (_, n) => `  Intent${from + n}:\n${slots}`)
  return `intents:\n${dialogs.join('')}`
}

/** A hundred dialogs a file: one file may not be larger than 256 KB. */
function moreFiles(count: number): Readonly<Record<string, string>> {
  const starts = Array.from({ length: Math.ceil(count / 100) }, (_, n) => n * 100)
  return Object.fromEntries(starts.map((from) => [`dialogs/more${from}.yaml`, more(Math.min(100, count - from), from)]))
}
