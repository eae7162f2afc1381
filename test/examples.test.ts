import { readdirSync } from 'node:fs'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { readConfig } from '../src/config.ts'
import { play } from '../src/conversation/play.ts'
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

describe('the extensions that we ship', async () => {
  for (const shipped of [{ config: 'config.yaml', tests: 'test/extension' }, ...examples]) {
    const opened = await openTests(shipped)
    describe(shipped.config, () => {
      it('has nothing to complain of', async () => expect((await check(shipped)).diagnostics).to.deep.equal([]))
      for (const { file, extension, conversations } of opened)
        describe(file, () => {
          for (const [title, turns] of conversations)
            it(title, () => {
              const told = report(play(extension, turns), extension.dialogs.language)
              if (told !== '') throw new Error(`\n${told}`)
            })
        })
    })
  }

  it('use every key of the language in one example or another', async () => {
    const checked = await Promise.all(examples.map(check))
    const used = new Set(checked.flatMap(({ files }) => files).flatMap(keysIn))
    expect(keysOf(dialogFileSchema).filter((key) => !used.has(key))).to.deep.equal([])
  })
})

async function openTests({ config, tests }: Shipped) {
  const files = readdirSync(tests).sort()
  return Promise.all(files.map(async (file) => ({ file, ...(await openConversations(`${tests}/${file}`, config)) })))
}

/** What `reprompt check` finds, and the dialogs. */
async function check({ config: path }: Shipped) {
  const { config, diagnostics } = await readConfig(path)
  if (config === undefined) return { files: [], diagnostics }
  const set = await readDialogs(config.dialogs, config.settings, builtInIntents)
  return { files: set.files ?? [], diagnostics: [...diagnostics, ...set.diagnostics] }
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
