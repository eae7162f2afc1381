import { createHash } from 'node:crypto'
import { dirname, resolve } from 'node:path'
import type { Mistake } from '../diagnostics/codes.ts'
import { readRegularFile } from '../files/read-regular-file.ts'
import { reasonOf } from '../files/reason-of.ts'
import type { OutboxSettings } from '../outbox/open-outbox.ts'
import type { ServiceKind, ServiceSettings } from '../services/open-services.ts'
import { secretBytes } from '../services/sign.ts'
import type { Path } from '../yaml/tree.ts'
import { type ConfigFile, defaults, serviceKinds } from './config-schema.ts'

/** Environment variables by name. */
export type Variables = Readonly<Record<string, string | undefined>>

/** The services of a config.yaml, and what is wrong with them. */
export interface ReadServices {
  readonly settings: readonly ServiceSettings[]
  readonly mistakes: readonly Located[]
}

/** A mistake, and where it is. */
interface Located {
  readonly path: Path
  readonly mistake: Mistake
}

type ServiceFile = NonNullable<ConfigFile['services']>[string]
type KindName = (typeof serviceKinds)[number]

/** Which kinds of service a key is for, where it is not for all. */
const kindsOf: ReadonlyMap<string, readonly KindName[]> = new Map<string, readonly KindName[]>([
  ['as', ['url']],
  ['secret', ['url']],
  ['token', ['url']],
  ['accessToken', ['url', 'module']],
  ['timeout', ['url', 'module', 'email']],
])

// Bytes.
const largestModule = 4 * 1024 * 1024

const milliseconds = { second: 1_000, minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const

/** Reads what a config.yaml (absolute) says of services. With environment variables, those that it names must be among them. */
export async function readServices(config: string, file: ConfigFile, env?: Variables): Promise<ReadServices> {
  const { services = {}, outbox } = file
  const read = await Promise.all(
    Object.entries(services).map(([name, service]) => readService(config, name, service, env)),
  )
  const database =
    typeof outbox === 'object' ? checkVariable(['outbox', 'postgres'], outbox.postgres, 'postgres', env) : []
  return {
    settings: read.flatMap(({ settings }) => settings),
    mistakes: [...read.flatMap(({ mistakes }) => mistakes), ...database],
  }
}

/** Where completed dialogs are kept. */
export function outboxOf(config: string, { outbox = defaults.outbox }: ConfigFile): OutboxSettings {
  if (typeof outbox === 'object') return { type: 'postgres', variable: outbox.postgres }
  return { type: 'folder', path: resolve(dirname(config), outbox) }
}

async function readService(
  config: string,
  name: string,
  service: ServiceFile,
  env: Variables | undefined,
): Promise<ReadServices> {
  const path = ['services', name]
  const found = serviceKinds.filter((kind) => service[kind] !== undefined)
  const [kind] = found
  if (kind === undefined || found.length > 1)
    return { settings: [], mistakes: [{ path, mistake: kindMistake(name, found) }] }
  const { of, mistakes } = await readKind(config, path, kind, service)
  const wrong = [...checkKeys(path, kind, service), ...mistakes, ...checkVariables(path, service, env)]
  const {
    accessToken = false,
    private: takesPrivate = false,
    timeout = defaults.timeout,
    keepTrying = defaults.keepTrying,
  } = service
  const common = { name, timeout: timeout * 1000, keepTrying: durationOf(keepTrying), accessToken, takesPrivate }
  return { settings: of === undefined ? [] : [{ ...common, ...of }], mistakes: wrong }
}

function kindMistake(service: string, found: readonly string[]): Mistake {
  return { code: 'service-kind', args: { service, found, kinds: serviceKinds } }
}

interface KindReading {
  readonly of?: ServiceKind
  readonly mistakes: readonly Located[]
}

async function readKind(config: string, path: Path, kind: KindName, service: ServiceFile): Promise<KindReading> {
  const written = service[kind] ?? ''
  const file = resolve(dirname(config), written)
  switch (kind) {
    case 'url': {
      if (!URL.canParse(written))
        return { mistakes: [{ path: [...path, kind], mistake: { code: 'bad-url', args: { written } } }] }
      const { secret, token, as } = service
      return { of: { type: kind, url: written, secret, token, takesText: as === 'text' }, mistakes: [] }
    }
    case 'module': {
      const digest = await digestOf(file)
      if ('digest' in digest) return { of: { type: kind, file, ...digest }, mistakes: [] }
      const mistake: Mistake = { code: 'unreadable-module', args: { file: written, ...digest } }
      return { mistakes: [{ path: [...path, kind], mistake }] }
    }
    case 'file':
      return { of: { type: kind, file }, mistakes: [] }
    case 'email':
      return { of: { type: kind, to: written }, mistakes: [] }
    default:
      return kind satisfies never
  }
}

/** Tells two versions of a module apart. */
async function digestOf(file: string): Promise<{ readonly digest: string } | { readonly reason: string }> {
  try {
    return {
      digest: createHash('sha256')
        .update(await readRegularFile(file, largestModule))
        .digest('hex')
        .slice(0, 12),
    }
  } catch (error) {
    return { reason: reasonOf(error) }
  }
}

/** Keys that are for other kinds of service. */
function checkKeys(path: Path, kind: KindName, service: ServiceFile): readonly Located[] {
  return Object.keys(service).flatMap((key) => {
    const kinds = kindsOf.get(key)
    if (kinds === undefined || kinds.includes(kind)) return []
    return [{ path: [...path, key], mistake: { code: 'misplaced-setting', args: { key, kind, kinds } } as const }]
  })
}

function checkVariables(path: Path, service: ServiceFile, env: Variables | undefined): readonly Located[] {
  const { secret, token, email } = service
  return [
    ...(secret === undefined ? [] : checkVariable([...path, 'secret'], secret, 'secret', env)),
    ...(token === undefined ? [] : checkVariable([...path, 'token'], token, 'token', env)),
    ...(email === undefined ? [] : checkVariable([...path, 'email'], 'SMTP_URL', 'smtp', env)),
  ]
}

/** The key from which the log makes the names of sessions. */
export function checkLog({ log }: ConfigFile, env: Variables | undefined): readonly Located[] {
  return log?.sessionKey === undefined ? [] : checkVariable(['log', 'sessionKey'], log.sessionKey, 'token', env)
}

type Use = 'secret' | 'token' | 'smtp' | 'postgres'

function checkVariable(path: Path, variable: string, use: Use, env: Variables | undefined): readonly Located[] {
  if (env === undefined) return []
  const value = env[variable]
  const mistake = (problem: 'missing' | 'secret' | 'smtp' | 'postgres'): readonly Located[] => [
    { path, mistake: { code: 'bad-variable', args: { variable, problem } } },
  ]
  if (value === undefined || value === '') return mistake('missing')
  if (use === 'token' || isGood(use, value)) return []
  return mistake(use)
}

function isGood(use: Exclude<Use, 'token'>, value: string): boolean {
  if (use === 'secret') return secretBytes(value) !== undefined
  const protocols = use === 'smtp' ? ['smtp:', 'smtps:'] : ['postgres:', 'postgresql:']
  return URL.canParse(value) && protocols.includes(new URL(value).protocol)
}

function durationOf(written: string): number {
  const [number, unit = ''] = written.replace(/s$/, '').split(' ')
  return Number(number) * (new Map<string, number>(Object.entries(milliseconds)).get(unit) ?? 0)
}
