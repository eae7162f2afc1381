import type { Pool, QueryResultRow } from 'pg'
import { type Claim, type Counts, type Damage, type Delivery, lease, type Outbox } from './outbox.ts'
import { createTable, statements } from './postgres-statements.ts'
import { readDelivery } from './read-delivery.ts'

// Milliseconds that a turn may wait for a database that does not answer.
const limits = { connectionTimeoutMillis: 2_000, query_timeout: 2_000 }

// The one number by which those that make the table wait for each other.
const lockNumber = 7_362_514

type Row = Readonly<Record<string, unknown>>

/** Asks the database. */
type Query = (text: string, values?: readonly unknown[]) => Promise<readonly Row[]>

/**
 * An outbox in one table of PostgreSQL. A claim is a due time that has not come yet, and its number of tries: whoever comes back after the
 * lease is over changes nothing. All times are the database's. Without the right to create a table, one that is there is enough.
 */
export async function openPostgres(url: string, onError: (error: unknown) => void): Promise<Outbox> {
  // Only those who use it need it installed.
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({ connectionString: url, max: 10, keepAlive: true, allowExitOnIdle: true, ...limits })
  // A connection that nobody uses broke: the next one is made when it is needed.
  pool.on('error', onError)
  const query = queryIn(pool)
  return {
    async add(deliveries) {
      await keep(pool, query, deliveries)
      return deliveries.map((delivery) => ({ delivery, tries: 1, age: 0, key: delivery.request.id }))
    },
    async claim(limit) {
      const read = (await query(statements.claim, [limit, lease])).map(readClaim)
      const damaged = read.filter((one) => 'problem' in one)
      for (const { name } of damaged) await query(statements.bury, [name, 'damaged'])
      return { claims: read.filter((one) => 'key' in one), damages: damaged }
    },
    async done(claim) {
      await query(statements.done, [claim.key, claim.tries])
    },
    async later(claim, wait, reason) {
      await query(statements.later, [claim.key, claim.tries, Math.round(wait), reason])
    },
    async dead(claim, reason) {
      await query(statements.dead, [claim.key, claim.tries, reason])
    },
    counts: async () => countsOf(await query(statements.counts)),
    async deadGroups() {
      const rows = await query(statements.deadGroups)
      return rows.map(({ service, reason, count }) => ({
        service: String(service),
        reason: String(reason),
        count: Number(count),
      }))
    },
    async retry() {
      const retried = (await query(statements.retry)).length
      const [left] = await query(statements.counts)
      return { retried, damaged: Number(left?.dead) }
    },
    async begin(key, within) {
      const [mine] = await query(statements.begin, [key, Math.round(within)])
      if (mine !== undefined) return { isFirst: true }
      const [known] = await query(statements.recall, [key])
      const result = known?.content
      return { isFirst: false, ...(typeof result === 'string' && result !== '' && { result }) }
    },
    async finish(key, result) {
      await (result === undefined ? query(statements.forget, [key]) : query(statements.finish, [key, result]))
    },
    async sweep() {
      await query(statements.sweep)
    },
    close: () => pool.end(),
  }
}

/** Makes the table, when it turns out that it is not there. */
function queryIn(pool: Pool): Query {
  const ask: Query = async (text, values = []) => (await pool.query<QueryResultRow>(text, [...values])).rows
  return async (text, values) => {
    try {
      return await ask(text, values)
    } catch (error) {
      if (!isUndefinedTable(error)) throw error
      await makeTable(pool)
      return ask(text, values)
    }
  }
}

/** One after the other, whoever makes it, too. */
function makeTable(pool: Pool): Promise<void> {
  return transact(pool, `select pg_advisory_xact_lock(${lockNumber}); ${createTable}`, [])
}

function isUndefinedTable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '42P01'
}

/**
 * In a transaction, so that all of them are kept, or none, and so that a database that stood still while it was sent them, and goes on
 * after we have given up, forgets them: nobody was promised anything.
 */
async function keep(pool: Pool, query: Query, deliveries: readonly Delivery[]): Promise<void> {
  const ids = deliveries.map(({ request }) => request.id)
  const services = deliveries.map(({ service }) => service)
  const contents = deliveries.map((delivery) => JSON.stringify(delivery))
  try {
    await transact(pool, statements.add, [ids, services, contents, lease])
  } catch (error) {
    if (!isUndefinedTable(error)) throw error
    // Makes it.
    await query(statements.counts)
    await transact(pool, statements.add, [ids, services, contents, lease])
  }
}

async function transact(pool: Pool, text: string, values: readonly unknown[]): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await (values.length === 0 ? client.query(text) : client.query(text, [...values]))
    await client.query('commit')
    client.release()
  } catch (error) {
    client.release(true)
    throw error
  }
}

function readClaim({ id, tries, age, content }: Row): Claim | Damage {
  const delivery = readDelivery(String(content))
  if (delivery === undefined) return { name: String(id), problem: 'damaged' }
  return { delivery, tries: Number(tries), age: Number(age), key: String(id) }
}

function countsOf([row]: readonly Row[]): Counts {
  const { waiting, oldest, dead } = row ?? {}
  return { waiting: Number(waiting), oldest: oldest instanceof Date ? oldest.toISOString() : null, dead: Number(dead) }
}
