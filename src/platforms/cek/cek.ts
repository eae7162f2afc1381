import type { LanguageCode } from '../../languages/language.ts'
import type { Platform } from '../platform.ts'
import { cekIntents } from './intents.ts'
import { type CekExpectations, decodeRequest } from './request.ts'
import { encodeReply } from './response.ts'
import { clovaPublicKey, signatureCheck } from './signature.ts'
import { writeMessage } from './simulation.ts'

/** What config.yaml says that this platform must know. */
export interface CekSettings extends CekExpectations {
  /** PEM texts, or `clova`: the key of CLOVA itself. Several while a key is being replaced. */
  readonly publicKeys: readonly string[]
  readonly language: LanguageCode
}

/** CLOVA Extensions Kit: JSON over HTTPS, signed by CLOVA. */
export function cek(settings: CekSettings): Platform {
  const { publicKeys, applicationId, guideIntent, language } = settings
  return {
    intents: cekIntents(guideIntent),
    verify: signatureCheck(publicKeys.map((key) => (key === 'clova' ? clovaPublicKey : key))),
    decode: (body, now) => decodeRequest(body, now, settings),
    encode: (reply, version) => encodeReply(reply, version, language),
    simulate: (turn, context) => writeMessage(turn, applicationId, context),
  }
}
