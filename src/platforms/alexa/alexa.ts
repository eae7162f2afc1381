import type { NamesInUse, Platform, SpokenWhere } from '../platform.ts'
import { readRoots } from './certificates.ts'
import { fetchChain } from './fetch-chain.ts'
import { alexaIntents } from './intents.ts'
import { localesSpoken } from './locales.ts'
import { halvesOf } from './moments.ts'
import { alexaTolerance, decodeAlexaRequest } from './request.ts'
import type { AlexaSettings } from './settings.ts'
import { alexaSignatureCheck } from './signature.ts'
import { writeAlexaMessage } from './simulation.ts'
import { namesMeant, namesOnAlexa } from './spelled-names.ts'

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
  { name, path, applicationIds, extraRoots, locales }: AlexaSettings,
  { language, timezone }: SpokenWhere,
  inUse: NamesInUse,
): Platform {
  const intents = alexaIntents(inUse.intents)
  const [applicationId = ''] = applicationIds
  // Of Korean, a simulated message is at least well-formed.
  const [locale = 'en-US'] = localesSpoken(locales, language.code)
  const [intentNames, slotNames] = [namesOnAlexa(inUse.intents), namesOnAlexa(inUse.slots)]
  const expected = {
    applicationIds,
    turnOf: intents.turnOf,
    intentsMeant: namesMeant(inUse.intents),
    slotsMeant: namesMeant(inUse.slots),
    moments: inUse.moments,
    datetimes: Array.from(inUse.datetimes, (slot) => ({ name: slot, ...halvesOf(slotNames.get(slot) ?? slot) })),
    language,
    timezone,
  }
  return {
    name,
    title: 'Alexa',
    path,
    applicationIds,
    tolerance: alexaTolerance,
    untrustedStatus: 400,
    intents,
    verify: checkWith(extraRoots),
    decode: (body, now) => decodeAlexaRequest(body, now, expected),
    simulate: (turn, context) =>
      writeAlexaMessage(turn, { applicationId, locale, intentNames, slotNames, datetimes: inUse.datetimes }, context),
  }
}
