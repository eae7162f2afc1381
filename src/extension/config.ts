import { dirname, resolve } from 'node:path'
import { dialogFileSchema } from '../core/dialog.ts'
import { commandNames, type Settings } from '../core/dialogs.ts'
import type { Surrounding } from '../diagnostics/codes.ts'
import { type Diagnostic, firstOf, hasErrors, inOrder, type Range, rangeOf } from '../diagnostics/diagnostic.ts'
import { hideSecrets } from '../diagnostics/hide-secrets.ts'
import { readBytes } from '../files/read-bytes.ts'
import { languages } from '../languages/index.ts'
import { type LanguageCode, languageCodes } from '../languages/language.ts'
import type { OutboxSettings } from '../outbox/open-outbox.ts'
import { type PlatformSettings, platformMaps } from '../platforms/index.ts'
import { platformNames } from '../platforms/names.ts'
import type { ServiceSettings } from '../services/open-services.ts'
import { suppressCascades } from '../yaml/cascades.ts'
import { readYaml, type YamlFile } from '../yaml/read.ts'
import type { Shape } from '../yaml/schema/shape.ts'
import { dataOf, find } from '../yaml/tree.ts'
import {
  checkAnyPlatform,
  checkCommands,
  checkLanguage,
  checkProxies,
  checkTimezone,
  diagnoseAtKey,
} from './check-config.ts'
import { type ConfigFile, configSchema, defaults, plainSettings, serviceKeys } from './config-schema.ts'
import { readConfiguredPlatforms } from './read-platforms.ts'
import { checkLog, outboxOf, type ReadServices, readServices, type Variables } from './read-services.ts'
import { validateConfig } from './validate-config.cjs'

/** What config.yaml says, with what it leaves out filled in. */
export interface Config {
  /** absolute */
  readonly file: string
  /** absolute */
  readonly dialogs: string
  /** Where it is served: one or more. */
  readonly platforms: readonly PlatformSettings[]
  readonly server: { readonly host: string; readonly port: number }
  /** The addresses, or ranges of them, of proxies whose word for a client's address is taken. */
  readonly trustProxy: readonly string[]
  /** What the log says besides what happened; the key is named by its environment variable. */
  readonly log: { readonly sessionKey?: string; readonly rejected?: boolean }
  /** Where counts are read: at a port of their own, or where everything else is; none where they are not wanted. */
  readonly metrics?: { readonly host: string; readonly port?: number }
  readonly services: readonly ServiceSettings[]
  readonly outbox: OutboxSettings
  readonly settings: Settings
  /** Where `launch` is written. */
  readonly launchAt?: Range
  /** What is in the file, and nothing that it leaves out. */
  readonly written: ConfigFile
}

const configShape: Shape<ConfigFile> = {
  validate: validateConfig,
  surroundingOf: ([section, name]) =>
    section === 'services' && name !== undefined ? 'service' : (sections.get(section ?? '') ?? 'config'),
  first: ['applicationId', ...platformNames],
  keys: new Map<Surrounding, readonly string[]>([
    ['config', Object.keys(configSchema.properties)],
    // A key of a dialog file that is written in config.yaml is said to belong there.
    ['file', Object.keys(dialogFileSchema.properties)],
    ['server', Object.keys(configSchema.properties.server.properties)],
    ['log', Object.keys(configSchema.properties.log.properties)],
    ['metrics', Object.keys(configSchema.properties.metrics.properties)],
    ['signature', Object.keys(configSchema.properties.signature.properties)],
    ['service', serviceKeys],
    ['outbox', Object.keys(configSchema.properties.outbox.properties)],
    ['commands', commandNames],
    ['platform', Object.values(platformMaps).flatMap(({ properties }) => Object.keys(properties))],
  ]),
  sections: [],
  switches: new Map(),
}

const sections: ReadonlyMap<string | number, Surrounding> = new Map([
  ['server', 'server'],
  ['log', 'log'],
  ['metrics', 'metrics'],
  ['signature', 'signature'],
  ['services', 'services'],
  ['outbox', 'outbox'],
  ['commands', 'commands'],
  ...platformNames.map((name) => [name, 'platform'] as const),
])

/** What came of reading config.yaml. */
export interface ConfigReading {
  /** none where it has an error */
  readonly config?: Config
  /** What its author reads, even where it has an error. */
  readonly language?: LanguageCode | undefined
  readonly diagnostics: readonly Diagnostic[]
  /** Where the dialogs are, so that they can be checked next to a config.yaml with mistakes; none where that is not said. */
  readonly dialogs?: string | undefined
}

/**
 * Reads config.yaml; mistakes in it are reported like those of a dialog. Paths in it are relative to it. With environment
 * variables, those that it names must be among them.
 */
export async function readConfig(path: string, env?: Variables): Promise<ConfigReading> {
  const file = resolve(path)
  const bytes = await readBytes(file)
  if (!(bytes instanceof Uint8Array)) return { diagnostics: [bytes] }
  const { yaml, diagnostics, uncertain } = readYaml(file, bytes, configShape)
  if (yaml === undefined) return { diagnostics: firstOf(diagnostics) }
  const value = dataOf(yaml.tree)
  const language = languageIn(yaml)
  const dialogs = dialogsIn(yaml)
  if (!configShape.validate(value))
    return { language, dialogs, diagnostics: firstOf(hideSecrets(inOrder(diagnostics))) }
  const platforms = await readConfiguredPlatforms(file, value, env)
  const services = await readServices(file, value, env)
  const meaning = [
    ...checkAnyPlatform(yaml, platforms.settings),
    ...platforms.mistakes.map(({ path, mistake }) => diagnoseAtKey(yaml, path, mistake)),
    ...services.mistakes.map(({ path, mistake }) => diagnoseAtKey(yaml, path, mistake)),
    ...checkLog(value, env).map(({ path, mistake }) => diagnoseAtKey(yaml, path, mistake)),
    ...checkProxies(yaml, value),
    ...checkLanguage(yaml, value, platforms.settings),
    ...checkTimezone(yaml, value),
    ...checkCommands(yaml, value),
  ]
  const all = firstOf(hideSecrets(inOrder([...diagnostics, ...suppressCascades(meaning, uncertain)])))
  if (hasErrors(all)) return { language, dialogs, diagnostics: all }
  return { config: configOf(yaml, value, platforms.settings, services.settings), language, dialogs, diagnostics: all }
}

function dialogsIn({ source, tree }: YamlFile): string | undefined {
  const { tree: at, found } = find(tree, ['dialogs'])
  if (!found) return resolve(dirname(source.file), defaults.dialogs)
  return at.type === 'scalar' && typeof at.value === 'string' ? resolve(dirname(source.file), at.value) : undefined
}

/** Undefined where a language is named that is none: then the author's own is the terminal's. */
function languageIn({ tree }: YamlFile): LanguageCode | undefined {
  const { tree: at, found } = find(tree, ['language'])
  if (!found) return defaults.language
  return languageCodes.find((code) => at.type === 'scalar' && at.value === code)
}

function configOf(
  { source, tree }: YamlFile,
  value: ConfigFile,
  platforms: Config['platforms'],
  services: ReadServices['settings'],
): Config {
  const launch = find(tree, ['launch'])
  const { host = defaults.host, port = defaults.port } = value.server ?? {}
  const config: Config = {
    file: source.file,
    dialogs: resolve(dirname(source.file), value.dialogs ?? defaults.dialogs),
    platforms,
    server: { host, port },
    trustProxy: [value.server?.trustProxy ?? []].flat(),
    log: value.log ?? {},
    ...(value.metrics !== undefined && { metrics: { host: '127.0.0.1', ...value.metrics } }),
    services,
    outbox: outboxOf(source.file, value),
    settings: settingsOf(value),
    written: value,
  }
  return launch.found ? { ...config, launchAt: rangeOf(source, launch.tree.start, launch.tree.end) } : config
}

function settingsOf(value: ConfigFile): Settings {
  const { language = defaults.language, timezone, attempts, launch } = value
  return {
    ...plainSettings(languages[language]),
    commands: commandsOf(value),
    ...(timezone === undefined ? {} : { timezone }),
    ...(attempts === undefined ? {} : { attempts }),
    ...(launch === undefined ? {} : { launch }),
  }
}

function commandsOf({ commands = {} }: ConfigFile): Settings['commands'] {
  return Object.fromEntries(Object.entries(commands).map(([command, intents]) => [command, [intents].flat()]))
}
