import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { reasonOf } from '../files/reason-of.ts'
import { syncFolder } from '../files/synced.ts'

/** The folders in an outbox's folder. */
export interface FolderPlaces {
  readonly drafts: string
  readonly waiting: string
  readonly dead: string
  readonly answered: string
}

/** Makes what is not there. What users said is nobody else's to read. */
export async function makePlaces(path: string): Promise<FolderPlaces> {
  const places = {
    drafts: join(path, 'tmp'),
    waiting: join(path, 'waiting'),
    dead: join(path, 'dead'),
    answered: join(path, 'answered'),
  }
  for (const place of Object.values(places)) await mkdir(place, { recursive: true, mode: 0o700 })
  await syncFolder(path)
  await syncFolder(dirname(path))
  return places
}

/** Whether it could be done: not where somebody else has taken the file. */
export async function ifThere(done: Promise<void>): Promise<boolean> {
  try {
    await done
    return true
  } catch (error) {
    if (reasonOf(error) !== 'ENOENT') throw error
    return false
  }
}

/** Removes the files in a folder that were last changed before `then` (milliseconds since 1970). */
export async function removeOld(folder: string, then: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name)
    const changed = await stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => Number.POSITIVE_INFINITY,
    )
    if (changed < then) await rm(file, { force: true, recursive: true })
  }
}
