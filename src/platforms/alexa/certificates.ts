import { type KeyObject, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { rootCertificates } from 'node:tls'

/** A key that signs for Alexa, and for how long its certificates say so. */
export interface JudgedChain {
  readonly key: KeyObject
  /** milliseconds since 1970-01-01T00:00Z, both inclusive */
  readonly from: number
  readonly until: number
}

const signer = 'echo-api.amazon.com'
const pem = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g

// Amazon sends three or four.
const longestChain = 10

/**
 * The key of the first certificate of a chain (PEM, one after another), if it is Alexa's and leads to one of `roots`, each certificate
 * signed by the next; undefined otherwise, and where one of them is not valid now (RFC 5280, 6.1).
 */
export function judgeChain(text: string, roots: readonly X509Certificate[], now: number): JudgedChain | undefined {
  const chain = parseChain(text)
  const [leaf] = chain ?? []
  if (chain === undefined || leaf === undefined || !signsForAlexa(leaf)) return undefined
  const trusted = trustedPart(chain, roots)
  if (trusted === undefined) return undefined
  const from = Math.max(...trusted.map(({ validFrom }) => Date.parse(validFrom)))
  const until = Math.min(...trusted.map(({ validTo }) => Date.parse(validTo)))
  return from <= now && now <= until ? { key: leaf.publicKey, from, until } : undefined
}

function parseChain(text: string): readonly X509Certificate[] | undefined {
  const written = text.match(pem) ?? []
  if (written.length > longestChain) return undefined
  try {
    return written.map((one) => new X509Certificate(one))
  } catch {
    return undefined
  }
}

function signsForAlexa(leaf: X509Certificate): boolean {
  const name = leaf.checkHost(signer, { subject: 'never', wildcards: false })
  return name !== undefined && leaf.publicKey.asymmetricKeyType === 'rsa'
}

/** The certificates from the first to the root that vouches for them, that root included; undefined where none does. */
function trustedPart(
  chain: readonly X509Certificate[],
  roots: readonly X509Certificate[],
): readonly X509Certificate[] | undefined {
  for (const [index, certificate] of chain.entries()) {
    const root = roots.find((one) => isSignedBy(certificate, one))
    if (root !== undefined) return [...chain.slice(0, index + 1), root]
    const next = chain[index + 1]
    if (next === undefined || !isSignedBy(certificate, next)) return undefined
  }
  return undefined
}

function isSignedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)
}

/** What this machine trusts: Node's roots, and those of a file of the operator's. They take a while to read. */
export function readRoots(extra?: string): readonly X509Certificate[] {
  return [...rootCertificates, ...readExtra(extra)].map((one) => new X509Certificate(one))
}

/** Node itself has warned of a file that cannot be read. */
function readExtra(file: string | undefined): readonly string[] {
  try {
    return file === undefined ? [] : (readFileSync(file, 'utf8').match(pem) ?? [])
  } catch {
    return []
  }
}
