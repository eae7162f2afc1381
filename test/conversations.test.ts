import { readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, it } from 'mocha'
import { parse } from 'yaml'
import { type ConversationFile, conversationFileSchema } from '../src/conversation/conversation.ts'
import { openExtension } from '../src/conversation/open.ts'
import { play } from '../src/conversation/play.ts'
import { report } from '../src/conversation/report.ts'

const folder = 'test/conversations'
const validate = new Ajv({ allErrors: true, allowUnionTypes: true, strict: false }).compile<ConversationFile>(
  conversationFileSchema,
)

describe('conversations', () => {
  for (const name of readdirSync(folder).sort()) {
    describe(name, () => {
      const file: unknown = parse(readFileSync(`${folder}/${name}`, 'utf8'))
      if (!validate(file)) throw new Error(`${name}: ${JSON.stringify(validate.errors, undefined, 2)}`)
      const extension = openExtension(file)
      for (const [title, turns] of Object.entries(file.conversations)) {
        it(title, () => {
          const told = report(play(extension, turns), extension.dialogs.language)
          if (told !== '') throw new Error(`\n${told}`)
        })
      }
    })
  }
})
