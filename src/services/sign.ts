import { createHmac } from 'node:crypto'

// Standard Webhooks (https://www.standardwebhooks.com): 24 to 64 bytes, in base64 behind `whsec_`.
const secretForm = /^whsec_([A-Za-z0-9+/]+={0,2})$/

/** The bytes of a secret of Standard Webhooks; none where it is not one. */
export function secretBytes(secret: string): Buffer | undefined {
  const [, encoded] = secretForm.exec(secret) ?? []
  if (encoded === undefined) return undefined
  const bytes = Buffer.from(encoded, 'base64')
  return bytes.length >= 24 && bytes.length <= 64 ? bytes : undefined
}

/** The headers of a signed request as Standard Webhooks says. `now`: milliseconds since 1970. */
export function signedHeaders(secret: Buffer, id: string, now: number, body: string): Readonly<Record<string, string>> {
  const seconds = Math.floor(now / 1000)
  const signature = createHmac('sha256', secret).update(`${id}.${seconds}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': `v1,${signature}` }
}

/** Another name for a user or a session: the same each time under one secret, and useless without it. */
export function pseudonym(secret: Buffer, kind: 'user' | 'session', id: string): string {
  return createHmac('sha256', secret).update(`${kind}.${id}`).digest('base64url')
}
