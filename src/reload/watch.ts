import { watchPaths } from './watched-paths.ts'

/** What to call when something is seen. `changed` is also called once the watching has begun. */
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

/** Watches the files of an extension, or looks at them now and then. */
export type WatchFiles = (file: string, folder: string, watcher: Watcher) => Promise<Watching>

// Milliseconds. What has not changed for so long is written; and files that are saved together are read together.
const quiet = 50
// In a folder that is written to all the time, they are read after so long.
const longest = 500

/**
 * Watches config.yaml and the dialogs (absolute paths), however they are saved: in place, by truncating first, by renaming another file
 * or folder over them, by deleting and writing them again, or by turning a symbolic link to another folder, as Kubernetes does.
 */
export async function watchExtension(file: string, folder: string, watcher: Watcher): Promise<Watching> {
  const { act: lookSoon, cancel } = afterQuiet(() => void look())
  let isMoved = false
  const places = watchPaths({
    changed(what) {
      isMoved ||= what === 'moved'
      lookSoon()
    },
    failed: watcher.failed,
  })
  let isClosed = false
  let watched = folder
  let last: Promise<unknown> = places.visit([file, watched])

  // What is watched only now may have changed before.
  async function lookOnce(): Promise<void> {
    if (!isClosed) watcher.changed()
    const mayBeNew = isMoved && !isClosed
    isMoved = false
    if (mayBeNew && (await places.visit([file, watched])) && !isClosed) watcher.changed()
  }

  function look(): Promise<unknown> {
    last = last.then(lookOnce)
    return last
  }

  await last
  // Whatever was saved before.
  lookSoon()
  return {
    async move(to) {
      if (to === watched) return
      watched = to
      isMoved = true
      await look()
    },
    async close() {
      isClosed = true
      cancel()
      await last
      places.close()
      cancel()
    },
  }
}

function afterQuiet(act: () => void) {
  let timer: NodeJS.Timeout | undefined
  let since = 0
  return {
    act() {
      if (timer === undefined) since = performance.now()
      clearTimeout(timer)
      const left = longest - (performance.now() - since)
      timer = setTimeout(
        () => {
          timer = undefined
          act()
        },
        Math.max(0, Math.min(quiet, left)),
      )
    },
    cancel() {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
