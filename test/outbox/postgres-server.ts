import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { newFolder } from '../folder.ts'
import { freePort } from '../free-port.ts'

/** A PostgreSQL of a test's own. */
export interface Postgres {
  readonly url: string
  /** Another database in it, empty. */
  readonly freshUrl: () => string
  readonly signal: (signal: NodeJS.Signals) => void
  readonly stop: () => Promise<void>
  readonly start: () => Promise<void>
}

const versions = '/usr/lib/postgresql'

/** Where its programs are; none where it is not installed. */
export function postgresPrograms(): string | undefined {
  const [newest] = existsSync(versions) ? readdirSync(versions).toSorted((a, b) => Number(b) - Number(a)) : []
  return newest === undefined ? undefined : join(versions, newest, 'bin')
}

/** It runs as nobody in particular: as root it refuses to. */
const owner = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}

/** Makes a database of nothing, and starts it at a free port. */
export async function startPostgres(programs: string): Promise<Postgres> {
  const { path } = newFolder()
  const port = await freePort()
  chmodSync(join(path, '..'), 0o755)
  chmodSync(path, 0o777)
  const data = join(path, 'data')
  run(programs, 'initdb', ['--auth=trust', '--no-sync', '--username=reprompt', '--encoding=UTF8', '-D', data])
  const args = ['-D', data, '-p', String(port), '-k', path, '-c', 'listen_addresses=127.0.0.1']
  let server = spawn(join(programs, 'postgres'), args, { ...owner, stdio: 'ignore' })
  process.once('exit', () => server.kill('SIGKILL'))
  const ready = async () => {
    while (spawnSync(join(programs, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)]).status !== 0)
      await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await ready()
  const url = (database: string) => `postgres://reprompt@127.0.0.1:${port}/${database}`
  let databases = 0
  return {
    url: url('postgres'),
    freshUrl() {
      databases += 1
      const name = `fresh${databases}`
      run(programs, 'createdb', ['-h', '127.0.0.1', '-p', String(port), '-U', 'reprompt', name])
      return url(name)
    },
    signal: (signal) => server.kill(signal),
    stop: () =>
      new Promise((resolve) => {
        server.once('exit', () => resolve())
        server.kill('SIGINT')
      }),
    start() {
      server = spawn(join(programs, 'postgres'), args, { ...owner, stdio: 'ignore' })
      return ready()
    },
  }
}

function run(programs: string, program: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(join(programs, program), args, { ...owner, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program}: ${stderr}`)
}
