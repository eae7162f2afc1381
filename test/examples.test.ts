import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { type Extension, play } from '../src/conversation/tests/play.ts'
import { reportFailure } from '../src/conversation/tests/report-failure.ts'
import type { ConversationTurn } from '../src/conversation/tests/test-schema.ts'
import { dialogFileSchema } from '../src/core/dialog.ts'
import { readExtensionFiles } from '../src/extension/read-extension-files.ts'
import { keysIn, keysOfSchema } from './docs/keys.ts'
import { openConversations } from './open-conversations.ts'

/** An extension that we ship, the folder of its conversations, and what it says of itself. */
interface Shipped {
  readonly config: string
  readonly tests: string
  readonly readme?: string
}

const examples = readdirSync('examples')
  .sort()
  .map((name) => `examples/${name}`)
  .map((own): Shipped => ({ config: `${own}/config.yaml`, tests: `${own}/tests`, readme: `${own}/README.md` }))
const ours: Shipped = { config: 'config.yaml', tests: 'test/extension' }
const opened = await Promise.all([ours, ...examples].map(open))

describe('the extensions that we ship', () => {
  for (const { config, readme, diagnostics, files } of opened)
    describe(config, () => {
      it('has nothing that `reprompt check` complains of', () => expect(diagnostics).to.deep.equal([]))
      for (const { name, build, conversations } of files)
        describe(name, () => {
          for (const [title, turns] of conversations) it(title, () => replay(build(), turns))
        })
      const [first] = files
      if (first === undefined || readme === undefined) return
      it('understands the lines of its README', () => replay(first.build(), linesOf(readme)))
    })

  // There is no Korean on Alexa.
  for (const { config, tests } of examples.filter(({ config }) => !config.includes('-ko/')))
    describe(`${config} on Alexa`, () => {
      for (const name of readdirSync(tests).sort())
        it(name, async () => {
          const { build, conversations } = await openConversations(`${tests}/${name}`, config, 'alexa')
          for (const [, turns] of conversations) replay(build(), turns)
        })
    })

  it('use every key of the language', () => {
    const used = keysIn(opened.map(({ dialogs }) => dialogs))
    expect([...keysOfSchema(dialogFileSchema)].filter((key) => !used.has(key))).to.deep.equal([])
  })
})

async function open({ config, tests, readme }: Shipped) {
  const names = readdirSync(tests).sort()
  const files = await Promise.all(
    names.map(async (name) => ({ name, ...(await openConversations(`${tests}/${name}`, config)) })),
  )
  const { dialogs = [], diagnostics } = await readExtensionFiles(resolve(config))
  return { config, readme, files, dialogs, diagnostics }
}

/** What a reader is invited to say, one line a turn. */
function linesOf(readme: string): readonly ConversationTurn[] {
  const said = /```text\n(?<lines>.+?)\n```/su.exec(readFileSync(readme, 'utf8'))?.groups?.lines
  if (said === undefined) throw new Error(`${readme} has no conversation in it`)
  return said.split('\n').map((user) => ({ user }))
}

function replay(extension: Extension, turns: readonly ConversationTurn[]): void {
  const text = reportFailure(play(extension, turns), extension.dialogs.language)
  if (text !== '') throw new Error(`\n${text}`)
}
