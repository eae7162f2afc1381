import { join } from 'node:path'
import { expect } from 'chai'
import { after, afterEach, before, describe, it } from 'mocha'
import { type Deliverer, startDelivery } from '../../src/outbox/deliver.ts'
import { once } from '../../src/outbox/once.ts'
import { openOutbox } from '../../src/outbox/open-outbox.ts'
import type { Delivery, Outbox } from '../../src/outbox/outbox.ts'
import { openServices, type Services } from '../../src/services/open-services.ts'
import { newFolder } from '../folder.ts'
import { until } from '../server/running.ts'
import { type Receiver, startReceiver } from '../services/receiver.ts'
import { gathered, openLines, request } from '../services/requests.ts'
import { type Postgres, postgresPrograms, startPostgres } from './postgres-server.ts'

const { log, lines } = openLines()
const programs = postgresPrograms()
let postgres: Postgres | undefined

/** Each kind of outbox: opens several that share one place. */
const kinds: Readonly<Record<string, () => () => Promise<Outbox>>> = {
  folder() {
    const path = join(newFolder().path, 'outbox')
    return () => openOutbox({ type: 'folder', path }, {}, () => undefined)
  },
  PostgreSQL() {
    const url = postgres?.freshUrl() ?? ''
    return () => openOutbox({ type: 'postgres', variable: 'DATABASE_URL' }, { DATABASE_URL: url }, () => undefined)
  },
}

function delivery(service = 'orders'): Delivery {
  return { service, request: request() }
}

/** Remembered for so many milliseconds, and answered within ten seconds. */
function soon(within = 60_000) {
  return { within, until: performance.now() + 10_000 }
}

for (const [kind, place] of Object.entries(kinds))
  describe(`an outbox: ${kind}`, () => {
    let opened: Outbox[] = []
    let deliverers: Deliverer[] = []
    let receiver: Receiver | undefined
    let services: Services = new Map()

    before(async function () {
      this.timeout(60_000)
      if (kind !== 'PostgreSQL') return
      if (programs === undefined) return this.skip()
      postgres = await startPostgres(programs)
    })

    after(() => postgres?.stop())

    afterEach(async () => {
      await Promise.all(deliverers.map(({ stop }) => stop(5000)))
      await Promise.all(opened.map(({ close }) => close()))
      await receiver?.close()
      opened = []
      deliverers = []
      receiver = undefined
      lines.splice(0)
    })

    async function open(at = place()): Promise<Outbox> {
      const outbox = await at()
      opened.push(outbox)
      return outbox
    }

    /** Starts to deliver to a receiver. */
    async function deliver(outbox: Outbox, answer?: Parameters<typeof startReceiver>[0], keepTrying = 1e9) {
      receiver ??= await startReceiver(answer)
      const orders = { name: 'orders', timeout: 3000, keepTrying, accessToken: false, takesText: false } as const
      services = openServices([{ ...orders, type: 'url', url: receiver.url }], { env: {}, output: gathered().output })
      const deliverer = startDelivery({ outbox, services: () => services, log, chance: () => 0.5, every: 50 })
      deliverers.push(deliverer)
      return deliverer
    }

    /** Adds a delivery that somebody else may take at once. */
    async function leave(outbox: Outbox, one = delivery()): Promise<Delivery> {
      for (const claim of await outbox.add([one])) await outbox.later(claim, 0, 'timeout')
      return one
    }

    it('keeps a delivery until it is done', async () => {
      const outbox = await open()
      const one = delivery()
      const [claim] = await outbox.add([one])
      expect(await outbox.counts()).to.include({ waiting: 1, dead: 0 })
      expect((await outbox.claim(9)).claims).to.deep.equal([])
      expect(claim).to.include({ tries: 1 })
      await outbox.done(claim ?? expect.fail())
      expect(await outbox.counts()).to.deep.equal({ waiting: 0, oldest: null, dead: 0 })
    })

    it('says how old the oldest is', async () => {
      const outbox = await open()
      await outbox.add([delivery(), delivery()])
      const { waiting, oldest } = await outbox.counts()
      expect(waiting).to.equal(2)
      expect(Math.abs(Date.now() - Date.parse(oldest ?? ''))).to.be.below(60_000)
    })

    it('lets each be taken by one only, however many look', async () => {
      const at = place()
      const several = await Promise.all([open(at), open(at), open(at)])
      for (let left = 0; left < 30; left += 1) await leave(several[0] ?? expect.fail())
      const taken = await Promise.all(several.map(({ claim }) => claim(30)))
      const ids = taken.flatMap(({ claims }) => claims.map(({ delivery: { request } }) => request.id))
      expect(ids).to.have.length(new Set(ids).size)
      const more = await several[0]?.claim(30)
      expect(ids.length + (more?.claims.length ?? 0)).to.equal(30)
    })

    it('waits as long as it is to, also for a fraction of a millisecond', async () => {
      const outbox = await open()
      const [claim] = await outbox.add([delivery()])
      await outbox.later(claim ?? expect.fail(), 60_000.5, 'timeout')
      expect((await outbox.claim(9)).claims).to.have.length(0)
      for (const brief of await outbox.add([delivery()])) await outbox.later(brief, 0.4, 'timeout')
      const [{ tries } = expect.fail()] = (await outbox.claim(9)).claims
      expect(tries).to.equal(2)
    })

    it('changes nothing for whoever comes back after somebody else has taken it', async () => {
      const outbox = await open()
      const [old = expect.fail()] = await outbox.add([delivery()])
      await outbox.later(old, 0, 'timeout')
      const [taken = expect.fail()] = (await outbox.claim(9)).claims
      await outbox.done(old)
      await outbox.dead(old, 'timeout')
      expect(await outbox.counts()).to.include({ waiting: 1, dead: 0 })
      await outbox.done(taken)
      expect(await outbox.counts()).to.include({ waiting: 0, dead: 0 })
    })

    it('keeps the dead, says why, and puts them back', async () => {
      const outbox = await open()
      for (const reason of ['timeout', 'timeout', 'status-410'])
        for (const claim of await outbox.add([delivery()])) await outbox.dead(claim, reason)
      expect(await outbox.deadGroups()).to.have.deep.members([
        { service: 'orders', reason: 'timeout', count: 2 },
        { service: 'orders', reason: 'status-410', count: 1 },
      ])
      expect(await outbox.retry()).to.deep.equal({ retried: 3, damaged: 0 })
      expect(await outbox.counts()).to.include({ waiting: 3, dead: 0 })
      expect((await outbox.claim(9)).claims.map(({ tries }) => tries)).to.deep.equal([1, 1, 1])
    })

    it('does once what is asked of two servers at once, and gives both what came of it', async () => {
      const at = place()
      const [one, other] = [await open(at), await open(at)]
      let times = 0
      const make = async () => {
        times += 1
        return 'an answer'
      }
      const answers = await Promise.all([once(one, 'key', soon(), make), once(other, 'key', soon(), make)])
      expect(answers).to.deep.equal(['an answer', 'an answer'])
      expect(await once(other, 'key', soon(), make)).to.equal('an answer')
      expect(times).to.equal(1)
      expect(await one.counts()).to.include({ waiting: 0, dead: 0 })
    })

    it('does again what could not be done, and what is long ago', async () => {
      const outbox = await open()
      const fails = await once(outbox, 'key', soon(), () => Promise.reject(new Error('no'))).catch(() => 'rejected')
      expect(fails).to.equal('rejected')
      expect(await once(outbox, 'key', soon(), async () => 'first')).to.equal('first')
      expect(await once(outbox, 'brief', soon(0), async () => 'first')).to.equal('first')
      await until(async () => {
        await outbox.sweep()
        return (await once(outbox, 'brief', soon(), async () => 'second')) === 'second'
      })
      expect(await once(outbox, 'key', soon(), async () => 'second')).to.equal('first')
    })

    it('delivers at once, and hands the answer on', async () => {
      const outbox = await open()
      const deliverer = await deliver(outbox, (response) => response.end('{"slots": {"orderNumber": 17}}'))
      const one = delivery()
      const [first] = await deliverer.send([one], 10_000)
      expect(await first).to.deep.equal({
        type: 'answered',
        answer: { slots: new Map([['orderNumber', 17]]), refuse: new Map() },
      })
      expect(receiver?.received[0]?.headers['webhook-id']).to.equal(one.request.id)
      await until(async () => (await outbox.counts()).waiting === 0)
      expect(lines[0]).to.include({ service: 'orders', what: 'completed', outcome: 'answered', tries: 1, msg: 'call' })
    })

    it('delivers what another server left, with the same id', async () => {
      const at = place()
      const { request: left } = await leave(await open(at))
      const outbox = await open(at)
      await deliver(outbox)
      await until(async () => (await outbox.counts()).waiting === 0)
      expect(receiver?.received.map(({ headers }) => headers['webhook-id'])).to.deep.equal([left.id])
    })

    it('tries again what failed', async () => {
      const outbox = await open()
      const deliverer = await deliver(outbox, (response) => response.writeHead(503).end())
      const [first] = await deliverer.send([delivery()], 10_000)
      expect(await first).to.include({ type: 'failed', reason: 'status-503' })
      await until(() => deliverer.counts()?.waiting === 1)
      expect((await outbox.claim(9)).claims).to.have.length(0)
      expect(lines[0]).to.include({ level: 40, outcome: 'failed', reason: 'status-503' })
    })

    it('gives up when its time is over, and where nobody will ever be there', async () => {
      const outbox = await open()
      const deliverer = await deliver(outbox, (response) => response.writeHead(503).end(), 0)
      await deliverer.send([delivery()], 10_000)
      await until(() => deliverer.counts()?.dead === 1)
      await receiver?.close()
      receiver = undefined
      const gone = await deliver(outbox, (response) => response.writeHead(410).end())
      await gone.send([delivery()], 10_000)
      await until(() => gone.counts()?.dead === 2)
      expect((await outbox.deadGroups()).map(({ reason }) => reason).toSorted()).to.deep.equal([
        'status-410',
        'status-503',
      ])
    })

    it('keeps what is for a service that is no more', async () => {
      const outbox = await open()
      const deliverer = await deliver(outbox)
      const [first] = await deliverer.send([delivery('kitchen')], 10_000)
      expect(await first).to.include({ type: 'failed', reason: 'unknown-service' })
      await until(() => deliverer.counts()?.waiting === 1)
    })

    it('delivers each once where two servers share it', async () => {
      const at = place()
      const deliveries = Array.from({ length: 60 }, () => delivery())
      const first = await deliver(await open(at))
      const second = await deliver(await open(at))
      // One after the other: nobody is kept waiting longer than two seconds for a connection, which a busy machine may need for thirty at once.
      const sendHalf = async (deliverer: Deliverer, half: number) => {
        for (const one of deliveries.filter((_, index) => index % 2 === half)) await deliverer.send([one], 10_000)
      }
      await Promise.all([sendHalf(first, 0), sendHalf(second, 1)])
      const outbox = await open(at)
      await until(async () => (await outbox.counts()).waiting === 0)
      const ids = receiver?.received.map(({ headers }) => String(headers['webhook-id'])) ?? []
      expect(ids.toSorted()).to.deep.equal(deliveries.map(({ request }) => request.id).toSorted())
    })

    it('finishes what is under way before it stops', async () => {
      const outbox = await open()
      const deliverer = await deliver(outbox, (response) => setTimeout(() => response.end(), 300))
      await deliverer.send([delivery()], 10_000)
      await deliverer.stop(10_000)
      expect(await outbox.counts()).to.include({ waiting: 0 })
    })

    it('leaves to others what it cannot finish', async () => {
      const outbox = await open()
      const deliverer = await deliver(outbox, () => undefined)
      await deliverer.send([delivery()], 10_000)
      await deliverer.stop(10)
      expect(await outbox.counts()).to.include({ waiting: 1 })
    })
  })
