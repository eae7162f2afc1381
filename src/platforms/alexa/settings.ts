import type { FromSchema } from 'json-schema-to-ts'
import { alexaMap } from './config-keys.ts'

/** What config.yaml says of Alexa, with what it leaves out filled in. Plain data. */
export interface AlexaSettings {
  readonly name: 'alexa'
  readonly path: string
  readonly applicationIds: readonly string[]
}

type AlexaMap = FromSchema<typeof alexaMap, { keepDefaultedPropertiesOptional: true }>

/** What holds where config.yaml says nothing of Alexa. */
export const alexaDefaults: AlexaSettings = {
  name: 'alexa',
  path: alexaMap.properties.path.default,
  // Of a skill that is only tried.
  applicationIds: ['amzn1.ask.skill.not-registered'],
}

/** What the map `alexa` of a config.yaml says. */
export function alexaSettingsOf({ applicationId, path = alexaDefaults.path }: AlexaMap): AlexaSettings {
  return { name: 'alexa', path, applicationIds: [applicationId].flat() }
}
