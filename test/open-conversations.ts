import type { ConversationTurn } from '../src/conversation/conversation.ts'
import { openExtension } from '../src/conversation/open.ts'
import type { Extension } from '../src/conversation/play.ts'
import { readConversations } from '../src/conversation/read.ts'
import { formatDiagnostics } from '../src/yaml/format.ts'

interface Opened {
  readonly extension: Extension
  readonly conversations: readonly (readonly [title: string, turns: readonly ConversationTurn[]])[]
}

/** Reads a file of conversation tests that must be without mistakes. */
export async function openConversations(path: string): Promise<Opened> {
  const { file, diagnostics } = await readConversations(path)
  if (file === undefined || diagnostics.length > 0)
    throw new Error(`\n${formatDiagnostics(diagnostics, { color: false, language: 'en', folder: process.cwd() })}`)
  return { extension: openExtension(file), conversations: Object.entries(file.conversations) }
}
