import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { reasonOf } from '../files/reason-of.ts'
import { syncFolder, writeSynced } from '../files/synced.ts'
import type { FolderPlaces } from './folder-files.ts'
import type { Outbox } from './outbox.ts'

/**
 * What has been begun, and what came of it: a file a key, empty until that is known. Until when it is kept is its time of change. On the disk
 * before the order is, so that a message that is sent again when the power is back is not ordered again.
 */
export function openMemory({ drafts, answered }: FolderPlaces, now: () => number): Pick<Outbox, 'begin' | 'finish'> {
  return {
    async begin(key, within) {
      const file = join(answered, key)
      const draft = await draftOf(drafts, '', (now() + within) / 1000)
      try {
        // Unlike a rename, a link does not replace what is there.
        await link(draft, file)
      } catch (error) {
        if (reasonOf(error) !== 'EEXIST') throw error
        const result = await readFile(file, 'utf8').catch(() => '')
        return { isFirst: false, ...(result !== '' && { result }) }
      } finally {
        await rm(draft, { force: true })
      }
      try {
        await syncFolder(answered)
        return { isFirst: true }
      } catch (error) {
        // Nothing has been begun, and whoever comes next may.
        await rm(file, { force: true })
        throw error
      }
    },
    async finish(key, result) {
      const file = join(answered, key)
      if (result === undefined) return rm(file, { force: true })
      const { mtimeMs } = await stat(file)
      await rename(await draftOf(drafts, result, mtimeMs / 1000), file)
      await syncFolder(answered)
    },
  }
}

/** `until`: seconds since 1970. */
async function draftOf(drafts: string, text: string, until: number): Promise<string> {
  const draft = join(drafts, randomUUID())
  await writeSynced(draft, text, until)
  return draft
}
