import type { FromSchema } from 'json-schema-to-ts'
import type { SettingsReading } from '../platform.ts'
import { alexaMap } from './config-keys.ts'
import { checkInvocationName } from './invocation-name.ts'

/** What config.yaml says of Alexa, with what it leaves out filled in. Plain data. */
export interface AlexaSettings {
  readonly name: 'alexa'
  readonly path: string
  readonly applicationIds: readonly string[]
  /** A file of certificate authorities that are trusted besides those of Node.js. */
  readonly extraRoots?: string
  /** What users call the skill by, where config.yaml says that. */
  readonly invocationName?: string
  /** Where the skill is offered, where config.yaml says that. */
  readonly locales?: readonly string[]
}

/** Environment variables. */
type Variables = Readonly<Record<string, string | undefined>>

export type AlexaMap = FromSchema<typeof alexaMap, { keepDefaultedPropertiesOptional: true }>

/** What holds where config.yaml says nothing of Alexa. */
export const alexaDefaults: AlexaSettings = {
  name: 'alexa',
  path: alexaMap.properties.path.default,
  // Of a skill that is only tried.
  applicationIds: ['amzn1.ask.skill.not-registered'],
}

/** What the map `alexa` of a config.yaml says. */
export function readAlexaSettings(
  { applicationId, path = alexaDefaults.path, invocationName, locales }: AlexaMap,
  env: Variables | undefined,
): SettingsReading<AlexaSettings> {
  // Node 20 says nowhere which roots these are.
  const extraRoots = env?.NODE_EXTRA_CA_CERTS
  const settings: AlexaSettings = {
    name: 'alexa',
    path,
    applicationIds: [applicationId].flat(),
    ...(invocationName !== undefined && { invocationName }),
    ...(locales !== undefined && { locales: [...new Set(locales)] }),
    ...(extraRoots !== undefined && { extraRoots }),
  }
  const mistake = invocationName === undefined ? undefined : checkInvocationName(invocationName)
  return { settings, mistakes: mistake === undefined ? [] : [{ path: ['invocationName'], mistake }] }
}
