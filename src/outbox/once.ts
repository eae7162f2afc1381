import { setTimeout } from 'node:timers/promises'
import { orNothing } from './or-nothing.ts'
import type { Outbox } from './outbox.ts'

// Milliseconds between two looks for what the first is being answered.
const pause = 50

export interface OnceTimes {
  /** Milliseconds for which it is done once. */
  readonly within: number
  /** When whoever asks must be answered, by `performance.now()`. */
  readonly until: number
}

/**
 * Does something once for a key, whichever server it is asked of, and returns what came of it to whoever asks.
 * `undefined`: it came to nothing, or somebody else began it, and has not said in time what came of it. What came to nothing, or rejects,
 * may be done again.
 */
export async function once(
  outbox: Outbox,
  key: string,
  { within, until }: OnceTimes,
  make: () => Promise<string | undefined>,
): Promise<string | undefined> {
  const timeLeft = () => Math.max(0, until - performance.now())
  while (timeLeft() > 0) {
    const beginning = outbox.begin(key, within)
    const begun = await orNothing(beginning, timeLeft())
    if (begun === undefined) {
      void forget(outbox, key, beginning)
      throw new Error('the outbox did not answer in time')
    }
    if (begun.isFirst) return makeFirst(outbox, key, make, timeLeft)
    if (begun.result !== undefined) return begun.result
    await setTimeout(pause)
  }
  return undefined
}

/** What was begun too late is not done: whoever comes next may. */
async function forget(outbox: Outbox, key: string, beginning: ReturnType<Outbox['begin']>): Promise<void> {
  try {
    if ((await beginning).isFirst) await outbox.finish(key, undefined)
  } catch {
    // Then nothing was begun, or it is forgotten when its time is over.
  }
}

async function makeFirst(
  outbox: Outbox,
  key: string,
  make: () => Promise<string | undefined>,
  timeLeft: () => number,
): Promise<string | undefined> {
  let result: string | undefined
  try {
    result = await make()
    return result
  } finally {
    // It has been done: what is left is only to remember it, and nobody waits for that longer than need be.
    const remembered = outbox.finish(key, result).catch(() => undefined)
    await orNothing(remembered, timeLeft())
  }
}
