import { generateKeyPairSync } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Ajv } from 'ajv'
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml'
import { readConfig } from '../../src/config.ts'
import { type ConversationFile, conversationFileSchema } from '../../src/conversation/conversation.ts'
import { type Extension, play } from '../../src/conversation/play.ts'
import { report } from '../../src/conversation/report.ts'
import { gatherVocabulary } from '../../src/conversation/vocabulary.ts'
import { compile } from '../../src/core/compile.ts'
import { outsideOf } from '../../src/outside.ts'
import { type Diagnostic, hasErrors } from '../../src/yaml/diagnostic.ts'
import { formatDiagnostics } from '../../src/yaml/format.ts'
import { readDialogs } from '../../src/yaml/load.ts'
import type { Block } from './blocks.ts'
import type { Example, Source } from './examples.ts'

/** In the docs it is ten in the morning in Seoul, on Monday, 23 November 2026. */
const now = Date.parse('2026-11-23T10:00:00+09:00')

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile<ConversationFile>(conversationFileSchema)
const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const pem = publicKey.export({ type: 'spki', format: 'pem' })

/** Does what a reader of the docs would do with an example; throws, with the place in the docs, where it does not work. */
export async function tryExample(example: Example): Promise<void> {
  switch (example.type) {
    case 'dialogs':
    case 'config':
      await inFolder(example, (folder) => open(folder, example))
      return
    case 'wrong':
      return inFolder(example, (folder) => expectMistakes(folder, example.block))
    case 'conversation': {
      const extension = await inFolder(example, (folder) => open(folder, example))
      return hold(extension, example.block)
    }
    case 'other':
      return expectYaml(example.block)
    default:
      example satisfies never
  }
}

type Files = Pick<Example, 'block'> & { readonly config: string; readonly source?: Source }

/** An extension's folder for as long as it is looked at. Every key that config.yaml names is there. */
async function inFolder<T>({ config, source }: Files, look: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'reprompt-docs-'))
  try {
    const keys = [...config.matchAll(/[\w./-]+\.pem\b/gu)].map(([name]) => [name, pem] as const)
    const dialogs = source === undefined ? [] : [['dialogs/example.yaml', source.text] as const]
    for (const [name, text] of [['config.yaml', config] as const, ...keys, ...dialogs]) {
      const path = join(folder, name)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, text)
    }
    return await look(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function read(folder: string) {
  const { config, diagnostics } = await readConfig(join(folder, 'config.yaml'))
  if (config === undefined) return { diagnostics }
  const set = await readDialogs(config.dialogs, config.settings, outsideOf(config))
  return { config, set, diagnostics: [...diagnostics, ...set.diagnostics] }
}

/** The extension, without a word of complaint. A config.yaml shown alone has no dialogs. */
async function open(folder: string, { block, source }: Files): Promise<Extension | undefined> {
  const { config, set, diagnostics } = await read(folder)
  const told =
    source === undefined ? diagnostics.filter(({ range }) => range.file.endsWith('config.yaml')) : diagnostics
  if (told.length > 0) throw complaint(told, folder, block.file, source?.firstLine ?? block.line)
  if (config === undefined || set?.files === undefined) return undefined
  const dialogs = compile(set.files, config.settings)
  return { dialogs, vocabulary: gatherVocabulary(set.files, dialogs, config.guideIntent), now }
}

async function expectMistakes(folder: string, block: Block): Promise<void> {
  const { diagnostics } = await read(folder)
  if (!hasErrors(diagnostics)) throw new Error(`${block.file}:${block.line}: nothing is wrong with this`)
}

function complaint(diagnostics: readonly Diagnostic[], folder: string, page: string, firstLine: number): Error {
  const places = diagnostics.map(({ range }) => `${page}:${firstLine + range.start.line - 1}`)
  return new Error(`${places.join(', ')}\n${formatDiagnostics(diagnostics, { color: false, language: 'en', folder })}`)
}

function hold(extension: Extension | undefined, block: Block): void {
  if (extension === undefined) throw new Error(`${block.file}:${block.line}: there is nothing to talk to`)
  const { turns, lines } = readTurns(block)
  const outcome = play(extension, turns)
  const told = report(outcome, extension.dialogs.language)
  if (told !== '') throw new Error(`${block.file}:${lines[outcome.played.length]}\n${told}`)
}

/** The turns, and the line of the docs that each begins in. */
function readTurns(block: Block) {
  const lineCounter = new LineCounter()
  const document = parseDocument(block.text, { lineCounter })
  const file: unknown = { conversations: { docs: document.toJS() } }
  if (!validate(file)) throw new Error(`${block.file}:${block.line}\n${JSON.stringify(validate.errors, undefined, 2)}`)
  const items = isSeq(document.contents) ? document.contents.items : []
  const lines = items.map((item) => block.line + lineCounter.linePos((isMap(item) && item.range?.[0]) || 0).line - 1)
  return { turns: file.conversations.docs ?? [], lines }
}

function expectYaml(block: Block): void {
  const [error] = parseDocument(block.text).errors
  if (error !== undefined) throw new Error(`${block.file}:${block.line}\n${error.message}`)
}
