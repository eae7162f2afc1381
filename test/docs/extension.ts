import { generateKeyPairSync } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readConfig } from '../../src/config.ts'
import type { Extension } from '../../src/conversation/play.ts'
import { gatherVocabulary } from '../../src/conversation/vocabulary.ts'
import { compile } from '../../src/core/compile.ts'
import { outsideOf } from '../../src/outside.ts'
import type { Diagnostic } from '../../src/yaml/diagnostic.ts'
import { readDialogs } from '../../src/yaml/load.ts'

/** The files of an extension, as text; a config.yaml may be shown without any dialogs. */
export interface Files {
  readonly config: string
  readonly dialogs?: string
}

/** An extension that was read from its files, or nothing; and what was told of them. */
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

/** Writes an extension into a folder of its own, and reads it as `reprompt` does. Every key that config.yaml names is there. */
export async function openFiles({ config, dialogs }: Files): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'reprompt-docs-'))
  try {
    await write(folder, 'config.yaml', config)
    for (const [name] of config.matchAll(/[\w./-]+\.pem\b/gu)) await write(folder, name, pem)
    if (dialogs !== undefined) await write(folder, 'dialogs/example.yaml', dialogs)
    return { folder, ...(await read(join(folder, 'config.yaml'), dialogs !== undefined)) }
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function write(folder: string, name: string, text: string | Buffer): Promise<void> {
  const path = join(folder, name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

async function read(file: string, hasDialogs: boolean): Promise<Omit<Opened, 'folder'>> {
  const { config, diagnostics } = await readConfig(file)
  if (config === undefined || !hasDialogs) return { diagnostics }
  const set = await readDialogs(config.dialogs, config.settings, outsideOf(config))
  const told = [...diagnostics, ...set.diagnostics]
  if (set.files === undefined) return { diagnostics: told }
  const dialogs = compile(set.files, config.settings)
  const vocabulary = gatherVocabulary(set.files, dialogs, config.guideIntent)
  return { extension: { dialogs, vocabulary, now }, diagnostics: told }
}
