import { expect } from 'chai'
import { after, afterEach, before, beforeEach, describe, it } from 'mocha'
import pg from 'pg'
import { pino } from 'pino'
import { startDelivery } from '../../src/outbox/deliver.ts'
import { once } from '../../src/outbox/once.ts'
import type { Outbox } from '../../src/outbox/outbox.ts'
import { openPostgres } from '../../src/outbox/postgres.ts'
import { until } from '../server/running.ts'
import { request } from '../services/requests.ts'
import { type Postgres, postgresPrograms, startPostgres } from './postgres-server.ts'

const programs = postgresPrograms()
let postgres: Postgres
let url: string
let outbox: Outbox

const delivery = () => ({ service: 'orders', request: request() })

/** Asks the database as its owner. */
async function ask(text: string) {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query(text)
  await client.end()
  return rows
}

describe("an outbox's database", () => {
  before(async function () {
    if (programs === undefined) return this.skip()
    postgres = await startPostgres(programs)
  })

  after(() => postgres?.stop())

  beforeEach(async () => {
    url = postgres.freshUrl()
    outbox = await openPostgres(url, () => undefined)
  })

  afterEach(() => outbox.close())

  it('gets its table from whoever needs it first', async () => {
    const others = await Promise.all(Array.from({ length: 5 }, () => openPostgres(url, () => undefined)))
    await Promise.all(others.map(({ add }) => add([delivery()])))
    expect(await outbox.counts()).to.include({ waiting: 5 })
    await Promise.all(others.map(({ close }) => close()))
  })

  it('needs no right to create where the table is there', async () => {
    await outbox.counts()
    await ask(`
      drop role if exists clerk;
      create role clerk login;
      revoke create on schema public from public;
      grant select, insert, update, delete on reprompt_outbox to clerk`)
    const clerk = await openPostgres(url.replace('reprompt@', 'clerk@'), () => undefined)
    const [claim = expect.fail()] = await clerk.add([delivery()])
    await clerk.done(claim)
    expect(await clerk.counts()).to.include({ waiting: 0 })
    await clerk.close()
    await ask('drop owned by clerk; drop role clerk')
  })

  it('passes over what somebody else is just taking', async () => {
    for (const claim of await outbox.add([delivery(), delivery()])) await outbox.later(claim, 0, 'timeout')
    const other = new pg.Client(url)
    await other.connect()
    await other.query('begin; select id from reprompt_outbox limit 1 for update')
    expect((await outbox.claim(9)).claims).to.have.length(1)
    await other.end()
  })

  it('keeps what is damaged among the dead, and delivers the others', async () => {
    const [claim = expect.fail()] = await outbox.add([delivery()])
    await outbox.later(claim, 0, 'timeout')
    await ask(
      `insert into reprompt_outbox (id, state, service, content, due) values ('bad', 'waiting', 'orders', '{', now())`,
    )
    const { claims, damages } = await outbox.claim(9)
    expect(claims).to.have.length(1)
    expect(damages).to.deep.equal([{ name: 'bad', problem: 'damaged' }])
    expect(await outbox.deadGroups()).to.deep.equal([{ service: 'orders', reason: 'damaged', count: 1 }])
    expect(await outbox.retry()).to.deep.equal({ retried: 0, damaged: 1 })
  })

  it('keeps all of a turn, or none', async () => {
    const bad = { service: 'or\u0000ders', request: request() }
    const added = await outbox.add([delivery(), bad]).catch(() => 'not promised')
    expect(added).to.equal('not promised')
    expect(await outbox.counts()).to.include({ waiting: 0 })
  })

  it('promises nothing while it stands still, in time, and keeps nothing of it when it goes on', async () => {
    await outbox.add([delivery()])
    const busy = await ask(
      'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    )
    const all = (signal: NodeJS.Signals) => {
      postgres.signal(signal)
      for (const { pid } of busy) process.kill(pid, signal)
    }
    all('SIGSTOP')
    const started = performance.now()
    const added = await outbox.add([delivery()]).catch(() => 'not promised')
    expect(performance.now() - started).to.be.below(10_000)
    all('SIGCONT')
    expect(added).to.equal('not promised')
    await outbox.add([delivery()])
    expect(await outbox.counts()).to.include({ waiting: 2 })
  })

  it('keeps nobody waiting who can wait no longer, and takes back what it kept too late', async () => {
    await outbox.counts()
    const deliverer = startDelivery({
      outbox,
      services: () => new Map(),
      log: pino({ level: 'silent' }),
      chance: () => 0,
    })
    await until(() => deliverer.counts() !== undefined)
    const other = new pg.Client(url)
    await other.connect()
    await other.query('begin; lock table reprompt_outbox in access exclusive mode')
    const started = performance.now()
    const late = { within: 60_000, until: performance.now() + 200 }
    const refused = [
      await once(outbox, 'key', late, async () => 'done').catch(() => 'refused'),
      await deliverer.send([delivery()], 200).catch(() => 'refused'),
    ]
    expect(performance.now() - started).to.be.below(1_500)
    await other.query('commit')
    await other.end()
    expect(refused).to.deep.equal(['refused', 'refused'])
    await deliverer.stop(10_000)
    expect(await outbox.counts()).to.include({ waiting: 0, dead: 0 })
    await until(
      async () => (await once(outbox, 'key', { ...late, until: performance.now() + 99 }, async () => 'new')) === 'new',
    )
  })

  it('promises nothing while it is stopped, and goes on when it is there again', async () => {
    await outbox.add([delivery()])
    await postgres.stop()
    expect(await outbox.add([delivery()]).catch(() => 'not promised')).to.equal('not promised')
    await postgres.start()
    await outbox.add([delivery()])
    expect(await outbox.counts()).to.include({ waiting: 2 })
  })
})
