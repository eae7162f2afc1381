import { dialogsOf, type LoadResult } from '../extension/load-extension.ts'
import { stabilityWindow, waitUntilStable } from './wait-until-stable.ts'
import type { Watcher, WatchFiles } from './watch.ts'

export interface WaitOptions<T> {
  /** config.yaml; absolute. */
  readonly file: string
  /** What was found at first, and is not good enough. */
  readonly first: LoadResult
  readonly load: () => Promise<LoadResult>
  /** Takes what was found after a save, unless it is not good enough either. */
  readonly accept: (found: LoadResult) => T | undefined
  readonly failed: Watcher['failed']
  readonly watchFiles: WatchFiles
  /** Resolves when nobody waits any more. */
  readonly asked: Promise<void>
}

/** Reads an extension again whenever one of its files is saved, until it is good enough, or nobody waits any more. */
export async function waitUntilValid<T>(awaiting: WaitOptions<T>): Promise<T | undefined> {
  const { file, first, load, accept, failed, watchFiles } = awaiting
  const asked = awaiting.asked.then(() => false)
  let wake = (_isSaved: boolean) => {}
  const nextSave = () => new Promise<boolean>((resolve) => (wake = resolve))
  let saved = nextSave()
  const watching = await watchFiles(file, dialogsOf(first) ?? file, { changed: () => wake(true), failed })
  try {
    while (await Promise.race([saved, asked])) {
      saved = nextSave()
      const found = await waitUntilStable(load, ({ type }) => (type === 'refused' ? stabilityWindow : 0))
      const good = accept(found)
      if (good !== undefined) return good
      await watching.move(dialogsOf(found) ?? file)
    }
    return undefined
  } finally {
    await watching.close()
  }
}
