import type { LanguageCode } from '../../languages/language.ts'
import type { NamesInUse, Platform } from '../platform.ts'
import { cekIntents } from './intents.ts'
import { decodeRequest } from './request.ts'
import type { CekSettings } from './settings.ts'
import { clovaPublicKey, signatureCheck } from './signature.ts'
import { writeMessage } from './simulation.ts'

/** CLOVA Extensions Kit: JSON over HTTPS, signed by CLOVA. */
export function cek(settings: CekSettings, language: LanguageCode, { intents }: Pick<NamesInUse, 'intents'>): Platform {
  const { name, path, publicKeys, applicationIds, guideIntent, tolerance } = settings
  const ownIntents = cekIntents(guideIntent, intents)
  return {
    name,
    title: 'CLOVA',
    path,
    applicationIds,
    tolerance,
    untrustedStatus: 401,
    intents: ownIntents,
    verify: signatureCheck(publicKeys.map((key) => (key === 'clova' ? clovaPublicKey : key))),
    decode: (body, now) => decodeRequest(body, now, { applicationIds, tolerance, language, turnOf: ownIntents.turnOf }),
    simulate: (turn, context) => writeMessage(turn, applicationIds[0] ?? '', context),
  }
}
