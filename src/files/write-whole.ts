import { randomBytes } from 'node:crypto'
import { link, lstat, mkdir, open, realpath, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isWithin } from './is-within.ts'
import { reasonOf } from './reason-of.ts'
import { syncFolder } from './synced.ts'

/**
 * Writes a file whole or not at all: on a full disk, and where the machine stops, what was there is still there. A link is followed, and its
 * file keeps its permissions.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const file = await realpath(path).catch(() => path)
  const mode = await stat(file).then(
    (found) => found.mode & 0o777,
    () => undefined,
  )
  await putInPlace(file, text, rename, mode)
}

/** Writes a file where a link may lead elsewhere: then the link is replaced. */
export async function replaceName(path: string, text: string): Promise<void> {
  await putInPlace(path, text, rename)
}

/**
 * Writes a new file whole, and makes the folders that it needs. Overwrites nothing, and returns whether it was written. `mode`: who may read
 * it, where that is not everybody.
 */
export async function writeNew(path: string, text: string, mode?: number): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true })
  try {
    await putInPlace(path, text, linkAlone, mode)
    return true
  } catch (error) {
    if (reasonOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Whether a file in a folder would be written outside of it, for a link leads there. */
export async function leadsOut(folder: string, file: string): Promise<boolean> {
  return !isWithin(await nearest(dirname(join(folder, file))), await nearest(folder))
}

/** Where a folder really is, or else the one that it would be made in. */
async function nearest(folder: string): Promise<string> {
  try {
    return await realpath(folder)
  } catch (error) {
    if (reasonOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error
    return join(await nearest(dirname(folder)), basename(folder))
  }
}

/** Writes next to the file, under a name that nobody reads, and gives it its name once it is on the disk. */
async function putInPlace(
  path: string,
  text: string,
  give: (from: string, to: string) => Promise<void>,
  mode?: number,
): Promise<void> {
  const draft = join(dirname(path), `.${randomBytes(8).toString('hex')}.tmp`)
  try {
    const handle = await open(draft, 'wx')
    try {
      if (mode !== undefined) await handle.chmod(mode)
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await give(draft, path)
  } finally {
    await unlink(draft).catch(() => undefined)
  }
  // Some systems let nobody open a folder.
  await syncFolder(dirname(path)).catch(() => undefined)
}

/** Gives a file a name that nothing has. Where a file can have only one name, nobody may take it in between. */
async function linkAlone(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(reasonOf(error))) throw error
    const isFree = await lstat(to).then(
      () => false,
      (missing) => reasonOf(missing) === 'ENOENT',
    )
    if (!isFree) throw Object.assign(new Error('EEXIST'), { code: 'EEXIST' })
    await rename(from, to)
  }
}
