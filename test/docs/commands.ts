import { Readable } from 'node:stream'
import { expect } from 'chai'
import { chat } from '../../src/commands/chat.ts'
import { test } from '../../src/commands/test.ts'
import { newFolder } from '../folder.ts'
import { callIn } from '../terminal.ts'
import type { Example } from './examples.ts'

type CommandOutput = Extract<Example, { readonly type: 'chat' | 'test' | 'output' }>

/** Calls `chat` or `test` as the docs do, and expects what they show. */
export async function tryCommand(example: CommandOutput): Promise<void> {
  const folder = newFolder({
    'config.yaml': example.config,
    'dialogs/example.yaml': example.source.text,
    ...(example.type !== 'chat' && { 'tests/example.yaml': example.test.text }),
  })
  await compare(folder.path, example)
}

async function compare(folder: string, example: CommandOutput): Promise<void> {
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
