import { type Diagnostic, hasErrors, inOrder } from '../../diagnostics/diagnostic.ts'
import { readBytes } from '../../files/read-bytes.ts'
import { withoutEchoes } from '../../yaml/cascades.ts'
import { readYaml, type Written } from '../../yaml/read.ts'
import { dataOf } from '../../yaml/tree.ts'
import { checkOwnConfig, checkOwnDialogs } from './check-own-dialogs.ts'
import { blank, settingsOf } from './subject.ts'
import type { ConversationFile } from './test-schema.ts'
import { conversationFileShape } from './test-shape.ts'

/** What came of reading a file of conversation tests. */
export interface ConversationReading {
  /** none where the file has an error */
  readonly file?: ConversationFile
  readonly written?: Written
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads a file of conversation tests; its mistakes, and those of dialogs in it, are told like those of a dialog file. */
export async function readConversations(path: string, settings = blank.settings): Promise<ConversationReading> {
  const bytes = await readBytes(path)
  if (!(bytes instanceof Uint8Array)) return { diagnostics: [bytes] }
  const { written, diagnostics: slips, damages } = readYaml(path, bytes, conversationFileShape)
  if (written === undefined) return { diagnostics: inOrder(slips) }
  const value = dataOf(written.tree)
  if (!conversationFileShape.validate(value)) {
    return { diagnostics: inOrder([...slips, ...withoutEchoes(checkOwnDialogs(written, settings), damages)]) }
  }
  const { dialogs, config } = value
  const ofConfig = checkOwnConfig(written, value)
  const own = hasErrors(ofConfig) ? settings : settingsOf({ dialogs, config }, settings)
  const ofDialogs = checkOwnDialogs(written, own)
  const diagnostics = inOrder([...slips, ...withoutEchoes([...ofConfig, ...ofDialogs], damages)])
  return hasErrors(diagnostics) ? { diagnostics } : { file: value, written, diagnostics }
}
