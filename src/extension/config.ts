import { isIP } from 'node:net'
import { dirname, resolve } from 'node:path'
import { commandNames, type Settings } from '../core/dialogs.ts'
import { isIntentName } from '../core/names.ts'
import type { Code, Mistake, Surrounding } from '../diagnostics/codes.ts'
import {
  type Diagnostic,
  diagnose,
  firstOf,
  hasErrors,
  inOrder,
  type Range,
  rangeOf,
  wholeFile,
} from '../diagnostics/diagnostic.ts'
import { didYouMean } from '../diagnostics/did-you-mean.ts'
import { hideSecrets } from '../diagnostics/hide-secrets.ts'
import type { ExtensionContext } from '../dialog-files/checks/check.ts'
import { readBytes } from '../files/read-bytes.ts'
import { languages } from '../languages/index.ts'
import { type LanguageCode, languageCodes } from '../languages/language.ts'
import type { OutboxSettings } from '../outbox/open-outbox.ts'
import {
  builtInsToSpell,
  builtInsWithMeaning,
  canAskForHelp,
  lacksOf,
  longestSpeechOn,
  meaningOf,
  type PlatformSettings,
  platformMaps,
  platformNames,
} from '../platforms/index.ts'
import type { ServiceSettings } from '../services/open-services.ts'
import { suppressCascades } from '../yaml/cascades.ts'
import { readYaml, type YamlFile } from '../yaml/read.ts'
import type { Shape } from '../yaml/schema/shape.ts'
import { dataOf, find, listed, type Path } from '../yaml/tree.ts'
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
  keys: new Map<Surrounding, readonly string[]>([
    ['config', Object.keys(configSchema.properties)],
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
    ...checkPlatforms(yaml, platforms.settings),
    ...platforms.mistakes.map(({ path, mistake }) => atKey(yaml, path, mistake)),
    ...services.mistakes.map(({ path, mistake }) => atKey(yaml, path, mistake)),
    ...checkLog(value, env).map(({ path, mistake }) => atKey(yaml, path, mistake)),
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

function at(yaml: YamlFile, path: Path, mistake: Mistake): Diagnostic {
  const { tree } = find(yaml.tree, path)
  return diagnose(mistake, rangeOf(yaml.source, tree.start, tree.end))
}

const ofKeys: ReadonlySet<Code> = new Set(['service-kind', 'misplaced-setting', 'platform-key', 'not-on-platform'])

/** Where a key is wrong, or all that is below it, and not its value, it is reported at the key. */
function atKey(yaml: YamlFile, path: Path, mistake: Mistake): Diagnostic {
  const key = find(yaml.tree, path).entry?.key
  const isOfKey = ofKeys.has(mistake.code)
  if (!isOfKey || key === undefined) return at(yaml, path, mistake)
  return diagnose(mistake, rangeOf(yaml.source, key.start, key.end))
}

/** An extension is served somewhere. What is wrong with CLOVA's keys is reported at them. */
function checkPlatforms({ source, tree }: YamlFile, platforms: Config['platforms']): readonly Diagnostic[] {
  const isMeant = ['guideIntent', 'signature'].some((key) => find(tree, [key]).found)
  if (platforms.length > 0 || isMeant) return []
  return [diagnose({ code: 'no-platform', args: {} }, wholeFile(source.file))]
}

/** Proxies are trusted by their addresses, never by name. */
function checkProxies(yaml: YamlFile, { server }: ConfigFile): readonly Diagnostic[] {
  const written = [...listed(server?.trustProxy)]
  return written
    .filter(([address]) => !isAddressRange(address))
    .map(([address, steps]) =>
      at(yaml, ['server', 'trustProxy', ...steps], { code: 'bad-address', args: { written: address } }),
    )
}

/** "10.0.0.1", or a range such as "10.0.0.0/8". */
function isAddressRange(written: string): boolean {
  const [address = '', bits, ...more] = written.split('/')
  const version = isIP(address)
  if (version === 0 || more.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}

/** A language that a platform does not speak; Korean goes without saying. */
function checkLanguage(
  yaml: YamlFile,
  { language = defaults.language }: ConfigFile,
  platforms: Config['platforms'],
): readonly Diagnostic[] {
  return platforms.flatMap((settings) => {
    const { platform, languages } = lacksOf(settings)
    if (!languages.includes(language)) return []
    const path = find(yaml.tree, ['language']).found ? ['language'] : [settings.name]
    return [atKey(yaml, path, { code: 'not-on-platform', args: { platform, what: 'language' } })]
  })
}

/** A timezone that does not exist. */
export function checkTimezone(yaml: YamlFile, { timezone }: Pick<ConfigFile, 'timezone'>): readonly Diagnostic[] {
  if (timezone === undefined || isTimezone(timezone)) return []
  const args = { written: timezone, ...didYouMean(timezone, Intl.supportedValuesOf('timeZone')) }
  return [at(yaml, ['timezone'], { code: 'bad-timezone', args })]
}

/** An offset such as "+09:00" is none: it has no summer time. */
function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return !/^[+-]/.test(name)
  } catch {
    return false
  }
}

/** Each command's intents must be names, and an intent is one command. */
export function* checkCommands(yaml: YamlFile, { commands = {} }: Pick<ConfigFile, 'commands'>): Iterable<Diagnostic> {
  const taken = new Set<string>()
  for (const [command, intents] of Object.entries(commands)) {
    for (const [intent, steps] of listed(intents)) {
      const path = ['commands', command, ...steps]
      const meaning = meaningOf(intent)
      if (!isIntentName(intent)) yield at(yaml, path, { code: 'bad-name', args: { name: intent, named: 'intent' } })
      else if (meaning !== undefined && meaning !== command)
        yield at(yaml, path, { code: 'built-in-command', args: { intent, command, meaning } })
      else if (taken.has(intent))
        yield at(yaml, path, { code: 'duplicate-name', args: { name: intent, named: 'intent' } })
      taken.add(intent)
    }
  }
}

/** What the dialogs of an extension must fit besides each other: CEK's own intents, and its config.yaml. */
export function extensionContextOf(
  { launchAt, services, platforms = [] }: Partial<Config>,
  now?: number,
): ExtensionContext {
  return {
    ...(now !== undefined && { now }),
    builtIns: builtInsToSpell(platforms),
    meaningful: builtInsWithMeaning,
    isHelpBuiltIn: platforms.length === 0 || platforms.some(canAskForHelp),
    longestSpeech: longestSpeechOn(platforms),
    lacks: lackedByAll(platforms),
    ...(launchAt !== undefined && { launchAt }),
    ...(services !== undefined && {
      services: services.map(({ name }) => name),
      takers: services.filter(onlyTakes).map(({ name }) => name),
      trusted: services.filter(({ takesPrivate }) => takesPrivate).map(({ name }) => name),
    }),
  }
}

/** What no platform does: what one of them does has its use. */
function lackedByAll(platforms: Config['platforms']): NonNullable<ExtensionContext['lacks']> {
  const [first, ...others] = platforms.map(lacksOf)
  if (first === undefined) return []
  const { platform, lacks } = first
  return lacks.filter((what) => others.every((one) => one.lacks.includes(what))).map((what) => ({ platform, what }))
}

/** Whether a service is given things and answers nothing: a file, a mail, a chat. */
function onlyTakes(service: ServiceSettings): boolean {
  return service.type === 'file' || service.type === 'email' || (service.type === 'url' && service.takesText)
}
