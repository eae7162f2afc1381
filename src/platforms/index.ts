import type { FromSchema } from 'json-schema-to-ts'
import type { BuiltInMeaning } from '../diagnostics/codes.ts'
import { inOrder } from '../diagnostics/diagnostic.ts'
import type { ReadModel } from '../interaction-model/model.ts'
import type { OwnTypes } from '../interaction-model/own-types.ts'
import type { ModelFile } from '../interaction-model/report-mistake.ts'
import type { Exported } from '../interaction-model/to-model.ts'
import type { LanguageCode } from '../languages/language.ts'
import { alexaMap } from './alexa/config-keys.ts'
import { alexa } from './alexa/kind.ts'
import { cekKeys, clovaMap } from './cek/config-keys.ts'
import { clova } from './cek/kind.ts'
import type { CekSettings } from './cek/settings.ts'
import { type PlatformName, platformNames } from './names.ts'
import type {
  ModelFormat,
  NamesInUse,
  Platform,
  PlatformIntents,
  PlatformKind,
  PlatformTraits,
  SettingsReading,
  SpokenWhere,
  WrittenModel,
} from './platform.ts'

// Only this file imports what is of one platform.

/** The map of each platform in config.yaml, as JSON schemas (draft-07). */
export const platformMaps = { clova: clovaMap, alexa: alexaMap } as const satisfies Readonly<
  Record<PlatformName, object>
>

const kinds = { clova, alexa } as const satisfies Readonly<Record<PlatformName, object>>

/** What config.yaml may say of CLOVA outside its map, too: it was the only platform once. */
export const flatKeys = cekKeys

const mapsSchema = { type: 'object', properties: platformMaps, additionalProperties: false } as const

/** The maps of a config.yaml. */
export type PlatformMaps = FromSchema<typeof mapsSchema, { keepDefaultedPropertiesOptional: true }>

/** What the platform of a name must know of config.yaml. Plain data. */
export type PlatformSettings<N extends PlatformName = PlatformName> = {
  [P in N]: (typeof kinds)[P]['defaults'] & { readonly name: P }
}[N]

type Kinds = { readonly [N in PlatformName]: PlatformKind<PlatformSettings<N>, NonNullable<PlatformMaps[N]>> }

const byName: Kinds = kinds
const allKinds = platformNames.map((name) => byName[name])

/** Reads what a config.yaml (absolute) says of its platforms, and the files that it names; in the order in which they are listed here. */
export async function readPlatforms(
  config: string,
  maps: PlatformMaps,
  env: Readonly<Record<string, string | undefined>> | undefined,
): Promise<readonly SettingsReading<PlatformSettings>[]> {
  const read = await Promise.all(platformNames.map((name) => readPlatform(name, config, maps, env)))
  return read.flat()
}

async function readPlatform<N extends PlatformName>(
  name: N,
  config: string,
  maps: PlatformMaps,
  env: Readonly<Record<string, string | undefined>> | undefined,
): Promise<readonly SettingsReading<PlatformSettings<N>>[]> {
  const written = maps[name]
  return written === undefined ? [] : [await byName[name].readSettings(config, written, env)]
}

/** What holds for a platform where config.yaml says nothing of it. */
export function plainPlatform<N extends PlatformName>(name: N): PlatformSettings<N> {
  return byName[name].defaults
}

/** The platform on which an extension is served. */
export function openPlatform<N extends PlatformName>(
  settings: PlatformSettings<N>,
  spoken: SpokenWhere,
  inUse: NamesInUse,
): Platform {
  return byName[settings.name].open(settings, spoken, inUse)
}

/** How the platform names what users mean. */
export function openIntents<N extends PlatformName>(
  settings: PlatformSettings<N>,
  inUse: ReadonlySet<string>,
): PlatformIntents {
  return byName[settings.name].intents(settings, inUse)
}

/** Whether users can ask for help by an intent of the platform's own. */
export function canAskForHelp<N extends PlatformName>(settings: PlatformSettings<N>): boolean {
  return byName[settings.name].canAskForHelp(settings)
}

/** What the author should know of a platform before anything is said there. */
export function traitsOf(name: PlatformName): PlatformTraits {
  return byName[name]
}

/** The built-in intents of which a misspelt name would go unnoticed; without platforms, those of the first. */
export function builtInsToSpell(platforms: readonly PlatformSettings[]): readonly string[] {
  const named = platforms.length === 0 ? [platformNames[0]] : platforms.map(({ name }) => name)
  return named.flatMap((name) => (byName[name].builtIns.mayBeMisspelt ? byName[name].builtIns.names : []))
}

/** What an intent of a platform's own means in every dialog. */
export function meaningOf(intent: string): BuiltInMeaning | undefined {
  for (const { builtIns } of allKinds) {
    const meaning = builtIns.meaningOf(intent)
    if (meaning !== undefined) return meaning
  }
  return undefined
}

/** The built-in intents that mean something in every dialog. */
export const builtInsWithMeaning: readonly string[] = allKinds
  .flatMap(({ builtIns }) => builtIns.names)
  .filter((intent) => meaningOf(intent) !== undefined)

/** Whether an intent is a platform's own, which no model defines. */
export function isBuiltIn(intent: string): boolean {
  return allKinds.some(({ builtIns }) => intent.startsWith(builtIns.prefix))
}

/** The same settings, where a test says what `Clova.GuideIntent` means. */
export function withGuideIntent(
  settings: PlatformSettings,
  guideIntent: CekSettings['guideIntent'] | undefined,
): PlatformSettings {
  return guideIntent === undefined || settings.name !== 'clova' ? settings : { ...settings, guideIntent }
}

/** The slot types of every platform's own. */
export const ownTypes: readonly OwnTypes[] = allKinds.map(({ model }) => model.types)

interface OwnFormat extends Pick<ModelFormat<never>, 'types' | 'forbidden'> {
  write(exported: Exported, language: LanguageCode, inUse: NamesInUse): WrittenModel
}

/** How the console of an extension's platform takes interaction models. */
export function modelFormat<N extends PlatformName>(settings: PlatformSettings<N>): OwnFormat {
  const { model } = byName[settings.name]
  return { ...model, write: (exported, language, inUse) => model.write(exported, settings, language, inUse) }
}

/** Reads the files of interaction models as one, with everything that is wrong with them: each as its name ends; any other end is the first platform's. */
export function readModel(files: readonly ModelFile[]): ReadModel {
  const [first = platformNames[0]] = platformNames
  const nameOf = ({ file }: ModelFile) =>
    platformNames.find((name) => file.toLowerCase().endsWith(byName[name].model.extension)) ?? first
  const read = platformNames.map((name) => byName[name].model.read(files.filter((file) => nameOf(file) === name)))
  return {
    model: {
      intents: read.flatMap(({ model }) => model.intents),
      slotTypes: read.flatMap(({ model }) => model.slotTypes),
    },
    diagnostics: inOrder(read.flatMap(({ diagnostics }) => diagnostics)),
  }
}
