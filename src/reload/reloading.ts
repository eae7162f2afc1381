import { setTimeout } from 'node:timers/promises'
import type { Serving } from '../serving.ts'
import { firstLine } from '../yaml/source.ts'
import type { Loaded } from './load.ts'
import { isLess, isSame, judge, type LoadedExtension, type Outcome } from './outcome.ts'

/** An extension that can be read again while it is served. */
export interface Reloading {
  /** What is served now. */
  readonly serving: () => Serving
  /** Reads everything again. Asked once more meanwhile, it reads once more. */
  readonly reload: () => Promise<void>
}

export interface ReloadingOptions {
  readonly first: LoadedExtension
  readonly load: () => Promise<Loaded>
  /** What is wrong, in words, where something is. */
  readonly describe: (outcome: Outcome) => string | undefined
  /** Hears of what is news: another set, another problem, or the end of one. */
  readonly tell: (outcome: Outcome, problem: string | undefined) => void
}

// Milliseconds. What is missing may be about to come back: half a file is often a good one, and some editors delete before they write.
const missingAfter = 400

/** Serves the last good set, whatever is found when the files are read again. */
export function reloading({ first, load, describe, tell }: ReloadingOptions): Reloading {
  let served = first
  let serving = first.serving
  let problem: string | undefined
  let isAsked = false
  let running: Promise<void> | undefined

  async function reloadOnce(): Promise<void> {
    const outcome = await find(served, load)
    if (outcome.type === 'swapped') served = outcome.now
    const before = problem
    problem = describe(outcome)
    serving = problem === undefined ? served.serving : { ...served.serving, problem: firstLine(problem) }
    if (outcome.type === 'swapped' || problem !== before) tell(outcome, problem)
  }

  async function reloadWhileAsked(): Promise<void> {
    while (isAsked) {
      isAsked = false
      await reloadOnce()
    }
    running = undefined
  }

  return {
    serving: () => serving,
    reload() {
      isAsked = true
      running ??= reloadWhileAsked()
      return running
    },
  }
}

async function find(served: LoadedExtension, load: () => Promise<Loaded>): Promise<Outcome> {
  try {
    return judge(served, await settled(served, load))
  } catch (error) {
    return { type: 'failed', error }
  }
}

/** A set that lacks something is read again until it stands still. */
async function settled(served: LoadedExtension, load: () => Promise<Loaded>): Promise<Loaded> {
  let found = await load()
  while (isLess(served, found)) {
    await setTimeout(missingAfter)
    const again = await load()
    if (isSame(found, again)) return again
    found = again
  }
  return found
}
