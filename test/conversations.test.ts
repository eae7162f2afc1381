import { readdirSync } from 'node:fs'
import { expect } from 'chai'
import { describe, it } from 'mocha'
import { type Extension, type Outcome, play } from '../src/conversation/play.ts'
import { report } from '../src/conversation/report.ts'
import { openConversations } from './open-conversations.ts'

describe('conversations', () => {
  each('test/conversations', (outcome, { dialogs }) => {
    const told = report(outcome, dialogs.language)
    if (told !== '') throw new Error(`\n${told}`)
  })
})

describe('conversations that cannot be', () => {
  each('test/impossible', (outcome) => expect(outcome.type).to.equal('failed'))
})

function each(folder: string, judge: (outcome: Outcome, extension: Extension) => void): void {
  for (const name of readdirSync(folder).sort())
    describe(name, () => {
      const { extension, conversations } = openConversations(`${folder}/${name}`)
      for (const [title, turns] of conversations) it(title, () => judge(play(extension, turns), extension))
    })
}
