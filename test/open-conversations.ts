import { resolve } from 'node:path'
import {
  blankExtension,
  type ExtensionUnderTest,
  extensionFor,
  extensionUnderTest,
  isFor,
} from '../src/conversation/tests/extension-under-test.ts'
import type { Extension } from '../src/conversation/tests/play.ts'
import { readConversations } from '../src/conversation/tests/read-tests.ts'
import type { ConversationTurn } from '../src/conversation/tests/test-schema.ts'
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts'
import { formatDiagnostics } from '../src/diagnostics/format-diagnostics.ts'
import { loadExtension } from '../src/extension/load-extension.ts'
import { readExtensionFiles } from '../src/extension/read-extension-files.ts'
import { plainPlatform } from '../src/platforms/index.ts'
import type { PlatformName } from '../src/platforms/names.ts'

interface Opened {
  /** Built anew for each conversation: nothing that one does can reach another. */
  readonly build: () => Extension
  readonly conversations: readonly (readonly [title: string, turns: readonly ConversationTurn[]])[]
}

/** Reads a file of conversation tests that must be without mistakes. Where it has no dialogs, those of `config` are used. */
export async function openConversations(
  path: string,
  config = 'config.yaml',
  platform?: PlatformName,
): Promise<Opened> {
  const { file, diagnostics } = await readConversations(path)
  if (file === undefined || diagnostics.length > 0) return complain(diagnostics)
  const subject = file.dialogs === undefined ? await openSubject(config, platform) : blankOn(platform)
  const isMeant = platform === undefined || isFor(file, subject)
  return {
    build: () => extensionFor(file, subject),
    conversations: isMeant ? Object.entries(file.conversations) : [],
  }
}

function blankOn(platform: PlatformName | undefined): ExtensionUnderTest {
  return platform === undefined
    ? blankExtension
    : { ...blankExtension, platform: plainPlatform(platform), isCarried: true }
}

async function openSubject(config: string, platform: PlatformName | undefined): Promise<ExtensionUnderTest> {
  const loaded = loadExtension(await readExtensionFiles(resolve(config)), 0)
  return loaded.type === 'loaded' ? extensionUnderTest(loaded, platform) : complain(loaded.diagnostics)
}

function complain(diagnostics: readonly Diagnostic[]): never {
  throw new Error(`\n${formatDiagnostics(diagnostics, { color: false, language: 'en', folder: process.cwd() })}`)
}
