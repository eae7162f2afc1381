import { compile } from '../core/compile/compile.ts'
import type { DialogFile } from '../core/dialog.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { languages } from '../languages/index.ts'
import type { LanguageCode } from '../languages/language.ts'
import { openPlatform } from '../platforms/index.ts'
import type { Config } from './config.ts'
import { namesInUse } from './names-in-use.ts'
import type { ExtensionFiles, PlainConfig } from './read-extension-files.ts'
import { readPattern } from './read-pattern.ts'
import type { ServedExtension } from './served.ts'

/** An extension as it was read from its files. */
export type LoadResult =
  | {
      readonly type: 'loaded'
      readonly config: Config
      readonly served: ServedExtension
      /** What the dialogs were compiled from. */
      readonly files: readonly DialogFile[]
      readonly diagnostics: readonly Diagnostic[]
    }
  | {
      readonly type: 'refused'
      /** What its author reads, where config.yaml says that much. */
      readonly language?: LanguageCode | undefined
      /** Where the dialogs are, likewise; absolute. */
      readonly dialogs?: string | undefined
      readonly diagnostics: readonly Diagnostic[]
    }

/** An extension that was read without an error. */
export type LoadedExtension = Extract<LoadResult, { type: 'loaded' }>

/**
 * Builds what is served from an extension's files. `now` is in milliseconds since 1970-01-01T00:00Z.
 */
export function loadExtension(read: ExtensionFiles, now: number): LoadResult {
  const { diagnostics } = read
  if (read.config === undefined) return { type: 'refused', language: read.language, dialogs: read.folder, diagnostics }
  const config = configOf(read.config)
  const { dialogs: files, revision } = read
  if (files === undefined)
    return { type: 'refused', language: read.config.settings.language, dialogs: config.dialogs, diagnostics }
  const dialogs = compile(files, config.settings)
  const inUse = namesInUse(dialogs)
  const served = {
    platforms: config.platforms.map((settings) => openPlatform(settings, dialogs, inUse)),
    dialogs,
    revision,
    loaded: new Date(now).toISOString(),
  }
  return { type: 'loaded', config, served, files, diagnostics }
}

/** The language of its author, where config.yaml says that much. */
export function languageIn(loaded: LoadResult): LanguageCode | undefined {
  return loaded.type === 'loaded' ? loaded.config.settings.language.code : loaded.language
}

/** Where the dialogs are, likewise; absolute. */
export function dialogsOf(loaded: LoadResult): string | undefined {
  return loaded.type === 'loaded' ? loaded.config.dialogs : loaded.dialogs
}

function configOf({ settings, ...config }: PlainConfig): Config {
  return { ...config, settings: { ...settings, language: languages[settings.language], readPattern } }
}
