import { readdirSync } from 'node:fs'
import { describe, it } from 'mocha'
import { play } from '../src/conversation/play.ts'
import { report } from '../src/conversation/report.ts'
import { openConversations } from './open-conversations.ts'

const folder = 'test/conversations'

describe('conversations', () => {
  for (const name of readdirSync(folder).sort())
    describe(name, () => {
      const { extension, conversations } = openConversations(`${folder}/${name}`)
      for (const [title, turns] of conversations)
        it(title, () => {
          const told = report(play(extension, turns), extension.dialogs.language)
          if (told !== '') throw new Error(`\n${told}`)
        })
    })
})
