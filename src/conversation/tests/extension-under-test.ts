import { compile } from '../../core/compile/compile.ts'
import type { DialogFile } from '../../core/dialog.ts'
import type { Settings } from '../../core/dialogs.ts'
import { plainSettings } from '../../extension/config-schema.ts'
import type { LoadedExtension } from '../../extension/load-extension.ts'
import { namesInUse } from '../../extension/names-in-use.ts'
import { languages } from '../../languages/index.ts'
import {
  openIntents,
  openPlatform,
  type PlatformSettings,
  plainPlatform,
  withGuideIntent,
} from '../../platforms/index.ts'
import { type PlatformName, platformNames } from '../../platforms/names.ts'
import { gatherVocabulary } from '../line/vocabulary.ts'
import { carryTurn } from '../simulate-message.ts'
import type { Extension } from './play.ts'
import type { ConversationFile } from './test-schema.ts'

/** What a file of conversation tests is about, where it does not say otherwise. */
export interface ExtensionUnderTest {
  readonly files: readonly DialogFile[]
  readonly settings: Settings
  readonly platform: PlatformSettings
  /** Whether turns come as messages of that platform, or as they are meant. */
  readonly isCarried: boolean
}

/** The extension that was read from its files; with the name of a platform, as users talk to it there. */
export function extensionUnderTest(
  { files, config: { settings, platforms } }: LoadedExtension,
  name?: PlatformName,
): ExtensionUnderTest {
  const named = name === undefined ? platforms : platforms.filter((one) => one.name === name)
  return {
    files,
    settings,
    platform: named[0] ?? plainPlatform(name ?? platformNames[0]),
    isCarried: name !== undefined,
  }
}

/** No extension at all: a file then brings its own dialogs. */
export const blankExtension: ExtensionUnderTest = {
  files: [],
  settings: plainSettings(languages.en),
  platform: plainPlatform(platformNames[0]),
  isCarried: false,
}

/** Whether a file of conversation tests is about the platform that they run on. */
export function isFor({ platforms }: ConversationFile, { platform }: ExtensionUnderTest): boolean {
  return platforms?.includes(platform.name) ?? true
}

/**
 * The extension that a file of conversation tests is about: the dialogs in it or, without any, those of the extension under test;
 * what its `config` says replaces the extension's own. Without `now` it is 1970, so that a test that passes goes on passing.
 */
export function extensionFor({ dialogs: own, config, now }: ConversationFile, extension = blankExtension): Extension {
  const files = own === undefined ? extension.files : [own]
  const settings = settingsOf({ dialogs: own, config }, extension.settings)
  const dialogs = compile(files, settings)
  const platform = withGuideIntent(extension.platform, config?.guideIntent)
  const inUse = namesInUse(dialogs)
  const vocabulary = gatherVocabulary(files, dialogs, openIntents(platform, inUse.intents))
  const opened = extension.isCarried ? openPlatform(platform, dialogs, inUse) : undefined
  return {
    dialogs,
    vocabulary,
    now: now === undefined ? 0 : Date.parse(now),
    ...(opened !== undefined && {
      carry: (turn, context) => carryTurn(turn, opened, settings.commands, context),
    }),
  }
}

/** The extension's settings in a file of tests. Which dialog a launch starts says nothing about dialogs of the file's own. */
export function settingsOf(
  { dialogs, config = {} }: { dialogs: unknown; config: ConversationFile['config'] },
  { launch, ...settings }: Settings,
): Settings {
  const { language: code, commands, guideIntent: _, ...own } = config
  const named = Object.entries(commands ?? {}).map(([command, names]) => [command, [names].flat()])
  return {
    ...settings,
    ...(launch === undefined || dialogs !== undefined ? {} : { launch }),
    ...own,
    language: code === undefined ? settings.language : languages[code],
    commands: { ...settings.commands, ...Object.fromEntries(named) },
  }
}
