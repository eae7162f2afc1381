import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import type { Headers, SenderVerdict } from '../platform.ts'
import { readBase64 } from '../reading.ts'

/** The key by which CLOVA signs, as LINE publishes it in its SDKs. */
export const clovaPublicKey = `-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwiMvQNKD/WQcX9KiWNMb
nSR+dJYTWL6TmqqwWFia69TyiobVIfGfxFSefxYyMTcFznoGCpg8aOCAkMxUH58N
0/UtWWvfq0U5FQN9McE3zP+rVL3Qul9fbC2mxvazxpv5KT7HEp780Yew777cVPUv
3+I73z2t0EHnkwMesmpUA/2Rp8fW8vZE4jfiTRm5vSVmW9F37GC5TEhPwaiIkIin
KCrH0rXbfe3jNWR7qKOvVDytcWgRHJqRUuWhwJuAnuuqLvqTyAawqEslhKZ5t+1Z
0GN8b2zMENSuixa1M9K0ZKUw3unzHpvgBlYmXRGPTSuq/EaGYWyckYz8CBq5Lz2Q
UwIDAQAB
-----END PUBLIC KEY-----
`

/** The length of a signature by a key of 2048 bits, in bytes. */
const signatureLength = 256

/**
 * Makes the check of `SignatureCEK`: RSA PKCS#1 v1.5 with SHA-256 (RFC 8017, 8.2) over the raw bytes of the body, by any of the keys
 * (PEM). The keys are parsed here, once: that costs more than a check does.
 */
export function signatureCheck(publicKeys: readonly string[]): (headers: Headers, body: Buffer) => SenderVerdict {
  const keys = publicKeys.map((pem) => createPublicKey(pem))
  return (headers, body) => {
    const signature = readSignature(headers.signaturecek)
    const isSigned = signature !== undefined && keys.some((key) => isSignedBy(key, signature, body))
    return isSigned ? 'trusted' : 'signature'
  }
}

/** What a key of 2048 bits may have written. */
function readSignature(written: Headers[string]): Buffer | undefined {
  const signature = readBase64(written)
  return signature?.length === signatureLength ? signature : undefined
}

function isSignedBy(key: KeyObject, signature: Buffer, body: Buffer): boolean {
  return verify('sha256', body, key, signature)
}
