import type { DialogFile } from '../core/dialog.ts'
import type { Settings } from '../core/dialogs.ts'
import { type Diagnostic, inOrder } from '../diagnostics/diagnostic.ts'
import { readDialogs } from '../dialog-files/read-dialog-files.ts'
import type { LanguageCode } from '../languages/language.ts'
import { type Config, readConfig } from './config.ts'
import { extensionContextOf } from './extension-context.ts'
import type { Variables } from './read-services.ts'

/** config.yaml and the dialogs that it names, read and checked. Plain data, which can be sent from thread to thread. */
export type ExtensionFiles =
  | {
      readonly config: PlainConfig
      /** none where any file has an error */
      readonly dialogs: readonly DialogFile[] | undefined
      readonly revision: string
      readonly diagnostics: readonly Diagnostic[]
    }
  | {
      readonly config?: never
      readonly dialogs?: never
      /** Where the dialogs are, where config.yaml says that much. */
      readonly folder: string | undefined
      readonly language: LanguageCode | undefined
      readonly diagnostics: readonly Diagnostic[]
    }

/** Functions cannot be sent: a language, which holds some, is sent by its code. */
export interface PlainConfig extends Omit<Config, 'settings'> {
  readonly settings: Omit<Settings, 'language' | 'readPattern'> & { readonly language: LanguageCode }
}

/** Reads and checks config.yaml and the dialogs that it names. With environment variables, those that it names must be among them. */
export async function readExtensionFiles(file: string, env?: Variables): Promise<ExtensionFiles> {
  const { config, language, dialogs: folder, diagnostics: ofConfig } = await readConfig(file, env)
  if (config === undefined) return { folder, language, diagnostics: ofConfig }
  const {
    files,
    diagnostics: ofDialogs,
    revision,
  } = await readDialogs(config.dialogs, config.settings, extensionContextOf(config, Date.now()))
  const { readPattern: _, ...plain } = config.settings
  const settings = { ...plain, language: plain.language.code }
  return {
    config: { ...config, settings },
    dialogs: files,
    revision,
    diagnostics: inOrder([...ofConfig, ...ofDialogs]),
  }
}
