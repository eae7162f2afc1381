import { generateKeyPairSync, sign } from 'node:crypto'
import forge from 'node-forge'

// A certificate authority that is Amazon's as far as a test is concerned.

const { pki } = forge
const day = 24 * 60 * 60 * 1000

/** A certificate, and what it signs with. */
export interface Signer {
  readonly pem: string
  readonly privateKey: string
}

export interface SignerOptions {
  readonly name: string
  /** itself where there is none */
  readonly issuer?: Signer
  readonly isCa?: boolean
  readonly hosts?: readonly string[]
  /** days from now */
  readonly from?: number
  readonly until?: number
}

let serial = 1

/** Makes a certificate, with a key of 2048 bits. */
export function makeSigner(options: SignerOptions): Signer {
  const { name, issuer, isCa = false, hosts = [], from = -1, until = 30 } = options
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  })
  const certificate = pki.createCertificate()
  certificate.publicKey = pki.publicKeyFromPem(publicKey)
  certificate.serialNumber = String(serial++).padStart(4, '0')
  certificate.validity.notBefore = new Date(Date.now() + from * day)
  certificate.validity.notAfter = new Date(Date.now() + until * day)
  const subject = [{ name: 'commonName', value: name }]
  certificate.setSubject(subject)
  certificate.setIssuer(issuer === undefined ? subject : pki.certificateFromPem(issuer.pem).subject.attributes)
  certificate.setExtensions([
    { name: 'basicConstraints', cA: isCa, critical: true },
    { name: 'keyUsage', keyCertSign: isCa, digitalSignature: true, critical: true },
    { name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2, value })) },
  ])
  certificate.sign(pki.privateKeyFromPem((issuer ?? { privateKey }).privateKey), forge.md.sha256.create())
  return { pem: pki.certificateToPem(certificate).replaceAll('\r', ''), privateKey }
}

/** The value of `Signature-256` of a body. */
export function signBody(body: string, { privateKey }: Signer): string {
  return sign('sha256', Buffer.from(body), privateKey).toString('base64')
}

export const signingHost = 'echo-api.amazon.com'
export const chainUrl = 'https://s3.amazonaws.com/echo.api/echo-api-cert-12.pem'
