import { setTimeout } from 'node:timers/promises'
import type { Loaded } from '../extension/load-extension.ts'
import { isSame } from './outcome.ts'

// Milliseconds. What may be being written stands still if it has not changed by then.
export const unsureAfter = 75

/** Reads a set until it is believed: `doubt` says for how many milliseconds it must stand still. */
export async function settle(load: () => Promise<Loaded>, doubt: (found: Loaded) => number): Promise<Loaded> {
  let found = await load()
  for (;;) {
    const wait = doubt(found)
    if (wait === 0) return found
    await setTimeout(wait)
    const again = await load()
    if (isSame(found, again)) return again
    found = again
  }
}
