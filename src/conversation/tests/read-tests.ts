import { type Diagnostic, hasErrors, inOrder } from '../../diagnostics/diagnostic.ts'
import { withChoicesInOrder } from '../../dialog-files/choices-in-order.ts'
import { type ReadBytes, readBytes } from '../../files/read-bytes.ts'
import { suppressCascades } from '../../yaml/cascades.ts'
import { readYaml, type YamlFile } from '../../yaml/read.ts'
import { dataOf, find } from '../../yaml/tree.ts'
import { checkOwnConfig, checkOwnDialogs } from './check-own-dialogs.ts'
import { blankExtension, settingsOf } from './extension-under-test.ts'
import type { ConversationFile } from './test-schema.ts'
import { conversationFileShape } from './test-shape.ts'

/** What came of reading a file of conversation tests. */
export interface ConversationReading {
  /** none where the file has an error */
  readonly file?: ConversationFile
  readonly yaml?: YamlFile
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads a file of conversation tests; its mistakes, and those of dialogs in it, are reported like those of a dialog file. */
export async function readConversations(
  path: string,
  settings = blankExtension.settings,
  read: ReadBytes = readBytes,
): Promise<ConversationReading> {
  const bytes = await read(path)
  if (!(bytes instanceof Uint8Array)) return { diagnostics: [bytes] }
  const { yaml, diagnostics: found, uncertain } = readYaml(path, bytes, conversationFileShape)
  if (yaml === undefined) return { diagnostics: inOrder(found) }
  const value = dataOf(yaml.tree)
  if (!conversationFileShape.validate(value)) {
    return { diagnostics: inOrder([...found, ...suppressCascades(checkOwnDialogs(yaml, settings), uncertain)]) }
  }
  const { dialogs, config } = value
  const file =
    dialogs === undefined
      ? value
      : { ...value, dialogs: withChoicesInOrder(dialogs, find(yaml.tree, ['dialogs']).tree) }
  const ofConfig = checkOwnConfig(yaml, value)
  const own = hasErrors(ofConfig) ? settings : settingsOf({ dialogs, config }, settings)
  const ofDialogs = checkOwnDialogs(yaml, own)
  const diagnostics = inOrder([...found, ...suppressCascades([...ofConfig, ...ofDialogs], uncertain)])
  return hasErrors(diagnostics) ? { diagnostics } : { file, yaml, diagnostics }
}
