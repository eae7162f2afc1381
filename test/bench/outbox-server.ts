import { Writable } from 'node:stream'
import { pino } from 'pino'
import { runServices } from '../../src/outbox/run-services.ts'
import { request } from '../services/requests.ts'

// A server that outbox.ts kills: it takes orders as fast as it can, ten at once, and prints the id of each that it promises.

const [, , receiver = '', folder = ''] = process.argv
const { DATABASE_URL } = process.env
const services = await runServices({
  services: [
    {
      name: 'orders',
      type: 'url',
      url: receiver,
      timeout: 3000,
      keepTrying: 1e9,
      accessToken: false,
      takesText: false,
    },
  ],
  outbox:
    DATABASE_URL === undefined ? { type: 'folder', path: folder } : { type: 'postgres', variable: 'DATABASE_URL' },
  env: process.env,
  log: pino({ level: 'silent' }),
  output: new Writable(),
  chance: Math.random,
})

let isOver = false
process.once('SIGTERM', () => {
  isOver = true
})

async function takeOrders(): Promise<void> {
  while (!isOver) {
    const one = request()
    await services.send([{ service: 'orders', request: one }], 10_000)
    // At once, and not when the pipe has time: what was not printed was not promised.
    process.stdout.write(`${one.id}\n`)
  }
}

await Promise.all(Array.from({ length: 10 }, takeOrders))
await services.stop(10_000)
