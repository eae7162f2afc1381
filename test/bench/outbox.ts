import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type OutboxSettings, openOutbox } from '../../src/outbox/open-outbox.ts'
import type { Outbox } from '../../src/outbox/outbox.ts'
import { newFolder } from '../folder.ts'
import { postgresPrograms, startPostgres } from '../outbox/postgres-server.ts'
import { startReceiver } from '../services/receiver.ts'

// Whether an order that was promised can be lost: servers under load are killed, again and again, while the receiver fails one time in five.

const kills = Number(process.env.KILLS ?? 100)

/** An outbox to try. */
interface Place {
  readonly name: string
  readonly settings: OutboxSettings
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
}

async function tryPlace({ name, settings, folder, env }: Place, copies: number): Promise<void> {
  const received = new Map<string, number>()
  const receiver = await startReceiver((response, { headers }) => {
    const id = String(headers['webhook-id'])
    if (Math.random() < 0.2) return response.writeHead(503).end()
    received.set(id, (received.get(id) ?? 0) + 1)
    response.end()
  })
  const promised = new Set<string>()
  const start = () => startServer(receiver.url, folder, env, (id) => void promised.add(id))
  let servers = Array.from({ length: copies }, start)
  for (let kill = 0; kill < kills; kill += 1) {
    const [oldest, ...others] = servers
    await hasPromised(oldest)
    await setTimeout(Math.random() * 300)
    oldest?.kill('SIGKILL')
    servers = [...others, start()]
  }
  for (const server of servers) {
    server.kill('SIGTERM')
    await once(server, 'close')
  }
  await deliverRest(await openOutbox(settings, env, () => undefined), receiver.url)
  const lost = [...promised].filter((id) => !received.has(id)).length
  const twice = [...received.values()].filter((times) => times > 1).length
  const counts = `${promised.size} promised, ${lost} lost, ${twice} delivered more than once`
  console.log(`${name}, ${copies === 1 ? '1 copy' : `${copies} copies`}, ${kills} kills: ${counts}`)
  await receiver.close()
}

/** Only what has begun to take orders can lose one. */
async function hasPromised(server: ChildProcess | undefined): Promise<void> {
  if (server?.stdout) await once(server.stdout, 'data')
}

function startServer(
  url: string,
  folder: string,
  env: Readonly<Record<string, string>>,
  promise: (id: string) => void,
): ChildProcess {
  const program = new URL('./outbox-server.js', import.meta.url).pathname
  const server = spawn(process.execPath, [program, url, folder], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let rest = ''
  server.stdout.on('data', (chunk) => {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    lines.forEach(promise)
  })
  return server
}

/** Delivers what is left, whatever it waits for: that it waits is not what is tried here. */
async function deliverRest(outbox: Outbox, url: string): Promise<void> {
  while ((await outbox.counts()).waiting > 0) {
    const { claims } = await outbox.claim(100)
    if (claims.length === 0) await setTimeout(1000)
    for (const claim of claims) {
      const { request } = claim.delivery
      const answer = await fetch(url, { method: 'POST', body: '{}', headers: { 'webhook-id': request.id } })
      await (answer.ok ? outbox.done(claim) : outbox.later(claim, 0, 'status-503'))
    }
  }
  await outbox.close()
}

const programs = postgresPrograms()
const postgres = programs === undefined ? undefined : await startPostgres(programs)
for (const copies of [1, 2]) {
  const folder = join(newFolder().path, 'outbox')
  await tryPlace({ name: 'folder', settings: { type: 'folder', path: folder }, folder, env: {} }, copies)
  if (postgres === undefined) continue
  const env = { DATABASE_URL: postgres.freshUrl() }
  await tryPlace(
    { name: 'PostgreSQL', settings: { type: 'postgres', variable: 'DATABASE_URL' }, folder: '', env },
    copies,
  )
}
await postgres?.stop()
