import { setTimeout } from 'node:timers/promises'
import type { LoadResult } from '../extension/load-extension.ts'
import { isSameExtension } from './outcome.ts'

// Milliseconds. What may be being written stands still if it has not changed by then.
export const stabilityWindow = 75

/** Reads a set until it is believed: `doubt` says for how many milliseconds it must stand still. */
export async function waitUntilStable(
  load: () => Promise<LoadResult>,
  doubt: (found: LoadResult) => number,
): Promise<LoadResult> {
  let found = await load()
  for (;;) {
    const wait = doubt(found)
    if (wait === 0) return found
    await setTimeout(wait)
    const again = await load()
    if (isSameExtension(found, again)) return again
    found = again
  }
}
