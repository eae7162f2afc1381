import type { LanguageCode } from '../../languages/language.ts'
import type { Platform } from '../platform.ts'
import { type CekExpectations, decodeRequest } from './request.ts'
import { encodeReply } from './response.ts'
import { clovaPublicKey, signatureCheck } from './signature.ts'

/** What config.yaml says that this platform must know. */
export interface CekSettings extends CekExpectations {
  /** PEM texts, or `clova`: the key of CLOVA itself. Several while a key is being replaced. */
  readonly publicKeys: readonly string[]
  /** PEM texts of keys of our own, by which we sign what CLOVA did not send. */
  readonly ownKeys?: readonly string[]
  readonly language: LanguageCode
}

/** CLOVA Extensions Kit: JSON over HTTPS, signed by CLOVA. */
export function cek(settings: CekSettings): Platform {
  const { publicKeys, ownKeys = [], language } = settings
  const trusted = publicKeys.map((key) => (key === 'clova' ? clovaPublicKey : key))
  return {
    verify: signatureCheck([...trusted, ...ownKeys]),
    decode: (body, now) => decodeRequest(body, now, settings),
    encode: (reply, version) => encodeReply(reply, version, language),
  }
}
