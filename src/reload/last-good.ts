import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { LoadedExtension } from '../extension/load-extension.ts'
import type { ExtensionFiles, PlainConfig } from '../extension/read-extension-files.ts'
import { readRegularFile } from '../files/read-regular-file.ts'
import { reasonOf } from '../files/reason-of.ts'
import { replaceFile } from '../files/write-whole.ts'

/** Where the last good set of an extension is kept, to be served when today's files are broken at a start. */
export interface LastGood {
  /** Rejects with the system's error where it cannot be written. */
  readonly keep: (loaded: LoadedExtension) => Promise<void>
  /** What was kept of this config.yaml (absolute) by this version of the program; else why there is nothing. */
  readonly read: (config: string) => Promise<Kept | string>
}

interface Kept {
  readonly files: ExtensionFiles
  /** When it was loaded: milliseconds since 1970-01-01T00:00Z. */
  readonly loaded: number
}

// Bytes: more than any extension has.
const largest = 64 * 1024 * 1024

/** `version`: of the program, for another one may read the same otherwise. */
export function openLastGood(folder: string, version: string): LastGood {
  const path = join(folder, 'last-good.json')
  return {
    async keep(loaded) {
      await mkdir(folder, { recursive: true })
      const kept = { version, loaded: Date.parse(loaded.served.loaded), files: filesOf(loaded) }
      await replaceFile(path, `${JSON.stringify(kept)}\n`)
    },
    async read(config) {
      try {
        const kept = JSON.parse(String(await readRegularFile(path, largest)))
        if (kept.version !== version) return `reprompt ${kept.version}`
        return kept.files.config.file === config ? kept : String(kept.files.config.file)
      } catch (error) {
        return error instanceof SyntaxError || error instanceof TypeError ? 'JSON' : reasonOf(error)
      }
    },
  }
}

/** What an extension was loaded from. */
function filesOf({ config, files, served, diagnostics }: LoadedExtension): ExtensionFiles {
  const settings = { ...config.settings, language: config.settings.language.code }
  const plain: PlainConfig = { ...config, settings }
  return { config: plain, dialogs: files, revision: served.revision, diagnostics }
}
