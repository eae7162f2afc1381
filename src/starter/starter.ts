import { readdir, readFile } from 'node:fs/promises'
import type { LanguageCode } from '../languages/language.ts'
import type { PlatformName } from '../platforms/names.ts'
import { schemaFiles } from '../schemas/index.ts'
import { englishStarter } from './en.ts'
import { japaneseStarter } from './ja.ts'
import { koreanStarter } from './ko.ts'
import type { StarterWords } from './words.ts'

/** What `init` says. */
export const starters: Readonly<Record<LanguageCode, StarterWords>> = {
  ko: koreanStarter,
  ja: japaneseStarter,
  en: englishStarter,
}

// In `files/`, for each language; the build puts them beside the program.
const written = ['README.md', 'config.yaml', 'dialogs/coffee.yaml', 'dialogs/replies.yaml', 'tests/coffee.yaml']

// What users said is not for a repository.
const personal = ['/orders*.csv', '/outbox/']

/** The files of a new extension, in the order they are best read: path, with `/` → text. */
export async function starterFiles(
  language: LanguageCode,
  platform?: PlatformName,
): Promise<ReadonlyMap<string, string>> {
  const others = platform === undefined ? [] : await filesOfPlatform(language, platform)
  const texts = written.map(async (name) => {
    const own = `${platform}/${name}`
    return [name, await readStarterFile(language, others.includes(own) ? own : name)] as const
  })
  return new Map([
    ...(await Promise.all(texts)),
    ['.gitignore', personal.map((name) => `${name}\n`).join('')],
    ['.vscode/settings.json', json(editorSettings)],
    ['.vscode/tasks.json', json(checkTask)],
    ['.vscode/extensions.json', json({ recommendations: ['redhat.vscode-yaml'] })],
    ...Array.from(schemaFiles(language), ([name, text]) => [`.vscode/${name}`, text] as const),
  ])
}

/** The files of a service that is a module beside config.yaml: path → text. Its types are the same for every service. */
export async function serviceFiles(language: LanguageCode, name: string): Promise<ReadonlyMap<string, string>> {
  return new Map([
    [`services/${name}.mjs`, await readStarterFile(language, 'services/service.mjs')],
    [serviceTypes, await readFile(new URL('files/service.d.ts', import.meta.url), 'utf8')],
  ])
}

export const serviceTypes = 'services/service.d.ts'

function readStarterFile(language: LanguageCode, name: string): Promise<string> {
  return readFile(starterFile(language, name), 'utf8')
}

function starterFile(language: LanguageCode, name: string): URL {
  return new URL(`files/${language}/${name}`, import.meta.url)
}

/** What is not the same on a platform is in a folder of its name. */
async function filesOfPlatform(language: LanguageCode, platform: PlatformName): Promise<readonly string[]> {
  const names = await readdir(starterFile(language, '.'), { recursive: true })
  return names.map((name) => name.replaceAll('\\', '/')).filter((name) => name.startsWith(`${platform}/`))
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

// How `reprompt check` begins a message, in the terminal's language or the extension's.
const severities = { error: 'error|오류|エラー', warning: 'warning|경고|警告' } as const

/** Shows what `reprompt check` reports where VS Code shows problems (https://code.visualstudio.com/docs/debugtest/tasks). */
const checkTask = {
  version: '2.0.0',
  tasks: [
    {
      label: 'reprompt check',
      type: 'shell',
      command: 'npx reprompt check',
      options: { env: { NO_COLOR: '1' } },
      group: { kind: 'test', isDefault: true },
      presentation: { reveal: 'silent', panel: 'dedicated', clear: true },
      problemMatcher: Object.entries(severities).map(([severity, words]) => ({
        owner: `reprompt-${severity}`,
        source: 'reprompt',
        severity,
        fileLocation: ['relative', `\${workspaceFolder}`],
        pattern: {
          regexp: `^(.+?):(\\d+):(\\d+) (?:${words}): (.+) \\[([a-z-]+)\\]$`,
          file: 1,
          line: 2,
          column: 3,
          message: 4,
          code: 5,
        },
      })),
    },
  ],
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
