import { type FSWatcher, watch } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { isWanted } from '../files/find-dialog-files.ts'
import { reasonOf } from '../files/reason-of.ts'

/** What to call when something is seen. */
export interface PathListener {
  /** Something was written; or moved, too, so that other places may have to be watched. */
  readonly changed: (what: 'written' | 'moved') => void
  /** The system does not let us watch; reported once. */
  readonly failed: (error: unknown) => void
}

/** A folder or file that is watched. */
export interface WatchedPath {
  /** Which folder or file it is that has this name now. */
  readonly id: string
  readonly watcher: FSWatcher
  /** What is awaited in it, by name. */
  readonly names: Set<string>
  /** Whether any dialog in it is awaited. */
  holdsDialogs: boolean
}

/** The watchers of folders and files, one a path. */
export interface Watchers {
  /** Watches what has this name now, if anything has. Says whether it was not watched before. */
  readonly open: (path: string) => Promise<{ readonly place?: WatchedPath | undefined; readonly isNew: boolean }>
  /** Watches nothing else from now on. */
  readonly keepOnly: (paths: ReadonlySet<string>) => void
}

/**
 * Folders are watched, for what is deleted in them may come back; files, too, for those that are mounted alone, or have a second name
 * elsewhere, change unseen by their folder.
 */
export function openWatchers({ changed, failed }: PathListener): Watchers {
  const places = new Map<string, WatchedPath>()
  let hasFailed = false

  function begin(path: string, id: string): WatchedPath | undefined {
    try {
      const watcher = watch(path, (event, name) => {
        // It may be itself that is gone, and what comes in its place may be given its number.
        if (event === 'rename' && name === basename(path)) forget(path)
        if (name === null || isAwaited(name, place, path)) changed(event === 'rename' ? 'moved' : 'written')
      })
      const place = { id, watcher, names: new Set<string>(), holdsDialogs: false }
      watcher.on('error', () => {
        forget(path)
        changed('moved')
      })
      places.set(path, place)
      return place
    } catch (error) {
      // What is gone by now is missed by the place that it was in.
      if (reasonOf(error) !== 'ENOENT' && !hasFailed) {
        hasFailed = true
        failed(error)
      }
      return undefined
    }
  }

  function forget(path: string): void {
    places.get(path)?.watcher.close()
    places.delete(path)
  }

  return {
    async open(path) {
      const id = await identify(path)
      const known = places.get(path)
      if (known !== undefined && known.id === id) return { place: known, isNew: false }
      forget(path)
      return id === undefined ? { isNew: false } : { place: begin(path, id), isNew: true }
    },
    keepOnly(paths) {
      for (const path of places.keys()) if (!paths.has(path)) forget(path)
    },
  }
}

function isAwaited(name: string, { names, holdsDialogs }: WatchedPath, path: string): boolean {
  return names.has(name) || name === basename(path) || (holdsDialogs && isWanted(name))
}

async function identify(path: string): Promise<string | undefined> {
  const stats = await stat(path, { bigint: true }).catch(() => undefined)
  return stats && `${stats.dev} ${stats.ino}`
}
