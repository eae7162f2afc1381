import { expect } from 'chai'
import { afterEach, describe, it } from 'mocha'
import type { Service } from '../../src/services/open-services.ts'
import type { ServiceData, ServiceRequest } from '../../src/services/service.ts'
import type * as authors from '../../src/starter/files/service.d.ts'
import { newFolder } from '../folder.ts'
import { data, gathered, lookUp, open, request } from './requests.ts'

const printed = gathered()
let service: Service

/** A service that is this module. */
function module(text: string): void {
  const { path } = newFolder({ 'stock.mjs': text })
  service = open({ type: 'module', file: `${path}/stock.mjs`, digest: '' }, { output: printed.output })
}

// What `init --service` writes for authors says the same as our own types: the compiler compares each way. Only a service with a secret
// learns who talks, and a module has none.
type Given = Omit<ServiceData, 'session' | 'user'>
type Asked = Pick<ServiceRequest, 'id' | 'type' | 'timestamp'>
const typesAreAlike: [
  (given: Given) => authors.Data,
  (given: Required<authors.Data>) => Required<Given>,
  (asked: Asked) => authors.Request,
  (asked: authors.Request) => Asked,
] = [(one) => one, (one) => one, (one) => one, (one) => one]

describe('a service that is a module', () => {
  afterEach(() => service.close())

  it('gets what a receiver gets, and answers the same', async () => {
    module('export default async (request) => ({ slots: { request }, refuse: { time: "full" } })')
    const outcome = await service.call(lookUp(), 3000)
    expect(outcome).to.deep.equal({
      type: 'answered',
      answer: { slots: new Map([['request', data]]), refuse: new Map([['time', 'full']]) },
    })
  })

  it('has types for its author that say what it gets', () => {
    expect(typesAreAlike).to.have.length(4)
  })

  it('may return nothing', async () => {
    module('export default () => {}')
    expect(await service.call(lookUp(), 3000)).to.include({ type: 'answered' })
  })

  it('fails by an exception, without its words', async () => {
    module('export default function stock({ dialog }) { throw new RangeError("secret" + dialog) }')
    const { error, ...rest } = Object(await service.call(lookUp(), 3000))
    expect(rest).to.deep.equal({ type: 'failed', reason: 'exception' })
    expect(error.name).to.equal('RangeError')
    expect(error.frames[0]).to.match(/at .*stock.* .*stock\.mjs:1:/)
    expect(JSON.stringify(error)).not.to.include('secret')
  })

  it('fails by an answer that is none, and has taken an order all the same', async () => {
    for (const [returned, reason] of [
      ['7', 'wrong-shape'],
      ['"x".repeat(70_000)', 'too-large'],
    ]) {
      module(`export default () => ${returned}`)
      expect(await service.call(lookUp(), 3000)).to.deep.equal({ type: 'failed', reason })
      expect(await service.call(request(), 3000)).to.include({ type: 'answered', problem: reason })
      await service.close()
    }
    module('export default () => { const one = {}; one.one = one; return { slots: one } }')
    expect(await service.call(lookUp(), 3000)).to.include({ type: 'failed', reason: 'exception' })
  })

  it('is ended by the deadline when it is in a loop, and answers the next call', async () => {
    module('export default ({ dialog }) => { while (dialog === "Loop") {} return {} }')
    expect(await service.call(lookUp(), 10_000)).to.include({ type: 'answered' })
    const loop = { ...lookUp(), data: { ...data, dialog: 'Loop' } }
    let turns = 0
    const busy = setInterval(() => {
      turns += 1
    }, 5)
    expect(await service.call(loop, 200)).to.deep.equal({ type: 'failed', reason: 'timeout' })
    clearInterval(busy)
    expect(turns).to.be.above(5)
    expect(await service.call(lookUp(), 10_000)).to.include({ type: 'answered' })
  })

  it('may be slow for one without failing another', async () => {
    module('export default ({ dialog }) => new Promise((done) => setTimeout(done, dialog === "Slow" ? 600 : 0))')
    expect(await service.call(lookUp(), 10_000)).to.include({ type: 'answered' })
    const slow = { ...lookUp(), data: { ...data, dialog: 'Slow' } }
    const [late, patient] = await Promise.all([service.call(slow, 100), service.call(slow, 10_000)])
    expect([late.type, patient.type]).to.deep.equal(['failed', 'answered'])
  })

  for (const [what, text] of Object.entries({
    'ends its process': 'export default () => process.exit(1)',
    'wants all memory': 'export default () => { const all = []; for (;;) all.push(new Array(1e5).fill(all.length)) }',
    'throws later': 'export default () => new Promise(() => setTimeout(() => { throw new Error() }))',
  }))
    it(`takes only itself with it when it ${what}`, async () => {
      module(text)
      expect(await service.call(lookUp(), 20_000)).to.include({ type: 'failed', reason: 'exception' })
      expect(await service.call(lookUp(), 20_000)).to.include({ type: 'failed', reason: 'exception' })
    })

  for (const [what, text] of Object.entries({
    'is no JavaScript': 'export default = 7',
    'throws at once': 'throw new Error("no")',
    'has no default export': 'export const stock = () => ({})',
    'has one that is no function': 'export default { slots: {} }',
  }))
    it(`fails every call when it ${what}`, async () => {
      module(text)
      expect(await service.call(lookUp(), 10_000)).to.include({ type: 'failed', reason: 'not-loaded' })
      expect(await service.call(request(), 10_000)).to.include({ type: 'failed', reason: 'not-loaded' })
    })

  it('prints where the operator looks', async () => {
    module('export default () => { console.log("hello"); console.error("world") }')
    await service.call(lookUp(), 10_000)
    while (!/hello[\s\S]*world/.test(printed.text())) await new Promise((resolve) => setTimeout(resolve, 5))
  })
})
