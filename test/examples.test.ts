import { readdirSync } from 'node:fs'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { readConfig } from '../src/config.ts'
import type { ConversationTurn } from '../src/conversation/conversation.ts'
import { type Extension, play } from '../src/conversation/play.ts'
import { report } from '../src/conversation/report.ts'
import { type DialogFile, dialogFileSchema } from '../src/core/dialog.ts'
import { builtInIntents } from '../src/platforms/cek-intents.ts'
import { readDialogs } from '../src/yaml/load.ts'
import { openConversations } from './open-conversations.ts'

/** An extension that we ship, and the folder of its conversations. */
interface Shipped {
  readonly config: string
  readonly tests: string
}

const examples = readdirSync('examples')
  .sort()
  .map((name): Shipped => ({ config: `examples/${name}/config.yaml`, tests: `examples/${name}/tests` }))
const ours: Shipped = { config: 'config.yaml', tests: 'test/extension' }
const opened = await Promise.all([ours, ...examples].map(open))

describe('the extensions that we ship', () => {
  for (const { config, diagnostics, talks } of opened)
    describe(config, () => {
      it('has nothing that `reprompt check` complains of', () => expect(diagnostics).to.deep.equal([]))
      for (const { name, extension, conversations } of talks)
        describe(name, () => {
          for (const [title, turns] of conversations) it(title, () => hold(extension, turns))
        })
    })

  it('use every key of the language', () => {
    const used = new Set(opened.flatMap(({ files }) => files).flatMap(keysIn))
    expect(keysOf(dialogFileSchema).filter((key) => !used.has(key))).to.deep.equal([])
  })
})

async function open({ config, tests }: Shipped) {
  const names = readdirSync(tests).sort()
  const talks = names.map(async (name) => ({ name, ...(await openConversations(`${tests}/${name}`, config)) }))
  return { config, ...(await check(config)), talks: await Promise.all(talks) }
}

async function check(path: string) {
  const { config, diagnostics } = await readConfig(path)
  if (config === undefined) return { files: [], diagnostics }
  const set = await readDialogs(config.dialogs, config.settings, builtInIntents)
  return { files: set.files ?? [], diagnostics: [...diagnostics, ...set.diagnostics] }
}

function hold(extension: Extension, turns: readonly ConversationTurn[]): void {
  const told = report(play(extension, turns), extension.dialogs.language)
  if (told !== '') throw new Error(`\n${told}`)
}

/** The name of every key that a file has, wherever it stands. */
function keysIn(file: DialogFile): readonly string[] {
  const keys: string[] = []
  JSON.stringify(file, (key, value: unknown) => {
    keys.push(key)
    return value
  })
  return keys
}

/** The name of every key that a schema knows, wherever it stands. */
function keysOf(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(key === 'properties' ? Object.keys(value) : []),
    ...keysOf(value),
  ])
}
