import { type Config, readConfig } from '../config.ts'
import { compile } from '../core/compile.ts'
import type { DialogFile } from '../core/dialog.ts'
import type { Settings } from '../core/dialogs.ts'
import type { LanguageCode } from '../languages/language.ts'
import { outsideOf } from '../outside.ts'
import { platforms } from '../platforms/index.ts'
import type { Serving } from '../serving.ts'
import type { Outside } from '../yaml/checks/check.ts'
import type { Diagnostic } from '../yaml/diagnostic.ts'
import type { DialogSet } from '../yaml/load.ts'

/** Reads and checks the dialogs of a folder: here, or in another thread. */
export type ReadDialogs = (folder: string, settings: Settings, outside: Outside) => Promise<DialogSet>

/** An extension as it was read from its files. */
export type Loaded =
  | {
      readonly type: 'loaded'
      readonly config: Config
      readonly serving: Serving
      /** What the dialogs were compiled from, and where it was found. */
      readonly files: readonly DialogFile[]
      readonly paths: readonly string[]
      /** Whatever the files declare, by name: what a later set may have lost. */
      readonly names: ReadonlySet<string>
      readonly diagnostics: readonly Diagnostic[]
    }
  | {
      readonly type: 'refused' /** What its author reads, where config.yaml says that much. */
      readonly language?: LanguageCode
      readonly diagnostics: readonly Diagnostic[]
    }

/**
 * Reads config.yaml and the dialogs it names, checks them, and builds what is served. `now` is in milliseconds since 1970-01-01T00:00Z;
 * `ownKeys` (PEM) are trusted besides those that config.yaml names.
 */
export async function loadExtension(
  file: string,
  readDialogs: ReadDialogs,
  now: number,
  ownKeys: readonly string[] = [],
): Promise<Loaded> {
  const { config, language, diagnostics: slips } = await readConfig(file)
  if (config === undefined) return { type: 'refused', ...(language && { language }), diagnostics: slips }
  const {
    files,
    paths,
    diagnostics: mistakes,
    revision,
  } = await readDialogs(config.dialogs, config.settings, outsideOf(config))
  const diagnostics = [...slips, ...mistakes]
  if (files === undefined) return { type: 'refused', language: config.settings.language.code, diagnostics }
  const dialogs = compile(files, config.settings)
  const serving = { platform: openPlatform(config, ownKeys), dialogs, revision, loaded: new Date(now).toISOString() }
  return { type: 'loaded', config, serving, files, paths, names: new Set(files.flatMap(declared)), diagnostics }
}

function openPlatform({ applicationId, guideIntent, signature, settings }: Config, ownKeys: readonly string[]) {
  return platforms.cek({ applicationId, guideIntent, ...signature, ownKeys, language: settings.language.code })
}

function declared({ intents = {}, replies = {}, types = {} }: DialogFile): readonly string[] {
  const slots = Object.entries(intents).flatMap(([intent, dialog]) => declaredSlots(intent, dialog))
  return [...Object.keys(intents), ...slots, ...named('replies', replies), ...named('types', types)]
}

function declaredSlots(intent: string, dialog: unknown): readonly string[] {
  if (typeof dialog !== 'object' || dialog === null || !('slots' in dialog)) return []
  return named(`${intent} slots`, dialog.slots)
}

// No name has a space in it: these are never the name of an intent.
function named(under: string, map: unknown): readonly string[] {
  return typeof map === 'object' && map !== null ? Object.keys(map).map((name) => `${under} ${name}`) : []
}
