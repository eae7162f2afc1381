import { lstat } from 'node:fs/promises'
import { isAbsolute, join, normalize, resolve } from 'node:path'
import { reasonOf } from '../files/reason-of.ts'
import { leadsOut, writeNew } from '../files/write-whole.ts'
import type { LanguageCode } from '../languages/language.ts'
import { starterFiles, starters } from '../starter/starter.ts'
import type { Steps } from '../starter/words.ts'
import { type ExitCode, exitCodes, languageOf, type Terminal } from './terminal.ts'

export interface InitOptions {
  /** Where the extension is made, as it was named; the folder is made if it is not there. */
  readonly folder: string
  /** What the extension speaks; none: the environment's language. */
  readonly language?: LanguageCode
}

/** Makes a new extension that runs. Where one of its files is there already, nothing is written. */
export async function init(options: InitOptions, terminal: Terminal): Promise<ExitCode> {
  const { folder, language = languageOf(terminal.env) } = options
  const files = await starterFiles(language)
  const words = starters[language]
  const root = resolve(terminal.folder, folder)
  try {
    // Whoever has one knows best.
    const needed = [...files.keys()].filter((file) => file !== '.gitignore')
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
  const made = [...files.keys()].map((file) => `  ${join(folder, file)}\n`)
  terminal.output.write(`${made.join('')}\n${words.next(stepsIn(normalize(folder), terminal))}`)
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
