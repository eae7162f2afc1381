import { type FSWatcher, watch } from 'node:fs'
import { readdir, readlink, stat } from 'node:fs/promises'
import { basename, join, parse, resolve, sep } from 'node:path'
import { isDialogFile, isWanted } from '../files/find-dialog-files.ts'
import { reasonOf } from '../files/reason-of.ts'

/** The folders and files that an extension is read from, watched. */
export interface WatchedPaths {
  /**
   * Watches whatever leads to these files and folders, and what is in the folders; and nothing else from now on. Each place is watched before
   * it is looked into: what comes later is seen. Says whether more is watched than before.
   */
  readonly visit: (roots: readonly string[]) => Promise<boolean>
  readonly close: () => void
}

/** What to call when something is seen. */
export interface PathListener {
  /** Something was written; or moved, too, so that other places may have to be watched. */
  readonly changed: (what: 'written' | 'moved') => void
  /** The system does not let us watch; reported once. */
  readonly failed: (error: unknown) => void
}

interface WatchedPath {
  /** Which folder or file it is that has this name now. */
  readonly id: string
  readonly watcher: FSWatcher
  /** What is awaited in it, by name. */
  readonly names: Set<string>
  /** Whether any dialog in it is awaited. */
  holdsDialogs: boolean
}

// As many links may lead to one another (the limit of Linux).
const mostLinks = 40

/**
 * Folders are watched, for what is deleted in them may come back; files, too, for those that are mounted alone, or have a second name
 * elsewhere, change unseen by their folder.
 */
export function watchPaths({ changed, failed }: PathListener): WatchedPaths {
  const places = new Map<string, WatchedPath>()
  let hasFailed = false

  async function visit(roots: readonly string[]): Promise<boolean> {
    let isNew = false
    const visited = new Set<string>()
    const entered = new Set<string>()

    /** Watches what has this name now. */
    async function open(path: string): Promise<WatchedPath | undefined> {
      visited.add(path)
      const id = await identify(path)
      const known = places.get(path)
      if (known !== undefined && known.id === id) return known
      forget(path)
      if (id === undefined) return undefined
      isNew = true
      return begin(path, id)
    }

    async function expectIn(folder: string, name: string): Promise<void> {
      const place = await open(folder)
      if (place === undefined || place.names.has(name)) return
      place.names.add(name)
      isNew = true
    }

    /** Follows a name to what it stands for. Each link on the way may be turned, and what is missing may come. */
    async function follow(path: string, links = mostLinks): Promise<string | undefined> {
      const { root } = parse(path)
      const names = path.slice(root.length).split(sep)
      let at = root
      for (const [index, name] of names.entries()) {
        const next = join(at, name)
        if (index === names.length - 1 || (await leadOf(next)) !== 'itself') await expectIn(at, name)
        const lead = await leadOf(next)
        if (lead === 'nowhere') return undefined
        if (lead !== 'itself')
          return links === 0 ? undefined : follow(resolve(at, lead.to, ...names.slice(index + 1)), links - 1)
        at = next
      }
      return at
    }

    async function enter(folder: string): Promise<void> {
      if (entered.has(folder)) return
      entered.add(folder)
      const place = await open(folder)
      if (place === undefined) return
      isNew ||= !place.holdsDialogs
      place.holdsDialogs = true
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
      const wanted = entries.filter(({ name }) => isWanted(name))
      await Promise.all(
        wanted.map((entry) => {
          const path = join(folder, entry.name)
          if (entry.isDirectory()) return enter(path)
          if (entry.isSymbolicLink()) return see(path)
          return isDialogFile(path) ? open(path) : undefined
        }),
      )
    }

    async function see(path: string): Promise<void> {
      const real = await follow(path)
      if (real === undefined) return
      const isFolder = await stat(real).then(
        (stats) => stats.isDirectory(),
        () => false,
      )
      await (isFolder ? enter(real) : open(real))
    }

    for (const root of roots) await see(root)
    for (const path of places.keys()) if (!visited.has(path)) forget(path)
    return isNew
  }

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
    visit,
    close() {
      for (const path of places.keys()) forget(path)
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

async function leadOf(path: string): Promise<{ readonly to: string } | 'itself' | 'nowhere'> {
  try {
    return { to: await readlink(path) }
  } catch (error) {
    return reasonOf(error) === 'ENOENT' || reasonOf(error) === 'ENOTDIR' ? 'nowhere' : 'itself'
  }
}
