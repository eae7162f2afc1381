import type { Dirent } from 'node:fs'
import { readdir, readlink, stat } from 'node:fs/promises'
import { join, parse, resolve, sep } from 'node:path'
import { isDialogFile, isWanted } from '../files/find-dialog-files.ts'
import { reasonOf } from '../files/reason-of.ts'
import { openWatchers, type PathListener, type WatchedPath, type Watchers } from './watchers.ts'

/** The folders and files that an extension is read from, watched. */
export interface WatchedPaths {
  /**
   * Watches whatever leads to these files and folders, and what is in the folders; and nothing else from now on. Each place is watched before
   * it is looked into: what comes later is seen. Says whether more is watched than before.
   */
  readonly visit: (roots: readonly string[]) => Promise<boolean>
  readonly close: () => void
}

// As many links may lead to one another (the limit of Linux).
const mostLinks = 40

export function watchPaths(listener: PathListener): WatchedPaths {
  const watchers = openWatchers(listener)
  return {
    async visit(roots) {
      const walk = walkWith(watchers)
      for (const root of roots) await walk.see(root)
      watchers.keepOnly(walk.visited)
      return walk.hasNew()
    },
    close: () => watchers.keepOnly(new Set()),
  }
}

/** One walk to all that is watched. */
function walkWith(watchers: Watchers) {
  const visited = new Set<string>()
  const entered = new Set<string>()
  let hasNew = false

  /** Watches whatever a path leads to, and all that it leads through. */
  async function see(path: string): Promise<void> {
    const real = await follow(path)
    if (real === undefined) return
    if (await isFolder(real)) await enter(real)
    else await open(real)
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
    hasNew ||= !place.holdsDialogs
    place.holdsDialogs = true
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
    await Promise.all(entries.filter(({ name }) => isWanted(name)).map((entry) => openEntry(folder, entry)))
  }

  async function openEntry(folder: string, entry: Dirent): Promise<unknown> {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return enter(path)
    if (entry.isSymbolicLink()) return see(path)
    return isDialogFile(path) ? open(path) : undefined
  }

  async function expectIn(folder: string, name: string): Promise<void> {
    const place = await open(folder)
    if (place === undefined || place.names.has(name)) return
    place.names.add(name)
    hasNew = true
  }

  async function open(path: string): Promise<WatchedPath | undefined> {
    visited.add(path)
    const { place, isNew } = await watchers.open(path)
    hasNew ||= isNew
    return place
  }

  return { see, visited, hasNew: () => hasNew }
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
}

async function leadOf(path: string): Promise<{ readonly to: string } | 'itself' | 'nowhere'> {
  try {
    return { to: await readlink(path) }
  } catch (error) {
    return reasonOf(error) === 'ENOENT' || reasonOf(error) === 'ENOTDIR' ? 'nowhere' : 'itself'
  }
}
