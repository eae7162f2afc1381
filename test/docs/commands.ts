import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect } from 'chai'
import { chat } from '../../src/commands/chat.ts'
import { test } from '../../src/commands/test.ts'
import { callIn } from '../terminal.ts'
import type { Example } from './examples.ts'

type Told = Extract<Example, { readonly type: 'chat' | 'test' | 'output' }>

/** Calls `chat` or `test` as the docs do, and expects what they show. */
export async function tryCommand(example: Told): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'reprompt-docs-'))
  try {
    await writeExtension(folder, example)
    await compare(folder, example)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function writeExtension(folder: string, example: Told): Promise<void> {
  for (const name of ['dialogs', 'tests']) await mkdir(join(folder, name))
  await writeFile(join(folder, 'config.yaml'), example.config)
  await writeFile(join(folder, 'dialogs/example.yaml'), example.source.text)
  if (example.type !== 'chat') await writeFile(join(folder, 'tests/example.yaml'), example.test.text)
}

async function compare(folder: string, example: Told): Promise<void> {
  const { block } = example
  const place = `${block.file}:${block.line}`
  if (example.type === 'chat') {
    const lines = block.text.split('\n').flatMap((line) => (line.startsWith('> ') ? `${line.slice(2)}\n` : []))
    const { output } = await callIn(
      folder,
      (terminal) => chat({ config: 'config.yaml' }, terminal),
      Readable.from(lines),
    )
    expect(output, place).to.equal(block.text)
    return
  }
  const options = { config: 'config.yaml', files: [], update: false, coverage: false, format: 'text' } as const
  const { code, output } = await callIn(folder, (terminal) => test(options, terminal))
  if (example.type === 'output') expect(output, place).to.equal(block.text)
  else expect(code, `${place}\n${output}`).to.equal(block.info === 'yaml failing' ? 1 : 0)
}
