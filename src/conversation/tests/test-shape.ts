import type { Surrounding } from '../../diagnostics/codes.ts'
import { dialogFileShape } from '../../dialog-files/dialog-file-shape.ts'
import type { Shape } from '../../yaml/schema/shape.ts'
import type { Path } from '../../yaml/tree.ts'
import { type ConversationFile, conversationFileSchema } from './test-schema.ts'
import { validateConversationFile } from './validate-conversation-file.cjs'

const fileKeys = conversationFileSchema.properties
const turnKeys = fileKeys.conversations.additionalProperties.items.properties

/** What a file of conversation tests looks like. */
export const conversationFileShape: Shape<ConversationFile> = {
  validate: validateConversationFile,
  surroundingOf: surroundingInConversations,
  first: ['conversations'],
  keys: new Map<Surrounding, readonly string[]>([
    ['conversations', Object.keys(fileKeys)],
    ['turn', Object.keys(turnKeys)],
    ['stub', Object.keys(turnKeys.services.additionalProperties.properties)],
    ['why', Object.keys(turnKeys.why.properties)],
    ['config', Object.keys(fileKeys.config.properties)],
    ['commands', Object.keys(fileKeys.config.properties.commands.properties)],
    ...dialogFileShape.keys,
  ]),
  // Below `dialogs` a test has its own.
  switches: dialogFileShape.switches,
  sections: dialogFileShape.sections.map((section) => ({ ...section, depth: section.depth + 1 })),
}

/** A path is that of a map: a turn is the third step below `conversations`, after its title and its place. */
function surroundingInConversations([section, ...path]: Path): Surrounding {
  if (section === 'dialogs') return dialogFileShape.surroundingOf(path)
  if (section === 'config') return path.length === 0 ? 'config' : 'commands'
  if (section !== 'conversations' || path.length === 0) return 'conversations'
  const [, , key] = path
  if (key === undefined) return 'turn'
  if (key === 'services' && path.length === 4) return 'stub'
  return key === 'why' ? 'why' : 'part'
}
