import { realpath } from 'node:fs/promises'
import { basename, dirname, sep } from 'node:path'
import { type FSWatcher, watch } from 'chokidar'

/** Whom to tell of what is seen. `changed` is also called once the watching has begun. */
export interface Watcher {
  /** Something may have changed, and for a moment nothing more has. */
  readonly changed: () => void
  /** The system does not let us watch. */
  readonly failed: (error: unknown) => void
}

/** config.yaml and the folder of dialogs, watched. */
export interface Watching {
  /** Watches this folder from now on. */
  readonly move: (folder: string) => Promise<void>
  readonly close: () => Promise<void>
}

// Milliseconds. A file whose size has stood still for so long is written; most are at once.
const writtenAfter = { stabilityThreshold: 50, pollInterval: 10 } as const
// Files that are saved together are read together.
const quiet = 15

/**
 * Watches config.yaml and the dialogs (absolute paths), however they are saved: in place, by truncating first, by renaming another file
 * over them, or by turning a symbolic link to another folder, as Kubernetes does.
 */
export async function watchExtension(file: string, folder: string, watcher: Watcher): Promise<Watching> {
  const { act: changed, cancel } = afterQuiet(watcher.changed)
  let isClosed = false
  let watched = folder
  let watchers: readonly FSWatcher[] = []
  let last = Promise.resolve()

  // What a link led to before is still watched, and what it leads to now is not: all is watched anew.
  function reopen(): Promise<void> {
    last = last.then(async () => {
      if (isClosed) return
      await closeAll(watchers)
      const seen = { changed, failed: watcher.failed }
      watchers = [await watchContents(file, watched, seen), await watchLinks(file, watched, reopen, seen)]
      // Whatever was saved meanwhile.
      if (!isClosed) changed()
    })
    return last
  }

  await reopen()
  return {
    async move(to) {
      if (to === watched) return
      watched = to
      await reopen()
    },
    async close() {
      isClosed = true
      cancel()
      await last
      await closeAll(watchers)
      cancel()
    },
  }
}

/** Watches what is in the files, wherever links lead. */
function watchContents(file: string, folder: string, { changed, failed }: Watcher): Promise<FSWatcher> {
  const watcher = watch([file, folder], { ignoreInitial: true, awaitWriteFinish: writtenAfter, ignored: isHidden })
  return ready(watcher.on('all', changed).on('error', failed))
}

/** Watches where links lead. A link is turned in the folder that it stands in. */
async function watchLinks(file: string, folder: string, turned: () => void, { failed }: Watcher): Promise<FSWatcher> {
  const inside = await realpath(folder).catch(() => folder)
  const places = [dirname(file), dirname(folder), inside]
  const ignored = (path: string) =>
    isHidden(path) || !(path === file || path === folder || places.includes(path) || path.startsWith(inside + sep))
  const watcher = watch(places, { ignoreInitial: true, followSymlinks: false, alwaysStat: true, ignored })
  await ready(watcher.on('error', failed))
  // Only from now on: the links that stand there already are told of, too, whatever `ignoreInitial` says.
  return watcher.on('all', (_event, path, stats) => {
    if (path === folder || stats?.isSymbolicLink()) turned()
  })
}

/** Hidden files are no dialogs; but `..data` is the link that Kubernetes turns. */
function isHidden(path: string): boolean {
  return /^\.[^.]/.test(basename(path))
}

function ready(watcher: FSWatcher): Promise<FSWatcher> {
  return new Promise((resolve) => watcher.once('ready', () => resolve(watcher)))
}

async function closeAll(watchers: readonly FSWatcher[]): Promise<void> {
  await Promise.all(watchers.map((watcher) => watcher.close()))
}

function afterQuiet(act: () => void) {
  let timer: NodeJS.Timeout | undefined
  return {
    act() {
      clearTimeout(timer)
      timer = setTimeout(act, quiet)
    },
    cancel() {
      clearTimeout(timer)
    },
  }
}
