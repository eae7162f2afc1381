import { lstat } from 'node:fs/promises'
import { isAbsolute, join, normalize, resolve } from 'node:path'
import { reasonOf } from '../files/reason-of.ts'
import { leadsOut, writeNew } from '../files/write-whole.ts'
import type { LanguageCode } from '../languages/language.ts'
import { traitsOf } from '../platforms/index.ts'
import type { PlatformName } from '../platforms/names.ts'
import { serviceFiles, serviceTypes, starterFiles, starters } from '../starter/starter.ts'
import type { StarterWords, Steps } from '../starter/words.ts'
import { type ExitCode, exitCodes, languageOf, type Terminal } from './terminal.ts'

export interface InitOptions {
  /** Where the extension is made, as it was named; the folder is made if it is not there. */
  readonly folder: string
  /** What the extension speaks; none: the environment's language. */
  readonly language?: LanguageCode
  /** Where it is to be served; none: on the first. */
  readonly platform?: PlatformName
  /** Only a service of this name is made, for an extension that is there. */
  readonly service?: string
}

/** Makes a new extension that runs, or only a service for one. Where one of its files is there already, nothing is written. */
export async function init(options: InitOptions, terminal: Terminal): Promise<ExitCode> {
  const { folder, service, platform, language = languageOf(terminal.env) } = options
  const words = starters[language]
  const traits = platform === undefined ? undefined : traitsOf(platform)
  if (platform !== undefined && traits?.languagesLacked.includes(language)) {
    terminal.errors.write(words.notOn(traits.title, platform))
    return exitCodes.usage
  }
  if (service === undefined) {
    const files = await starterFiles(language, platform)
    const made = [...files.keys()].map((file) => `  ${join(folder, file)}\n`)
    const next = `${made.join('')}\n${words.next(stepsIn(normalize(folder), terminal))}`
    return writeFiles(files, next, { folder, words }, terminal)
  }
  if (!isServiceName(service)) {
    terminal.errors.write(words.badServiceName(service))
    return exitCodes.usage
  }
  const files = await serviceFiles(language, service)
  const made = [...files.keys()].map((file) => join(folder, file))
  return writeFiles(files, words.serviceNext(service, made), { folder, words }, terminal)
}

function isServiceName(name: string): boolean {
  return /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]{0,60}$/u.test(name)
}

// Whoever has one knows best; the types are the same for every service.
const mayBeThere: ReadonlySet<string> = new Set(['.gitignore', serviceTypes])

interface Target {
  readonly folder: string
  readonly words: StarterWords
}

async function writeFiles(
  files: ReadonlyMap<string, string>,
  next: string,
  { folder, words }: Target,
  terminal: Terminal,
): Promise<ExitCode> {
  const root = resolve(terminal.folder, folder)
  try {
    const needed = [...files.keys()].filter((file) => !mayBeThere.has(file))
    const taken = await takenOf(needed, root)
    if (taken.length > 0) {
      terminal.errors.write(words.taken(taken.map((file) => join(folder, file))))
      return exitCodes.problems
    }
    for (const file of files.keys())
      if (await leadsOut(root, file)) throw Object.assign(new Error(file), { code: 'ELOOP' })
    for (const [file, text] of files) await writeNew(join(root, file), text)
  } catch (error) {
    terminal.errors.write(words.unwritable(folder, reasonOf(error)))
    return exitCodes.failure
  }
  terminal.output.write(next)
  return exitCodes.clean
}

/** By npx, where it was called so: that finds the program only in the folder which has it, and below. */
function stepsIn(folder: string, { env }: Terminal): Steps {
  const isNpx = env.npm_command === 'exec'
  const isElsewhere = isAbsolute(folder) || folder.startsWith('..')
  const stays = isNpx && isElsewhere
  const steps = ['chat', 'check', 'test', 'dev --live'].map((command) =>
    [
      isNpx ? 'npx reprompt' : 'reprompt',
      command,
      ...(stays ? ['--config', quoted(join(folder, 'config.yaml'))] : []),
    ].join(' '),
  )
  const width = Math.max(...steps.map(({ length }) => length))
  const [chat = '', check = '', test = '', dev = ''] = steps.map((step) => step.padEnd(width))
  return { enter: stays || folder === '.' ? '' : `  cd ${quoted(folder)}\n`, chat, check, test, dev }
}

function quoted(path: string): string {
  return /\s/u.test(path) ? `"${path}"` : path
}

async function takenOf(files: readonly string[], root: string): Promise<readonly string[]> {
  const found = await Promise.all(files.map(async (file) => ({ file, isThere: await isThere(join(root, file)) })))
  return found.filter(({ isThere }) => isThere).map(({ file }) => file)
}

/** A link that leads nowhere is there, too. */
async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (error) {
    if (reasonOf(error) === 'ENOENT') return false
    throw error
  }
}
