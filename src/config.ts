import { createPublicKey } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { FromSchema } from 'json-schema-to-ts'
import { intentNamePattern } from './core/dialog.ts'
import { commandNames, type Settings } from './core/dialogs.ts'
import { languages } from './languages/index.ts'
import { type LanguageCode, languageCodes } from './languages/language.ts'
import type { Mistake, Surrounding } from './languages/messages/mistake.ts'
import type { Shape } from './yaml/conform.ts'
import { type Diagnostic, diagnose, hasErrors, inOrder, type Range, rangeOf } from './yaml/diagnostic.ts'
import { readBytes, readYaml, reasonOf, type Written } from './yaml/read.ts'
import { ajv } from './yaml/shapes.ts'
import { suggest } from './yaml/suggest.ts'
import { dataOf, find, type Path } from './yaml/tree.ts'

/** What config.yaml says, with what it leaves out filled in. */
export interface Config {
  /** absolute */
  readonly file: string
  readonly applicationId: string
  /** absolute */
  readonly dialogs: string
  readonly guideIntent: 'help' | 'notUnderstood'
  readonly server: { readonly host: string; readonly port: number; readonly path: string }
  readonly signature: {
    /** PEM texts of RSA public keys of 2048 bits, or CLOVA's own key */
    readonly publicKeys: readonly string[] | 'clova'
    /** seconds; 0: do not look */
    readonly tolerance: number
  }
  readonly settings: Settings
  /** Where `launch` is written. */
  readonly launchAt?: Range
  /** What stands in the file, and nothing that it leaves out. */
  readonly written: ConfigFile
}

const names = { type: ['string', 'array'], minLength: 1, items: { type: 'string', minLength: 1 } } as const

/** The schema of config.yaml (draft-07). */
export const configSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'The config.yaml of a reprompt extension',
  type: 'object',
  properties: {
    applicationId: {
      description: "The extension's id in CLOVA's Developer Center; a request for another is refused.",
      type: 'string',
      minLength: 1,
      examples: ['com.example.extension.pizzabot'],
    },
    language: {
      description: 'What the extension speaks, and the language of the messages to its author.',
      enum: languageCodes,
      default: 'ko',
    },
    timezone: {
      description: 'IANA name of where the users are; `today` and `now` are there.',
      type: 'string',
      minLength: 1,
      default: 'Asia/Seoul',
    },
    dialogs: { description: 'The folder of the dialogs.', type: 'string', minLength: 1, default: 'dialogs' },
    launch: { description: 'The intent whose dialog a launch starts.', type: 'string', minLength: 1 },
    attempts: {
      description: 'How often one question may be put.',
      type: 'integer',
      minimum: 1,
      maximum: 10,
      default: 3,
    },
    guideIntent: {
      description: 'What Clova.GuideIntent means where FallbackIntent is not selected.',
      enum: ['help', 'notUnderstood'],
      default: 'help',
    },
    commands: {
      description: 'Your own intents for these.',
      type: 'object',
      properties: {
        repeat: { ...names, description: 'Says the question again.' },
        back: { ...names, description: 'Goes back to the slot before.' },
        startOver: { ...names, description: 'Begins the dialog again, empty.' },
        help: { ...names, description: 'Asks for help, as `Clova.GuideIntent` does.' },
        cancel: { ...names, description: 'Cancels the dialog, as `Clova.CancelIntent` does.' },
      },
      additionalProperties: false,
    },
    server: {
      description: 'Where CEK reaches the extension.',
      type: 'object',
      properties: {
        host: { description: 'The address to listen at.', type: 'string', minLength: 1, default: '0.0.0.0' },
        port: { description: 'The port to listen at.', type: 'integer', minimum: 0, maximum: 65535, default: 3000 },
        path: { description: 'Where CEK posts to.', type: 'string', pattern: '^/[\\w./~-]*$', default: '/clova' },
      },
      additionalProperties: false,
    },
    signature: {
      description: 'How a request proves that CLOVA sent it.',
      type: 'object',
      properties: {
        publicKey: {
          ...names,
          description: '`clova`, or PEM files: one, or a list while a key is being replaced.',
          minItems: 1,
          default: 'clova',
        },
        tolerance: {
          description: "Seconds a request's timestamp may be off, where it has one; 0: do not look.",
          type: 'integer',
          minimum: 0,
          default: 150,
        },
      },
      additionalProperties: false,
    },
  },
  required: ['applicationId'],
  additionalProperties: false,
} as const

type ConfigFile = FromSchema<typeof configSchema, { keepDefaultedPropertiesOptional: true }>

const configShape: Shape<ConfigFile> = {
  validate: ajv.compile<ConfigFile>(configSchema),
  surroundingOf: ([section]) => sections.get(section ?? '') ?? 'config',
  keys: new Map<Surrounding, readonly string[]>([
    ['config', Object.keys(configSchema.properties)],
    ['server', Object.keys(configSchema.properties.server.properties)],
    ['signature', Object.keys(configSchema.properties.signature.properties)],
    ['commands', commandNames],
  ]),
}

const sections: ReadonlyMap<string | number, Surrounding> = new Map([
  ['server', 'server'],
  ['signature', 'signature'],
  ['commands', 'commands'],
])

/** Where the dialogs are, if config.yaml does not say it. */
const defaultDialogs = 'dialogs'

/** What came of reading config.yaml. */
export interface ConfigReading {
  /** none where it has an error */
  readonly config?: Config
  /** What its author reads, even where it has an error. */
  readonly language?: LanguageCode
  readonly diagnostics: readonly Diagnostic[]
  /** Where the dialogs are, so that they can be checked beside a config.yaml with mistakes; none where that is not said. */
  readonly dialogs?: string | undefined
}

/** Reads config.yaml; mistakes in it are told like those of a dialog. Paths in it are relative to it. */
export async function readConfig(path: string): Promise<ConfigReading> {
  const file = resolve(path)
  const bytes = await readBytes(file)
  if (!(bytes instanceof Uint8Array)) return { diagnostics: [bytes] }
  const { written, diagnostics } = readYaml(file, bytes, configShape)
  if (written === undefined) return { diagnostics }
  const value = dataOf(written.tree)
  const language = languageIn(written)
  const dialogs = dialogsIn(written)
  if (!configShape.validate(value)) return { language, dialogs, diagnostics: inOrder(diagnostics) }
  const keys = await readKeys(written, value)
  const all = inOrder([
    ...diagnostics,
    ...keys.diagnostics,
    ...tellTimezone(written, value),
    ...tellCommands(written, value),
  ])
  if (hasErrors(all)) return { language, dialogs, diagnostics: all }
  return { config: configOf(written, value, keys.publicKeys), language, dialogs, diagnostics: all }
}

function dialogsIn({ source, tree }: Written): string | undefined {
  const { tree: at, found } = find(tree, ['dialogs'])
  if (!found) return resolve(dirname(source.file), defaultDialogs)
  return at.type === 'scalar' && typeof at.value === 'string' ? resolve(dirname(source.file), at.value) : undefined
}

function languageIn({ tree }: Written): LanguageCode {
  const { tree: at, found } = find(tree, ['language'])
  return languageCodes.find((code) => found && at.type === 'scalar' && at.value === code) ?? 'ko'
}

function configOf({ source, tree }: Written, value: ConfigFile, publicKeys: Config['signature']['publicKeys']): Config {
  const launch = find(tree, ['launch'])
  const config: Config = {
    file: source.file,
    applicationId: value.applicationId,
    dialogs: resolve(dirname(source.file), value.dialogs ?? defaultDialogs),
    guideIntent: value.guideIntent ?? 'help',
    server: {
      host: value.server?.host ?? '0.0.0.0',
      port: value.server?.port ?? 3000,
      path: value.server?.path ?? '/clova',
    },
    signature: { publicKeys, tolerance: value.signature?.tolerance ?? 150 },
    settings: settingsOf(value),
    written: value,
  }
  return launch.found ? { ...config, launchAt: rangeOf(source, launch.tree.start, launch.tree.end) } : config
}

function settingsOf(value: ConfigFile): Settings {
  const language = languages.get(value.language ?? 'ko')
  if (language === undefined) throw new Error(`There is no language ${value.language}`)
  const settings: Settings = {
    language,
    timezone: value.timezone ?? 'Asia/Seoul',
    attempts: value.attempts ?? 3,
    commands: commandsOf(value),
  }
  return value.launch === undefined ? settings : { ...settings, launch: value.launch }
}

function commandsOf({ commands = {} }: ConfigFile): Settings['commands'] {
  return Object.fromEntries(Object.entries(commands).map(([command, intents]) => [command, [intents].flat()]))
}

function at(written: Written, path: Path, mistake: Mistake): Diagnostic {
  const { tree } = find(written.tree, path)
  return diagnose(mistake, rangeOf(written.source, tree.start, tree.end))
}

/** A timezone that does not exist. */
export function tellTimezone(written: Written, { timezone }: Pick<ConfigFile, 'timezone'>): readonly Diagnostic[] {
  if (timezone === undefined || isTimezone(timezone)) return []
  const suggestion = suggest(timezone, Intl.supportedValuesOf('timeZone'))
  const args = suggestion === undefined ? { written: timezone } : { written: timezone, suggestion }
  return [at(written, ['timezone'], { code: 'bad-timezone', args })]
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
export function* tellCommands(written: Written, { commands = {} }: Pick<ConfigFile, 'commands'>): Iterable<Diagnostic> {
  const taken = new Set<string>()
  const pattern = new RegExp(intentNamePattern, 'u')
  for (const [command, intents] of Object.entries(commands)) {
    for (const [index, intent] of [intents].flat().entries()) {
      const path = ['commands', command, ...(Array.isArray(intents) ? [index] : [])]
      if (!pattern.test(intent)) yield at(written, path, { code: 'bad-name', args: { name: intent, named: 'intent' } })
      else if (taken.has(intent))
        yield at(written, path, { code: 'duplicate-name', args: { name: intent, named: 'intent' } })
      taken.add(intent)
    }
  }
}

interface Keys {
  readonly publicKeys: Config['signature']['publicKeys']
  readonly diagnostics: readonly Diagnostic[]
}

async function readKeys(written: Written, { signature }: ConfigFile): Promise<Keys> {
  const listed = signature?.publicKey ?? 'clova'
  if (listed === 'clova') return { publicKeys: 'clova', diagnostics: [] }
  const publicKeys: string[] = []
  const diagnostics: Diagnostic[] = []
  for (const [index, name] of [listed].flat().entries()) {
    const path = ['signature', 'publicKey', ...(Array.isArray(listed) ? [index] : [])]
    const key = await readKey(written.source.file, name)
    if (typeof key === 'string') publicKeys.push(key)
    else diagnostics.push(at(written, path, key))
  }
  return { publicKeys, diagnostics }
}

/** The PEM text of a public key, or why the file holds none that a signature of CEK's can be checked with. */
async function readKey(config: string, name: string): Promise<string | Mistake> {
  const bad = (problem: 'private' | 'not-pem' | 'not-rsa' | 'bits'): Mistake => ({
    code: 'bad-public-key',
    args: { file: name, problem },
  })
  try {
    const pem = await readFile(resolve(dirname(config), name), 'utf8')
    if (/PRIVATE KEY/.test(pem)) return bad('private')
    const key = parseKey(pem)
    if (key === undefined) return bad('not-pem')
    if (key.asymmetricKeyType !== 'rsa') return bad('not-rsa')
    return key.asymmetricKeyDetails?.modulusLength === 2048 ? pem : bad('bits')
  } catch (error) {
    return { code: 'unreadable-key', args: { file: name, reason: reasonOf(error) } }
  }
}

function parseKey(pem: string): ReturnType<typeof createPublicKey> | undefined {
  try {
    return createPublicKey(pem)
  } catch {
    return undefined
  }
}
