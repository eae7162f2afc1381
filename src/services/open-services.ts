import type { Writable } from 'node:stream'
import { openEmail } from './email-service.ts'
import { openFile } from './file-service.ts'
import { openModule } from './module-service.ts'
import type { Connection, ServiceData } from './service.ts'
import { pseudonym, secretBytes } from './sign.ts'
import { openUrl } from './url-service.ts'

/** A service as config.yaml says it. Plain data; secrets are the names of environment variables. */
export type ServiceSettings = {
  readonly name: string
  /** Milliseconds that a call may take. */
  readonly timeout: number
  /** Milliseconds after which a delivery is given up. */
  readonly keepTrying: number
  readonly accessToken: boolean
  /** Whether it gets private values. */
  readonly takesPrivate?: boolean
} & ServiceKind

export type ServiceKind =
  | {
      readonly type: 'url'
      readonly url: string
      readonly secret?: string | undefined
      readonly token?: string | undefined
      readonly takesText: boolean
    }
  /** `file` is absolute; `digest` distinguishes two versions of it. */
  | { readonly type: 'module'; readonly file: string; readonly digest: string }
  | { readonly type: 'file'; readonly file: string }
  | { readonly type: 'email'; readonly to: string }

/** A service that can be called. */
export interface Service extends Connection {
  readonly settings: ServiceSettings
  /** What it learns of who talks. */
  readonly identify: (who: Identity) => Pick<ServiceData, 'session' | 'user' | 'accessToken'>
}

/** Who talks, as the platform says it. */
export interface Identity {
  readonly session: string | undefined
  readonly user: string | undefined
  readonly accessToken: string | undefined
}

/** Services by name. */
export type Services = ReadonlyMap<string, Service>

/** What services are opened with. */
export interface Surroundings {
  /** Environment variables by name; those that the settings name have been checked. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where modules print. */
  readonly output: Writable
}

export function openServices(settings: readonly ServiceSettings[], surroundings: Surroundings): Services {
  return new Map(settings.map((one) => [one.name, openService(one, surroundings)]))
}

/** Resolves when nothing of them is open. */
export async function closeServices(services: Services): Promise<void> {
  await Promise.all([...services.values()].map(({ close }) => close()))
}

function openService(settings: ServiceSettings, surroundings: Surroundings): Service {
  const secret = secretOf(settings, surroundings)
  return {
    ...connect(settings, secret, surroundings),
    settings,
    identify: ({ session, user, accessToken }) => ({
      ...(secret && session !== undefined && { session: pseudonym(secret, 'session', session) }),
      ...(secret && user !== undefined && { user: pseudonym(secret, 'user', user) }),
      ...(settings.accessToken && accessToken !== undefined && { accessToken }),
    }),
  }
}

function secretOf(settings: ServiceSettings, { env }: Surroundings): Buffer | undefined {
  if (settings.type !== 'url' || settings.secret === undefined) return undefined
  return secretBytes(env[settings.secret] ?? '')
}

function connect(settings: ServiceSettings, secret: Buffer | undefined, { env, output }: Surroundings): Connection {
  switch (settings.type) {
    case 'url': {
      const token = settings.token === undefined ? undefined : env[settings.token]
      return openUrl({ url: new URL(settings.url), secret, token, takesText: settings.takesText })
    }
    case 'module':
      return openModule(settings.file, output)
    case 'file':
      return openFile(settings.file)
    case 'email':
      return openEmail({ to: settings.to, smtp: new URL(env.SMTP_URL ?? '') })
    default:
      return settings satisfies never
  }
}
