import { setTimeout } from 'node:timers/promises'
import type { LoadResult } from '../extension/load-extension.ts'
import { isSameExtension } from './outcome.ts'

// Milliseconds. A file that has not changed by then is not being written.
export const stabilityWindow = 75

/** Reads a set until it is believed: `windowFor` says for how many milliseconds it must stay unchanged. */
export async function waitUntilStable(
  load: () => Promise<LoadResult>,
  windowFor: (found: LoadResult) => number,
): Promise<LoadResult> {
  let found = await load()
  for (;;) {
    const wait = windowFor(found)
    if (wait === 0) return found
    await setTimeout(wait)
    const again = await load()
    if (isSameExtension(found, again)) return again
    found = again
  }
}
