import { type KeyObject, verify, type X509Certificate } from 'node:crypto'
import type { Headers, SenderVerdict } from '../platform.ts'
import { readBase64 } from '../reading.ts'
import { type JudgedChain, judgeChain } from './certificates.ts'

/** Where chains come from and whom they must lead to. */
export interface ChainSource {
  /** The text at a URL of Amazon's; undefined where it cannot be had. It never rejects. */
  fetch(url: string): Promise<string | undefined>
  /** Asked when the first chain has come. */
  roots(): readonly X509Certificate[]
}

type SignatureCheck = (headers: Headers, body: Buffer, now: number) => SenderVerdict | Promise<SenderVerdict>

/**
 * Makes the check that Amazon asks of a skill that is a web service (Alexa Skills Kit, "Host a Custom Skill as a Web Service"): `Signature-256`,
 * RSA PKCS#1 v1.5 with SHA-256 over the raw bytes of the body, by the key of the certificate at `SignatureCertChainUrl`. A chain that was
 * judged once is kept: from then on a request costs one check of a signature.
 */
export function alexaSignatureCheck(source: ChainSource): SignatureCheck {
  const keyAt = openChains(source)
  return (headers, body, now) => {
    const url = certificateUrl(headers.signaturecertchainurl)
    const signature = readBase64(headers['signature-256'])
    if (url === undefined || signature === undefined || signature.length === 0) return 'signature'
    const judge = (key: Found): SenderVerdict => {
      if (typeof key === 'string') return key
      return verify('sha256', body, key, signature) ? 'trusted' : 'signature'
    }
    const key = keyAt(url, now)
    return key instanceof Promise ? key.then(judge) : judge(key)
  }
}

/** Where a chain of Amazon's may be, normalised; undefined of any other place. */
function certificateUrl(written: Headers[string]): string | undefined {
  const url = parseUrl(written)
  if (url === undefined) return undefined
  const { protocol, hostname, port, pathname, username, password } = url
  const isAmazons = protocol === 'https:' && hostname === 's3.amazonaws.com' && port === ''
  const isOurs = isAmazons && username === '' && password === '' && pathname.startsWith('/echo.api/')
  return isOurs ? `https://${hostname}${pathname}` : undefined
}

function parseUrl(written: Headers[string]): URL | undefined {
  try {
    return typeof written === 'string' ? new URL(written) : undefined
  } catch {
    return undefined
  }
}

/** The key of a chain, or why there is none. */
type Found = KeyObject | Exclude<SenderVerdict, 'trusted'>

// Amazon has one chain at a time, and the next before the first expires.
const mostKept = 8

// Anybody may name any URL below /echo.api/: those who do must not make us ask for all of them at once.
const mostAsked = 16

/** The keys by the URL of their chain: at once where one is kept and valid, else once it has come. One that is refused is not kept. */
function openChains({ fetch, roots }: ChainSource): (url: string, now: number) => KeyObject | Promise<Found> {
  const kept = new Map<string, JudgedChain>()
  const asked = new Map<string, Promise<Found>>()
  let known: readonly X509Certificate[] | undefined
  async function ask(url: string, now: number): Promise<Found> {
    const text = await fetch(url)
    if (text === undefined) return 'certificates not fetched'
    known ??= roots()
    const judged = judgeChain(text, known, now)
    if (judged === undefined) return 'certificates not trusted'
    const [oldest] = kept.keys()
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
    kept.set(url, judged)
    return judged.key
  }
  return (url, now) => {
    const found = kept.get(url)
    if (found !== undefined && found.from <= now && now <= found.until) return found.key
    const pending = asked.get(url)
    if (pending !== undefined) return pending
    if (asked.size >= mostAsked) return Promise.resolve('certificates not fetched')
    const asking = ask(url, now).finally(() => asked.delete(url))
    asked.set(url, asking)
    return asking
  }
}
