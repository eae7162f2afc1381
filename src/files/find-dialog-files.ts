import { existsSync } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Diagnostic, diagnose, wholeFile } from '../diagnostics/diagnostic.ts'
import { unreadable, whyUnreadable } from './read-bytes.ts'
import { withinTime } from './read-regular-file.ts'
import { reasonOf } from './reason-of.ts'

export interface FoundFiles {
  /** absolute, sorted; each real file once */
  readonly paths: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The dialog files in a folder and all folders below it; links are followed. Left out is what begins with `.` or `_`
 * (so are Kubernetes' `..data` folders, but not the links into them) and what editors leave behind.
 */
export async function findFiles(folder: string): Promise<FoundFiles> {
  const seen = new Set<string>()
  const paths: string[] = []
  const diagnostics: Diagnostic[] = []
  const walk = async (path: string): Promise<void> => {
    try {
      const real = await withinTime(realpath(path))
      if (seen.has(real)) return
      seen.add(real)
      const isFolder = (await withinTime(stat(real))).isDirectory()
      if (!isFolder && isDialogFile(path)) paths.push(path)
      if (!isFolder) return
      for (const name of (await withinTime(readdir(real))).filter(isWanted).sort()) {
        if (hasHiddenEnding(name)) diagnostics.push(notRead(join(path, name)))
        await walk(join(path, name))
      }
    } catch (error) {
      diagnostics.push(isMisnamed(path, error) ? unreadable(path, 'not-utf8-name') : await whyUnreadable(path, error))
    }
  }
  await walk(folder)
  return { paths: paths.sort(), diagnostics }
}

/** Names that are no UTF-8 come with signs in place of what cannot be read, and nothing has that name. */
function isMisnamed(path: string, error: unknown): boolean {
  return path.includes('\u{fffd}') && reasonOf(error) === 'ENOENT'
}

/** A file that an editor saved as a text: where endings are hidden, it looks like any other. */
function hasHiddenEnding(name: string): boolean {
  return /\.ya?ml\.(?:txt|text|rtf|docx?)$/i.test(name)
}

function notRead(path: string): Diagnostic {
  return diagnose({ code: 'wrong-ending', args: { name: basename(path) } }, wholeFile(path))
}

/**
 * The files that were named, in that order and whatever they are called, and the dialog files in the folders that were. A pattern that no
 * shell has expanded (`tests/*.yaml` in quotes, or on Windows) is expanded here.
 */
export async function filesNamed(paths: readonly string[]): Promise<FoundFiles> {
  const expanded = await Promise.all(paths.map(expand))
  const found = await Promise.all(expanded.flat().map(fileOrFolder))
  return {
    paths: [...new Set(found.flatMap((files) => files.paths))],
    diagnostics: found.flatMap((files) => files.diagnostics),
  }
}

async function expand(path: string): Promise<readonly string[]> {
  if (!/[*?[{]/.test(path) || existsSync(path)) return [path]
  const { glob } = await import('tinyglobby')
  const found = await glob(path.replaceAll('\\', '/'), { absolute: true })
  return found.length === 0 ? [path] : found.sort()
}

async function fileOrFolder(path: string): Promise<FoundFiles> {
  const isFile = await stat(path).then(
    (found) => !found.isDirectory(),
    () => false,
  )
  return isFile ? { paths: [path], diagnostics: [] } : findFiles(path)
}

/** Whether what has this name may be, or hold, a dialog. Names without an ending may be folders; a link that leads nowhere is reported only where a dialog was expected. */
export function isWanted(name: string): boolean {
  if (/^[._#]|[~#]$/.test(name)) return false
  return isDialogFile(name) || !/\.(?:sw[a-p]|bak|orig|tmp|old)$/i.test(name)
}

export function isDialogFile(path: string): boolean {
  return /\.ya?ml$/i.test(path)
}
