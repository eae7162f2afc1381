import { readdirSync } from 'node:fs'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { type Extension, play, type TestOutcome } from '../src/conversation/tests/play.ts'
import { reportFailure } from '../src/conversation/tests/report-failure.ts'
import { answeredBy } from '../src/core/turn-types.ts'
import { openConversations } from './open-conversations.ts'

const [regular, impossible] = await Promise.all(['test/conversations', 'test/impossible'].map(openAll))

describe('conversations', () => {
  each(regular, (outcome, { dialogs }) => {
    const text = reportFailure(outcome, dialogs.language)
    if (text !== '') throw new Error(`\n${text}`)
  })
})

// Alexa sends no unit with a number.
const unit = /=\S*\[[^\]]+\]/

describe('conversations on Alexa', () => {
  for (const name of readdirSync('test/conversations').sort())
    it(name, async () => {
      const { build, conversations } = await openConversations(`test/conversations/${name}`, undefined, 'alexa')
      for (const [title, turns] of conversations) {
        const extension = build()
        const text = reportFailure(play(extension, turns), extension.dialogs.language)
        if (text !== '' && !turns.some(({ user }) => unit.test(user))) throw new Error(`\n${title}\n${text}`)
      }
    })
})

describe('the conversations', () => {
  it('see every rule answer', () => {
    const rules = (regular ?? []).flatMap(({ conversations }) =>
      conversations.flatMap(([, turns]) => turns.flatMap(({ why }) => why?.rule ?? [])),
    )
    expect([...new Set(rules)]).to.have.members([...answeredBy])
  })
})

describe('conversations that cannot be', () => {
  each(impossible, (outcome) => expect(outcome.type).to.equal('failed'))
})

function openAll(folder: string) {
  const names = readdirSync(folder).sort()
  return Promise.all(names.map(async (name) => ({ name, ...(await openConversations(`${folder}/${name}`)) })))
}

function each(
  files: Awaited<ReturnType<typeof openAll>> = [],
  check: (outcome: TestOutcome, extension: Extension) => void,
): void {
  for (const { name, build, conversations } of files)
    describe(name, () => {
      for (const [title, turns] of conversations)
        it(title, () => {
          const extension = build()
          check(play(extension, turns), extension)
        })
    })
}
