import { randomUUID } from 'node:crypto'
import { Writable } from 'node:stream'
import { type Logger, pino } from 'pino'
import { openServices, type Service, type ServiceKind } from '../../src/services/open-services.ts'
import type { ServiceRequest } from '../../src/services/service.ts'

export const data = {
  application: 'com.example.extension.pizzabot',
  dialog: 'OrderPizza',
  slots: { pizzaType: 'Pepperoni', pizzaAmount: 2, budget: { value: 200, unit: 'EUR' } },
  spoken: { pizzaType: 'Pepperoni', pizzaAmount: '2', budget: '200 euros' },
  wants: ['orderNumber'],
  language: 'en',
  timezone: 'Asia/Seoul',
}

/** A completed order of pizza, or a look-up for one. */
export function request(more: Partial<ServiceRequest> = {}): ServiceRequest {
  return { id: randomUUID(), type: 'completed', timestamp: '2026-12-01T09:00:00.000Z', data, ...more }
}

/** A request that asks for a value. */
export function lookUp(): ServiceRequest {
  return request({ type: 'lookUp' })
}

/** What modules print. */
export interface Printed {
  readonly output: Writable
  readonly text: () => string
}

export function gathered(): Printed {
  let text = ''
  const output = new Writable({
    write(chunk, _, done) {
      text += chunk
      done()
    },
  })
  return { output, text: () => text }
}

/** Opens one service, with settings of which only some matter to a test. */
export function open(
  kind: ServiceKind,
  { name = 'orders', accessToken = false, env = {}, output = gathered().output, timeout = 3000, keepTrying = 1e9 } = {},
): Service {
  const opened = openServices([{ name, timeout, keepTrying, accessToken, ...kind }], { env, output }).get(name)
  if (opened === undefined) throw new Error('it was not opened')
  return opened
}

/** A log whose lines can be looked at. */
export function openLines(): { readonly log: Logger; readonly lines: Record<string, unknown>[] } {
  const lines: Record<string, unknown>[] = []
  return { log: pino({ base: null }, { write: (line) => lines.push(JSON.parse(line)) }), lines }
}
