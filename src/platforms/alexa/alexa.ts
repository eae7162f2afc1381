import type { NamesInUse, Platform, SpokenWhere } from '../platform.ts'
import { readRoots } from './certificates.ts'
import { fetchChain } from './fetch-chain.ts'
import { alexaIntents } from './intents.ts'
import { alexaTolerance, decodeAlexaRequest } from './request.ts'
import type { AlexaSettings } from './settings.ts'
import { alexaSignatureCheck } from './signature.ts'
import { writeAlexaMessage } from './simulation.ts'

type SignatureCheck = ReturnType<typeof alexaSignatureCheck>

// Amazon's chain stays the same whatever is reloaded.
const checks = new Map<string | undefined, SignatureCheck>()

/** The check of signatures, by the file of further roots. */
function checkWith(extraRoots: string | undefined): SignatureCheck {
  const known = checks.get(extraRoots)
  if (known !== undefined) return known
  const check = alexaSignatureCheck({ fetch: fetchChain, roots: () => readRoots(extraRoots) })
  checks.set(extraRoots, check)
  return check
}

/** Alexa Skills Kit: JSON over HTTPS, signed by Amazon. */
export function openAlexa(
  { name, path, applicationIds, extraRoots }: AlexaSettings,
  { language, timezone }: SpokenWhere,
  inUse: NamesInUse,
): Platform {
  const intents = alexaIntents(inUse.intents)
  const [applicationId = ''] = applicationIds
  const { datetimes } = inUse
  return {
    name,
    title: 'Alexa',
    path,
    applicationIds,
    tolerance: alexaTolerance,
    untrustedStatus: 400,
    intents,
    verify: checkWith(extraRoots),
    decode: (body, now) =>
      decodeAlexaRequest(body, now, { applicationIds, turnOf: intents.turnOf, inUse, language, timezone }),
    simulate: (turn, context) =>
      writeAlexaMessage(turn, { applicationId, language: language.code, datetimes }, context),
  }
}
