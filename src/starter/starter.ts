import type { LanguageCode } from '../languages/language.ts'
import { schemaFiles } from '../schemas/index.ts'
import { englishStarter } from './en.ts'
import { japaneseStarter } from './ja.ts'
import { koreanStarter } from './ko.ts'
import type { Starter } from './words.ts'

export const starters: Readonly<Record<LanguageCode, Starter>> = {
  ko: koreanStarter,
  ja: japaneseStarter,
  en: englishStarter,
}

/** The files of a new extension, in the order they are best read: path, with `/` → text. */
export function starterFiles(language: LanguageCode): ReadonlyMap<string, string> {
  const { readme, config, dialog, replies, test } = starters[language]
  return new Map([
    ['README.md', readme],
    ['config.yaml', withSchema('.vscode/config.schema.json', config)],
    ['dialogs/coffee.yaml', withSchema('../.vscode/dialog.schema.json', dialog)],
    ['dialogs/replies.yaml', withSchema('../.vscode/dialog.schema.json', replies)],
    ['tests/coffee.yaml', withSchema('../.vscode/conversation.schema.json', test)],
    ['.vscode/settings.json', json(editorSettings)],
    ['.vscode/extensions.json', json({ recommendations: ['redhat.vscode-yaml'] })],
    ...Array.from(schemaFiles(language), ([name, text]) => [`.vscode/${name}`, text] as const),
  ])
}

/** Files without the line that names their schema are found by where they are. */
const editorSettings = {
  'yaml.schemas': {
    '.vscode/config.schema.json': 'config.yaml',
    '.vscode/dialog.schema.json': ['dialogs/**/*.yaml', 'dialogs/**/*.yml'],
    '.vscode/conversation.schema.json': ['tests/**/*.yaml', 'tests/**/*.yml'],
  },
  'yaml.schemaStore.enable': false,
}

function withSchema(schema: string, text: string): string {
  return `# yaml-language-server: $schema=${schema}\n${text}`
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
