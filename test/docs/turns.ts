import { Ajv } from 'ajv'
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml'
import { type Extension, play } from '../../src/conversation/tests/play.ts'
import { reportFailure } from '../../src/conversation/tests/report-failure.ts'
import {
  type ConversationFile,
  type ConversationTurn,
  conversationFileSchema,
} from '../../src/conversation/tests/test-schema.ts'
import type { Block } from './blocks.ts'

const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile<ConversationFile>(conversationFileSchema)

/** Runs the conversation that a block shows; throws, with the place of the turn, where it goes otherwise. */
export function replay(extension: Extension, block: Block): void {
  const { turns, lines } = readTurns(block)
  const outcome = play(extension, turns)
  const text = reportFailure(outcome, extension.dialogs.language)
  if (text !== '') throw new Error(`${block.file}:${lines[outcome.played.length]}\n${text}`)
}

/** The turns, and the line of the docs that each begins in. */
function readTurns({ file, line, text }: Block): {
  readonly turns: readonly ConversationTurn[]
  readonly lines: readonly number[]
} {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter })
  const written: unknown = { conversations: { docs: document.toJS() } }
  if (!validate(written)) throw new Error(`${file}:${line}\n${JSON.stringify(validate.errors, undefined, 2)}`)
  const items = isSeq(document.contents) ? document.contents.items : []
  const starts = items.map((item) => (isMap(item) ? item.range?.[0] : undefined) ?? 0)
  return {
    turns: written.conversations.docs ?? [],
    lines: starts.map((start) => line + lineCounter.linePos(start).line - 1),
  }
}
