import { setTimeout } from 'node:timers/promises'
import type { Outbox } from './outbox.ts'

// Milliseconds, and how often: for so long whoever comes second waits for what the first is being answered.
const pause = 50
const pauses = 60

/**
 * Does something once for a key, for so many milliseconds, whichever server it is asked of, and returns what came of it to whoever asks.
 * `undefined`: somebody else began it, and has not said what came of it. What rejects may be done again.
 */
export async function once(
  outbox: Outbox,
  key: string,
  within: number,
  make: () => Promise<string>,
): Promise<string | undefined> {
  for (let waited = 0; ; waited += 1) {
    const { isFirst, result } = await outbox.begin(key, within)
    if (isFirst) return makeFirst(outbox, key, make)
    if (result !== undefined || waited === pauses) return result
    await setTimeout(pause)
  }
}

async function makeFirst(outbox: Outbox, key: string, make: () => Promise<string>): Promise<string> {
  try {
    const result = await make()
    // It has been done: what is left is only to remember it.
    await outbox.finish(key, result).catch(() => undefined)
    return result
  } catch (error) {
    await outbox.finish(key, undefined).catch(() => undefined)
    throw error
  }
}
