import type { FromSchema } from 'json-schema-to-ts'
import type { BuiltInMeaning } from '../diagnostics/codes.ts'
import { inOrder } from '../diagnostics/diagnostic.ts'
import type { ReadModel } from '../interaction-model/model.ts'
import type { OwnTypes } from '../interaction-model/own-types.ts'
import type { ModelFile } from '../interaction-model/report-mistake.ts'
import type { Language, LanguageCode } from '../languages/language.ts'
import { alexa } from './alexa/alexa.ts'
import { alexaMap } from './alexa/config-keys.ts'
import { alexaBuiltIns, alexaIntents, alexaMeaningOf } from './alexa/intents.ts'
import { readAlexaModel } from './alexa/model/read.ts'
import { forbidden } from './alexa/model/sentences.ts'
import { alexaTypes } from './alexa/model/types.ts'
import { writeAlexaModel } from './alexa/model/write.ts'
import { longestSpeech } from './alexa/response.ts'
import { type AlexaSettings, alexaDefaults, readAlexaSettings } from './alexa/settings.ts'
import { cek } from './cek/cek.ts'
import { cekKeys, clovaMap } from './cek/config-keys.ts'
import { cekBuiltIns, cekIntents, cekMeaningOf } from './cek/intents.ts'
import { readTsvModel } from './cek/model/read.ts'
import { cekTypes } from './cek/model/types.ts'
import { writeTsvModel } from './cek/model/write.ts'
import { type CekSettings, cekDefaults, readCekSettings } from './cek/settings.ts'
import type { ModelFormat, NamesInUse, Platform, PlatformIntents, SettingsReading } from './platform.ts'

// The platforms: only this file knows which. A new one is a folder beside `cek/`, and a line wherever `clova` has one here.

/** What a platform must know of config.yaml. Plain data. */
export type PlatformSettings = CekSettings | AlexaSettings

/** The map of each platform in config.yaml, by its name, as JSON schemas (draft-07). */
export const platformMaps = { clova: clovaMap, alexa: alexaMap } as const

/** What config.yaml may say of CLOVA outside its map, too: it was the only platform once. */
export const flatKeys = cekKeys

const mapsSchema = { type: 'object', properties: platformMaps, additionalProperties: false } as const

/** The maps of a config.yaml. */
export type PlatformMaps = FromSchema<typeof mapsSchema, { keepDefaultedPropertiesOptional: true }>

export const platformNames = ['clova', 'alexa'] as const satisfies readonly PlatformSettings['name'][]
export type PlatformName = (typeof platformNames)[number]

/** The built-in intents of which a misspelt name would go unnoticed: CLOVA's. Alexa's console takes none that it does not know. */
export function builtInsToSpell(platforms: readonly PlatformSettings[]): readonly string[] {
  return platforms.length === 0 || platforms.some(({ name }) => name === 'clova') ? cekBuiltIns : []
}

/** What an intent of a platform's own means in every dialog. */
export function meaningOf(intent: string): BuiltInMeaning | undefined {
  return cekMeaningOf(intent) ?? alexaMeaningOf(intent)
}

/** The built-in intents that mean something in every dialog. */
export const builtInsWithMeaning: readonly string[] = [...cekBuiltIns, ...alexaBuiltIns].filter(
  (intent) => meaningOf(intent) !== undefined,
)

/** What holds for a platform where config.yaml says nothing of it. */
export const plainPlatforms: { readonly [N in PlatformName]: Extract<PlatformSettings, { name: N }> } = {
  clova: cekDefaults,
  alexa: alexaDefaults,
}

/** Reads what a config.yaml (absolute) says of its platforms, and the files that it names; in the order in which they are listed here. */
export async function readPlatforms(
  config: string,
  { clova, alexa }: PlatformMaps,
  env: Readonly<Record<string, string | undefined>> | undefined,
): Promise<readonly SettingsReading<PlatformSettings>[]> {
  return [
    ...(clova === undefined ? [] : [await readCekSettings(config, clova)]),
    ...(alexa === undefined ? [] : [readAlexaSettings(alexa, env)]),
  ]
}

/** What an extension speaks, and where its users are. */
interface SpokenWhere {
  readonly language: Language
  /** IANA name, "Asia/Seoul" */
  readonly timezone: string
}

/** The platform on which an extension is served. */
export function openPlatform(settings: PlatformSettings, spoken: SpokenWhere, inUse: NamesInUse): Platform {
  switch (settings.name) {
    case 'clova':
      return cek(settings, spoken.language.code, inUse)
    case 'alexa':
      return alexa(settings, spoken, inUse)
    default:
      return settings satisfies never
  }
}

/** Whether users can ask for help by an intent of the platform's own. */
export function canAskForHelp(settings: PlatformSettings): boolean {
  return settings.name !== 'clova' || settings.guideIntent !== 'notUnderstood'
}

/** How many characters of all that is spoken at once the strictest of them says; undefined where none counts all of it. */
export function longestSpeechOn(platforms: readonly PlatformSettings[]): number | undefined {
  return platforms.some(({ name }) => name === 'alexa') ? longestSpeech : undefined
}

/** What a platform has no way to say, or never tells. */
interface Lacks {
  /** As its users call it. */
  readonly platform: string
  readonly languages: readonly LanguageCode[]
  /** What is said briefly for a screen, and units that numbers come with. */
  readonly lacks: readonly ('brief' | 'unit')[]
}

/** What a platform cannot do of all that dialogs may ask of it. */
export function lacksOf({ name }: PlatformSettings): Lacks {
  switch (name) {
    case 'clova':
      return { platform: 'CLOVA', languages: [], lacks: [] }
    case 'alexa':
      return { platform: 'Alexa', languages: ['ko'], lacks: ['brief', 'unit'] }
    default:
      return name satisfies never
  }
}

/** How the platform names what users mean. */
export function openIntents(settings: PlatformSettings, inUse: ReadonlySet<string>): PlatformIntents {
  switch (settings.name) {
    case 'clova':
      return cekIntents(settings.guideIntent, inUse)
    case 'alexa':
      return alexaIntents(inUse)
    default:
      return settings satisfies never
  }
}

/** The same settings, where a test says what `Clova.GuideIntent` means. */
export function withGuideIntent(
  settings: PlatformSettings,
  guideIntent: CekSettings['guideIntent'] | undefined,
): PlatformSettings {
  return guideIntent === undefined || settings.name !== 'clova' ? settings : { ...settings, guideIntent }
}

/** Whether an intent is a platform's own, which no model defines. */
export function isBuiltIn(intent: string): boolean {
  return intent.startsWith('Clova.') || intent.startsWith('AMAZON.')
}

/** The slot types of every platform's own. */
export const ownTypes: readonly OwnTypes[] = [cekTypes, alexaTypes]

/** How a platform's console takes interaction models. */
export function modelFormat(settings: PlatformSettings): ModelFormat {
  switch (settings.name) {
    case 'clova':
      return { types: cekTypes, forbidden: /[<>]/u, write: writeTsvModel }
    case 'alexa':
      return {
        types: alexaTypes,
        forbidden,
        write: (exported, language) => writeAlexaModel(exported, settings.invocationName, language),
      }
    default:
      return settings satisfies never
  }
}

/** Reads the files of interaction models as one, with everything that is wrong with them: those of Alexa are JSON. */
export function readModel(files: readonly ModelFile[]): ReadModel {
  const isJson = ({ file }: ModelFile) => /\.json$/i.test(file)
  const [alexa, clova] = [readAlexaModel(files.filter(isJson)), readTsvModel(files.filter((file) => !isJson(file)))]
  return {
    model: {
      intents: [...clova.model.intents, ...alexa.model.intents],
      slotTypes: [...clova.model.slotTypes, ...alexa.model.slotTypes],
    },
    diagnostics: inOrder([...clova.diagnostics, ...alexa.diagnostics]),
  }
}
