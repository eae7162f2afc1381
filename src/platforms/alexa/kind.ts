import type { PlatformKind } from '../platform.ts'
import { openAlexa } from './alexa.ts'
import { alexaBuiltIns, alexaIntents, alexaMeaningOf } from './intents.ts'
import { readAlexaModel } from './model/read.ts'
import { forbidden } from './model/sentences.ts'
import { alexaTypes } from './model/types.ts'
import { writeAlexaModel } from './model/write.ts'
import { datetimeEndings } from './moments.ts'
import { longestSpeech } from './response.ts'
import { type AlexaMap, type AlexaSettings, alexaDefaults, readAlexaSettings } from './settings.ts'

/** Alexa, whichever skill is served there. */
export const alexa: PlatformKind<AlexaSettings, AlexaMap> = {
  title: 'Alexa',
  defaults: alexaDefaults,
  readSettings: (_config, written, env) => readAlexaSettings(written, env),
  open: openAlexa,
  builtIns: { prefix: 'AMAZON.', names: alexaBuiltIns, mayBeMisspelt: false, meaningOf: alexaMeaningOf },
  intents: (_settings, inUse) => alexaIntents(inUse),
  canAskForHelp: () => true,
  longestSpeech,
  languagesLacked: ['ko'],
  lacks: ['brief', 'unit'],
  datetimeEndings,
  model: {
    types: alexaTypes,
    forbidden,
    write: writeAlexaModel,
    extension: '.json',
    read: readAlexaModel,
  },
}
