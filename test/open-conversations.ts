import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { parse } from 'yaml'
import {
  type ConversationFile,
  type ConversationTurn,
  conversationFileSchema,
} from '../src/conversation/conversation.ts'
import { openExtension } from '../src/conversation/open.ts'
import type { Extension } from '../src/conversation/play.ts'

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile<ConversationFile>(conversationFileSchema)

/** Reads a file of conversation tests. */
export function openConversations(path: string): {
  readonly extension: Extension
  readonly conversations: readonly (readonly [title: string, turns: readonly ConversationTurn[]])[]
} {
  const file: unknown = parse(readFileSync(path, 'utf8'))
  if (!validate(file)) throw new Error(`${path}: ${JSON.stringify(validate.errors, undefined, 2)}`)
  return { extension: openExtension(file), conversations: Object.entries(file.conversations) }
}
