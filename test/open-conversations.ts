import { readConfig } from '../src/config.ts'
import type { ConversationTurn } from '../src/conversation/conversation.ts'
import { extensionFor, type Subject } from '../src/conversation/open.ts'
import type { Extension } from '../src/conversation/play.ts'
import { readConversations } from '../src/conversation/read.ts'
import { outsideOf } from '../src/outside.ts'
import type { Diagnostic } from '../src/yaml/diagnostic.ts'
import { formatDiagnostics } from '../src/yaml/format.ts'
import { readDialogs } from '../src/yaml/load.ts'

interface Opened {
  readonly extension: Extension
  readonly conversations: readonly (readonly [title: string, turns: readonly ConversationTurn[]])[]
}

/** Reads a file of conversation tests that must be without mistakes. Where it has no dialogs, it talks to those of `config`. */
export async function openConversations(path: string, config = 'config.yaml'): Promise<Opened> {
  const { file, diagnostics } = await readConversations(path)
  if (file === undefined || diagnostics.length > 0) return complain(diagnostics)
  const subject = file.dialogs === undefined ? await openSubject(config) : undefined
  return { extension: extensionFor(file, subject), conversations: Object.entries(file.conversations) }
}

async function openSubject(path: string): Promise<Subject> {
  const { config, diagnostics } = await readConfig(path)
  if (config === undefined) return complain(diagnostics)
  const set = await readDialogs(config.dialogs, config.settings, outsideOf(config))
  if (set.files === undefined) return complain(set.diagnostics)
  return { files: set.files, settings: config.settings, guideIntent: config.guideIntent }
}

function complain(diagnostics: readonly Diagnostic[]): never {
  throw new Error(`\n${formatDiagnostics(diagnostics, { color: false, language: 'en', folder: process.cwd() })}`)
}
