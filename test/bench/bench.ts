import { join } from 'node:path'
import { signedHeaders, skillEnv, skillFiles } from '../alexa/server.ts'
import type { Folder } from '../folder.ts'
import { config, intent, makeFolder, pizza, signatureOf } from '../server/extension.ts'
import { main } from '../server/running.ts'
import { type Contestant, compete, median, type Request, ratio } from './contest.ts'

// What a request costs, against the same dialog written by hand, an extension of 5,000 intents, one whose completed dialogs are sent to a
// service, and an Alexa skill.

// Alexa sends a larger message; its certificates are judged once, and then cost nothing.
const goals = { handwritten: 1.15, intents: 1.1, services: 1.05, alexa: 1.25, megabytes: 100 }

const slots = `    slots:
      size: { prompt: Which size?, choices: [Small, Large] }
      number: { type: integer, prompt: How many?, min: 1 }
    complete: "Done with {number} of {size}."
`

const bodies = [intent('OrderPizza', { pizzaType: 'Pepperoni' }), intent('OrderPizza', { pizzaAmount: '2' })]
const signed = bodies.map(sentByClova)

const small = makeFolder({ 'dialogs/pizza.yaml': pizza, 'dialogs/more.yaml': more(9) })
const large = makeFolder({ 'dialogs/pizza.yaml': pizza, ...moreFiles(4999) })
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
const shop = makeFolder({
  'config.yaml': `${config}services: { orders: { file: orders.csv } }\n`,
  'dialogs/pizza.yaml': `${pizza}    send: orders\n    error: I cannot take orders now.\n`,
  'dialogs/more.yaml': more(9),
})
const withService = contestant('with a service', start, shop)
const sending: Contestant = {
  ...contestant('that sends', start, shop),
  requests: (count) => Array.from({ length: count }, order),
  warmUp: 2_000,
}
const contestants = [ten, handwritten, thousands, withService, sending, onAlexa]

await compete(contestants)
report()

function contestant(name: string, program: readonly string[], folder: Folder): Contestant {
  return {
    name,
    program,
    folder,
    env: {},
    path: '/clova',
    requests: () => signed,
    // After 10,000 V8 still compiles what is larger than the one by hand: 890 thousand instructions a request then, 598 after 40,000.
    warmUp: 40_000,
    costs: [],
    megabytes: [],
  }
}

function sentByClova(body: string): Request {
  return { body, headers: { SignatureCEK: signatureOf(body) } }
}

/** A dialog that is complete at once; no two are the same, for the same request is one order. */
function order(_: unknown, n: number): Request {
  return sentByClova(intent('OrderPizza', { pizzaType: `Pepperoni ${process.hrtime.bigint()} ${n}`, pizzaAmount: '2' }))
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

function report(): void {
  const lines = contestants.map(
    ({ name, costs }) => `${name.padEnd(14)} ${median(costs).toFixed(1).padStart(6)} µs of CPU a request`,
  )
  const ratios = [
    print('10 intents against by hand', ratio(ten, handwritten), goals.handwritten),
    print('5,000 intents against 10', ratio(thousands, ten), goals.intents),
    print('with a service against without', ratio(withService, ten), goals.services),
    print('on Alexa against CLOVA', ratio(onAlexa, ten), goals.alexa),
    print('megabytes, 10 intents', Math.max(...ten.megabytes), goals.megabytes),
    print('megabytes, 5,000 intents', Math.max(...thousands.megabytes), goals.megabytes),
  ]
  process.stdout.write(`${[...lines, '', ...ratios].join('\n')}\n`)
}

function print(what: string, value: number, goal: number): string {
  return `${what.padEnd(30)} ${value.toFixed(2).padStart(7)}  (goal: at most ${goal}) ${value <= goal ? 'reached' : 'MISSED'}`
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
