import { generateKeyPair, sign } from 'node:crypto'
import { promisify } from 'node:util'

/** A key that is made for one run of the program and never leaves it: what the workbench sends is signed as CLOVA signs. */
export interface SigningKey {
  /** PEM */
  readonly publicKey: string
  /** The headers that a message with this body is sent with. */
  readonly signed: (body: Buffer) => { readonly signaturecek: string }
}

export async function makeSigningKey(): Promise<SigningKey> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    signed: (body) => ({ signaturecek: sign('sha256', body, privateKey).toString('base64') }),
  }
}
