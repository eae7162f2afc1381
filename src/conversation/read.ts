import { type Diagnostic, hasErrors, inOrder } from '../yaml/diagnostic.ts'
import { readBytes, readYaml } from '../yaml/read.ts'
import { dataOf } from '../yaml/tree.ts'
import type { ConversationFile } from './conversation.ts'
import { conversationFileShape } from './shape.ts'

/** Reads a file of conversation tests; its mistakes are told like those of a dialog. */
export async function readConversations(path: string): Promise<{
  /** none where the file has an error */
  readonly file?: ConversationFile
  readonly diagnostics: readonly Diagnostic[]
}> {
  const bytes = await readBytes(path)
  if (!(bytes instanceof Uint8Array)) return { diagnostics: [bytes] }
  const { written, diagnostics } = readYaml(path, bytes, conversationFileShape)
  const value = written && dataOf(written.tree)
  if (hasErrors(diagnostics) || !conversationFileShape.validate(value)) return { diagnostics: inOrder(diagnostics) }
  return { file: value, diagnostics: inOrder(diagnostics) }
}
