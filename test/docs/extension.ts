import { generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import { gatherVocabulary } from '../../src/conversation/line/vocabulary.ts'
import type { Extension } from '../../src/conversation/tests/play.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { readConfig } from '../../src/extension/config.ts'
import { loadExtension } from '../../src/extension/load-extension.ts'
import { readExtensionFiles } from '../../src/extension/read-extension-files.ts'
import { platformToTry } from '../../src/extension/served.ts'
import { newFolder } from '../folder.ts'

/** The files of an extension, as text; a config.yaml may be shown without any dialogs. */
export interface Files {
  readonly config: string
  readonly dialogs?: string
}

/** An extension that was read from its files, or nothing; and what was reported for them. */
export interface Opened {
  readonly extension?: Extension
  readonly diagnostics: readonly Diagnostic[]
  /** What the files' names begin with. */
  readonly folder: string
}

/** In the docs it is ten in the morning in Seoul, on Monday, 23 November 2026. */
export const now = Date.parse('2026-11-23T10:00:00+09:00')

const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const pem = publicKey.export({ type: 'spki', format: 'pem' })

/** Writes an extension into a folder of its own, and reads it as `reprompt` does. Every key and module that config.yaml names is there. */
export async function openFiles({ config, dialogs }: Files): Promise<Opened> {
  const keys = [...config.matchAll(/[\w./-]+\.pem\b/gu)].map(([name]) => [name, pem] as const)
  const modules = [...config.matchAll(/[\w./-]+\.mjs\b/gu)].map(
    ([name]) => [name, 'export default () => ({})\n'] as const,
  )
  const folder = newFolder({
    'config.yaml': config,
    ...Object.fromEntries([...keys, ...modules]),
    ...(dialogs !== undefined && { 'dialogs/example.yaml': dialogs }),
  }).path
  return { folder, ...(await read(join(folder, 'config.yaml'), dialogs !== undefined)) }
}

async function read(file: string, hasDialogs: boolean): Promise<Omit<Opened, 'folder'>> {
  if (!hasDialogs) return { diagnostics: (await readConfig(file)).diagnostics }
  const loaded = loadExtension(await readExtensionFiles(file), now)
  const { diagnostics } = loaded
  if (loaded.type === 'refused') return { diagnostics }
  const { dialogs } = loaded.served
  const vocabulary = gatherVocabulary(loaded.files, dialogs, platformToTry(loaded.served).intents)
  return { extension: { dialogs, vocabulary, now }, diagnostics }
}
